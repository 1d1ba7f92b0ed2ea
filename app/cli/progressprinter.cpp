// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressprinter.h"

#include <cstdio>
#include <unistd.h>

namespace spacewright::cli
{

namespace
{

constexpr qint64 interval = 100;

} // namespace

void ProgressPrinter::print(const Output &output, const ProgressState &state)
{
    const std::lock_guard lock(m_mutex);
    if (state.text == m_text && m_clock.isValid() && m_clock.elapsed() < interval)
        return;
    m_clock.start();
    m_text = state.text;
    if (output.isJson()) {
        output.event(QStringLiteral("progress"), {{QStringLiteral("text"), state.text},
                                                  {QStringLiteral("done"), state.done},
                                                  {QStringLiteral("total"), state.total}});
    } else if (::isatty(STDERR_FILENO) != 0 && !state.text.isEmpty()) {
        const QString share =
            state.total > 0 ? QStringLiteral("  %1 %").arg(state.done * 100 / state.total) : QString();
        std::fputs(qUtf8Printable(QStringLiteral("\r\x1b[K") + state.text + share), stderr);
        m_isShown = true;
    }
}

void ProgressPrinter::clear()
{
    const std::lock_guard lock(m_mutex);
    if (m_isShown)
        std::fputs("\r\x1b[K", stderr);
    m_isShown = false;
    m_text.clear();
}

} // namespace spacewright::cli
