// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logrulechip.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace spacewright::views
{

class LogColours;

/// Asks which lines of a log are shown, and what is coloured in them. Only asks: who owns it looks for them.
class LogFilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogFilterBar)

public:
    explicit LogFilterBar(QWidget *parent = nullptr);

    /// Shows the bar, ready to type a pattern.
    void open();
    /// What must be looked for.
    log::LogRules::Wishes wishes() const;
    log::LogFilter filter() const;
    const QList<LogRuleChip *> &rules() const { return m_rules; }
    void setColours(const LogColours &colours);
    /// Where lines of this log come from; with one source there is nothing to choose.
    void setSources(const QList<log::Source> &sources);
    void showFindings(const log::LogFindings &findings);
    /// "120 of 4,000 lines", or why a pattern is none.
    void setStatus(const QString &text, bool isBad);

Q_SIGNALS:
    /// Lines must be looked at anew.
    void wishesChanged();
    /// What was found stays, but other lines are shown.
    void filterChanged();
    void timesToggled(bool shown);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addToggle(const QString &text, const QString &name, const QString &toolTip);
    QComboBox *addChoice(const QString &name, const QString &accessibleName);
    void addRule();
    void removeRule(LogRuleChip *chip);
    int freeColour() const;

    QHBoxLayout *m_layout;
    QHBoxLayout *m_ruleLayout;
    QWidget *m_ruleRow;
    QLineEdit *m_edit;
    QComboBox *m_level;
    QComboBox *m_source;
    QToolButton *m_fold;
    QLabel *m_status;
    QList<LogRuleChip *> m_rules;
    const LogColours *m_colours = nullptr;
};

/// What a source of log lines is called.
QString sourceName(log::Source source);

} // namespace spacewright::views
