// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listeningsockets.h"

namespace spacewright::run
{

QList<ListeningSocket> listeningSockets(const QByteArray &tables)
{
    constexpr auto listening = "0A";
    QList<ListeningSocket> sockets;
    for (const QByteArray &line : tables.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 4 || fields[3] != listening)
            continue;
        const qsizetype colon = fields[1].indexOf(':');
        const QByteArray address = fields[1].first(qMax(colon, 0));
        // The kernel writes addresses in words of the machine's byte order: 127.0.0.1 and ::1.
        const bool isLoopback =
            address.endsWith("00007F") || address == "00000000000000000000000001000000" || address == "0100007F";
        sockets += {.port = quint16(fields[1].sliced(colon + 1).toUInt(nullptr, 16)), .isLoopback = isLoopback};
    }
    return sockets;
}

} // namespace spacewright::run
