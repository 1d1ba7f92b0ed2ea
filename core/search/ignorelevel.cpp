// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ignorelevel.h"

#include "glob.h"

#include <QFile>

namespace spacewright::search
{

namespace
{

constexpr qint64 longestFile = 1024 * 1024;
/// Longer than any path can be; matching such a pattern would need a deep stack.
constexpr qsizetype longestPattern = 4096;

QByteArray contentOf(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.read(longestFile) : QByteArray();
}

QByteArray usersIgnoreFile()
{
    const QByteArray config = qgetenv("XDG_CONFIG_HOME");
    return (config.isEmpty() ? qgetenv("HOME") + "/.config" : config) + "/git/ignore";
}

bool hasWildcards(QByteArrayView text)
{
    return text.contains('*') || text.contains('?') || text.contains('[') || text.contains('\\');
}

/// Spaces at the end do not count unless they are escaped.
void trimEnd(QByteArray &line)
{
    while (line.endsWith('\r'))
        line.chop(1);
    while (line.endsWith(' ') && !line.endsWith("\\ "))
        line.chop(1);
}

} // namespace

IgnoreLevel::Pointer IgnoreLevel::ofRepository(const QByteArray &folder)
{
    auto level = std::make_shared<IgnoreLevel>();
    level->add(contentOf(usersIgnoreFile()));
    level->add(contentOf(folder + "/.git/info/exclude"));
    return level;
}

IgnoreLevel::Pointer IgnoreLevel::under(const Pointer &parent, const QByteArray &folder, const QByteArray &text)
{
    auto level = std::make_shared<IgnoreLevel>();
    level->m_parent = parent;
    level->m_prefix = folder.isEmpty() ? 0 : folder.size() + 1;
    level->add(text.first(qMin<qsizetype>(text.size(), longestFile)));
    return level;
}

void IgnoreLevel::add(const QByteArray &text)
{
    const QByteArrayList lines = (text.startsWith("\xef\xbb\xbf") ? text.sliced(3) : text).split('\n');
    for (const QByteArray &line : lines)
        addLine(line);
}

void IgnoreLevel::addLine(QByteArray line)
{
    trimEnd(line);
    if (line.isEmpty() || line.startsWith('#') || line.size() > longestPattern)
        return;
    Rule rule;
    if (line.startsWith('!')) {
        rule.isException = true;
        line.slice(1);
    }
    if (line.endsWith('/')) {
        rule.isForFolders = true;
        line.chop(1);
    }
    rule.isAnchored = line.contains('/');
    if (line.startsWith('/'))
        line.slice(1);
    if (line.isEmpty())
        return;
    if (!hasWildcards(line))
        rule.kind = Rule::WholeName;
    else if (!rule.isAnchored && line.startsWith('*') && !hasWildcards(QByteArrayView(line).sliced(1)))
        rule.kind = Rule::Suffix;
    rule.pattern = rule.kind == Rule::Suffix ? line.sliced(1) : line;
    m_rules.append(rule);
}

bool IgnoreLevel::Rule::matches(QByteArrayView path, QByteArrayView name) const
{
    const QByteArrayView subject = isAnchored ? path : name;
    switch (kind) {
    case WholeName:
        return subject == pattern;
    case Suffix:
        return subject.endsWith(pattern);
    case Glob:
        break;
    }
    return matchesGlob(pattern, subject);
}

bool IgnoreLevel::isIgnored(QByteArrayView path, bool isFolder) const
{
    const QByteArrayView name = path.sliced(path.lastIndexOf('/') + 1);
    for (const IgnoreLevel *level = this; level; level = level->m_parent.get()) {
        const QByteArrayView own = path.sliced(level->m_prefix);
        for (auto rule = level->m_rules.crbegin(); rule != level->m_rules.crend(); ++rule) {
            if ((isFolder || !rule->isForFolders) && rule->matches(own, name))
                return !rule->isException;
        }
    }
    return false;
}

} // namespace spacewright::search
