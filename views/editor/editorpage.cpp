// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorpage.h"

#include "companionsplit.h"
#include "documents.h"
#include "textlength.h"
#include "textposition.h"
#include <views/editor/language/outlinebar.h>
#include <views/editor/save/diskbanner.h>

#include <views/common/companion.h>
#include <views/common/emptystate.h>
#include <views/common/fileviewer.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

namespace spacewright::views
{

namespace
{

constexpr int barMargin = 6;
// A file is often written in several goes.
constexpr int quietTime = 300;

} // namespace

EditorPage::EditorPage(Documents *documents, const QString &path, QWidget *parent)
    : QWidget(parent), m_documents(documents), m_path(path), m_stack(new QStackedWidget(this)),
      m_textBar(new QWidget(this))
{
    m_textBar->hide();
    auto *bar = new QHBoxLayout(m_textBar);
    bar->setContentsMargins(barMargin, 0, barMargin, 0);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_textBar);
    layout->addWidget(m_stack, 1);
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_quiet, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_quiet, qOverload<>(&QTimer::start));
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (isVisible())
            renewViewer();
    });
}

QString EditorPage::path() const
{
    // "Save as" gives the document another file.
    return m_view ? m_view->document()->url().toLocalFile() : m_path;
}

KTextEditor::Cursor EditorPage::position() const
{
    return m_view ? m_view->cursorPosition() : KTextEditor::Cursor(m_line - 1, m_column - 1);
}

void EditorPage::goTo(int line, int column)
{
    m_line = line;
    m_column = column;
    if (line < 1)
        return;
    if (m_switch && m_viewer)
        showText();
    if (!m_view)
        return;
    if (auto *split = qobject_cast<CompanionSplit *>(m_view->parentWidget()->parentWidget()))
        split->revealText();
    const int row = qMin(line, m_view->document()->lines()) - 1;
    m_view->setCursorPosition({row, editorColumn(m_view->document()->line(row), column)});
}

void EditorPage::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    using Place = ViewerFactory::Place;
    const Place place = m_documents->viewers() ? m_documents->viewers()->placeFor(m_path) : Place::None;
    if (place == Place::BehindText || place == Place::InFrontOfText)
        addSwitch();
    if (place == Place::InsteadOfText || (place == Place::InFrontOfText && m_line < 1))
        showViewer();
    else
        showText();
}

void EditorPage::reload()
{
    // A text follows its file by itself.
    if (!m_isLoaded || m_view)
        return;
    // The switch may sit in the viewer.
    delete std::exchange(m_switch, nullptr);
    delete std::exchange(m_viewer, nullptr);
    m_isLoaded = false;
    if (isVisible())
        load();
}

void EditorPage::addSwitch()
{
    m_switch = new QToolButton(this);
    m_switch->setObjectName(QStringLiteral("editor_switch"));
    m_switch->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_switch->setAutoRaise(true);
    connect(m_switch, &QToolButton::clicked, this, [this] { m_viewer ? showText() : showViewer(); });
}

void EditorPage::showViewer()
{
    m_viewed = QFileInfo(m_path).lastModified();
    m_watcher.addPath(m_path);
    m_viewer = m_documents->viewers()->create(m_path, this);
    connect(m_viewer, &FileViewer::fileRequested, this, &EditorPage::fileRequested);
    connect(m_viewer, &FileViewer::contentRequested, this, &EditorPage::contentRequested);
    connect(m_viewer, &FileViewer::linesRequested, this, &EditorPage::linesRequested);
    m_stack->addWidget(m_viewer);
    m_stack->setCurrentWidget(m_viewer);
    m_textBar->hide();
    if (m_switch) {
        m_switch->setText(tr("Edit as Text"));
        m_switch->setIcon(QIcon::fromTheme(QStringLiteral("document-edit")));
        m_viewer->addToBar(m_switch);
    }
    setFocusProxy(m_viewer);
}

void EditorPage::showText()
{
    if (m_switch) {
        m_switch->setText(tr("Preview"));
        m_switch->setIcon(QIcon::fromTheme(QStringLiteral("view-preview")));
        m_textBar->layout()->addWidget(m_switch);
        m_textBar->show();
    }
    m_watcher.removePath(m_path);
    if (m_viewer)
        std::exchange(m_viewer, nullptr)->deleteLater();
    if (!m_view) {
        openText();
        return;
    }
    m_stack->setCurrentWidget(m_view->parentWidget()->parentWidget());
    setFocusProxy(m_view);
}

void EditorPage::openText()
{
    switch (whyNotText(m_path)) {
    case NotText::TooLarge:
        showNotice(tr("This file is too large to edit"), tr("Files of more than 64 MB are not opened as text."));
        return;
    case NotText::Binary:
        showNotice(tr("This file is not text"), tr("It would be damaged by editing it as text."));
        return;
    case NotText::No:
        break;
    }
    auto *split = new CompanionSplit(m_documents->open(m_path), m_stack);
    m_view = split->view();
    m_view->setAccessibleName(m_path.section(u'/', -1));
    constexpr int longestCode = 4 * 1024 * 1024;
    if (m_path.endsWith(u".py") && m_documents->language() && !isLongerThan(*m_view->document(), longestCode)) {
        auto *bar = static_cast<QHBoxLayout *>(m_textBar->layout());
        bar->insertWidget(0, new OutlineBar(m_view, m_documents->language(), m_textBar));
        m_textBar->show();
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, new DiskBanner(m_view->document(), this));
    addCompanion(split);
    m_stack->addWidget(split);
    m_stack->setCurrentWidget(split);
    setFocusProxy(m_view);
    goTo(m_line, m_column);
    Q_EMIT viewCreated(m_view);
}

void EditorPage::addCompanion(CompanionSplit *split)
{
    const CompanionFactory *companions = m_documents->companions();
    const QString title = companions ? companions->titleFor(m_path) : QString();
    if (title.isEmpty())
        return;
    split->setCompanion(companions->create(m_path, split));
    auto *button = new QToolButton(m_textBar);
    button->setObjectName(QStringLiteral("editor_companion"));
    button->setText(title);
    button->setIcon(QIcon::fromTheme(QStringLiteral("view-form")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, split, &CompanionSplit::showCompanion);
    connect(split, &CompanionSplit::companionShown, button, &QToolButton::setChecked);
    m_textBar->layout()->addWidget(button);
    m_textBar->show();
}

void EditorPage::showEvent(QShowEvent *event)
{
    load();
    renewViewer();
    QWidget::showEvent(event);
}

/// The editor follows its file by itself; a viewer is made anew. One of a file that is gone shows what was there, until
/// the file comes back.
void EditorPage::renewViewer()
{
    const QFileInfo file(m_path);
    if (!m_viewer)
        return;
    if (!file.exists()) {
        m_viewer->showGone();
        m_viewed = {};
        m_watcher.addPath(file.path());
        return;
    }
    if (file.lastModified() == m_viewed)
        return;
    m_watcher.removePath(file.path());
    if (!m_view) {
        reload();
        return;
    }
    m_switch->setParent(this);
    delete std::exchange(m_viewer, nullptr);
    showViewer();
}

void EditorPage::showNotice(const QString &title, const QString &text)
{
    auto *notice = new EmptyState(QStringLiteral("document-preview"), title, text, this);
    auto *open =
        new QAction(QIcon::fromTheme(QStringLiteral("document-open")), tr("Open with the Desktop's Program"), notice);
    connect(open, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    notice->addAction(open);
    m_stack->addWidget(notice);
    m_stack->setCurrentWidget(notice);
}

} // namespace spacewright::views
