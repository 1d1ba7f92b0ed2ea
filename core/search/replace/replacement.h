// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/search/hitscanner.h>

#include <QList>

namespace spacewright::search
{

/// What stands in for a match.
class Replacement final
{
public:
    /// For regular expressions $1, ${1} and $0 stand for what a group matched, $$ for a dollar, \n, \t and \\ for a
    /// line end, a tab and a backslash; otherwise the text stands for itself.
    Replacement(const QString &text, bool isRegex);

    QByteArray expanded(QByteArrayView text, const TextMatcher &matcher) const;

private:
    struct Part {
        QByteArray text = {};
        int group = -1;
    };

    void addGroup(QByteArrayView text, qsizetype &at);

    QList<Part> m_parts;
};

/// A match that was found, and whether it is to be replaced.
struct ChosenHit {
    qint64 offset = 0;
    qint64 length = 0;
    bool isChosen = true;
};

/// @p text with the chosen ones of @p hits replaced, which are all that a search found in it. Fails when the text is no
/// longer the one that was searched. A "\n" of the replacement becomes the line end that the text has.
[[nodiscard]] Result<QByteArray> replaceHits(const QByteArray &text, const TextPattern &pattern,
                                             const Replacement &replacement, const QList<ChosenHit> &hits,
                                             const Progress &progress);

/// What each match of a line's part becomes, for a preview.
[[nodiscard]] QString previewReplacement(const Hit &hit, const TextPattern &pattern, const Replacement &replacement);

} // namespace spacewright::search
