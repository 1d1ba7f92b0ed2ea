// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfilterbar.h"

#include <views/log/logcolours.h>

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace spacewright::views
{

LogFilterBar::LogFilterBar(QWidget *parent)
    : QWidget(parent), m_ruleRow(new QWidget(this)), m_edit(new QLineEdit(this)), m_status(new QLabel(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(6, 4, 6, 4);
    rows->setSpacing(4);
    m_layout = new QHBoxLayout;
    m_layout->setSpacing(6);
    rows->addLayout(m_layout);
    m_ruleLayout = new QHBoxLayout(m_ruleRow);
    m_ruleLayout->setContentsMargins({});
    m_ruleLayout->setSpacing(4);
    m_ruleLayout->addStretch();
    rows->addWidget(m_ruleRow);
    m_ruleRow->hide();

    m_edit->setObjectName(QStringLiteral("log_rule_add"));
    m_edit->setPlaceholderText(tr("Add a pattern…"));
    m_edit->setAccessibleName(tr("Add a pattern"));
    m_edit->setToolTip(tr("Enter colours every line that has it; its menu shows only those lines, or hides them"));
    m_edit->setClearButtonEnabled(true);
    m_layout->addWidget(m_edit, 1);
    m_level = addChoice(QStringLiteral("log_level"), tr("Level"));
    m_level->addItem(tr("All levels"));
    //: Lines of a log from this level on
    m_level->addItem(tr("Info and above"), int(log::Level::Info));
    m_level->addItem(tr("Warnings and errors"), int(log::Level::Warning));
    m_level->addItem(tr("Errors"), int(log::Level::Error));
    m_source = addChoice(QStringLiteral("log_source"), tr("Source"));
    m_source->hide();
    m_fold = addToggle(tr("Fold repeats"), QStringLiteral("log_fold"),
                       tr("Show lines that follow each other and are equal once, with their number"));
    QToolButton *times = addToggle(tr("Times"), QStringLiteral("log_times"), tr("Show when each line arrived"));
    m_status->setObjectName(QStringLiteral("log_filter_status"));
    m_status->setTextFormat(Qt::PlainText);
    m_layout->addWidget(m_status);

    connect(m_edit, &QLineEdit::returnPressed, this, &LogFilterBar::addRule);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogFilterBar::filterChanged);
    connect(m_source, &QComboBox::currentIndexChanged, this, &LogFilterBar::filterChanged);
    connect(m_fold, &QToolButton::toggled, this, &LogFilterBar::filterChanged);
    connect(times, &QToolButton::toggled, this, &LogFilterBar::timesToggled);
    setFocusProxy(m_edit);
}

QToolButton *LogFilterBar::addToggle(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    m_layout->addWidget(button);
    return button;
}

QComboBox *LogFilterBar::addChoice(const QString &name, const QString &accessibleName)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(accessibleName);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_layout->addWidget(choice);
    return choice;
}

void LogFilterBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

/// The colour that the fewest patterns have.
int LogFilterBar::freeColour() const
{
    std::array<int, LogColours::ruleCount> used = {};
    for (const LogRuleChip *rule : m_rules)
        ++used[size_t(rule->colour())];
    return int(std::ranges::min_element(used) - used.begin());
}

void LogFilterBar::addRule()
{
    if (m_edit->text().isEmpty())
        return;
    auto *chip = new LogRuleChip({m_edit->text()}, freeColour(), m_ruleRow);
    m_edit->clear();
    m_rules.append(chip);
    m_ruleLayout->insertWidget(m_ruleLayout->count() - 1, chip);
    m_ruleRow->show();
    if (m_colours)
        setColours(*m_colours);
    connect(chip, &LogRuleChip::queryChanged, this, &LogFilterBar::wishesChanged);
    connect(chip, &LogRuleChip::useChanged, this, &LogFilterBar::filterChanged);
    connect(chip, &LogRuleChip::removed, this, [this, chip] { removeRule(chip); });
    Q_EMIT wishesChanged();
}

void LogFilterBar::removeRule(LogRuleChip *chip)
{
    m_rules.removeOne(chip);
    chip->hide();
    chip->deleteLater();
    m_ruleRow->setVisible(!m_rules.isEmpty());
    Q_EMIT wishesChanged();
}

log::LogRules::Wishes LogFilterBar::wishes() const
{
    log::LogRules::Wishes wishes;
    for (const LogRuleChip *rule : m_rules)
        wishes.queries.append(rule->query());
    // So that turning these on is no new search.
    wishes.levels = isVisibleTo(parentWidget());
    wishes.repeats = wishes.levels;
    return wishes;
}

log::LogFilter LogFilterBar::filter() const
{
    log::LogFilter filter;
    if (!isVisibleTo(parentWidget()))
        return filter;
    for (const LogRuleChip *rule : m_rules)
        filter.uses.append(rule->use());
    if (m_level->currentIndex() > 0)
        filter.leastLevel = log::Level(m_level->currentData().toInt());
    filter.showsInner = true;
    if (m_source->currentIndex() > 0)
        filter.source = log::Source(m_source->currentData().toInt());
    filter.foldsRepeats = m_fold->isChecked();
    return filter;
}

void LogFilterBar::setColours(const LogColours &colours)
{
    m_colours = &colours;
    for (LogRuleChip *rule : m_rules) {
        const QTextCharFormat format = colours.rule(rule->colour());
        rule->setColours(format.background().color(), format.foreground().color());
    }
}

void LogFilterBar::setSources(const QList<log::Source> &sources)
{
    QList<log::Source> known;
    for (int i = 1; i < m_source->count(); ++i)
        known.append(log::Source(m_source->itemData(i).toInt()));
    if (known == sources)
        return;
    const QVariant chosen = m_source->currentData();
    m_source->clear();
    m_source->addItem(tr("All sources"));
    for (const log::Source source : sources)
        m_source->addItem(sourceName(source), int(source));
    m_source->setCurrentIndex(qMax(0, chosen.isValid() ? m_source->findData(chosen) : 0));
    m_source->setVisible(sources.size() > 1);
}

void LogFilterBar::showFindings(const log::LogFindings &findings)
{
    for (qsizetype i = 0; i < qMin(m_rules.size(), findings.count()); ++i)
        m_rules[i]->setCount(findings.query(i).count());
}

void LogFilterBar::setStatus(const QString &text, bool isBad)
{
    m_status->setText(text);
    QPalette colours = palette();
    if (isBad && m_colours)
        colours.setColor(QPalette::WindowText, m_colours->level(log::Level::Error));
    m_status->setPalette(colours);
}

void LogFilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

QString sourceName(log::Source source)
{
    switch (source) {
    case log::Source::Build:
        return QCoreApplication::translate("LogSource", "Build");
    case log::Source::Run:
        return QCoreApplication::translate("LogSource", "App");
    case log::Source::Page:
        return QCoreApplication::translate("LogSource", "Page");
    case log::Source::Runner:
        return QCoreApplication::translate("LogSource", "Spacewright");
    case log::Source::Hub:
        return QCoreApplication::translate("LogSource", "Hub");
    }
    return {};
}

} // namespace spacewright::views
