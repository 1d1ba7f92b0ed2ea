// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildarchive.h"

#include <core/base/filewriter.h>
#include <core/base/redact.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTemporaryFile>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildArchive)
};

constexpr qint64 blockSize = qint64(1024) * 1024;
constexpr qint64 importLimit = qint64(1024) * 1024 * 1024;
constexpr qint64 recordLimit = 64LL * 1024 * 1024;
const QString recordName = u"build.json"_s;

using Writer = std::unique_ptr<archive, decltype([](archive *tar) { archive_write_free(tar); })>;
using Reader = std::unique_ptr<archive, decltype([](archive *tar) { archive_read_free(tar); })>;
using Entry = std::unique_ptr<archive_entry, decltype([](archive_entry *entry) { archive_entry_free(entry); })>;

/// What a record's folder may hold.
const QStringList &textFiles()
{
    static const QStringList names = {recordName,         u"build.log"_s,     u"run.log"_s,
                                      u"packages.json"_s, u"Containerfile"_s, u"marks.json"_s};
    return names;
}

const QString pictureFile = u"preview.png"_s;

Error unwritable(const QString &path, const QString &detail)
{
    //: %1 is the path of a file
    return {ErrorCode::FileUnwritable, Tr::tr("The build could not be written to %1.").arg(path), detail};
}

Error unusable(const QString &path, const QString &detail)
{
    //: %1 is the path of a file
    return {ErrorCode::RecordInvalid, Tr::tr("%1 holds no build that was exported by this program.").arg(path), detail};
}

QString reason(archive *tar)
{
    return QString::fromUtf8(archive_error_string(tar));
}

/// The text of a file without secrets, line by line: a secret never goes over the end of one.
Result<> redactInto(QFile &from, QFile &to, Progress &progress)
{
    while (!from.atEnd()) {
        QByteArray block = from.read(blockSize);
        block += from.readLine();
        block = redact(block);
        if (progress.isCancelled())
            return fail(ErrorCode::Internal, Tr::tr("It was cancelled."));
        if (to.write(block) != block.size())
            return fail(ErrorCode::DiskFull, Tr::tr("The disk is full. Nothing was exported."), to.errorString());
    }
    return to.seek(0) ? Result<>() : fail(ErrorCode::Internal, to.errorString());
}

Result<> addFile(archive *tar, const QString &name, QFile &content)
{
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), content.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    bool isGood = archive_write_header(tar, entry.get()) == ARCHIVE_OK;
    while (isGood && !content.atEnd()) {
        const QByteArray block = content.read(blockSize);
        isGood = archive_write_data(tar, block.constData(), size_t(block.size())) == block.size();
    }
    return isGood ? Result<>() : fail(ErrorCode::FileUnwritable, reason(tar));
}

Result<> addText(archive *tar, const QString &folder, const QString &name, Progress &progress)
{
    QFile file(folder + u'/' + name);
    if (!file.exists())
        return {};
    QTemporaryFile redacted;
    if (!file.open(QIODevice::ReadOnly) || !redacted.open())
        return fail(ErrorCode::FileUnreadable, file.errorString());
    if (const Result<> done = redactInto(file, redacted, progress); !done)
        return done;
    return addFile(tar, name, redacted);
}

Result<> writeArchive(const BuildRecord &record, const QString &path, Progress &progress)
{
    const Writer tar(archive_write_new());
    archive_write_add_filter_gzip(tar.get());
    archive_write_set_format_pax_restricted(tar.get());
    if (archive_write_open_filename(tar.get(), QFile::encodeName(path).constData()) != ARCHIVE_OK)
        return fail(ErrorCode::FileUnwritable, reason(tar.get()));
    for (const QString &name : textFiles()) {
        if (const Result<> added = addText(tar.get(), record.folder, name, progress); !added)
            return added;
    }
    if (QFile picture(record.folder + u'/' + pictureFile); picture.open(QIODevice::ReadOnly)) {
        if (const Result<> added = addFile(tar.get(), pictureFile, picture); !added)
            return added;
    }
    return archive_write_close(tar.get()) == ARCHIVE_OK ? Result<>()
                                                        : fail(ErrorCode::FileUnwritable, reason(tar.get()));
}

