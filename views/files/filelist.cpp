// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filelist.h"

#include "filetreemodel.h"

#include <QDirListing>

namespace spacewright::views
{

Result<QStringList> listFiles(const QString &folder, qsizetype limit, Progress &progress)
{
    QStringList found;
    QStringList pending{QString()};
    while (!pending.isEmpty() && found.size() < limit && !progress.isCancelled()) {
        const QString relative = pending.takeFirst();
        for (const auto &entry : QDirListing(folder + u'/' + relative, QDirListing::IteratorFlag::IncludeHidden)) {
            if (isHiddenFile(entry.fileName()))
                continue;
            const QString path = relative + entry.fileName();
            if (entry.isDir() && !entry.isSymLink())
                pending.append(path + u'/');
            else if (!entry.isDir())
                found.append(path);
        }
    }
    found.sort(Qt::CaseInsensitive);
    found.resize(qMin(found.size(), limit));
    return found;
}

bool matchesLoosely(const QString &path, const QString &pattern)
{
    qsizetype from = 0;
    for (const QChar letter : pattern) {
        const qsizetype at = path.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return false;
        from = at + 1;
    }
    return true;
}

} // namespace spacewright::views
