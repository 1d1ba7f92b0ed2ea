// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "execution.h"

#include <QObject>

#include <memory>

namespace spacewright::container
{

/// A shell in a running container: bytes in, bytes out, a size. Lives on the thread that made it, which may be the
/// GUI's: the connection has a thread of its own. Destroying it hangs up.
class ContainerTerminal final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerTerminal)

public:
    /// Starts @p command (a shell) in container @p id.
    ContainerTerminal(const Engine &engine, const QString &id, const ExecutionSpec &spec, QObject *parent = nullptr);
    ~ContainerTerminal() override;

    void write(const QByteArray &bytes);
    void resize(int columns, int rows);

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes);
    /// The shell has ended, with its exit code.
    void closed(int exitCode);
    void failed(const spacewright::Error &error);

private:
    class Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace spacewright::container
