// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfield.h"

#include <core/manifest/card/cardguide.h>
#include <core/manifest/card/cardkeys.h>

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>

namespace spacewright::views
{

namespace
{

/// Of short_description (https://huggingface.co/docs/hub/spaces-config-reference).
constexpr qsizetype longestDescription = 60;

} // namespace

TextField::TextField(const QString &key, QWidget *parent) : CardField(key, parent), m_edit(new QLineEdit(this))
{
    const manifest::CardGuide guide = manifest::cardGuide(key);
    m_edit->setObjectName(QStringLiteral("card_edit_") + key);
    m_edit->setAccessibleName(guide.label);
    m_edit->setPlaceholderText(guide.fallback);
    if (manifest::cardKeyNamed(key)->value == manifest::CardValue::Number)
        m_edit->setValidator(new QIntValidator(1, 65535, this));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    if (key == u"short_description") {
        m_left = new QLabel(this);
        m_left->setEnabled(false);
        layout->addWidget(m_left);
        connect(m_edit, &QLineEdit::textChanged, this, &TextField::count);
        count();
    }
    connect(m_edit, &QLineEdit::textEdited, this, &TextField::touch);
    connect(m_edit, &QLineEdit::editingFinished, this, &TextField::commit);
}

std::optional<manifest::CardContent> TextField::content() const
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return {};
    return manifest::CardContent::scalar(text);
}

void TextField::showEntry(const manifest::CardEntry *entry)
{
    const QString text = entry ? entry->text : QString();
    if (text == m_edit->text().trimmed())
        return;
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
}

void TextField::count()
{
    m_left->setText(QString::number(longestDescription - m_edit->text().toUcs4().size()));
}

} // namespace spacewright::views
