// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildcomparison.h"

#include "recordpackages.h"

#include <core/log/logstore.h>

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 lineLimit = 200'000;
constexpr auto hubRunner = "hub"_L1;

QList<PackageChange> changedPackages(const QMap<QString, QString> &packages, const QMap<QString, QString> &others)
{
    QList<PackageChange> changes;
    for (const auto &[name, version] : packages.asKeyValueRange()) {
        if (others.value(name) != version)
            changes.append({name, version, others.value(name)});
    }
    for (const auto &[name, version] : others.asKeyValueRange()) {
        if (!packages.contains(name))
            changes.append({name, QString(), version});
    }
    std::ranges::sort(changes, {}, &PackageChange::name);
    return changes;
}

/// What a step of the Hub's builder and one of a runner here do alike, however they word it; the name itself for all
/// others.
QByteArray purposeOf(const QString &name)
{
    static const QList<std::pair<QRegularExpression, QByteArray>> purposes = {
        {QRegularExpression(u"^FROM \\S*python"_s), "base"},
        {QRegularExpression(u"apt-get install.*packages\\.txt|packages\\.txt.*apt-get install|^RUN apt-get install"_s),
         "apt"},
        {QRegularExpression(u"pip install.*pre-requirements\\.txt"_s), "pre-requirements"},
        {QRegularExpression(u"pip install.*(?:-r \\S*requirements\\.txt|gradio\\S*==)"_s), "requirements"},
        {QRegularExpression(u"^COPY (?=.*--chown=1000).* (?:/app|/home/user/app)$"_s), "source"},
    };
    for (const auto &[pattern, purpose] : purposes) {
        if (pattern.match(name).hasMatch())
            return purpose;
    }
    return name.toUtf8();
}

/// @p isWorded: steps are the same if they are worded alike, not already if they do the same.
QList<QByteArray> namesOf(const QList<log::Step> &steps, bool isWorded)
{
    QList<QByteArray> names;
    for (const log::Step &step : steps)
        names.append(isWorded ? step.name.toUtf8() : purposeOf(step.name));
    return names;
}

/// Both lists in one order, equal names side by side.
QList<StepPair> alignedSteps(const BuildRecord &record, const BuildRecord &other)
{
    const QList<log::Step> &steps = record.steps;
    const QList<log::Step> &others = other.steps;
    const bool isSameBuilder = (record.runner == hubRunner) == (other.runner == hubRunner);
    QList<StepPair> pairs;
    qsizetype at = 0;
    qsizetype otherAt = 0;
    const auto takeShared = [&](qsizetype end) {
        while (at < end)
            pairs.append({steps[at++], others[otherAt++]});
    };
    for (const log::LineDifference &difference :
         log::differingLines(namesOf(steps, isSameBuilder), namesOf(others, isSameBuilder))) {
        takeShared(difference.first);
        for (qsizetype i = 0; i < difference.count; ++i)
            pairs.append({steps[at++], std::nullopt});
        for (qsizetype i = 0; i < difference.otherCount; ++i)
            pairs.append({std::nullopt, others[otherAt++]});
    }
    takeShared(steps.size());
    return pairs;
}

/// An absent log is an empty one.
Result<QList<QByteArray>> logLines(const QString &path, Progress &progress)
{
    if (!QFileInfo::exists(path))
        return QList<QByteArray>();
    const Result<std::shared_ptr<log::LogStore>> store = log::LogStore::open(path, progress);
    if (!store)
        return failure(store);
    return (*store)->lines(qMax<qint64>(0, (*store)->lineCount() - lineLimit), lineLimit);
}

} // namespace

bool StepPair::isDifferent() const
{
    if (!step || !other)
        return true;
    const bool hasFailed = step->state == log::StepState::Failed;
    return hasFailed != (other->state == log::StepState::Failed) || step->exitCode != other->exitCode;
}

qsizetype BuildComparison::firstDifferentStep() const
{
    const auto found = std::ranges::find_if(steps, &StepPair::isDifferent);
    return found == steps.end() ? -1 : found - steps.begin();
}

Result<BuildComparison> compareBuilds(const BuildRecord &record, const BuildRecord &other, Progress &progress)
{
    const Result<QList<QByteArray>> lines = logLines(record.buildLogPath(), progress);
    const Result<QList<QByteArray>> others = lines ? logLines(other.buildLogPath(), progress) : failure(lines);
    if (!others)
        return failure(others);
    return BuildComparison{.steps = alignedSteps(record, other),
                           .packages = changedPackages(packagesOf(record), packagesOf(other)),
                           .lines = *lines,
                           .otherLines = *others,
                           .logDifferences = log::differingLines(*lines, *others)};
}

} // namespace spacewright::run
