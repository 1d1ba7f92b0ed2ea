// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/container/engine/engine.h>

#include <mutex>
#include <optional>
#include <thread>

namespace spacewright::run
{

/// The page of an app whose container has no network at all: connections to a port of this machine are carried through
/// the engine to one process in the container, which connects to the app. Nothing in the container can go the other
/// way. Destroying it closes the port.
class PageRelay final
{
public:
    /// Listens on 127.0.0.1 at @p port. PortTaken if somebody else does.
    [[nodiscard]] static Result<std::unique_ptr<PageRelay>> listen(quint16 port);
    ~PageRelay();
    Q_DISABLE_COPY_MOVE(PageRelay)

    /// Serves the app in container @p id, which runs, at its port @p inside.
    void serve(const container::Engine &engine, const QString &id, quint16 inside);
    /// Why that container cannot be reached; nothing as long as it can, or may be once its engine is back.
    [[nodiscard]] std::optional<Error> error() const;

private:
    explicit PageRelay(int socket);
    void run(const container::Engine &engine, const QString &id, quint16 inside, const std::stop_token &stop);

    int m_socket;
    int m_bell;
    mutable std::mutex m_mutex;
    std::optional<Error> m_error;
    std::jthread m_thread;
};

} // namespace spacewright::run