/// Copies the entry at hand; @p left is what may still be taken.
Result<> copyEntry(archive *tar, const QString &path, qint64 &left, Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::FileUnwritable, Tr::tr("The build could not be kept."), file.errorString());
    QByteArray block(blockSize, Qt::Uninitialized);
    while (true) {
        const la_ssize_t size = archive_read_data(tar, block.data(), size_t(block.size()));
        if (size == 0)
            return {};
        left -= size;
        if (size < 0 || left < 0)
            return fail(ErrorCode::RecordInvalid, size < 0 ? reason(tar) : u"larger than allowed"_s);
        if (progress.isCancelled())
            return fail(ErrorCode::Internal, Tr::tr("It was cancelled."));
        if (file.write(block.constData(), size) != size)
            return fail(ErrorCode::DiskFull, Tr::tr("The disk is full. Nothing was imported."), file.errorString());
    }
}

Result<> unpack(const QString &path, const QString &folder, Progress &progress)
{
    const Reader tar(archive_read_new());
    archive_read_support_filter_gzip(tar.get());
    archive_read_support_format_tar(tar.get());
    if (archive_read_open_filename(tar.get(), QFile::encodeName(path).constData(), size_t(blockSize)) != ARCHIVE_OK)
        return fail(ErrorCode::RecordInvalid, reason(tar.get()));
    qint64 left = importLimit;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(tar.get(), &entry)) == ARCHIVE_OK) {
        const QString name = QString::fromUtf8(archive_entry_pathname_utf8(entry));
        const bool isWanted = textFiles().contains(name) || name == pictureFile;
        if (!isWanted || archive_entry_filetype(entry) != AE_IFREG)
            continue;
        if (const Result<> copied = copyEntry(tar.get(), folder + u'/' + name, left, progress); !copied)
            return copied;
    }
    return status == ARCHIVE_EOF ? Result<>() : fail(ErrorCode::RecordInvalid, reason(tar.get()));
}

/// Makes the unpacked record one of the Space.
Result<BuildRecord> adopt(const QString &folder, const QString &spaceFolder)
{
    const Result<QByteArray> text = readFile(folder + u'/' + recordName, recordLimit);
    if (!text)
        return failure(text);
    Result<BuildRecord> record = BuildRecord::fromJson(QJsonDocument::fromJson(*text).object());
    if (!record)
        return record;
    record->folder = folder;
    record->spaceFolder = spaceFolder;
    record->id = QFileInfo(QFileInfo(folder).path()).fileName() + u'/' + QFileInfo(folder).fileName();
    record->facts.insert(u"imported"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    if (const Result<> saved = saveRecord(*record); !saved)
        return failure(saved);
    return record;
}

} // namespace

Result<> exportBuild(const BuildRecord &record, const QString &path, Progress &progress)
{
    const QString unfinished = path + u".part"_s;
    const auto cleanUp = qScopeGuard([&unfinished] { QFile::remove(unfinished); });
    if (const Result<> written = writeArchive(record, unfinished, progress); !written) {
        const bool isSaid = progress.isCancelled() || written.error().code == ErrorCode::DiskFull;
        return isSaid ? written : Result<>(std::unexpected(unwritable(path, written.error().message)));
    }
    if (QFile::exists(path) && !QFile::remove(path))
        return std::unexpected(unwritable(path, {}));
    if (!QFile::rename(unfinished, path))
        return std::unexpected(unwritable(path, {}));
    return {};
}

Result<BuildRecord> importBuild(const QString &path, const QString &spaceFolder, Progress &progress)
{
    const QString folder = newRecordFolder(spaceFolder, QDateTime::currentDateTimeUtc());
    if (folder.isEmpty())
        return fail(ErrorCode::FileUnwritable, Tr::tr("The build could not be kept."));
    auto cleanUp = qScopeGuard([&folder] { QDir(folder).removeRecursively(); });
    const Result<> unpacked = unpack(path, folder, progress);
    const Result<BuildRecord> record = unpacked ? adopt(folder, spaceFolder) : failure(unpacked);
    if (!record) {
        const bool isSaid = progress.isCancelled() || record.error().code == ErrorCode::DiskFull;
        return isSaid ? record : Result<BuildRecord>(std::unexpected(unusable(path, record.error().message)));
    }
    cleanUp.dismiss();
    return record;
}

} // namespace spacewright::run
