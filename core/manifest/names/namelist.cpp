// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namelist.h"

#include <core/manifest/findings.h>

#include <algorithm>
#include <utility>

namespace spacewright::manifest
{

namespace
{

constexpr auto mark = "# ";
/// A word in which more than two letters are wrong is another word.
constexpr qsizetype mostWrong = 2;
constexpr qsizetype mostNear = 3;

} // namespace

NameList::NameList(const QString &source, QByteArrayList names)
{
    std::ranges::sort(names);
    const auto doubled = std::ranges::unique(names);
    names.erase(doubled.begin(), doubled.end());
    names.removeIf(
        [](const QByteArray &name) { return name.isEmpty() || name.startsWith('#') || name.contains('\n'); });
    if (!names.isEmpty())
        *this = fromText(mark + source.simplified().toUtf8() + '\n' + names.join('\n') + '\n');
}

NameList NameList::fromText(const QByteArray &text)
{
    NameList list;
    const qsizetype first = text.indexOf('\n') + 1;
    if (!text.startsWith(mark) || !text.endsWith('\n') || first == text.size())
        return list;
    list.m_text = text;
    list.m_first = first;
    return list;
}

QString NameList::source() const
{
    return isEmpty() ? QString() : QString::fromUtf8(lineAt(0).sliced(2));
}

QByteArrayView NameList::lineAt(qsizetype begin) const
{
    return QByteArrayView(m_text).sliced(begin, m_text.indexOf('\n', begin) - begin);
}

qsizetype NameList::lowerBound(QByteArrayView name) const
{
    qsizetype low = m_first;
    qsizetype high = m_text.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        const qsizetype begin = middle == low ? low : qMax(low, m_text.lastIndexOf('\n', middle - 1) + 1);
        const QByteArrayView line = lineAt(begin);
        if (line < name)
            low = begin + line.size() + 1;
        else
            high = begin;
    }
    return low;
}

bool NameList::contains(const QString &name) const
{
    const QByteArray bytes = name.toUtf8();
    const qsizetype at = isEmpty() ? 0 : lowerBound(bytes);
    return at < m_text.size() && lineAt(at) == bytes;
}

QStringList NameList::startingWith(const QString &prefix, qsizetype most) const
{
    QStringList found;
    const QByteArray bytes = prefix.toUtf8();
    for (qsizetype at = isEmpty() ? 0 : lowerBound(bytes); at < m_text.size() && found.size() < most;) {
        const QByteArrayView line = lineAt(at);
        if (!line.startsWith(bytes))
            break;
        found.append(QString::fromUtf8(line));
        at += line.size() + 1;
    }
    return found;
}

QStringList NameList::near(const QString &name) const
{
    const QByteArray bytes = name.toUtf8();
    if (isEmpty() || bytes.isEmpty())
        return {};
    QList<std::pair<qsizetype, QString>> found;
    for (qsizetype at = m_first; at < m_text.size();) {
        const QByteArrayView line = lineAt(at);
        at += line.size() + 1;
        // Nobody gets both ends wrong, and to measure all of them takes too long for a keystroke.
        if (qAbs(line.size() - bytes.size()) > mostWrong ||
            (line.front() != bytes.front() && line.back() != bytes.back()))
            continue;
        const QString candidate = QString::fromUtf8(line);
        const qsizetype far = wordDistance(name, candidate);
        if (far <= mostWrong && far * 3 <= candidate.size())
            found.append({far, candidate});
    }
    std::ranges::stable_sort(found, {}, &std::pair<qsizetype, QString>::first);
    QStringList names;
    for (const auto &[far, candidate] : found.first(qMin(found.size(), mostNear)))
        names.append(candidate);
    return names;
}

} // namespace spacewright::manifest
