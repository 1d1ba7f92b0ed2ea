// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptbuilds.h"

#include "output.h"
#include "verbs.h"

#include <core/run/records/buildarchive.h>
#include <core/run/records/buildcomparison.h>
#include <core/run/records/buildsearch.h>
#include <core/run/records/issuetext.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace spacewright::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildsVerb)
};

QJsonValue stepJson(const std::optional<log::Step> &step)
{
    if (!step)
        return QJsonValue::Null;
    return QJsonObject{
        {u"state"_s, log::stepStateName(step->state)}, {u"duration"_s, step->duration}, {u"exit"_s, step->exitCode}};
}

QString stepText(const std::optional<log::Step> &step)
{
    return step ? u"%1 %2 s"_s.arg(log::stepStateName(step->state)).arg(step->duration, 0, 'f', 1) : u"-"_s;
}

void saySteps(const Output &output, const run::BuildComparison &comparison)
{
    const qsizetype first = comparison.firstDifferentStep();
    for (qsizetype i = 0; i < comparison.steps.size(); ++i) {
        const run::StepPair &pair = comparison.steps[i];
        output.event(u"step"_s, {{u"name"_s, pair.name()},
                                 {u"before"_s, stepJson(pair.step)},
                                 {u"after"_s, stepJson(pair.other)},
                                 {u"different"_s, pair.isDifferent()},
                                 {u"first"_s, i == first}});
        output.text(u"%1 %2  %3  %4"_s.arg(pair.isDifferent() ? u'*' : u' ')
                        .arg(stepText(pair.step), 14)
                        .arg(stepText(pair.other), 14)
                        .arg(pair.name()));
    }
}

void sayPackages(const Output &output, const run::BuildComparison &comparison)
{
    const auto shown = [](const QString &version) { return version.isEmpty() ? u"-"_s : version; };
    for (const run::PackageChange &change : comparison.packages) {
        output.event(u"package"_s, {{u"name"_s, change.name},
                                    {u"before"_s, change.version.isEmpty() ? QJsonValue() : change.version},
                                    {u"after"_s, change.otherVersion.isEmpty() ? QJsonValue() : change.otherVersion}});
        output.text(u"%1 %2 -> %3"_s.arg(change.name, shown(change.version), shown(change.otherVersion)));
    }
}

void sayLogs(const Output &output, const run::BuildComparison &comparison)
{
    for (const log::LineDifference &difference : comparison.logDifferences) {
        output.event(u"lines"_s, {{u"before"_s, difference.first + 1},
                                  {u"beforeCount"_s, difference.count},
                                  {u"after"_s, difference.otherFirst + 1},
                                  {u"afterCount"_s, difference.otherCount}});
        output.text(u"@@ -%1,%2 +%3,%4 @@"_s.arg(difference.first + 1)
                        .arg(difference.count)
                        .arg(difference.otherFirst + 1)
                        .arg(difference.otherCount));
    }
}

} // namespace

int compareBuilds(const Output &output, const QString &id, const QString &otherId)
{
    const Result<run::BuildRecord> record = run::buildRecord(id);
    const Result<run::BuildRecord> other = record ? run::buildRecord(otherId) : failure(record);
    if (!other)
        return output.error(other.error());
    Progress progress;
    const Result<run::BuildComparison> comparison = run::compareBuilds(*record, *other, progress);
    if (!comparison)
        return output.error(comparison.error());
    saySteps(output, *comparison);
    sayPackages(output, *comparison);
    sayLogs(output, *comparison);
    //: %1 and %2 are durations in seconds
    output.text(
        Tr::tr("Built in %1 s and %2 s.").arg(record->buildDuration, 0, 'f', 1).arg(other->buildDuration, 0, 'f', 1));
    if (record->size() > 0 && other->size() > 0)
        //: %1 and %2 are sizes
        output.text(Tr::tr("Takes %1 and %2.")
                        .arg(QLocale().formattedDataSize(record->size()), QLocale().formattedDataSize(other->size())));
    output.event(u"result"_s, {{u"ok"_s, true},
                               {u"before"_s, record->buildDuration},
                               {u"after"_s, other->buildDuration},
                               {u"beforeSize"_s, record->size()},
                               {u"afterSize"_s, other->size()},
                               {u"steps"_s, comparison->steps.size()},
                               {u"packages"_s, comparison->packages.size()},
                               {u"differences"_s, comparison->logDifferences.size()}});
    return Done;
}

