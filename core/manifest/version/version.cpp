// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "version.h"

#include "versionscan.h"

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

/// The one spelling of "a", "b" and "rc".
QByteArray preLetter(QByteArrayView word)
{
    const QByteArray lower = word.toByteArray().toLower();
    if (lower == "alpha")
        return "a";
    if (lower == "beta")
        return "b";
    if (lower == "c" || lower == "pre" || lower == "preview")
        return "rc";
    return lower;
}

bool isNumber(const QByteArray &part)
{
    return std::ranges::all_of(part, [](char byte) { return byte >= '0' && byte <= '9'; });
}

QList<QByteArray> localParts(QByteArrayView local)
{
    QList<QByteArray> parts;
    if (local.isEmpty())
        return parts;
    QByteArray text = local.toByteArray().toLower();
    text.replace('-', '.').replace('_', '.');
    for (const QByteArray &part : text.split('.'))
        parts.append(isNumber(part) ? VersionNumber(part).text() : part);
    return parts;
}

/// Numbers come after words and among themselves by value; the longer one of two that begin alike comes later.
std::strong_ordering compareLocal(const QList<QByteArray> &a, const QList<QByteArray> &b)
{
    return std::lexicographical_compare_three_way(
        a.begin(), a.end(), b.begin(), b.end(), [](const QByteArray &left, const QByteArray &right) {
            if (const auto order = isNumber(left) <=> isNumber(right); order != 0)
                return order;
            return isNumber(left) ? VersionNumber(left) <=> VersionNumber(right) : left.compare(right) <=> 0;
        });
}

} // namespace

std::optional<Version> Version::parse(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    const std::optional<VersionScan> scan = scanVersion(trimmed);
    if (!scan || scan->length != trimmed.size())
        return {};
    Version version;
    version.m_epoch = VersionNumber(scan->epoch);
    for (qsizetype begin = 0; begin <= scan->release.size();) {
        const qsizetype dot = scan->release.indexOf('.', begin);
        const qsizetype end = dot < 0 ? scan->release.size() : dot;
        version.m_release.append(VersionNumber(scan->release.sliced(begin, end - begin)));
        begin = end + 1;
    }
    version.m_preLetter = preLetter(scan->preLetter);
    version.m_pre = VersionNumber(scan->preNumber);
    if (scan->hasPost)
        version.m_post = VersionNumber(scan->postNumber);
    if (scan->hasDev)
        version.m_dev = VersionNumber(scan->devNumber);
    version.m_local = localParts(scan->local);
    return version;
}

QByteArray Version::text() const
{
    QByteArray text;
    if (m_epoch != VersionNumber())
        text += m_epoch.text() + '!';
    for (const VersionNumber &number : m_release)
        text += number.text() + '.';
    text.chop(1);
    if (!m_preLetter.isEmpty())
        text += m_preLetter + m_pre.text();
    if (m_post)
        text += ".post" + m_post->text();
    if (m_dev)
        text += ".dev" + m_dev->text();
    if (!m_local.isEmpty())
        text += '+' + m_local.join('.');
    return text;
}

QByteArray Version::trimmedText() const
{
    Version version = *this;
    while (version.m_release.size() > 1 && version.m_release.last() == VersionNumber())
        version.m_release.removeLast();
    return version.text();
}

Version Version::withoutLocal() const
{
    Version version = *this;
    version.m_local.clear();
    return version;
}

Version Version::base() const
{
    Version version;
    version.m_epoch = m_epoch;
    version.m_release = m_release;
    return version;
}

const VersionNumber &Version::release(qsizetype at) const
{
    static const VersionNumber zero;
    return at < m_release.size() ? m_release.at(at) : zero;
}

bool Version::hasSameRelease(const Version &other, qsizetype count) const
{
    if (m_epoch != other.m_epoch)
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        if (release(i) != other.release(i))
            return false;
    }
    return true;
}

std::strong_ordering operator<=>(const Version &a, const Version &b)
{
    if (const auto order = a.m_epoch <=> b.m_epoch; order != 0)
        return order;
    for (qsizetype i = 0; i < std::max(a.m_release.size(), b.m_release.size()); ++i) {
        if (const auto order = a.release(i) <=> b.release(i); order != 0)
            return order;
    }
    // A development release of a final one comes before its pre-releases, which come before the final one itself.
    const auto rank = [](const Version &version) {
        if (version.m_preLetter.isEmpty())
            return version.m_dev && !version.m_post ? 0 : 2;
        return 1;
    };
    if (const auto order = rank(a) <=> rank(b); order != 0)
        return order;
    if (const auto order = a.m_preLetter.compare(b.m_preLetter) <=> 0; order != 0)
        return order;
    if (const auto order = a.m_pre <=> b.m_pre; order != 0)
        return order;
    if (const auto order = a.m_post <=> b.m_post; order != 0)
        return order;
    if (a.m_dev != b.m_dev)
        return !a.m_dev || (b.m_dev && *b.m_dev < *a.m_dev) ? std::strong_ordering::greater
                                                            : std::strong_ordering::less;
    return compareLocal(a.m_local, b.m_local);
}

} // namespace spacewright::manifest
