// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volatileparts.h"

#include <core/log/ansi.h>

#include <QRegularExpression>

namespace spacewright::log
{

using namespace Qt::StringLiterals;

namespace
{

struct VolatilePart {
    QRegularExpression pattern;
    QString replacement;
};

const QList<VolatilePart> &volatileParts()
{
    const auto part = [](const QString &pattern, const QString &replacement) {
        return VolatilePart{QRegularExpression(pattern), replacement};
    };
    // The order matters: a date holds numbers, an address holds a port.
    static const QList<VolatilePart> parts = {
        part(u"\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?"_s, u"<time>"_s),
        part(u"\\b\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?\\b"_s, u"<time>"_s),
        part(u"\\bsha256[:-][0-9a-f]{6,64}"_s, u"<hash>"_s),
        part(u"\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"_s, u"<id>"_s),
        part(u"\\b(?=[0-9a-f]*\\d)[0-9a-f]{12,64}\\b"_s, u"<hash>"_s),
        part(u"\\b0x[0-9a-f]+\\b"_s, u"<address>"_s),
        part(u"\\b(127\\.0\\.0\\.1|localhost|0\\.0\\.0\\.0|\\[::1?\\]):\\d+"_s, u"\\1:<port>"_s),
        part(u"/tmp/[\\w.-]+"_s, u"/tmp/<name>"_s),
        part(u"\\b(?:pid|PID|process)[ =:]+\\[?\\d+\\]?"_s, u"<process>"_s),
        part(u"\\b\\d+(?:\\.\\d+)? ?(?:[kKMGT]i?B|bytes)(?:/s)?"_s, u"<size>"_s),
        part(u"\\b\\d+(?:\\.\\d+)? ?(?:ms|s|sec|seconds|minutes|min|it/s|s/it)\\b"_s, u"<duration>"_s),
        part(u"^#\\d+ \\d+\\.\\d+ "_s, u""_s),
        part(u"\\b\\d{1,3}(?:\\.\\d+)?%[|\\s█▏▎▍▌▋▊▉━╸╺#=>. -]*"_s, u"<progress>"_s),
        part(u"[━╸╺█▏▎▍▌▋▊▉]{2,}"_s, u"<progress>"_s),
    };
    return parts;
}

} // namespace

QByteArray comparableLine(const QByteArray &line)
{
    constexpr qsizetype longest = 4096;
    QString text = stripAnsi(line.sliced(line.lastIndexOf('\r', -2) + 1).left(longest)).trimmed();
    for (const VolatilePart &part : volatileParts())
        text.replace(part.pattern, part.replacement);
    return text.toUtf8();
}

} // namespace spacewright::log
