// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchtools.h"

#include "panels.h"

#include <views/editor/editorarea.h>
#include <views/editor/opendocuments.h>
#include <views/search/quickopen.h>
#include <views/search/searchpanel.h>

#include <KActionCollection>
#include <KXmlGuiWindow>

#include <QAction>

using namespace Qt::StringLiterals;

namespace spacewright
{

namespace
{

constexpr qsizetype rememberedFiles = 20;

} // namespace

SearchTools::SearchTools(KXmlGuiWindow *window, Panels *panels, views::EditorArea *editors, QThreadPool *pool)
    : QObject(window), m_panels(panels), m_editors(editors), m_search(new views::SearchPanel(pool, window)),
      m_quickOpen(new views::QuickOpen(pool, window))
{
    panels->add({u"panel_search"_s, tr("Search"), u"edit-find"_s, Qt::LeftDockWidgetArea}, m_search);
    addActions(window);
    connectEditors();
}

void SearchTools::addActions(KXmlGuiWindow *window)
{
    KActionCollection *actions = window->actionCollection();
    QAction *quick = actions->addAction(u"quick_open"_s);
    quick->setText(tr("Quick Open…"));
    quick->setIcon(QIcon::fromTheme(u"quickopen-file"_s, QIcon::fromTheme(u"quickopen"_s)));
    actions->setDefaultShortcut(quick, Qt::CTRL | Qt::Key_P);
    connect(quick, &QAction::triggered, this, [this] { m_quickOpen->open(m_folder, m_recent); });
    QAction *find = actions->addAction(u"search_files"_s);
    find->setText(tr("Find in Files…"));
    find->setIcon(QIcon::fromTheme(u"edit-find"_s));
    actions->setDefaultShortcut(find, Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    connect(find, &QAction::triggered, this, &SearchTools::findInFiles);
    m_actions = {quick, find};
    setFolder({});
}

void SearchTools::connectEditors()
{
    views::OpenTexts texts;
    texts.changed = [this] { return m_editors->documents().changedTexts(); };
    texts.replace = [this](const QString &path, const QByteArray &from, const QByteArray &to) {
        return m_editors->documents().replaceText(path, from, to);
    };
    m_search->setOpenTexts(texts);
    connect(m_search, &views::SearchPanel::placeRequested, m_editors, &views::EditorArea::openFile);
    connect(m_search, &views::SearchPanel::filesChanged, this,
            [this](const QStringList &paths) { m_editors->documents().reload(paths); });
    connect(m_quickOpen, &views::QuickOpen::fileChosen, m_editors, &views::EditorArea::openFile);
    connect(m_editors, &views::EditorArea::fileShown, this, &SearchTools::remember);
}

void SearchTools::setFolder(const QString &folder)
{
    m_folder = folder;
    m_recent.clear();
    m_search->setFolder(folder);
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(!folder.isEmpty());
}

void SearchTools::findInFiles()
{
    m_panels->raise(u"panel_search"_s);
    const KTextEditor::View *view = m_editors->activeView();
    m_search->find(view ? view->selectionText() : QString());
}

void SearchTools::remember(const QString &path)
{
    m_recent.removeOne(path);
    m_recent.prepend(path);
    m_recent.resize(qMin(m_recent.size(), rememberedFiles));
}

} // namespace spacewright
