// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/container/runningcontainer.h>

#include <QWidget>

#include <memory>

namespace spacewright::container
{
class ContainerTerminal;
}

namespace spacewright::views
{

class TerminalView;

/// A shell in the container of the running Space. It starts when the panel is first seen, ends with the container, and
/// Enter starts another one after it has ended by itself.
class TerminalPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TerminalPanel)

public:
    explicit TerminalPanel(QWidget *parent = nullptr);
    ~TerminalPanel() override;

    /// Null: there is none any more.
    void setContainer(const std::shared_ptr<const run::RunningContainer> &container);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void startShell();
    void end(const QString &reason);
    void send(const QByteArray &bytes);

    std::shared_ptr<const run::RunningContainer> m_container;
    TerminalView *m_view;
    std::unique_ptr<container::ContainerTerminal> m_shell;
};

} // namespace spacewright::views
