// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KTextEditor/Document>

#include <QFileInfo>
#include <QUrl>

namespace spacewright::views
{

/// Whether the text has more than about @p limit letters, or that many lines that next to nothing may stand in them.
/// Document::totalCharacters() goes through all lines, which of a million of them is felt at each key.
inline bool isLongerThan(const KTextEditor::Document &document, qint64 limit)
{
    constexpr qint64 shortLine = 16;
    if (!document.isModified())
        return QFileInfo(document.url().toLocalFile()).size() > limit;
    return document.lines() > limit / shortLine || document.totalCharacters() > limit;
}

} // namespace spacewright::views
