// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "versionscan.h"

#include <array>

namespace spacewright::manifest
{

namespace
{

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte;
}

bool isLetterOrDigit(char byte)
{
    return isDigit(byte) || (lower(byte) >= 'a' && lower(byte) <= 'z');
}

bool isSeparator(char byte)
{
    return byte == '-' || byte == '_' || byte == '.';
}

class Scanner final
{
public:
    explicit Scanner(QByteArrayView text) : m_text(text) {}

    std::optional<VersionScan> scan()
    {
        if (lower(at(m_at)) == 'v')
            ++m_at;
        takeEpoch();
        m_scan.release = takeRelease();
        if (m_scan.release.isEmpty())
            return {};
        m_scan.baseLength = m_at;
        takeLettered({"alpha", "a", "beta", "b", "preview", "pre", "c", "rc"}, m_scan.preLetter, m_scan.preNumber);
        takePost();
        QByteArrayView letter;
        m_scan.hasDev = takeLettered({"dev"}, letter, m_scan.devNumber);
        m_scan.publicLength = m_at;
        takeLocal();
        m_scan.length = m_at;
        return m_scan;
    }

private:
    char at(qsizetype place) const { return place < m_text.size() ? m_text.at(place) : '\0'; }

    QByteArrayView takeDigits()
    {
        const qsizetype begin = m_at;
        while (isDigit(at(m_at)))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    void takeEpoch()
    {
        const qsizetype begin = m_at;
        m_scan.epoch = takeDigits();
        if (!m_scan.epoch.isEmpty() && at(m_at) == '!') {
            ++m_at;
            return;
        }
        m_scan.epoch = {};
        m_at = begin;
    }

    QByteArrayView takeRelease()
    {
        const qsizetype begin = m_at;
        takeDigits();
        while (m_at > begin && at(m_at) == '.' && isDigit(at(m_at + 1))) {
            ++m_at;
            takeDigits();
        }
        return m_text.sliced(begin, m_at - begin);
    }

    /// A word with a number behind it that may be missing: "rc1", "-rc.1", "dev".
    bool takeLettered(std::initializer_list<QByteArrayView> words, QByteArrayView &word, QByteArrayView &number)
    {
        const qsizetype start = isSeparator(at(m_at)) ? m_at + 1 : m_at;
        // Mostly the release is all there is.
        if (lower(at(start)) < 'a' || lower(at(start)) > 'z')
            return false;
        for (const QByteArrayView known : words) {
            if (m_text.size() - start < known.size() ||
                m_text.sliced(start, known.size()).compare(known, Qt::CaseInsensitive) != 0)
                continue;
            word = m_text.sliced(start, known.size());
            m_at = start + known.size();
            if (isSeparator(at(m_at)))
                ++m_at;
            number = takeDigits();
            return true;
        }
        return false;
    }

    void takePost()
    {
        if (at(m_at) == '-' && isDigit(at(m_at + 1))) {
            ++m_at;
            m_scan.hasPost = true;
            m_scan.postNumber = takeDigits();
            return;
        }
        QByteArrayView word;
        m_scan.hasPost = takeLettered({"post", "rev", "r"}, word, m_scan.postNumber);
    }

    void takeLocal()
    {
        if (at(m_at) != '+' || !isLetterOrDigit(at(m_at + 1)))
            return;
        const qsizetype begin = ++m_at;
        while (isLetterOrDigit(at(m_at)) || (isSeparator(at(m_at)) && isLetterOrDigit(at(m_at + 1))))
            ++m_at;
        m_scan.local = m_text.sliced(begin, m_at - begin);
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    VersionScan m_scan;
};

} // namespace

std::optional<VersionScan> scanVersion(QByteArrayView text)
{
    return Scanner(text).scan();
}

} // namespace spacewright::manifest
