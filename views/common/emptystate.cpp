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
constexpr int textMargin = 12;
/// A narrow panel wraps the text more often.
constexpr int leastWidth = 160;

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
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    if (!isVisible())
        return;
    showIcon();
    fitText();
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(QIcon::fromTheme(m_iconName).pixmap(iconSize, QIcon::Disabled));
}

void EmptyState::fitText()
{
    if (m_text->text().isEmpty())
        return;
    // A fixed size: a layout that centres a wrapping label gives it the height of another width.
    const int margins = contentsMargins().left() + contentsMargins().right() + 2 * textMargin;
    const int room = qBound(leastWidth - margins, width() - margins, textWidth);
    const int width = qMin(room, m_text->fontMetrics().horizontalAdvance(m_text->text()) + 2);
    m_text->setFixedSize(width, m_text->heightForWidth(width));
}

QSize EmptyState::minimumSizeHint() const
{
    return {leastWidth, m_title->sizeHint().height()};
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

/// Most of them are behind another panel when a window opens: their pictures are read when they are seen.
void EmptyState::showEvent(QShowEvent *event)
{
    showIcon();
    fitText();
    m_layout->activate();
    QWidget::showEvent(event);
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
