// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textcontent.h"

#include <QStringDecoder>
#include <QStringEncoder>

namespace spacewright::search
{

namespace
{

constexpr qsizetype probedBytes = 8192;
constexpr QByteArrayView utf8Mark("\xef\xbb\xbf");
constexpr QByteArrayView littleMark("\xff\xfe");
constexpr QByteArrayView bigMark("\xfe\xff");

QStringConverter::Encoding converterOf(TextContent::Encoding encoding)
{
    return encoding == TextContent::Utf16Little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
}

bool isWideText(QByteArrayView head)
{
    return head.startsWith(littleMark) || head.startsWith(bigMark);
}

} // namespace

QByteArray TextContent::encoded() const
{
    if (encoding == Bytes)
        return hasMark ? utf8Mark.toByteArray() + text : text;
    QStringEncoder encoder(converterOf(encoding));
    const QByteArray wide = encoder.encode(QString::fromUtf8(text));
    return (encoding == Utf16Little ? littleMark : bigMark).toByteArray() + wide;
}

bool looksBinary(QByteArrayView head)
{
    return !isWideText(head) && head.first(qMin(head.size(), probedBytes)).contains('\0');
}

std::optional<TextContent> decodeText(const QByteArray &bytes)
{
    if (looksBinary(bytes))
        return {};
    if (!isWideText(bytes)) {
        const bool hasMark = bytes.startsWith(utf8Mark);
        return TextContent{hasMark ? bytes.sliced(utf8Mark.size()) : bytes, TextContent::Bytes, hasMark};
    }
    const auto encoding = bytes.startsWith(littleMark) ? TextContent::Utf16Little : TextContent::Utf16Big;
    QStringDecoder decoder(converterOf(encoding), QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(QByteArrayView(bytes).sliced(littleMark.size()));
    TextContent content{text.toUtf8(), encoding, true};
    // Half a letter would be lost by writing the file again.
    return content.encoded() == bytes ? std::optional(std::move(content)) : std::nullopt;
}

} // namespace spacewright::search
