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
    : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon::fromTheme(iconName).pixmap(iconSize, QIcon::Disabled));
    auto *headline = new QLabel(title, this);
    headline->setTextFormat(Qt::PlainText);
    QFont font = headline->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    headline->setFont(font);
    auto *explanation = new QLabel(text, this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    explanation->setAlignment(Qt::AlignHCenter);
    // A fixed width: a layout that centres a wrapping label gives it the height of another one.
    explanation->setFixedWidth(qMin(textWidth, explanation->fontMetrics().horizontalAdvance(text) + 2));
    explanation->setForegroundRole(QPalette::PlaceholderText);

    m_layout->addStretch();
    m_layout->addWidget(icon, 0, Qt::AlignHCenter);
    m_layout->addWidget(headline, 0, Qt::AlignHCenter);
    m_layout->addWidget(explanation, 0, Qt::AlignHCenter);
    m_layout->addStretch();
}

void EmptyState::addAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignHCenter);
}

} // namespace spacewright::views
