// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twinside.h"

#include <views/common/preview.h>

#include <QLabel>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr int margin = 8;

} // namespace

TwinSide::TwinSide(const QString &title, PreviewPanel *panel, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_note(new QLabel(this)), m_panel(panel)
{
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(QStringLiteral("twin_note"));
    m_panel->setParent(this);
    m_panel->setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin, margin / 2, margin, margin / 2);
    head->setSpacing(margin);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_panel, 1);
}

void TwinSide::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setToolTip(note);
}

} // namespace spacewright::views
