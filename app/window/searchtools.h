// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class KXmlGuiWindow;
class QThreadPool;

namespace spacewright
{

namespace views
{
class EditorArea;
class QuickOpen;
class SearchPanel;
} // namespace views

class Panels;

/// The ways to a file of the open Space: by its name and by what is in it. Adds the panel and its actions.
class SearchTools final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchTools)

public:
    SearchTools(KXmlGuiWindow *window, Panels *panels, views::EditorArea *editors, QThreadPool *pool);

    /// Empty means that no Space is open.
    void setFolder(const QString &folder);

private:
    void addActions(KXmlGuiWindow *window);
    void connectEditors();
    void findInFiles();
    void remember(const QString &path);

    Panels *m_panels;
    views::EditorArea *m_editors;
    views::SearchPanel *m_search;
    views::QuickOpen *m_quickOpen;
    QString m_folder;
    QStringList m_recent;
    QList<QAction *> m_actions;
};

} // namespace spacewright
