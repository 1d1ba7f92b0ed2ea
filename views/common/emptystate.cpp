// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include <QAction>
#include <QIcon>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr int iconSize = 48;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_layout(new QVBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    m_title->setFont(font);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    setContent(iconName, title, text);

    m_layout->addStretch();
    m_layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_layout->addWidget(m_title, 0, Qt::AlignHCenter);
    m_layout->addWidget(m_text, 0, Qt::AlignHCenter);
    m_layout->addStretch();
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &text)
{
    m_icon->setPixmap(QIcon::fromTheme(iconName).pixmap(iconSize, QIcon::Disabled));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    // A fixed size: a layout that centres a wrapping label gives it the height of another width.
    const int width = qMin(textWidth, m_text->fontMetrics().horizontalAdvance(text) + 2);
    m_text->setFixedSize(width, m_text->heightForWidth(width));
}

void EmptyState::addAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto follow = [button, action] { button->setVisible(action->isEnabled()); };
    connect(action, &QAction::enabledChanged, button, follow);
    follow();
    m_layout->insertSpacing(m_layout->count() - 1, fontMetrics().height() / 2);
    m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignHCenter);
}

} // namespace spacewright::views
