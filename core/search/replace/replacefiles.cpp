// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replacefiles.h"

#include "replacejournal.h"
#include <core/search/textcontent.h>

#include <core/base/filewriter.h>

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace spacewright::search
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReplaceFiles)
};

/// The search reads larger files too, but to write one it must be in memory.
constexpr qint64 largestFile = qint64(256) * 1024 * 1024;

/// What the file system says about a version of a file.
struct Version {
    ino_t inode = 0;
    off_t size = 0;
    timespec time = {};

    bool operator==(const Version &other) const
    {
        return inode == other.inode && size == other.size && time.tv_sec == other.time.tv_sec &&
               time.tv_nsec == other.time.tv_nsec;
    }
};

Version versionOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return {status.st_ino, status.st_size, status.st_mtim};
}

std::unexpected<Error> changedMeanwhile()
{
    return fail(ErrorCode::ChangesInTheWay, Tr::tr("The file was changed meanwhile by somebody else."));
}

/// The file's name as Qt can open it; nothing if its bytes are no UTF-8.
Result<QString> openablePath(const QString &folder, const QByteArray &path)
{
    const QString name = QFile::decodeName(path);
    if (QFile::encodeName(name) != path) {
        return fail(ErrorCode::FileUnreadable,
                    Tr::tr("The name of this file is not valid text. Rename it before replacing in it."));
    }
    return folder + u'/' + name;
}

Result<> replaceInFile(const QString &path, const FileReplacement &file, const TextPattern &pattern,
                       const Replacement &replacement, ReplaceJournal &journal, Progress &progress)
{
    const Version before = versionOf(path);
    const Result<QByteArray> old = readFile(path, largestFile);
    if (!old)
        return failure(old);
    auto content = decodeText(*old);
    if (!content || before == Version())
        return changedMeanwhile();
    Result<QByteArray> text = replaceHits(content->text, pattern, replacement, file.hits, progress);
    if (!text)
        return failure(text);
    content->text = std::move(*text);
    const QByteArray written = content->encoded();
    if (const Result<> kept = journal.keep(path, *old, written); !kept)
        return kept;
    if (versionOf(path) != before)
        return changedMeanwhile();
    return writeFile(path, written);
}

} // namespace

Result<ReplaceOutcome> replaceInFiles(const QString &folder, const QList<FileReplacement> &files,
                                      const TextPattern &pattern, const Replacement &replacement, Progress &progress)
{
    Result<ReplaceJournal> journal = ReplaceJournal::create();
    if (!journal)
        return failure(journal);
    ReplaceOutcome outcome;
    for (const FileReplacement &file : files) {
        if (progress.isCancelled())
            break;
        const Result<QString> path = openablePath(folder, file.path);
        const Result<> done =
            path ? replaceInFile(*path, file, pattern, replacement, *journal, progress) : Result<>(failure(path));
        if (done)
            outcome.changed.append(file.path);
        else if (!progress.isCancelled())
            outcome.failures.append({file.path, done.error()});
        progress.report(outcome.changed.size(), files.size(), QFile::decodeName(file.path));
        if (!done && done.error().code == ErrorCode::DiskFull)
            break;
    }
    if (outcome.changed.isEmpty())
        journal->discard();
    else
        outcome.undoId = journal->id();
    return outcome;
}

Result<ReplaceOutcome> undoReplace(const QString &undoId)
{
    const Result<ReplaceJournal> journal = ReplaceJournal::open(undoId);
    if (!journal)
        return failure(journal);
    ReplaceOutcome outcome;
    const QList<ReplaceJournal::Entry> entries = journal->entries();
    for (const ReplaceJournal::Entry &entry : entries) {
        const QByteArray shown = QFile::encodeName(entry.path);
        const Result<QByteArray> now = readFile(entry.path, largestFile);
        if (now && ReplaceJournal::digest(*now) == entry.oldDigest)
            continue; // It was kept, but not replaced.
        const Result<QByteArray> old = journal->oldContent(entry);
        Result<> done;
        if (!now || !old)
            done = now ? Result<>(failure(old)) : Result<>(failure(now));
        else if (ReplaceJournal::digest(*now) != entry.newDigest)
            done = fail(ErrorCode::ChangesInTheWay,
                        Tr::tr("The file was changed after the replacement and stays as it is."));
        else
            done = writeFile(entry.path, *old);
        if (done)
            outcome.changed.append(shown);
        else
            outcome.failures.append({shown, done.error()});
    }
    if (outcome.failures.isEmpty())
        journal->discard();
    return outcome;
}

} // namespace spacewright::search
