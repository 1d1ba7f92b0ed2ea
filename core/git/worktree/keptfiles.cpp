// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptfiles.h"

#include "workfile.h"

#include <core/git/repository.h>

#include <QCoreApplication>
#include <QDir>
#include <QTimeZone>

#include <git2.h>

#include <algorithm>
#include <filesystem>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(KeptFiles)
};

constexpr int daysKept = 30;

QString timeFormat()
{
    return QStringLiteral("yyyyMMdd-hhmmss-zzz");
}

QDateTime timeOf(const QString &id)
{
    QDateTime time = QDateTime::fromString(id.first(qMin(id.size(), timeFormat().size())), timeFormat());
    time.setTimeZone(QTimeZone::utc());
    return time;
}

/// Paths below @p folder. Not by Qt: names that are no UTF-8 would not survive.
QList<QByteArray> filesBelow(const QByteArray &folder)
{
    QList<QByteArray> paths;
    std::error_code error;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder.toStdString(), error)) {
        if (entry.is_symlink() || !entry.is_directory())
            paths.append(QByteArray::fromStdString(entry.path().native()).sliced(folder.size() + 1));
    }
    std::ranges::sort(paths);
    return paths;
}

void makeFolderOf(const QByteArray &path)
{
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path.toStdString()).parent_path(), error);
}

} // namespace

KeptFiles::KeptFiles(const Repository &repository)
    : m_repository(repository),
      m_folder(QFile::decodeName(git_repository_path(repository.handle())) + QStringLiteral("spacewright/kept"))
{
}

QString KeptFiles::makeEntry() const
{
    QDir().mkpath(m_folder);
    const QString start = QDateTime::currentDateTimeUtc().toString(timeFormat());
    QString id = start;
    for (int number = 2; !QDir(m_folder).mkdir(id) && number < 1000; ++number)
        id = QStringLiteral("%1-%2").arg(start).arg(number);
    return id;
}

void KeptFiles::removeOld() const
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-daysKept);
    for (const KeptEntry &entry : entries()) {
        if (entry.time.isValid() && entry.time < oldest)
            QDir(m_folder + u'/' + entry.id).removeRecursively();
    }
}

Result<QString> KeptFiles::take(const QList<QByteArray> &paths) const
{
    removeOld();
    QString id;
    for (const QByteArray &path : paths) {
        const Result<WorkFile> file = WorkFile::open(m_repository, path);
        // Where the folder is gone, so is the file.
        if (!file || file->mode() == 0)
            continue;
        if (id.isEmpty())
            id = makeEntry();
        const QByteArray place = QFile::encodeName(m_folder + u'/' + id) + '/' + path;
        makeFolderOf(place);
        if (const Result<> moved = file->moveTo(place); !moved)
            return failure(moved);
    }
    return id;
}

QList<KeptEntry> KeptFiles::entries() const
{
    QList<KeptEntry> list;
    for (const QString &id : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        list.append({id, timeOf(id), filesBelow(QFile::encodeName(m_folder + u'/' + id))});
    return list;
}

Result<> KeptFiles::restore(const QString &id) const
{
    const QByteArray folder = QFile::encodeName(m_folder + u'/' + id);
    const QList<QByteArray> paths = id.contains(u'/') ? QList<QByteArray>() : filesBelow(folder);
    if (paths.isEmpty())
        return fail(ErrorCode::FileMissing, Tr::tr("What was discarded then is not kept any more."));
    if (const Result<QString> kept = take(paths); !kept)
        return failure(kept);
    for (const QByteArray &path : paths) {
        const Result<WorkFile> file = WorkFile::open(m_repository, path, true);
        if (!file)
            return failure(file);
        if (const Result<> moved = file->moveFrom(folder + '/' + path); !moved)
            return failure(moved);
    }
    QDir(QFile::decodeName(folder)).removeRecursively();
    return {};
}

} // namespace spacewright::git
