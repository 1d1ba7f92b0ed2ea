// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listfield.h"

#include <core/manifest/card/cardguide.h>

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTextDocument>

namespace spacewright::views
{

namespace
{

constexpr int mostLines = 6;

QStringList itemsOf(const manifest::CardEntry *entry)
{
    QStringList items;
    if (!entry)
        return items;
    for (const manifest::CardPart &part : entry->parts)
        items.append(part.text);
    return items;
}

} // namespace

ListField::ListField(const QString &key, QWidget *parent) : CardField(key, parent), m_edit(new QPlainTextEdit(this))
{
    m_edit->setObjectName(QStringLiteral("card_edit_") + key);
    m_edit->setAccessibleName(manifest::cardGuide(key).label);
    m_edit->setPlaceholderText(tr("One on each line"));
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    fitHeight();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (m_edit->hasFocus())
            touch();
    });
}

QStringList ListField::items() const
{
    QStringList items;
    for (const QString &line : m_edit->toPlainText().split(u'\n')) {
        if (const QString item = line.trimmed(); !item.isEmpty())
            items.append(item);
    }
    return items;
}

std::optional<manifest::CardContent> ListField::content() const
{
    const QStringList all = items();
    if (all.isEmpty())
        return {};
    if (m_isScalar && all.size() == 1)
        return manifest::CardContent::scalar(all.constFirst());
    return manifest::CardContent::list(all);
}

void ListField::showEntry(const manifest::CardEntry *entry)
{
    // A licence is one word mostly.
    m_isScalar = entry ? entry->kind == manifest::CardEntry::Kind::Scalar : key() == u"license";
    if (const QStringList wanted = itemsOf(entry); wanted != items())
        m_edit->setPlainText(wanted.join(u'\n'));
}

bool ListField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

void ListField::fitHeight()
{
    const int lines = qBound(1, m_edit->document()->blockCount(), mostLines);
    const int margins = 2 * (m_edit->frameWidth() + int(m_edit->document()->documentMargin()));
    m_edit->setFixedHeight(lines * QFontMetrics(m_edit->font()).lineSpacing() + margins);
}

} // namespace spacewright::views
