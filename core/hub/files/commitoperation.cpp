// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitoperation.h"

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::hub
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommitOperation)
};

constexpr qsizetype longestPath = 1000;

bool isGoodPart(const QString &part)
{
    return !part.isEmpty() && part != QLatin1StringView(".") && part != QLatin1StringView("..") &&
           part.compare(QLatin1StringView(".git"), Qt::CaseInsensitive) != 0;
}

QByteArray lineOf(const char *key, const QJsonObject &value)
{
    const QJsonObject line{{QStringLiteral("key"), QLatin1StringView(key)}, {QStringLiteral("value"), value}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<> CommitOperation::check() const
{
    const bool isPlain = std::ranges::none_of(path, [](QChar character) { return character < u' '; });
    if (path.size() <= longestPath && isPlain && std::ranges::all_of(path.split(u'/'), isGoodPart))
        return {};
    return fail(
        ErrorCode::HubRefused,
        //: %1 is the path of a file
        Tr::tr("The Hub does not take a file with the path \"%1\". Rename it, or leave it out.").arg(redact(path)));
}

Result<QByteArray> CommitOperation::line() const
{
    QJsonObject value{{QStringLiteral("path"), path}};
    switch (kind) {
    case Remove:
        return lineOf("deletedFile", value);
    case RemoveFolder:
        value.insert(QStringLiteral("path"), QString(path + u'/'));
        return lineOf("deletedFolder", value);
    case PutLarge:
        value.insert(QStringLiteral("algo"), QStringLiteral("sha256"));
        value.insert(QStringLiteral("oid"), contentId);
        value.insert(QStringLiteral("size"), size);
        return lineOf("lfsFile", value);
    case Put:
        break;
    }
    const Result<QByteArray> content = read();
    if (!content)
        return failure(content);
    if (!contentId.isEmpty() && gitHashOf(*content) != contentId)
        return fail(ErrorCode::FileUnreadable,
                    //: %1 is the path of a file
                    Tr::tr("%1 was changed while it was read. Publish again.").arg(path));
    value.insert(QStringLiteral("content"), QString::fromLatin1(content->toBase64()));
    value.insert(QStringLiteral("encoding"), QStringLiteral("base64"));
    return lineOf("file", value);
}

CommitOperation putContent(const QString &path, const QByteArray &content)
{
    return {.kind = CommitOperation::Put,
            .path = path,
            .read = [content] { return content; },
            .contentId = gitHashOf(content)};
}

QString gitHashOf(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(content.size()) + '\0');
    hash.addData(content);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace spacewright::hub
