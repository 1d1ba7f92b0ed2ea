// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfindbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace spacewright::views
{

LogFindBar::LogFindBar(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_status(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    m_edit->setObjectName(QStringLiteral("log_find"));
    m_edit->setPlaceholderText(tr("Find in log"));
    m_edit->setAccessibleName(tr("Find in log"));
    m_edit->setClearButtonEnabled(true);
    layout->addWidget(m_edit, 1);
    //: Short for "match case"
    m_case = addToggle(tr("Aa"), QStringLiteral("log_find_case"), tr("Match case"));
    //: Short for "regular expression"
    m_regex = addToggle(tr(".*"), QStringLiteral("log_find_regex"), tr("Regular expression"));
    auto *previous = addButton(QStringLiteral("go-up"), QStringLiteral("log_find_previous"), tr("Previous match"));
    auto *next = addButton(QStringLiteral("go-down"), QStringLiteral("log_find_next"), tr("Next match"));
    m_status->setObjectName(QStringLiteral("log_find_status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 16);
    layout->addWidget(m_status);
    auto *close = addButton(QStringLiteral("dialog-close"), QStringLiteral("log_find_close"), tr("Close"));

    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT queryChanged(query()); });
    for (const QToolButton *toggle : {m_case, m_regex})
        connect(toggle, &QToolButton::toggled, this, [this] { Q_EMIT queryChanged(query()); });
    connect(next, &QToolButton::clicked, this, &LogFindBar::nextRequested);
    connect(previous, &QToolButton::clicked, this, &LogFindBar::previousRequested);
    connect(close, &QToolButton::clicked, this, &LogFindBar::closed);
    setFocusProxy(m_edit);
}

QToolButton *LogFindBar::addButton(const QString &icon, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

QToolButton *LogFindBar::addToggle(const QString &text, const QString &name, const QString &toolTip)
{
    QToolButton *const button = addButton({}, name, toolTip);
    button->setText(text);
    button->setCheckable(true);
    return button;
}

void LogFindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_edit->setText(text);
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT queryChanged(query());
}

log::LogQuery LogFindBar::query() const
{
    return {m_edit->text(), m_regex->isChecked(), m_case->isChecked()};
}

void LogFindBar::setStatus(const QString &text, bool isBad)
{
    m_status->setText(text);
    m_status->setToolTip(text);
    QPalette colours = palette();
    if (isBad)
        colours.setColor(QPalette::WindowText, colours.color(QPalette::Window).lightness() < 128
                                                   ? QColor(0xff, 0x8a, 0x80)
                                                   : QColor(0xb3, 0x26, 0x1e));
    m_status->setPalette(colours);
}

void LogFindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        isBack ? Q_EMIT previousRequested() : Q_EMIT nextRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace spacewright::views
