// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/ansi.h>
#include <core/log/loglevel.h>

#include <QPalette>
#include <QTextCharFormat>

namespace spacewright::views
{

/// How the colours of a log look on the background that the window has now. Whatever a log asks for, text keeps a
/// contrast of 4.5 to 1 (WCAG 2.2, 1.4.3) against what is behind it.
class LogColours final
{
public:
    explicit LogColours(const QPalette &palette);

    QTextCharFormat format(const log::AnsiStyle &style) const;
    QColor text() const { return m_text; }
    QColor background() const { return m_background; }
    QColor number() const { return m_number; }
    /// Of the stripe beside a line that says it is a warning or an error.
    QColor level(log::Level level) const;
    /// Behind what the view adds to a line.
    QColor badge() const;
    /// The colour of one of several patterns, which differ as long as there are no more than ruleCount of them.
    static constexpr int ruleCount = 6;
    QTextCharFormat rule(int number) const;
    QTextCharFormat match() const;
    QTextCharFormat selection() const;

private:
    QColor colour(const log::AnsiColour &colour, const QColor &fallback) const;

    QColor m_text;
    QColor m_background;
    QColor m_number;
    QColor m_selection;
    QColor m_selectedText;
    bool m_isDark;
};

/// The ratio of luminances that WCAG defines, from 1 to 21.
qreal contrast(const QColor &one, const QColor &other);

} // namespace spacewright::views
