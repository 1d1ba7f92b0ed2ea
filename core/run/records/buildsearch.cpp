// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsearch.h"

#include <core/log/ansi.h>
#include <core/log/logstore.h>
#include <core/log/scan/logscan.h>

#include <QFileInfo>

namespace spacewright::run
{

namespace
{

void searchOne(const QString &path, LogSource source, const log::LogRules &rules, Progress &progress, BuildHit &hit)
{
    constexpr qsizetype longest = 500;
    if (!QFileInfo::exists(path))
        return;
    const Result<std::shared_ptr<log::LogStore>> store = log::LogStore::open(path, progress);
    // A log that cannot be read has nothing.
    if (!store)
        return;
    const qint64 dropped = (*store)->droppedLines();
    std::ignore = log::scanLog((*store)->bytesFrom(dropped), rules, progress, [&](log::ScanPart &&part) {
        const log::LineOffsets &found = part.hits.queries.front();
        if (hit.count == 0 && !found.empty()) {
            hit.source = source;
            hit.line = part.firstLine + found.front();
            const QList<QByteArray> lines = (*store)->lines(hit.line - dropped, 1);
            hit.text = lines.isEmpty() ? QString() : log::stripAnsi(lines.first()).trimmed().left(longest);
        }
        hit.count += qint64(found.size());
    });
}

} // namespace

void searchBuilds(const QList<BuildRecord> &records, const log::LogRules &rules, Progress &progress,
                  const std::function<void(const BuildHit &)> &take)
{
    QList<BuildRecord> ordered = records;
    std::ranges::stable_sort(ordered, {}, &BuildRecord::started);
    qint64 done = 0;
    for (const BuildRecord &record : std::as_const(ordered)) {
        if (progress.isCancelled())
            return;
        progress.report(done++, ordered.size(), {});
        BuildHit hit{.id = record.id, .started = record.started};
        searchOne(record.buildLogPath(), LogSource::Build, rules, progress, hit);
        searchOne(record.runLogPath(), LogSource::Run, rules, progress, hit);
        if (hit.count > 0)
            take(hit);
    }
}

} // namespace spacewright::run
