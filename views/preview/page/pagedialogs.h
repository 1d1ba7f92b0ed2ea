// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace spacewright::views
{

class QuestionBars;

/// A page's alert(), confirm() and prompt(), as bars above it: the window stays usable, and a page that does not stop
/// asking can be silenced.
class PageDialogs final
{
    Q_DECLARE_TR_FUNCTIONS(PageDialogs)

public:
    explicit PageDialogs(QuestionBars &bars) : m_bars(bars) {}

    /// Does not wait: the page goes on.
    void alert(const QString &text);
    // These two wait for the answer in an event loop of their own, because the page stands still until then.
    bool confirm(const QString &text);
    std::optional<QString> prompt(const QString &text, const QString &proposal);

    /// A new page may ask again.
    void reset();

private:
    bool isSilenced();
    QStringList withSilence(QStringList choices) const;

    QuestionBars &m_bars;
    int m_count = 0;
    bool m_isSilenced = false;
};

} // namespace spacewright::views
