// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lfscheck.h"

#include "lfsstore.h"
#include "pointerreader.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>
#include <core/git/staging/indexfile.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <sys/stat.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LargeFiles)
};

/// The files that the attributes give to LFS, and that git has as they are all the same.
Result<QList<LfsFinding>> ordinaryOnes(const Repository &repository, Progress &progress)
{
    const Result<IndexHandle> index = readIndex(repository);
    if (!index)
        return failure(index);
    const PointerReader reader(repository);
    QList<LfsFinding> findings;
    for (size_t number = 0; number < git_index_entrycount(index->get()); ++number) {
        if (progress.isCancelled())
            return cancelled();
        const git_index_entry *entry = git_index_get_byindex(index->get(), number);
        static const ObjectId empty = ObjectId::fromHex("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        if (S_ISREG(entry->mode) && ObjectId(entry->id) != empty &&
            repository.isStoredByLfs(QFile::decodeName(entry->path)) && !reader.read(ObjectId(entry->id)))
            findings.append({entry->path, LfsFault::NotAPointer});
    }
    return findings;
}

} // namespace

QString lfsFaultName(LfsFault fault)
{
    switch (fault) {
    case LfsFault::Damaged:
        return QStringLiteral("damaged");
    case LfsFault::NotStored:
        return QStringLiteral("notStored");
    case LfsFault::NotAPointer:
        break;
    }
    return QStringLiteral("notAPointer");
}

Result<QList<LfsFinding>> checkLargeFiles(const Repository &repository, Progress &progress)
{
    Result<QList<LfsFinding>> findings = ordinaryOnes(repository, progress);
    const Result<QList<LargeFile>> files = largeFiles(repository, progress);
    if (!findings || !files)
        return findings ? failure(files) : findings;
    const LfsStore store(repository.handle());
    qint64 done = 0;
    for (const LargeFile &file : *files) {
        progress.report(done++, files->size(), Tr::tr("Checking large files"));
        if (!file.isStored && !file.isPointerOnly)
            findings->append({file.path, LfsFault::NotStored});
        if (file.isStored && !store.check(file.pointer, progress) && !progress.isCancelled())
            findings->append({file.path, LfsFault::Damaged});
    }
    return progress.isCancelled() ? Result<QList<LfsFinding>>(cancelled()) : findings;
}

} // namespace spacewright::git
