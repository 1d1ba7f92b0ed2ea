// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardfield.h"

#include "choicefield.h"
#include "emojifield.h"
#include "headersfield.h"
#include "listfield.h"
#include "textfield.h"
#include "truthfield.h"
#include "versionfield.h"

#include <core/manifest/card/cardguide.h>
#include <core/manifest/card/cardkeys.h>

#include <QEvent>

namespace spacewright::views
{

namespace
{

/// After the last key; the text then gets one step to undo instead of one for each.
constexpr int pauseMilliseconds = 400;

} // namespace

CardField::CardField(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setObjectName(QStringLiteral("card_") + key);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &CardField::commit);
}

void CardField::show(const manifest::CardEntry *entry)
{
    if (!m_isTouched)
        showEntry(entry);
}

void CardField::leaveWheelAlone(QWidget *box)
{
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
}

bool CardField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void CardField::touch()
{
    m_isTouched = true;
    m_pause.start();
}

void CardField::commit()
{
    m_pause.stop();
    if (std::exchange(m_isTouched, false))
        Q_EMIT changed();
}

CardField *makeCardField(const QString &key, QWidget *parent)
{
    using manifest::CardValue;
    const manifest::CardKey *known = manifest::cardKeyNamed(key);
    if (key == u"emoji")
        return new EmojiField(key, parent);
    if (key == u"sdk_version")
        return new VersionField(key, parent);
    if (known->value == CardValue::Truth)
        return new TruthField(key, parent);
    if (known->value == CardValue::List)
        return new ListField(key, parent);
    if (known->value == CardValue::Map)
        return new HeadersField(key, parent);
    if (!manifest::cardChoices(key).isEmpty())
        return new ChoiceField(key, parent);
    return new TextField(key, parent);
}

} // namespace spacewright::views
