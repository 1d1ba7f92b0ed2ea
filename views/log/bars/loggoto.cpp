// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loggoto.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace spacewright::views
{

LogGoTo::LogGoTo(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    auto *label = new QLabel(tr("Go to &line:"), this);
    label->setBuddy(m_edit);
    layout->addWidget(label);
    m_edit->setObjectName(QStringLiteral("log_line"));
    m_edit->setAccessibleName(tr("Line number"));
    // Numbers are copied with the separators that one reads them with.
    m_edit->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[\\d.,' ]*")), m_edit));
    m_edit->setMaximumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 20);
    layout->addWidget(m_edit);
    layout->addStretch();
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        QString digits = m_edit->text();
        digits.remove(QRegularExpression(QStringLiteral("\\D")));
        if (!digits.isEmpty())
            Q_EMIT chosen(qBound(m_first, digits.left(18).toLongLong(), m_last));
    });
    setFocusProxy(m_edit);
}

void LogGoTo::open(qint64 first, qint64 last)
{
    m_first = first;
    m_last = last;
    //: %L1 and %L2 are the numbers of the first and the last line
    m_edit->setPlaceholderText(tr("%L1 to %L2").arg(first).arg(last));
    m_edit->selectAll();
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void LogGoTo::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace spacewright::views
