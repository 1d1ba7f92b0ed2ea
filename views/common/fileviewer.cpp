// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileviewer.h"

#include "emptystate.h"
#include "shownname.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int margin = 6;

} // namespace

FileViewer::FileViewer(const QString &path, QWidget *parent)
    : QWidget(parent), m_path(path), m_info(new QLabel(this)), m_bar(new QHBoxLayout),
      m_stack(new QStackedWidget(this)),
      m_notice(new EmptyState(u"document-preview"_s, tr("Reading the file…"), {}, this))
{
    setAccessibleName(shownText(path.section(u'/', -1)));
    m_info->setObjectName(u"viewer_info"_s);
    m_info->setTextFormat(Qt::PlainText);
    m_info->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setContentsMargins(margin, margin / 2, margin, margin / 2);
    m_bar->setSpacing(2);
    m_bar->addWidget(m_info, 1);
    m_stack->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_stack, 1);
}

void FileViewer::setContent(QWidget *content)
{
    if (m_stack->indexOf(content) < 0)
        m_stack->addWidget(content);
    m_stack->setCurrentWidget(content);
    setFocusProxy(content);
}

void FileViewer::setInfo(const QString &text)
{
    if (!m_isGone)
        m_info->setText(text);
}

void FileViewer::showGone()
{
    setInfo(tr("The file is gone. This is what was in it."));
    m_isGone = true;
}

QToolButton *FileViewer::addButton(const QString &icon, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    m_bar->addWidget(button);
    return button;
}

void FileViewer::addToBar(QWidget *widget)
{
    m_bar->addWidget(widget);
}

void FileViewer::showError(const Error &error)
{
    m_notice->setContent(u"document-preview"_s, tr("This file cannot be shown"), error.message);
    if (!findChild<QAction *>(u"viewer_open_with"_s)) {
        auto *open = new QAction(QIcon::fromTheme(u"document-open"_s), tr("Open with the Desktop's Program"), this);
        open->setObjectName(u"viewer_open_with"_s);
        connect(open, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
        m_notice->addAction(open);
    }
    m_stack->setCurrentWidget(m_notice);
}

} // namespace spacewright::views
