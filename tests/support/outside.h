// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QNetworkInterface>
#include <QStringList>
#include <QTcpSocket>

namespace spacewright::tests
{

/// Those of the addresses that other machines know this one by, and of @p host if there is one, at which @p port
/// answers.
inline QStringList answersOutside(quint16 port, const QString &host = {})
{
    QList<QHostAddress> places = QNetworkInterface::allAddresses();
    if (!host.isEmpty())
        places += QHostAddress(host);
    QStringList answering;
    for (const QHostAddress &place : std::as_const(places)) {
        QTcpSocket socket;
        if (place.isLoopback() || place.isLinkLocal())
            continue;
        socket.connectToHost(place, port);
        if (socket.waitForConnected(1000))
            answering += place.toString();
    }
    return answering;
}

} // namespace spacewright::tests
