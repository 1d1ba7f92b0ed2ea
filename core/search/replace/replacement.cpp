// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replacement.h"

#include <QCoreApplication>

namespace spacewright::search
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Replacement)
};

constexpr int digitsOfGroup = 2;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

QByteArray escaped(char letter)
{
    switch (letter) {
    case 'n':
        return "\n";
    case 't':
        return "\t";
    case '\\':
        return "\\";
    default:
        return QByteArray("\\") + letter;
    }
}

std::unexpected<Error> changedText()
{
    return fail(ErrorCode::ChangesInTheWay,
                Tr::tr("The file has changed since it was searched. Search again before replacing."));
}

} // namespace

Replacement::Replacement(const QString &text, bool isRegex)
{
    const QByteArray bytes = text.toUtf8();
    m_parts.append(Part());
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const bool isLast = at + 1 == bytes.size();
        if (isRegex && bytes[at] == '\\' && !isLast)
            m_parts.last().text += escaped(bytes[++at]);
        else if (isRegex && bytes[at] == '$' && !isLast)
            addGroup(bytes, at);
        else
            m_parts.last().text += bytes[at];
    }
}

void Replacement::addGroup(QByteArrayView text, qsizetype &at)
{
    if (text[at + 1] == '$') {
        m_parts.last().text += text[++at];
        return;
    }
    const bool isBraced = text[at + 1] == '{';
    const qsizetype first = at + (isBraced ? 2 : 1);
    qsizetype end = first;
    while (end < text.size() && end - first < digitsOfGroup && isDigit(text[end]))
        ++end;
    if (end == first || (isBraced && (end == text.size() || text[end] != '}'))) {
        m_parts.last().text += '$';
        return;
    }
    m_parts.append(Part{{}, text.sliced(first, end - first).toInt()});
    m_parts.append(Part());
    at = isBraced ? end : end - 1;
}

QByteArray Replacement::expanded(QByteArrayView text, const TextMatcher &matcher) const
{
    QByteArray result;
    for (const Part &part : m_parts) {
        if (part.group < 0)
            result += part.text;
        else
            result += matcher.group(text, part.group);
    }
    return result;
}

Result<QByteArray> replaceHits(const QByteArray &text, const TextPattern &pattern, const Replacement &replacement,
                               const QList<ChosenHit> &hits, const Progress &progress)
{
    const bool hasReturns = text.contains("\r\n");
    HitScanner scanner(pattern);
    QByteArray result;
    qsizetype copied = 0;
    for (const ChosenHit &hit : hits) {
        if (!scanner.next(text, text.size(), progress) || scanner.start() != hit.offset ||
            scanner.length() != hit.length)
            return changedText();
        if (!hit.isChosen)
            continue;
        QByteArray own = replacement.expanded(text, scanner.matcher());
        if (hasReturns && own.contains('\n'))
            own.replace("\r\n", "\n").replace("\n", "\r\n");
        result += QByteArrayView(text).sliced(copied, scanner.start() - copied);
        result += own;
        copied = scanner.start() + scanner.length();
    }
    result += QByteArrayView(text).sliced(copied);
    return result;
}

QString previewReplacement(const Hit &hit, const TextPattern &pattern, const Replacement &replacement)
{
    const QByteArray text = hit.text.toUtf8();
    const qsizetype start = QStringView(hit.text).first(hit.textStart).toUtf8().size();
    const Progress uncancelled;
    TextMatcher matcher(pattern);
    // In a line of which only a part is shown the expression may not match again: the plain text says it well enough.
    if (matcher.find(text, start, uncancelled) != TextMatcher::Outcome::Found || matcher.start() != start)
        return QString::fromUtf8(replacement.expanded(text, TextMatcher(pattern)));
    return QString::fromUtf8(replacement.expanded(text, matcher));
}

} // namespace spacewright::search
