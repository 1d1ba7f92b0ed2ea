// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "specifier.h"

#include <QList>
#include <QRegularExpression>
#include <QVersionNumber>

namespace spacewright::manifest
{

namespace
{

/// "6.31.0" as numbers, without the zeros at the end, so that it equals "6.31".
std::optional<QVersionNumber> numbers(const QString &version)
{
    qsizetype suffix = 0;
    const QVersionNumber number = QVersionNumber::fromString(version, &suffix);
    if (number.isNull() || suffix != version.size())
        return {};
    return number.normalized();
}

bool beginsWith(const QVersionNumber &version, const QVersionNumber &prefix)
{
    for (qsizetype i = 0; i < prefix.segmentCount(); ++i) {
        // Beyond its end a version goes on with zeros.
        if ((i < version.segmentCount() ? version.segmentAt(i) : 0) != prefix.segmentAt(i))
            return false;
    }
    return true;
}

/// One clause, e.g. "~=" and "1.4.2".
std::optional<bool> satisfies(const QVersionNumber &version, const QString &sign, const QString &bound)
{
    if (bound.endsWith(u".*") && (sign == u"==" || sign == u"!=")) {
        const QVersionNumber prefix = QVersionNumber::fromString(bound.chopped(2));
        return beginsWith(version, prefix) == (sign == u"==");
    }
    const std::optional<QVersionNumber> number = numbers(bound);
    if (!number)
        return {};
    const int order = QVersionNumber::compare(version, *number);
    if (sign == u"~=") {
        QList<int> prefix = QVersionNumber::fromString(bound).segments();
        prefix.removeLast();
        return order >= 0 && beginsWith(version, QVersionNumber(prefix));
    }
    if (sign == u"==" || sign == u"===")
        return order == 0;
    if (sign == u"!=")
        return order != 0;
    if (sign == u"<=")
        return order <= 0;
    if (sign == u">=")
        return order >= 0;
    return sign == u"<" ? order < 0 : order > 0;
}

} // namespace

std::optional<bool> isAllowed(const QString &version, const QString &specifier)
{
    static const QRegularExpression clause(QStringLiteral("\\A(===|==|~=|!=|<=|>=|<|>)(.+)\\z"));
    const std::optional<QVersionNumber> number = numbers(version);
    if (!number)
        return {};
    for (const QString &part : specifier.split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = clause.match(part.trimmed());
        const std::optional<bool> satisfied =
            match.hasMatch() ? satisfies(*number, match.captured(1), match.captured(2).trimmed()) : std::nullopt;
        if (!satisfied || !*satisfied)
            return satisfied;
    }
    return true;
}

} // namespace spacewright::manifest
