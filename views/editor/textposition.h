// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <KTextEditor/Document>

namespace spacewright::views
{

/// Diagnostics count code points from 1, the editor counts UTF-16 units from 0.
inline int editorColumn(const QString &line, int column)
{
    int unit = 0;
    for (int point = 1; point < column && unit < line.size(); ++point)
        unit += line.at(unit).isHighSurrogate() ? 2 : 1;
    return unit;
}

/// Where the byte behind @p head is, the text up to there in UTF-8.
inline KTextEditor::Cursor cursorBehind(QByteArrayView head)
{
    const qsizetype lineStart = head.lastIndexOf('\n') + 1;
    const qsizetype mark = lineStart == 0 && head.startsWith("\xef\xbb\xbf") ? 3 : 0;
    return {int(head.count('\n')), int(QString::fromUtf8(head.sliced(lineStart + mark)).size())};
}

/// Edits of @p text, which says what the document says, as one step that can be undone.
inline void replaceBytes(KTextEditor::Document *document, QByteArrayView text, const QList<manifest::TextEdit> &edits)
{
    const KTextEditor::Document::EditingTransaction whole(document);
    for (const manifest::TextEdit &edit : edits) {
        const KTextEditor::Range range(cursorBehind(text.first(edit.offset)),
                                       cursorBehind(text.first(edit.offset + edit.length)));
        document->replaceText(range, QString::fromUtf8(edit.replacement));
    }
}

} // namespace spacewright::views
