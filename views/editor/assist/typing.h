// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Theme>
#include <KTextEditor/Editor>
#include <KTextEditor/View>

#include <QTreeView>

namespace spacewright::views
{

/// Whether somebody typed this into the view: forms beside it write text too, and nobody wants to be asked about that.
inline bool isTyped(const KTextEditor::View *view, const QString &inserted, bool isByUser)
{
    const QWidget *canvas = view->focusProxy() ? view->focusProxy() : view;
    return isByUser && !inserted.isEmpty() && canvas->hasFocus();
}

/// The list of completions writes what is chosen in the colour of all text, so its ground is that of selected text.
inline void makeChoiceReadable(const KTextEditor::View *view)
{
    using KSyntaxHighlighting::Theme;
    const QColor ground = KTextEditor::Editor::instance()->theme().editorColor(Theme::TextSelection);
    const QList<QTreeView *> lists = view->window()->findChildren<QTreeView *>();
    for (QTreeView *list : lists) {
        if (!list->inherits("KateCompletionTree"))
            continue;
        QPalette palette = list->palette();
        palette.setColor(QPalette::Highlight, ground);
        list->setPalette(palette);
    }
}

} // namespace spacewright::views
