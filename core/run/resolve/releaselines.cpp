// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "releaselines.h"

#include "resolver.h"

namespace spacewright::run
{

namespace
{

WantedPackages wantedOf(const QString &package, const QString &line, const QString &python)
{
    WantedPackages wanted;
    wanted.python = python.toUtf8();
    wanted.packages = {{package, line.toUtf8(), line, {}}};
    return wanted;
}

} // namespace

Result<ReleaseLines> findReleaseLines(const QString &package, const QString &python, int most, Progress &progress,
                                      const ReleaseListener &listener)
{
    ReleaseLines lines;
    QString wanted = package;
    while (lines.versions.size() < most && !progress.isCancelled()) {
        auto found = newestOf(wantedOf(package, wanted, python), lines.isFromCache, progress);
        // Nobody can be asked: what the cache knows is better than nothing.
        if ((!found || found->isEmpty()) && lines.versions.isEmpty() && !lines.isFromCache) {
            lines.isFromCache = true;
            found = newestOf(wantedOf(package, wanted, python), true, progress);
        }
        if (!found)
            return failure(found);
        const QString version = found->value(package);
        if (version.isEmpty())
            break;
        lines.versions.append(version);
        if (listener)
            listener(lines);
        const QString line = version.section(u'.', 0, 1);
        if (!line.contains(u'.'))
            break;
        // "<6.30" would let pre-releases of it in where nothing else is left.
        wanted = package + u'<' + line;
    }
    return lines;
}

} // namespace spacewright::run
