// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KTextEditor/View>

namespace spacewright::views
{

/// Whether somebody typed this into the view: forms beside it write text too, and nobody wants to be asked about that.
inline bool isTyped(const KTextEditor::View *view, const QString &inserted, bool isByUser)
{
    const QWidget *canvas = view->focusProxy() ? view->focusProxy() : view;
    return isByUser && !inserted.isEmpty() && canvas->hasFocus();
}

} // namespace spacewright::views
