// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QThread>

#include <chrono>
#include <memory>

namespace spacewright::run
{

/// The port of an app that may sleep: it stays open while the app is gone. Connections are carried to the app as they
/// are, and each one counts as somebody being there for as long as it lasts, whatever it is for. While the app is away
/// a browser that asks for a page gets one that says so and comes back by itself; anything else waits for the answer.
/// Used on one thread; works on one of its own.
class VisitGate final
{
public:
    /// Listens on 127.0.0.1 at @p wanted, or at any port if that is 0 or taken. @p title is what the page names.
    [[nodiscard]] static Result<std::unique_ptr<VisitGate>> listen(quint16 wanted, const QString &title);
    ~VisitGate();
    Q_DISABLE_COPY_MOVE(VisitGate)

    quint16 port() const { return m_port; }
    /// The app answers at @p port of this machine: who waits goes on to it, and whoever comes.
    void open(quint16 port);
    /// Who comes from now on waits.
    void close();
    /// The same, if nobody has been there for @p time; says whether.
    [[nodiscard]] bool closeIfUnused(std::chrono::milliseconds time);
    /// Whether somebody has asked for something since it was closed.
    bool isVisited() const;

private:
    class Server;
    class Visit;
    struct State;

    VisitGate();

    std::shared_ptr<State> m_state;
    Server *m_server = nullptr;
    quint16 m_port = 0;
    QThread m_thread;
};

} // namespace spacewright::run
