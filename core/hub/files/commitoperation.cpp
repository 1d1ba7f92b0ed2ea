// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitoperation.h"

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

/// The line of a file around its content, which is put together by hand: JSON of Qt would hold it three times.
struct Frame {
    QByteArray head = "{\"key\":\"file\",\"value\":{\"content\":\"";
    QByteArray tail;
};

QByteArray quoted(const QString &text)
{
    const auto isPlain = [](QChar character) {
        return character >= u' ' && character < u'\x7f' && character != u'"' && character != u'\\';
    };
    if (std::ranges::all_of(text, isPlain))
        return '"' + text.toLatin1() + '"';
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

Frame frameOf(const QString &path)
{
    return {.tail = "\",\"encoding\":\"base64\",\"path\":" + quoted(path) + "}}\n"};
}

/// Of a line without content.
QByteArray shortLine(const CommitOperation &operation)
{
    QJsonObject value{{QStringLiteral("path"), operation.path}};
    switch (operation.kind) {
    case CommitOperation::RemoveFolder:
        value.insert(QStringLiteral("path"), QString(operation.path + u'/'));
        return lineOf("deletedFolder", value);
    case CommitOperation::PutLarge:
        value.insert(QStringLiteral("algo"), QStringLiteral("sha256"));
        value.insert(QStringLiteral("oid"), operation.contentId);
        value.insert(QStringLiteral("size"), operation.size);
        return lineOf("lfsFile", value);
    case CommitOperation::Remove:
    case CommitOperation::Put:
        break;
    }
    return lineOf("deletedFile", value);
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
    if (kind != Put)
        return shortLine(*this);
    const Result<QByteArray> content = read();
    if (!content)
        return failure(content);
    if (content->size() != size || (!contentId.isEmpty() && gitHashOf(*content) != contentId))
        return fail(ErrorCode::FileUnreadable,
                    //: %1 is the path of a file
                    Tr::tr("%1 was changed while it was read. Publish again.").arg(path));
    const Frame frame = frameOf(path);
    return frame.head + content->toBase64() + frame.tail;
}

qint64 CommitOperation::lineSize() const
{
    if (kind != Put)
        return shortLine(*this).size();
    const Frame frame = frameOf(path);
    // Three bytes become four letters.
    return frame.head.size() + (size + 2) / 3 * 4 + frame.tail.size();
}

CommitOperation putContent(const QString &path, const QByteArray &content)
{
    return {.kind = CommitOperation::Put,
            .path = path,
            .read = [content] { return content; },
            .contentId = gitHashOf(content),
            .size = content.size()};
}

QString gitHashOf(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(content.size()) + '\0');
    hash.addData(content);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace spacewright::hub
