// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statefile.h"

#include "filewriter.h"
#include "paths.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLockFile>
#include <QMutex>

namespace spacewright
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StateFile)
};

constexpr qint64 sizeLimit = 4LL * 1024 * 1024;

QString pathOf(const QString &name)
{
    return paths::dataFolder() + u'/' + name;
}

} // namespace

QJsonArray readStateFile(const QString &name)
{
    const Result<QByteArray> text = readFile(pathOf(name), sizeLimit);
    return text ? QJsonDocument::fromJson(*text).array() : QJsonArray();
}

Result<> changeStateFile(const QString &name, const std::function<void(QJsonArray &)> &change)
{
    // Threads queue here: the lock between processes polls at growing intervals, so one of many could wait for ever.
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    QLockFile lock(pathOf(name) + QStringLiteral(".lock"));
    const bool isLocked = lock.tryLock(std::chrono::seconds(5));
    // What QLockFile calls unknown is that its few bytes were not written.
    if (!isLocked && lock.error() == QLockFile::UnknownError)
        return fail(ErrorCode::DiskFull,
                    //: %1 is the path of a file
                    Tr::tr("%1 was not saved: the disk is full. Free some space and try again.").arg(pathOf(name)));
    if (!isLocked)
        return fail(
            ErrorCode::FileUnwritable,
            //: %1 is the path of a file
            Tr::tr("%1 cannot be changed; another Spacewright holds it or the folder is read-only.").arg(pathOf(name)));
    QJsonArray list = readStateFile(name);
    change(list);
    return writeFile(pathOf(name), QJsonDocument(list).toJson());
}

} // namespace spacewright
