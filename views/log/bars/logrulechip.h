// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/logsearch.h>
#include <core/log/scan/logfindings.h>

#include <QToolButton>

class QActionGroup;

namespace spacewright::views
{

/// One of several patterns that colour or filter a log: its text on its colour, and a menu with what it does.
class LogRuleChip final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogRuleChip)

public:
    LogRuleChip(const log::LogQuery &query, int colour, QWidget *parent = nullptr);

    const log::LogQuery &query() const { return m_query; }
    log::LogFilter::Use use() const { return m_use; }
    /// Which of the colours of LogColours::rule() it has.
    int colour() const { return m_colour; }
    void setColours(const QColor &background, const QColor &text);
    /// How many lines have it; -1 while nobody knows.
    void setCount(qint64 lines);

Q_SIGNALS:
    /// Lines must be looked at anew.
    void queryChanged();
    void useChanged();
    void removed();

private:
    void makeMenu();
    void setUse(log::LogFilter::Use use);
    void showText();

    log::LogQuery m_query;
    log::LogFilter::Use m_use = log::LogFilter::Use::Mark;
    int m_colour;
    qint64 m_lines = -1;
};

} // namespace spacewright::views
