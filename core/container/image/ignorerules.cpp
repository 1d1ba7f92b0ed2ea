// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ignorerules.h"

#include <QDir>
#include <QFile>

namespace spacewright::container
{

namespace
{

constexpr qint64 longestFile = qint64(1024) * 1024;

/// A bracket expression as a regular expression writes it; -1 as the new index if it has no end.
QString translateSet(const QString &pattern, qsizetype &index)
{
    const qsizetype end = pattern.indexOf(QLatin1Char(']'), index + 1);
    if (end < 0) {
        index = -1;
        return {};
    }
    QString set = pattern.sliced(index + 1, end - index - 1);
    index = end;
    const bool isNegated = set.startsWith(QLatin1Char('^'));
    set = set.sliced(isNegated ? 1 : 0).replace(QLatin1Char('\\'), QLatin1StringView("\\\\"));
    return (isNegated ? QStringLiteral("[^") : QStringLiteral("[")) + set + QLatin1Char(']');
}

bool hasAt(const QString &text, qsizetype index, char character)
{
    return index < text.size() && text[index] == QLatin1Char(character);
}

/// `**` stands for any number of folders, also none; what follows it starts with a slash of its own or the name.
QString translateStars(const QString &pattern, qsizetype &index)
{
    if (!hasAt(pattern, index + 1, '*'))
        return QStringLiteral("[^/]*");
    ++index;
    if (hasAt(pattern, index + 1, '/'))
        ++index;
    return index + 1 >= pattern.size() ? QStringLiteral(".*") : QStringLiteral("(?:.*/)?");
}

/// The pattern as an anchored regular expression; null if it is faulty.
QString translate(const QString &pattern)
{
    QString expression;
    for (qsizetype index = 0; index >= 0 && index < pattern.size(); ++index) {
        const QChar character = pattern[index];
        if (character == QLatin1Char('*'))
            expression += translateStars(pattern, index);
        else if (character == QLatin1Char('?'))
            expression += QLatin1StringView("[^/]");
        else if (character == QLatin1Char('[')) {
            expression += translateSet(pattern, index);
            if (index < 0)
                return {};
        } else if (character == QLatin1Char('\\') && index + 1 < pattern.size())
            expression += QRegularExpression::escape(pattern.sliced(++index, 1));
        else
            expression += QRegularExpression::escape(pattern.sliced(index, 1));
    }
    // What lies in a folder that matches goes with it.
    return QStringLiteral("\\A") + expression + QStringLiteral("(?:/.*)?\\z");
}

} // namespace

IgnoreRules::IgnoreRules(const QByteArray &text)
{
    QByteArray lines = text;
    if (lines.startsWith("\xef\xbb\xbf"))
        lines.slice(3);
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.startsWith('#'))
            add(QString::fromUtf8(line).trimmed());
    }
}

IgnoreRules IgnoreRules::ofFolder(const QString &folder, const QString &dockerfile)
{
    QByteArray text;
    for (const QString &name : {QStringLiteral(".containerignore"), QStringLiteral(".dockerignore")}) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            text = file.read(longestFile);
            break;
        }
    }
    IgnoreRules rules(text);
    for (const QString &name : {dockerfile, QStringLiteral(".dockerignore"), QStringLiteral(".containerignore")})
        rules.add(QLatin1Char('!') + name);
    return rules;
}

void IgnoreRules::add(const QString &line)
{
    const bool isException = line.startsWith(QLatin1Char('!'));
    QString pattern = line.sliced(isException ? 1 : 0).trimmed();
    if (pattern.isEmpty())
        return;
    pattern = QDir::cleanPath(pattern);
    if (pattern.startsWith(QLatin1Char('/')))
        pattern.slice(1);
    const QRegularExpression expression(translate(pattern), QRegularExpression::DotMatchesEverythingOption);
    if (expression.pattern().isEmpty() || !expression.isValid()) {
        m_faults += line;
        return;
    }
    // "." is the folder of the context itself, which is never left out.
    if (pattern.isEmpty() || pattern == QLatin1StringView("."))
        return;
    m_rules.append({expression, pattern, isException});
}

bool IgnoreRules::isIgnored(const QString &path) const
{
    for (auto rule = m_rules.crbegin(); rule != m_rules.crend(); ++rule) {
        if (rule->pattern.matchView(path).hasMatch())
            return !rule->isException;
    }
    return false;
}

bool IgnoreRules::isWhollyIgnored(const QString &path) const
{
    if (!isIgnored(path))
        return false;
    const QString inside = path + QLatin1Char('/');
    for (const Rule &rule : m_rules) {
        // An exception that starts with a pattern may be about anything.
        const bool isLiteral = !rule.text.contains(QRegularExpression(QStringLiteral("[*?\\[]")));
        if (rule.isException && (!isLiteral || rule.text.startsWith(inside)))
            return false;
    }
    return true;
}

} // namespace spacewright::container
