// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardtext.h"

#include <core/manifest/sourcetext.h>

namespace spacewright::manifest
{

/// Turns one list or map of the card into another and leaves alone what both have: comments between items, their order
/// and their quotes. Both hold something.
class ListEdit final
{
public:
    /// All must outlive this.
    ListEdit(const QByteArray &text, const SourceText &source, const CardEntry &entry, const QByteArray &lineEnd);

    QList<TextEdit> edits(const CardContent &content) const;

private:
    struct Extent {
        qsizetype begin = 0;
        qsizetype end = 0;
    };

    Extent itemExtent(qsizetype index) const;
    Extent lines(qsizetype index) const;
    bool isInBrackets() const;
    QByteArray written(const CardPart &part, CardQuotes quotes) const;
    TextEdit replacement(qsizetype index, const CardPart &part) const;
    TextEdit removal(qsizetype from, qsizetype to) const;
    TextEdit insertion(qsizetype at, const QList<CardPart> &parts) const;

    const QByteArray &m_text;
    const SourceText &m_source;
    const CardEntry &m_entry;
    const QByteArray &m_lineEnd;
};

} // namespace spacewright::manifest
