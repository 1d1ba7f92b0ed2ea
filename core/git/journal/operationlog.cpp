// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operationlog.h"

#include <core/base/filewriter.h>
#include <core/git/repository.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <git2.h>

#include <algorithm>
#include <array>

namespace spacewright::git
{

namespace
{

constexpr qsizetype mostOperations = 300;
constexpr qint64 longestLog = qint64(4) * 1024 * 1024;

// In the file; never change one.
constexpr std::array kindNames{
    "commit",    "amend", "createBranch", "renameBranch", "deleteBranch", "switch",    "merge",
    "rebase",    "pick",  "revert",       "resetSoft",    "resetMixed",   "resetHard", "createTag",
    "deleteTag", "stash", "dropStash",    "discard",      "restore",
};

QJsonObject toJson(const Operation &operation)
{
    QJsonArray references;
    for (const MovedReference &moved : operation.references)
        references.append(QJsonObject{{QStringLiteral("name"), moved.name},
                                      {QStringLiteral("before"), moved.before.toString()},
                                      {QStringLiteral("after"), moved.after.toString()}});
    return {{QStringLiteral("number"), operation.number},
            {QStringLiteral("kind"), QLatin1StringView(kindNames.at(size_t(operation.kind)))},
            {QStringLiteral("time"), operation.time.toString(Qt::ISODate)},
            {QStringLiteral("subjects"), QJsonArray::fromStringList(operation.subjects)},
            {QStringLiteral("headBefore"), operation.headBefore},
            {QStringLiteral("headAfter"), operation.headAfter},
            {QStringLiteral("references"), references},
            {QStringLiteral("kept"), operation.keptId},
            {QStringLiteral("undone"), operation.isUndone}};
}

std::optional<Operation> fromJson(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QByteArray kind = object.value(u"kind").toString().toLatin1();
    const auto found = std::ranges::find_if(kindNames, [&kind](const char *name) { return kind == name; });
    if (found == kindNames.end())
        return {};
    Operation operation{.number = object.value(u"number").toInteger(),
                        .kind = OperationKind(found - kindNames.begin()),
                        .time = QDateTime::fromString(object.value(u"time").toString(), Qt::ISODate),
                        .headBefore = object.value(u"headBefore").toString(),
                        .headAfter = object.value(u"headAfter").toString(),
                        .keptId = object.value(u"kept").toString(),
                        .isUndone = object.value(u"undone").toBool()};
    for (const QJsonValue &subject : object.value(u"subjects").toArray())
        operation.subjects.append(subject.toString());
    for (const QJsonValue &moved : object.value(u"references").toArray())
        operation.references.append({moved[u"name"].toString(),
                                     ObjectId::fromHex(moved[u"before"].toString().toLatin1()),
                                     ObjectId::fromHex(moved[u"after"].toString().toLatin1())});
    return operation;
}

} // namespace

OperationLog::OperationLog(const Repository &repository)
    : m_path(QFile::decodeName(git_repository_path(repository.handle())) + QStringLiteral("spacewright/operations"))
{
}

QList<Operation> OperationLog::read() const
{
    QList<Operation> list;
    for (const QByteArray &line : readFile(m_path, longestLog).value_or(QByteArray()).split('\n')) {
        if (std::optional<Operation> operation = fromJson(line))
            list.append(*std::move(operation));
    }
    return list;
}

Result<> OperationLog::write(const QList<Operation> &operations) const
{
    QByteArray content;
    for (const Operation &operation : operations.last(qMin(operations.size(), mostOperations)))
        content += QJsonDocument(toJson(operation)).toJson(QJsonDocument::Compact) + '\n';
    QDir().mkpath(QFileInfo(m_path).path());
    return writeFile(m_path, content);
}

Result<> OperationLog::append(Operation operation) const
{
    QList<Operation> list = read();
    operation.number = list.isEmpty() ? 1 : list.last().number + 1;
    list.append(std::move(operation));
    return write(list);
}

Result<> OperationLog::markUndone(qint64 number) const
{
    QList<Operation> list = read();
    for (Operation &operation : list)
        operation.isUndone |= operation.number == number;
    return write(list);
}

} // namespace spacewright::git