int exportBuild(const Output &output, const QString &id, const QString &path)
{
    const Result<run::BuildRecord> record = run::buildRecord(id);
    if (!record)
        return output.error(record.error());
    Progress progress;
    const Result<> exported = run::exportBuild(*record, path, progress);
    if (!exported)
        return output.error(exported.error());
    output.text(path);
    output.event(u"result"_s, {{u"ok"_s, true}, {u"path"_s, path}});
    return Done;
}

int importBuild(const Output &output, const QString &path, const QString &folder)
{
    const QString space = QFileInfo(folder).canonicalFilePath();
    if (space.isEmpty())
        return output.error({ErrorCode::FileMissing, Tr::tr("There is no folder %1.").arg(folder)});
    Progress progress;
    const Result<run::BuildRecord> record = run::importBuild(path, space, progress);
    if (!record)
        return output.error(record.error());
    output.text(record->id);
    output.event(u"result"_s, {{u"ok"_s, true}, {u"id"_s, record->id}});
    return Done;
}

int searchBuilds(const Output &output, const QString &folder, const QString &text)
{
    const QString space = QFileInfo(folder).canonicalFilePath();
    if (space.isEmpty())
        return output.error({ErrorCode::FileMissing, Tr::tr("There is no folder %1.").arg(folder)});
    const Result<log::LogRules> rules = log::LogRules::compile({.queries = {{.text = text}}});
    if (!rules)
        return output.error(rules.error());
    Progress progress;
    int count = 0;
    run::searchBuilds(run::buildRecords(space), *rules, progress, [&](const run::BuildHit &hit) {
        ++count;
        output.event(u"hit"_s, {{u"id"_s, hit.id},
                                {u"started"_s, hit.started.toString(Qt::ISODateWithMs)},
                                {u"source"_s, run::logSourceName(hit.source)},
                                {u"line"_s, hit.line + 1},
                                {u"text"_s, hit.text},
                                {u"count"_s, hit.count}});
        output.text(u"%1  %2:%3  %4  %5"_s.arg(hit.id, run::logSourceName(hit.source))
                        .arg(hit.line + 1)
                        .arg(hit.count)
                        .arg(hit.text));
    });
    if (count == 0)
        output.text(Tr::tr("No build says that."));
    output.event(u"result"_s, {{u"ok"_s, true}, {u"count"_s, count}});
    return Done;
}

int sayIssue(const Output &output, const QString &id)
{
    const Result<run::BuildRecord> record = run::buildRecord(id);
    if (!record)
        return output.error(record.error());
    const QString text = run::issueText(*record);
    output.text(text);
    output.event(u"result"_s, {{u"ok"_s, true}, {u"text"_s, text}});
    return Done;
}

int markBuild(const Output &output, const QString &id, const MarkChange &change)
{
    Result<run::BuildRecord> record = run::buildRecord(id);
    if (!record)
        return output.error(record.error());
    run::BuildMarks &marks = record->marks;
    marks.isPinned = (marks.isPinned || change.pin) && !change.unpin;
    for (const QString &tag : change.tags) {
        if (!marks.tags.contains(tag))
            marks.tags += tag;
    }
    marks.tags.removeIf([&change](const QString &tag) { return change.untags.contains(tag); });
    if (const Result<> saved = run::saveMarks(*record); !saved)
        return output.error(saved.error());
    output.text(u"%1 %2 %3"_s.arg(marks.isPinned ? u'*' : u' ').arg(record->id, marks.tags.join(u' ')));
    output.event(u"result"_s,
                 {{u"ok"_s, true}, {u"pinned"_s, marks.isPinned}, {u"tags"_s, QJsonArray::fromStringList(marks.tags)}});
    return Done;
}

} // namespace spacewright::cli
