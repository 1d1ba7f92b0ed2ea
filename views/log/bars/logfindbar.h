// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/logsearch.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace spacewright::views
{

/// Asks for what to find in a log. Only asks: who owns it searches.
class LogFindBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFindBar)

public:
    explicit LogFindBar(QWidget *parent = nullptr);

    /// Shows the bar, with @p text in it if there is one, ready to type.
    void open(const QString &text);
    log::LogQuery query() const;
    /// "3 of 12", "no match", or why the expression is none.
    void setStatus(const QString &text, bool isBad);

Q_SIGNALS:
    void queryChanged(const spacewright::log::LogQuery &query);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addToggle(const QString &text, const QString &name, const QString &toolTip);
    QToolButton *addButton(const QString &icon, const QString &name, const QString &toolTip);

    QLineEdit *m_edit;
    QLabel *m_status;
    QToolButton *m_case;
    QToolButton *m_regex;
};

} // namespace spacewright::views
