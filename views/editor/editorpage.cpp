// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editorpage.h"

#include "documents.h"
#include "textposition.h"

#include <views/common/emptystate.h>

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAction>
#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

namespace spacewright::views
{

EditorPage::EditorPage(Documents *documents, const QString &path, QWidget *parent)
    : QWidget(parent), m_documents(documents), m_path(path)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

QString EditorPage::path() const
{
    // "Save as" gives the document another file.
    return m_view ? m_view->document()->url().toLocalFile() : m_path;
}

KTextEditor::Cursor EditorPage::position() const
{
    return m_view ? m_view->cursorPosition() : KTextEditor::Cursor(qMax(0, m_line - 1), qMax(0, m_column - 1));
}

void EditorPage::goTo(int line, int column)
{
    m_line = line;
    m_column = column;
    if (!m_view || line < 1)
        return;
    const int row = qMin(line, m_view->document()->lines()) - 1;
    m_view->setCursorPosition({row, editorColumn(m_view->document()->line(row), column)});
}

void EditorPage::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
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
    // The view wants a plain parent: its scroll bars would become siblings of it in a splitter or tab stack.
    m_view = m_documents->open(m_path)->createView(this);
    m_view->setAccessibleName(m_path.section(u'/', -1));
    layout()->addWidget(m_view);
    setFocusProxy(m_view);
    goTo(m_line, m_column);
    Q_EMIT viewCreated(m_view);
}

void EditorPage::showEvent(QShowEvent *event)
{
    load();
    QWidget::showEvent(event);
}

void EditorPage::showNotice(const QString &title, const QString &text)
{
    auto *notice = new EmptyState(QStringLiteral("document-preview"), title, text, this);
    auto *open =
        new QAction(QIcon::fromTheme(QStringLiteral("document-open")), tr("Open with the Desktop's Program"), notice);
    connect(open, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    notice->addAction(open);
    layout()->addWidget(notice);
}

} // namespace spacewright::views
