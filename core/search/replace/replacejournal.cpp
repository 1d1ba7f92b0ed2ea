// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replacejournal.h"

#include <core/base/filewriter.h>
#include <core/base/paths.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace spacewright::search
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ReplaceJournal)
};

constexpr qsizetype keptJournals = 10;
constexpr qint64 longestHead = 64 * 1024;

QString journalsFolder()
{
    return paths::dataFolder() + u"/replacements"_s;
}

void removeOldest()
{
    const QDir folder(journalsFolder());
    // Their names start with the time.
    const QStringList all = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : all.first(qMax<qsizetype>(0, all.size() - keptJournals + 1)))
        QDir(folder.filePath(name)).removeRecursively();
}

/// The first line of a kept file.
QByteArray headOf(const ReplaceJournal::Entry &entry)
{
    const QJsonObject fields{{u"path"_s, entry.path},
                             {u"old"_s, QString::fromLatin1(entry.oldDigest)},
                             {u"new"_s, QString::fromLatin1(entry.newDigest)}};
    return QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

ReplaceJournal::ReplaceJournal(const QString &id) : m_id(id), m_folder(journalsFolder() + u'/' + id) {}

Result<ReplaceJournal> ReplaceJournal::create()
{
    removeOldest();
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMddHHmmsszzz"_s);
    ReplaceJournal journal(time + u'-' + QUuid::createUuid().toString(QUuid::Id128).first(8));
    if (!QDir().mkpath(journal.m_folder)) {
        //: %1 is the path of a folder
        return fail(ErrorCode::FileUnwritable,
                    Tr::tr("Nothing was replaced: %1, where the old content is kept for undo, cannot be made.")
                        .arg(QDir::toNativeSeparators(journal.m_folder)));
    }
    return journal;
}

Result<ReplaceJournal> ReplaceJournal::open(const QString &id)
{
    ReplaceJournal journal(id);
    const QStringList names = QDir(journal.m_folder).entryList(QDir::Files, QDir::Name);
    if (names.isEmpty() || id.contains(u'/'))
        return fail(ErrorCode::FileMissing, Tr::tr("This replacement can no longer be undone: its copy is gone."));
    for (const QString &name : names) {
        QFile file(journal.m_folder + u'/' + name);
        const QByteArray head = file.open(QIODevice::ReadOnly) ? file.readLine(longestHead) : QByteArray();
        const QJsonObject fields = QJsonDocument::fromJson(head).object();
        journal.m_entries.append({fields[u"path"].toString(), fields[u"old"].toString().toLatin1(),
                                  fields[u"new"].toString().toLatin1(), name});
    }
    return journal;
}

QByteArray ReplaceJournal::digest(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

Result<> ReplaceJournal::keep(const QString &path, const QByteArray &old, const QByteArray &written)
{
    const Entry entry{path, digest(old), digest(written), QString::number(m_entries.size())};
    const Result<> copied = writeFile(m_folder + u'/' + entry.kept, headOf(entry) + old);
    if (copied)
        m_entries.append(entry);
    return copied;
}

Result<QByteArray> ReplaceJournal::oldContent(const Entry &entry) const
{
    const QString path = m_folder + u'/' + entry.kept;
    const Result<QByteArray> kept = readFile(path, QFile(path).size());
    return kept ? Result<QByteArray>(kept->sliced(headOf(entry).size())) : kept;
}

void ReplaceJournal::discard() const
{
    QDir(m_folder).removeRecursively();
}

} // namespace spacewright::search
