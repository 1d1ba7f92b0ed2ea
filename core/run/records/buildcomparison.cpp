// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildcomparison.h"

#include <core/base/filewriter.h>
#include <core/log/logstore.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 packagesLimit = 16LL * 1024 * 1024;
constexpr qint64 lineLimit = 200'000;

QMap<QString, QString> packagesOf(const BuildRecord &record)
{
    QMap<QString, QString> packages;
    const Result<QByteArray> text = readFile(record.folder + u"/packages.json"_s, packagesLimit);
    const QJsonArray list = text ? QJsonDocument::fromJson(*text).array() : QJsonArray();
    for (const QJsonValue &package : list)
        packages.insert(package["name"_L1].toString(), package["version"_L1].toString());
    return packages;
}

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

QList<QByteArray> namesOf(const QList<log::Step> &steps)
{
    QList<QByteArray> names;
    for (const log::Step &step : steps)
        names.append(step.name.toUtf8());
    return names;
}

/// Both lists in one order, equal names side by side.
QList<StepPair> alignedSteps(const QList<log::Step> &steps, const QList<log::Step> &others)
{
    QList<StepPair> pairs;
    qsizetype at = 0;
    qsizetype otherAt = 0;
    const auto takeShared = [&](qsizetype end) {
        while (at < end)
            pairs.append({steps[at++], others[otherAt++]});
    };
    for (const log::LineDifference &difference : log::differingLines(namesOf(steps), namesOf(others))) {
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
    return BuildComparison{.steps = alignedSteps(record.steps, other.steps),
                           .packages = changedPackages(packagesOf(record), packagesOf(other)),
                           .lines = *lines,
                           .otherLines = *others,
                           .logDifferences = log::differingLines(*lines, *others)};
}

} // namespace spacewright::run
