// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "truthfield.h"

#include <core/manifest/card/cardguide.h>

#include <QCheckBox>
#include <QHBoxLayout>

namespace spacewright::views
{

namespace
{

bool fallbackOf(const QString &key)
{
    return manifest::cardGuide(key).fallback == u"true";
}

} // namespace

TruthField::TruthField(const QString &key, QWidget *parent)
    : CardField(key, parent), m_box(new QCheckBox(manifest::cardGuide(key).label, this))
{
    m_box->setObjectName(QStringLiteral("card_edit_") + key);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        touch();
        commit();
    });
}

std::optional<manifest::CardContent> TruthField::content() const
{
    // A key that was written on purpose stays written.
    if (!m_isThere && m_box->isChecked() == fallbackOf(key()))
        return {};
    return manifest::CardContent::scalar(m_box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"));
}

void TruthField::showEntry(const manifest::CardEntry *entry)
{
    m_isThere = entry != nullptr;
    m_box->setChecked(entry ? entry->text.toLower() == u"true" : fallbackOf(key()));
}

} // namespace spacewright::views
