// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KTextEditor/View>

#include <QObject>
#include <QPointer>

class KXmlGuiWindow;

namespace spacewright
{

/// Puts the actions of the editor that has the focus into the window's menus: undo, find, indentation and the rest of
/// what KTextEditor brings.
class EditorMenus final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorMenus)

public:
    explicit EditorMenus(KXmlGuiWindow *window);

    void show(KTextEditor::View *view);

private:
    void giveWay(const KTextEditor::View *view) const;

    KXmlGuiWindow *m_window;
    QPointer<KTextEditor::View> m_shown;
};

} // namespace spacewright
