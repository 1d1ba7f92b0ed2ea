// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeduse.h"

#include <core/run/running/runningspace.h>

#include <QDirIterator>
#include <QFile>

#include <sys/stat.h>

namespace spacewright::run
{

namespace
{

constexpr qint64 blockSize = 512;

/// What a record says that it was made from or into.
QStringList thingsOf(const BuildRecord &record)
{
    QStringList things;
    for (const QString &fact : {QStringLiteral("environment"), QStringLiteral("image")}) {
        if (const QString thing = record.facts.value(fact); !thing.isEmpty())
            things += thing;
    }
    return things;
}

} // namespace

StoredUse::StoredUse() : m_records(allBuildRecords())
{
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        for (const QString &thing : thingsOf(m_records[i]))
            m_users[thing] += i;
    }
    for (const RunningSpace &space : runningSpaces()) {
        m_inUse += space.record;
        if (const Result<BuildRecord> record = loadRecord(space.record)) {
            for (const QString &thing : thingsOf(*record))
                m_inUse += thing;
        }
    }
}

StoredUse::User StoredUse::userOf(const QString &thing) const
{
    QMap<QString, QString> titles;
    User user;
    for (const qsizetype index : m_users.value(thing)) {
        const BuildRecord &record = m_records[index];
        titles.insert(record.spaceFolder, record.spaceTitle);
        if (!user.used.isValid() || user.used < record.started)
            user.used = record.started;
    }
    user.spaces = QStringList(titles.values()).join(QStringLiteral(", "));
    if (titles.size() == 1)
        user.folder = titles.firstKey();
    return user;
}

qint64 diskSize(const QString &folder, const Progress &progress)
{
    qint64 size = 0;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext() && !progress.isCancelled()) {
        struct stat status = {};
        if (::lstat(QFile::encodeName(entries.next()).constData(), &status) == 0)
            size += status.st_blocks * blockSize / (S_ISDIR(status.st_mode) ? 1 : qMax<qint64>(status.st_nlink, 1));
    }
    return size;
}

} // namespace spacewright::run
