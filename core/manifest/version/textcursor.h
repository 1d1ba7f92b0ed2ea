// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <utility>

namespace spacewright::manifest
{

inline bool isWordByte(char byte)
{
    // All bytes beyond ASCII count, so that a word does not end in the middle of a letter.
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '_' || byte < 0;
}

inline bool isLetterOrDigitByte(char byte)
{
    return byte >= 0 && byte != '_' && isWordByte(byte);
}

/// Reads a line from left to right.
class TextCursor final
{
public:
    explicit TextCursor(QByteArrayView text) : m_text(text) {}

    qsizetype position() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    QByteArrayView rest() const { return m_text.sliced(m_at); }
    char next() const { return atEnd() ? '\0' : m_text.at(m_at); }
    void skip(qsizetype count) { m_at += count; }

    /// Blanks and tabs; returns whether there were any.
    bool skipBlanks()
    {
        const qsizetype begin = m_at;
        while (next() == ' ' || next() == '\t')
            ++m_at;
        return m_at > begin;
    }

    bool take(QByteArrayView text)
    {
        if (!rest().startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }

    /// The same where neither side of it goes on with a letter, a digit or "_".
    bool takeWord(QByteArrayView word)
    {
        const qsizetype end = m_at + word.size();
        const bool isWhole =
            (m_at == 0 || !isWordByte(m_text.at(m_at - 1))) && (end >= m_text.size() || !isWordByte(m_text.at(end)));
        return isWhole && take(word);
    }

    template <class Condition> QByteArrayView takeWhile(Condition condition)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && condition(m_text.at(m_at)))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace spacewright::manifest
