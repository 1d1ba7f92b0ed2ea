// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsearch.h"

#include <core/log/ansi.h>

#include <QFileInfo>

namespace spacewright::run
{

namespace
{

void searchOne(const QString &path, LogSource source, const log::LogPattern &pattern, Progress &progress, BuildHit &hit)
{
    constexpr qsizetype longest = 500;
    if (!QFileInfo::exists(path))
        return;
    const Result<std::shared_ptr<log::LogStore>> store = log::LogStore::open(path, progress);
    // A log that cannot be read has nothing.
    if (!store)
        return;
    qint64 lastLine = -1;
    std::ignore = log::searchLog(**store, pattern, 0, progress, [&](const QList<log::LogHit> &hits) {
        for (const log::LogHit &found : hits) {
            if (hit.count == 0) {
                const QList<QByteArray> lines = (*store)->lines(found.line - (*store)->droppedLines(), 1);
                hit.source = source;
                hit.line = found.line;
                hit.text = lines.isEmpty() ? QString() : log::stripAnsi(lines.first()).trimmed().left(longest);
            }
            hit.count += std::exchange(lastLine, found.line) != found.line ? 1 : 0;
        }
    });
}

} // namespace

void searchBuilds(const QList<BuildRecord> &records, const log::LogPattern &pattern, Progress &progress,
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
        searchOne(record.buildLogPath(), LogSource::Build, pattern, progress, hit);
        searchOne(record.runLogPath(), LogSource::Run, pattern, progress, hit);
        if (hit.count > 0)
            take(hit);
    }
}

} // namespace spacewright::run
