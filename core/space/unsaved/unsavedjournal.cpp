// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unsavedjournal.h"

#include <core/base/filewriter.h>
#include <core/base/log.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>

namespace spacewright::space
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(UnsavedJournal)
};

/// Two texts that an editor takes, and their head.
constexpr qint64 entryLimit = 160LL * 1024 * 1024;
const QString lockName = QStringLiteral("lock");
const QString entryEnding = QStringLiteral(".text");
const QString damagedEnding = QStringLiteral(".damaged");

QString journalFolder()
{
    return paths::dataFolder() + QStringLiteral("/unsaved");
}

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// A line that says what follows: the base, then the text.
QByteArray written(const UnsavedText &text)
{
    const QByteArray body = text.base + text.text;
    const QJsonObject head = {{QStringLiteral("path"), text.path},
                              {QStringLiteral("time"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                              {QStringLiteral("base"), text.base.isNull() ? -1 : text.base.size()},
                              {QStringLiteral("size"), body.size()},
                              {QStringLiteral("sha256"), QString::fromLatin1(digestOf(body))}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + body;
}

std::optional<UnsavedText> readEntry(const QString &entry)
{
    const Result<QByteArray> bytes = readFile(entry, entryLimit);
    const qsizetype end = bytes ? bytes->indexOf('\n') : -1;
    if (end < 0)
        return {};
    const QJsonObject head = QJsonDocument::fromJson(bytes->first(end)).object();
    const QByteArray body = bytes->sliced(end + 1);
    const qint64 base = head.value(u"base").toInteger(-1);
    const QString path = head.value(u"path").toString();
    const bool isWhole = body.size() == head.value(u"size").toInteger(-1) && base <= body.size() &&
                         digestOf(body) == head.value(u"sha256").toString().toLatin1();
    if (!isWhole || !QDir::isAbsolutePath(path))
        return {};
    const qsizetype middle = qMax<qsizetype>(base, 0);
    return UnsavedText{path, body.sliced(middle), base < 0 ? QByteArray() : body.first(middle),
                       QDateTime::fromString(head.value(u"time").toString(), Qt::ISODateWithMs), entry};
}

/// What stands in the folder of a program that is gone.
void readLeft(const QDir &journal, const QString &folder, QList<UnsavedText> &found)
{
    const QStringList entries = journal.entryList({u'*' + entryEnding}, QDir::Files, QDir::Name);
    for (const QString &name : entries) {
        const QString entry = journal.filePath(name);
        const std::optional<UnsavedText> text = readEntry(entry);
        if (text && text->path.startsWith(folder + u'/'))
            found.append(*text);
        if (!text && QFile::rename(entry, entry + damagedEnding))
            qCWarning(logBase) << "An unsaved text could not be read and was set aside:" << entry + damagedEnding;
    }
}

} // namespace

UnsavedJournal::UnsavedJournal() : m_folder(journalFolder() + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

UnsavedJournal::~UnsavedJournal()
{
    if (!m_lock)
        return;
    m_lock->unlock();
    // Goes only if nothing is kept in it.
    QDir().rmdir(m_folder);
}

Result<> UnsavedJournal::prepare()
{
    if (m_lock)
        return {};
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("Unsaved texts cannot be kept in %1: it cannot be made.").arg(m_folder));
    auto lock = std::make_unique<QLockFile>(m_folder + u'/' + lockName);
    // Whoever holds it may hold it for days.
    lock->setStaleLockTime(std::chrono::seconds(0));
    if (!lock->tryLock())
        return fail(ErrorCode::FileUnwritable,
                    //: %1 is the path of a folder
                    Tr::tr("Unsaved texts cannot be kept in %1: it is in use.").arg(m_folder));
    m_lock = std::move(lock);
    return {};
}

QString UnsavedJournal::entryOf(const QString &path) const
{
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(name) + entryEnding;
}

Result<> UnsavedJournal::keep(const UnsavedText &text)
{
    if (const Result<> prepared = prepare(); !prepared)
        return prepared;
    return writeFile(entryOf(text.path), written(text));
}

void UnsavedJournal::forget(const QString &path)
{
    if (m_lock)
        QFile::remove(entryOf(path));
}

QList<UnsavedText> UnsavedJournal::left(const QString &folder)
{
    QList<UnsavedText> found;
    const QDir journals(journalFolder());
    const QStringList names = journals.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QDir journal(journals.filePath(name));
        QLockFile lock(journal.filePath(lockName));
        lock.setStaleLockTime(std::chrono::seconds(0));
        if (!lock.tryLock())
            continue; // Somebody works on it.
        readLeft(journal, folder, found);
        lock.unlock();
        QDir().rmdir(journal.path());
    }
    std::ranges::sort(found, {}, [](const UnsavedText &text) { return std::pair(text.path, text.time); });
    return found;
}

void UnsavedJournal::drop(const UnsavedText &text)
{
    QFile::remove(text.entry);
    QDir().rmdir(QFileInfo(text.entry).path());
}

} // namespace spacewright::space
