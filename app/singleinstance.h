// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>

namespace spacewright
{

/// What a start of the program asks for.
struct StartRequest {
    /// Absolute; empty opens what was open last.
    QString folder;
    /// Run the Space at once.
    bool isRun = false;
};

/// One window for each user and session: a second start hands its request to the first and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    explicit SingleInstance(QObject *parent = nullptr);

    /// True: a running window took the request. Waits for it half a second at most.
    bool handOver(const StartRequest &request) const;
    /// Takes requests from now on.
    void listen();

Q_SIGNALS:
    void requested(const spacewright::StartRequest &request);

private:
    void take(QLocalSocket *socket);

    QString m_address;
    QLocalServer m_server;
};

} // namespace spacewright
