// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminalpanel.h"

#include "terminalview.h"

#include <core/container/lifecycle/containerterminal.h>

#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

/// The better shell of those that are there; small images have sh alone.
container::ExecutionSpec shell()
{
    return {.command = {QStringLiteral("sh"), QStringLiteral("-c"),
                        QStringLiteral("command -v bash >/dev/null && exec bash; exec sh")},
            .environment = {{QStringLiteral("TERM"), QStringLiteral("xterm-256color")},
                            {QStringLiteral("LANG"), QStringLiteral("C.UTF-8")}}};
}

/// Forgets what is shown, and what scrolled away.
constexpr auto clearAll = "\033c\033[3J";

} // namespace

TerminalPanel::TerminalPanel(QWidget *parent) : QWidget(parent), m_view(new TerminalView(this))
{
    setAccessibleName(tr("Terminal"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view, &TerminalView::typed, this, &TerminalPanel::send);
    connect(m_view, &TerminalView::terminalResized, this, [this](QSize size) {
        if (m_shell)
            m_shell->resize(size.width(), size.height());
    });
}

TerminalPanel::~TerminalPanel() = default;

void TerminalPanel::setContainer(const std::shared_ptr<const run::RunningContainer> &container)
{
    m_shell.reset();
    m_container = container;
    m_view->write(clearAll);
    if (m_container && isVisible())
        startShell();
}

void TerminalPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_container && !m_shell)
        startShell();
}

void TerminalPanel::startShell()
{
    using container::ContainerTerminal;
    m_shell = std::make_unique<ContainerTerminal>(m_container->engine, m_container->id, shell());
    connect(m_shell.get(), &ContainerTerminal::received, m_view,
            [this](const QByteArray &bytes) { m_view->write(bytes); });
    connect(m_shell.get(), &ContainerTerminal::closed, this, [this](int exitCode) {
        //: In a terminal: %1 is an exit code
        end(tr("The shell has ended with %1. Press Enter for another one.").arg(exitCode));
    });
    connect(m_shell.get(), &ContainerTerminal::failed, this,
            //: In a terminal: %1 is a sentence that says what went wrong
            [this](const Error &error) { end(tr("%1 Press Enter to try again.").arg(error.message)); });
    m_shell->resize(m_view->terminalSize().width(), m_view->terminalSize().height());
}

void TerminalPanel::end(const QString &reason)
{
    m_view->write("\r\n\033[0;1m" + reason.toUtf8() + "\033[0m\r\n");
    // Not within its own signal.
    m_shell.release()->deleteLater();
}

void TerminalPanel::send(const QByteArray &bytes)
{
    if (m_shell)
        m_shell->write(bytes);
    else if (m_container && bytes.contains('\r'))
        startShell();
}

} // namespace spacewright::views
