// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparisonview.h"

#include "recordtext.h"

#include <core/log/ansi.h>

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

namespace spacewright::views
{

namespace
{

enum Column { What, Before, After, ColumnCount };

QString stepText(const std::optional<log::Step> &step)
{
    if (!step)
        return QStringLiteral("–");
    const QString duration = durationText(step->duration);
    const QString state = log::stepStateName(step->state);
    return duration.isEmpty() ? state : state + QStringLiteral(", ") + duration;
}

QString memoryText(const run::BuildRecord &record)
{
    return record.peakMemory > 0 ? QLocale().formattedDataSize(record.peakMemory, 0, QLocale::DataSizeTraditionalFormat)
                                 : QString();
}

void emphasise(QTreeWidgetItem *item)
{
    QFont font = item->font(What);
    font.setBold(true);
    for (int column = 0; column < ColumnCount; ++column)
        item->setFont(column, font);
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent) : QWidget(parent), m_title(new QLabel), m_tree(new QTreeWidget)
{
    setObjectName(QStringLiteral("builds_comparison"));
    m_title->setTextFormat(Qt::PlainText);
    m_tree->setObjectName(QStringLiteral("builds_comparison_tree"));
    m_tree->setAccessibleName(tr("Differences"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Before, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(After, QHeaderView::Stretch);

    auto *back = new QToolButton;
    back->setObjectName(QStringLiteral("builds_back"));
    back->setIcon(QIcon::fromTheme(QStringLiteral("go-previous")));
    back->setText(tr("All Builds"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    connect(back, &QToolButton::clicked, this, &ComparisonView::closed);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 4, 8, 4);
    head->addWidget(back);
    head->addWidget(m_title, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tree);
}

void ComparisonView::show(const run::BuildRecord &record, const run::BuildRecord &other,
                          const run::BuildComparison &comparison)
{
    //: Compares two builds: %1 and %2 are dates with times
    m_title->setText(tr("%1 compared with %2").arg(startText(record), startText(other)));
    m_tree->clear();
    m_tree->setHeaderLabels({QString(), startText(record), startText(other)});
    showWhole(record, other);
    showSteps(comparison);
    showPackages(comparison);
    showLines(comparison);
}

QTreeWidgetItem *ComparisonView::addGroup(const QString &title, qsizetype differences)
{
    //: How many differences there are in a group of things
    const QString count = tr("Differences: %1").arg(differences);
    auto *group = new QTreeWidgetItem(m_tree, {title, differences > 0 ? count : tr("No difference")});
    group->setFirstColumnSpanned(false);
    emphasise(group);
    return group;
}

void ComparisonView::showWhole(const run::BuildRecord &record, const run::BuildRecord &other)
{
    const auto size = [](const run::BuildRecord &one) {
        return one.size() > 0 ? QLocale().formattedDataSize(one.size(), 0, QLocale::DataSizeSIFormat) : QString();
    };
    const QList<std::array<QString, ColumnCount>> rows = {
        {tr("Result"), resultText(record).simplified(), resultText(other).simplified()},
        {tr("Runner"), record.runner, other.runner},
        {tr("Flavor"), record.flavor, other.flavor},
        {tr("Commit"), record.shortCommit(), other.shortCommit()},
        {tr("Built in"), durationText(record.buildDuration), durationText(other.buildDuration)},
        {tr("Ready after"), durationText(record.readyAfter), durationText(other.readyAfter)},
        {tr("Size"), size(record), size(other)},
        {tr("Memory, peak"), memoryText(record), memoryText(other)}};
    const auto differences = std::ranges::count_if(rows, [](const auto &row) { return row[Before] != row[After]; });
    QTreeWidgetItem *group = addGroup(tr("Build"), differences);
    const auto shown = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    for (const auto &[title, before, after] : rows) {
        if (before.isEmpty() && after.isEmpty())
            continue;
        auto *item = new QTreeWidgetItem(group, {title, shown(before), shown(after)});
        item->setToolTip(Before, before.toHtmlEscaped());
        item->setToolTip(After, after.toHtmlEscaped());
        if (before != after)
            emphasise(item);
    }
    group->setExpanded(true);
}

void ComparisonView::showSteps(const run::BuildComparison &comparison)
{
    const auto differences = std::ranges::count_if(comparison.steps, &run::StepPair::isDifferent);
    QTreeWidgetItem *group = addGroup(tr("Steps"), differences);
    const qsizetype first = comparison.firstDifferentStep();
    for (qsizetype i = 0; i < comparison.steps.size(); ++i) {
        const run::StepPair &pair = comparison.steps[i];
        const QString name = pair.name().simplified();
        //: %1 is the first step of a build that differs from that of another build
        const QString shown = i == first ? tr("First difference: %1").arg(name) : name;
        auto *item = new QTreeWidgetItem(group, {shown, stepText(pair.step), stepText(pair.other)});
        item->setToolTip(What, pair.name().toHtmlEscaped());
        if (pair.isDifferent())
            emphasise(item);
    }
    group->setExpanded(true);
}

void ComparisonView::showPackages(const run::BuildComparison &comparison)
{
    QTreeWidgetItem *group = addGroup(tr("Packages"), comparison.packages.size());
    const auto shown = [](const QString &version) { return version.isEmpty() ? QStringLiteral("–") : version; };
    for (const run::PackageChange &change : comparison.packages)
        new QTreeWidgetItem(group, {change.name, shown(change.version), shown(change.otherVersion)});
    group->setExpanded(true);
}

void ComparisonView::showLines(const run::BuildComparison &comparison)
{
    constexpr qsizetype mostLines = 200;
    constexpr qsizetype mostDifferences = 2000;
    QTreeWidgetItem *group = addGroup(tr("Build log"), comparison.logDifferences.size());
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const auto text = [](const QList<QByteArray> &lines, qsizetype first, qsizetype count, qsizetype at) {
        return at < count ? log::stripAnsi(lines[first + at]) : QString();
    };
    for (const log::LineDifference &difference :
         comparison.logDifferences.first(qMin(mostDifferences, comparison.logDifferences.size()))) {
        //: %1 is the number of a line of a log
        auto *place = new QTreeWidgetItem(group, {tr("Line %1").arg(difference.first + 1)});
        for (qsizetype i = 0; i < qMin(mostLines, qMax(difference.count, difference.otherCount)); ++i) {
            auto *line = new QTreeWidgetItem(
                place, {QString(), text(comparison.lines, difference.first, difference.count, i),
                        text(comparison.otherLines, difference.otherFirst, difference.otherCount, i)});
            line->setFont(Before, fixed);
            line->setFont(After, fixed);
            line->setToolTip(Before, line->text(Before));
            line->setToolTip(After, line->text(After));
        }
        place->setExpanded(true);
    }
    group->setExpanded(true);
}

} // namespace spacewright::views
