// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/language/languagevalues.h>

#include <QByteArray>

namespace spacewright::views
{

class EditorArea;

/// A text that was replaced in an editor.
struct ReplacedText {
    QString path;
    QByteArray before;
    QByteArray after;
};

/// Changes files in the editors, which are opened for it, each as one step that can be undone; nothing is saved. What
/// was shown is shown again.
QList<ReplacedText> applyChanges(EditorArea *editors, const QList<language::FileChange> &changes);
/// Takes that back where nobody has typed since.
void takeBack(const EditorArea *editors, const QList<ReplacedText> &replaced);

} // namespace spacewright::views
