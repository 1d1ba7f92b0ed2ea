// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "codechanges.h"

#include <views/editor/editorarea.h>

#include <core/language/textchange.h>

#include <KTextEditor/Document>

#include <QUrl>

namespace spacewright::views
{

QList<ReplacedText> applyChanges(EditorArea *editors, const QList<language::FileChange> &changes)
{
    const QString active = editors->activePath();
    const KTextEditor::Cursor cursor =
        editors->activeView() ? editors->activeView()->cursorPosition() : KTextEditor::Cursor();
    QList<ReplacedText> replaced;
    for (const language::FileChange &change : changes) {
        editors->openFile(change.path);
        const KTextEditor::View *view = editors->activeView();
        if (!view || view->document()->url().toLocalFile() != change.path)
            continue;
        const QString text = view->document()->text();
        const QByteArray after = language::changedText(text, change.changes).toUtf8();
        if (after != text.toUtf8() && editors->documents().replaceText(change.path, text.toUtf8(), after))
            replaced.append({change.path, text.toUtf8(), after});
    }
    editors->openFile(active);
    if (editors->activeView())
        editors->activeView()->setCursorPosition(cursor);
    return replaced;
}

void takeBack(const EditorArea *editors, const QList<ReplacedText> &replaced)
{
    for (const ReplacedText &one : replaced)
        editors->documents().replaceText(one.path, one.after, one.before);
}

} // namespace spacewright::views
