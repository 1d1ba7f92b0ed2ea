// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namepopup.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace spacewright::views
{

NamePopup::NamePopup(const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_name(name), m_edit(new QLineEdit(name, this)), m_fault(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("editor_new_name"));
    m_edit->setObjectName(QStringLiteral("editor_new_name_edit"));
    m_edit->setAccessibleName(tr("New name"));
    m_edit->selectAll();
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *layout = new QVBoxLayout(this);
    //: %1 is a name in code
    auto *label = new QLabel(tr("New name for %1, everywhere in the Space:").arg(name), this);
    label->setTextFormat(Qt::PlainText);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_fault);
    connect(m_edit, &QLineEdit::returnPressed, this, &NamePopup::accept);
}

void NamePopup::showAt(QPoint place)
{
    move(place + QPoint(0, fontMetrics().height()));
    show();
    m_edit->setFocus();
}

void NamePopup::accept()
{
    static const QRegularExpression identifier(QStringLiteral("\\A[\\p{L}_][\\p{L}\\p{N}_]*\\z"));
    const QString name = m_edit->text().trimmed();
    if (name == m_name) {
        close();
    } else if (!identifier.match(name).hasMatch()) {
        m_fault->setText(tr("A name has letters, digits and underscores, and begins with no digit."));
        m_fault->show();
        adjustSize();
    } else {
        close();
        Q_EMIT chosen(name);
    }
}

} // namespace spacewright::views
