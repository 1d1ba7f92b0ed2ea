// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorpane.h"

#include "documents.h"
#include "editorpage.h"

#include <views/common/fileicon.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QDir>
#include <QJsonArray>
#include <QTabBar>
#include <QToolButton>

namespace spacewright::views
{

namespace
{

constexpr int closeSize = 14;
constexpr qsizetype longestTitle = 40;

/// With its beginning and its end, which is mostly what kind of file it is.
QString shortened(const QString &title)
{
    if (title.size() <= longestTitle)
        return title;
    return title.first(longestTitle / 2) + u'…' + title.last(longestTitle / 2);
}

} // namespace

EditorPane::EditorPane(Documents *documents, QWidget *parent) : QTabWidget(parent), m_documents(documents)
{
    setDocumentMode(true);
    setMovable(true);
    // A row of many that can be scrolled, rather than of many that nobody can tell apart.
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    tabBar()->setAccessibleName(tr("Open files"));
    connect(this, &QTabWidget::currentChanged, this, &EditorPane::activated);
    connect(this, &QTabWidget::tabBarClicked, this, &EditorPane::activated);
    connect(documents, &Documents::changed, this, &EditorPane::updateTabsOf);
}

EditorPage *EditorPane::openFile(const QString &path)
{
    EditorPage *page = findPage(path);
    if (!page)
        page = addPage(path);
    setCurrentWidget(page);
    page->load();
    return page;
}

void EditorPane::showGuest(QWidget *guest, const QString &title, const QIcon &icon)
{
    int index = indexOf(guest);
    if (index < 0) {
        index = addTab(guest, icon, title);
        QToolButton *close = makeCloseButton(title);
        connect(close, &QToolButton::clicked, guest, [this, guest] { closeGuest(guest); });
        tabBar()->setTabButton(index, QTabBar::RightSide, close);
    }
    setTabText(index, shortened(title));
    setTabToolTip(index, title);
    setTabIcon(index, icon);
    setCurrentIndex(index);
}

void EditorPane::closeGuest(QWidget *guest)
{
    removeTab(indexOf(guest));
    guest->deleteLater();
    Q_EMIT guestClosed();
}

EditorPage *EditorPane::page(int index) const
{
    return qobject_cast<EditorPage *>(widget(index));
}

EditorPage *EditorPane::findPage(const QString &path) const
{
    const QList<EditorPage *> all = pages();
    const auto found = std::ranges::find_if(all, [&path](const EditorPage *page) { return page->path() == path; });
    return found == all.end() ? nullptr : *found;
}

QList<EditorPage *> EditorPane::pages() const
{
    QList<EditorPage *> pages;
    for (int index = 0; index < count(); ++index) {
        if (EditorPage *one = page(index))
            pages.append(one);
    }
    return pages;
}

QJsonObject EditorPane::state(const QString &folder) const
{
    const QDir base(folder);
    QJsonArray tabs;
    for (const EditorPage *page : pages()) {
        const QString relative = base.relativeFilePath(page->path());
        const KTextEditor::Cursor position = page->position();
        tabs.append(QJsonObject{{QStringLiteral("file"), relative.startsWith(u"../") ? page->path() : relative},
                                {QStringLiteral("line"), position.line() + 1},
                                {QStringLiteral("column"), position.column() + 1}});
    }
    return {{QStringLiteral("tabs"), tabs}, {QStringLiteral("current"), pages().indexOf(currentPage())}};
}

void EditorPane::restore(const QJsonObject &state, const QString &folder)
{
    const QJsonArray tabs = state.value(u"tabs").toArray();
    for (const QJsonValue tab : tabs) {
        const QString path = QDir(folder).absoluteFilePath(tab[u"file"].toString());
        if (QFileInfo(path).isFile())
            addPage(path)->goTo(tab[u"line"].toInt(), tab[u"column"].toInt());
    }
    if (count() > 0)
        setCurrentIndex(qBound(0, state.value(u"current").toInt(), count() - 1));
}

EditorPage *EditorPane::addPage(const QString &path)
{
    auto *page = new EditorPage(m_documents, path, this);
    connect(page, &EditorPage::viewCreated, this, [this, page](KTextEditor::View *view) {
        connect(view, &KTextEditor::View::focusIn, this, &EditorPane::activated);
        takeOverSave(view);
        updateTab(indexOf(page));
        if (page == currentPage())
            Q_EMIT viewShown();
    });
    connect(page, &EditorPage::fileRequested, this, &EditorPane::fileRequested);
    connect(page, &EditorPage::contentRequested, this, &EditorPane::contentRequested);
    connect(page, &EditorPage::linesRequested, this, &EditorPane::linesRequested);
    const int index = addTab(page, QString());
    QToolButton *close = makeCloseButton(path.section(u'/', -1));
    connect(close, &QToolButton::clicked, page, [this, page] { Q_EMIT closeRequested(page); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);
    updateTab(index);
    return page;
}

/// It would write without looking at what others have written.
void EditorPane::takeOverSave(KTextEditor::View *view)
{
    QAction *save = view->action(QStringLiteral("file_save"));
    if (!save)
        return;
    disconnect(save, nullptr, view->document(), nullptr);
    disconnect(save, nullptr, view, nullptr);
    connect(save, &QAction::triggered, this, [this, document = view->document()] { Q_EMIT saveRequested(document); });
}

QToolButton *EditorPane::makeCloseButton(const QString &name)
{
    // The style's own is a red box in some icon themes.
    auto *button = new QToolButton(this);
    button->setIcon(QIcon::fromTheme(QStringLiteral("window-close-symbolic")));
    button->setIconSize(QSize(closeSize, closeSize));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(tr("Close"));
    //: Accessible name of the button in a tab; %1 is the name of the file
    button->setAccessibleName(tr("Close %1").arg(name));
    return button;
}

void EditorPane::updateTab(int index)
{
    const EditorPage *shown = page(index);
    if (!shown)
        return;
    const QString path = shown->path();
    const QString name = path.section(u'/', -1);
    const QString title = shortened(name);
    const bool isModified = shown->view() && shown->view()->document()->isModified();
    //: Title of a tab whose file has unsaved changes; %1 is the file's name
    setTabText(index, isModified ? tr("%1 •").arg(title) : title);
    setTabToolTip(index, QDir::toNativeSeparators(path));
    setTabIcon(index, fileIcon(name));
}

void EditorPane::updateTabsOf(const KTextEditor::Document *document)
{
    for (int index = 0; index < count(); ++index) {
        if (const EditorPage *shown = page(index); shown && shown->view() && shown->view()->document() == document)
            updateTab(index);
    }
}

} // namespace spacewright::views
