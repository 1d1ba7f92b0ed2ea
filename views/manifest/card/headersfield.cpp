// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headersfield.h"

#include <core/manifest/card/cardguide.h>

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace spacewright::views
{

HeadersField::HeadersField(const QString &key, QWidget *parent) : CardField(key, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const auto &[header, values] : manifest::customHeaderChoices().asKeyValueRange()) {
        auto *label = new QLabel(header, this);
        auto *box = new QComboBox(this);
        box->setObjectName(QStringLiteral("card_edit_") + header);
        box->setAccessibleName(header);
        leaveWheelAlone(box);
        box->addItem(tr("Not set"), QString());
        for (const QString &value : values)
            box->addItem(value, value);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box);
        m_boxes.insert(header, box);
        connect(box, &QComboBox::activated, this, [this] {
            touch();
            commit();
        });
    }
    setFocusProxy(m_boxes.first());
}

std::optional<manifest::CardContent> HeadersField::content() const
{
    manifest::CardContent content{.kind = manifest::CardEntry::Kind::Map};
    QStringList known;
    for (const manifest::CardPart &part : m_parts) {
        const QComboBox *box = m_boxes.value(part.key);
        const QString value = box ? box->currentData().toString() : part.text;
        known.append(part.key);
        if (!value.isEmpty())
            content.parts.append({part.key, value, {}, {}});
    }
    for (const auto &[header, box] : m_boxes.asKeyValueRange()) {
        if (const QString value = box->currentData().toString(); !value.isEmpty() && !known.contains(header))
            content.parts.append({header, value, {}, {}});
    }
    if (content.parts.isEmpty())
        return {};
    return content;
}

void HeadersField::showEntry(const manifest::CardEntry *entry)
{
    m_parts = entry ? entry->parts : QList<manifest::CardPart>();
    for (const auto &[header, box] : m_boxes.asKeyValueRange()) {
        const auto part = std::ranges::find(m_parts, header, &manifest::CardPart::key);
        const QString value = part == m_parts.cend() ? QString() : part->text;
        if (box->findData(value) < 0)
            box->addItem(value, value);
        box->setCurrentIndex(box->findData(value));
    }
}

} // namespace spacewright::views
