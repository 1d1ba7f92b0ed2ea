// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainlines.h"

#include <core/log/ansi.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace spacewright::log
{

namespace
{

constexpr qsizetype longest = 4096;

/// The line inside an event of the Hub; the line itself if it is none.
QByteArray unwrapped(const QByteArray &line)
{
    const qsizetype start = line.startsWith("data:") ? line.indexOf('{') : line.startsWith("{\"") ? 0 : -1;
    if (start < 0)
        return line;
    const QJsonObject event = QJsonDocument::fromJson(line.sliced(start)).object();
    const QJsonValue text = event.value(QLatin1StringView("data"));
    return text.isString() ? text.toString().toUtf8() : line;
}

QByteArray afterCarriageReturn(QByteArray line)
{
    while (line.endsWith('\r') || line.endsWith('\n'))
        line.chop(1);
    return line.sliced(line.lastIndexOf('\r') + 1);
}

QString plain(const QByteArray &line)
{
    static const QRegularExpression prefix(
        QStringLiteral("^(?:\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d) "
                       ")?(?:#\\d+ (?:\\d+\\.\\d+ )?)?"));
    QString text = stripAnsi(afterCarriageReturn(unwrapped(line)).left(longest));
    return text.remove(0, prefix.match(text).capturedLength());
}

} // namespace

QStringList plainLines(const QList<QByteArray> &lines)
{
    QStringList texts;
    texts.reserve(lines.size());
    for (const QByteArray &line : lines)
        texts.append(plain(line));
    return texts;
}

} // namespace spacewright::log
