// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitreader.h"

#include <core/git/repository.h>

#include <QFileInfo>
#include <QTimeZone>

#include <git2.h>
#include <git2/sys/errors.h>

namespace spacewright::git
{

namespace
{

constexpr qsizetype idDigits = 40;
constexpr qsizetype mostPeople = 4096;

/// Takes the first line off.
QByteArrayView takeLine(QByteArrayView &text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return line;
}

/// What follows the first of these words in the head; nothing if it is not there.
QByteArrayView valueOf(QByteArrayView text, QByteArrayView name)
{
    while (true) {
        const QByteArrayView line = takeLine(text);
        if (line.isEmpty())
            return {};
        if (line.startsWith(name))
            return line.sliced(name.size());
    }
}

/// What stands behind the address: "1700000000 +0100".
QByteArrayView whenOf(QByteArrayView person)
{
    return person.sliced(person.lastIndexOf('>') + 1).trimmed();
}

qint64 secondsOf(QByteArrayView when)
{
    const qsizetype space = when.indexOf(' ');
    return (space < 0 ? when : when.first(space)).toLongLong();
}

QTimeZone zoneOf(QByteArrayView when)
{
    const qsizetype space = when.indexOf(' ');
    const QByteArrayView zone = space < 0 ? QByteArrayView() : when.sliced(space + 1).trimmed();
    const int digits = zone.toInt();
    const int minutes = digits / 100 * 60 + digits % 100;
    // Not the constructor, which would make a zone of the full kind for each.
    const QTimeZone found = QTimeZone::fromSecondsAheadOfUtc(minutes * 60);
    return minutes != 0 && found.isValid() ? found : QTimeZone::utc();
}

/// Without the time.
Signature nameOf(QByteArrayView person)
{
    const qsizetype start = person.indexOf('<');
    const qsizetype end = person.indexOf('>', qMax<qsizetype>(start, 0));
    Signature result;
    if (start >= 0 && end >= 0) {
        result.name = QString::fromUtf8(person.first(start).trimmed());
        result.email = QString::fromUtf8(person.sliced(start + 1, end - start - 1).trimmed());
    }
    return result;
}

std::optional<CommitHead> headOf(QByteArrayView text)
{
    CommitHead head;
    QByteArrayView line = takeLine(text);
    if (!line.startsWith("tree ") || line.size() < 5 + idDigits)
        return {};
    head.tree = ObjectId::fromHex(line.sliced(5, idDigits));
    for (line = takeLine(text); line.startsWith("parent "); line = takeLine(text)) {
        if (line.size() < 7 + idDigits)
            return {};
        head.parents.append(ObjectId::fromHex(line.sliced(7, idDigits)));
        if (head.parents.last().isNull())
            return {};
    }
    // The line of the author is the one before.
    const QByteArrayView committer = valueOf(text, "committer ");
    head.time = secondsOf(whenOf(committer));
    return head.tree.isNull() ? std::nullopt : std::optional(head);
}

} // namespace

Signature People::read(QByteArrayView person)
{
    const QByteArrayView who = person.first(person.lastIndexOf('>') + 1);
    auto known = m_known.constFind(QByteArray::fromRawData(who.data(), who.size()));
    if (known == m_known.cend()) {
        if (m_known.size() == mostPeople)
            m_known.clear();
        known = m_known.insert(who.toByteArray(), nameOf(person));
    }
    Signature result = *known;
    const QByteArrayView when = whenOf(person);
    result.time = QDateTime::fromSecsSinceEpoch(secondsOf(when), zoneOf(when));
    return result;
}

int StoredCommit::readText(ObjectReader &objects)
{
    return text.isEmpty() ? objects.read(text, id, ObjectKind::Commit) : 0;
}

QByteArrayView StoredCommit::message() const
{
    QByteArrayView rest(text);
    while (!takeLine(rest).isEmpty()) {
    }
    while (rest.startsWith('\n'))
        rest = rest.sliced(1);
    return rest;
}

Commit StoredCommit::toCommit(People &people) const
{
    Commit result{.id = id,
                  .parents = QList<ObjectId>(head.parents.begin(), head.parents.end()),
                  .author = {},
                  .committer = {},
                  .subject = {},
                  .body = {}};
    const QByteArrayView author = valueOf(text, "author ");
    const QByteArrayView committer = valueOf(text, "committer ");
    result.author = people.read(author);
    // Mostly the same one.
    result.committer = committer == author ? result.author : people.read(committer);
    const QByteArrayView whole = message();
    const qsizetype end = whole.indexOf('\n');
    result.subject = QString::fromUtf8(end < 0 ? whole : whole.first(end));
    result.body = end < 0 ? QString() : QString::fromUtf8(whole.sliced(end)).trimmed();
    return result;
}

CommitReader::CommitReader(const Repository &repository) : m_repository(&repository), m_objects(repository)
{
    const QString folder = QFile::decodeName(git_repository_commondir(repository.handle()));
    m_hasOtherParents = QFileInfo::exists(folder + QStringLiteral("/shallow")) ||
                        QFileInfo::exists(folder + QStringLiteral("/info/grafts"));
    if (!m_hasOtherParents)
        m_graph = CommitGraphFile::open(folder + QStringLiteral("/objects/info/commit-graph"));
}

int CommitReader::read(StoredCommit &commit, const ObjectId &id)
{
    commit.id = id;
    if (std::optional<CommitHead> known = m_graph ? m_graph->find(id) : std::nullopt) {
        commit.head = *std::move(known);
        return 0;
    }
    if (const int code = commit.readText(m_objects); code != 0)
        return code;
    std::optional<CommitHead> head = headOf(commit.text);
    if (!head) {
        git_error_set_str(GIT_ERROR_OBJECT, "a commit is damaged");
        return GIT_ERROR;
    }
    commit.head = *std::move(head);
    return m_hasOtherParents ? setParents(commit) : 0;
}

int CommitReader::setParents(StoredCommit &commit) const
{
    CommitHandle native;
    const git_oid id = commit.id.toGit();
    const int code = obtain(native, git_commit_lookup, m_repository->handle(), &id);
    commit.head.parents.clear();
    for (unsigned index = 0; code == 0 && index < git_commit_parentcount(native.get()); ++index)
        commit.head.parents.append(ObjectId(*git_commit_parent_id(native.get(), index)));
    return code;
}

} // namespace spacewright::git
