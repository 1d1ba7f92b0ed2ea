// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicefield.h"

#include <core/manifest/card/cardguide.h>
#include <core/run/recipe/flavor.h>
#include <views/common/cardcolours.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>

namespace spacewright::views
{

namespace
{

constexpr int swatchSize = 16;

QIcon swatch(const QColor &colour)
{
    QPixmap picture(swatchSize * 2, swatchSize * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(1, 1, swatchSize - 2, swatchSize - 2, 3, 3);
    return picture;
}

/// "t4-small: 4 CPU 15 GB, T4"
QString shownChoice(const QString &key, const QString &choice)
{
    if (key != u"suggested_hardware")
        return choice;
    const run::Flavor &flavor = run::flavorNamed(choice);
    if (flavor.name != choice)
        return choice;
    //: A row of the Hub's hardware; %1 is its name, %2 what it has
    return ChoiceField::tr("%1: %2").arg(choice, flavor.summary());
}

} // namespace

ChoiceField::ChoiceField(const QString &key, QWidget *parent) : CardField(key, parent), m_box(new QComboBox(this))
{
    m_box->setObjectName(QStringLiteral("card_edit_") + key);
    m_box->setAccessibleName(manifest::cardGuide(key).label);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    leaveWheelAlone(m_box);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    setFocusProxy(m_box);
    fill();
    connect(m_box, &QComboBox::activated, this, [this] {
        touch();
        commit();
    });
}

void ChoiceField::fill()
{
    const QString fallback = manifest::cardGuide(key()).fallback;
    //: A key of the card that is not there; %1 is what counts then
    m_box->addItem(fallback.isEmpty() ? tr("Not set") : tr("Not set (%1)").arg(fallback), QString());
    for (const QString &choice : manifest::cardChoices(key()))
        addChoice(choice);
}

void ChoiceField::addChoice(const QString &choice)
{
    const QColor colour = key().startsWith(u"color") ? cardColour(choice, {}) : QColor();
    m_box->addItem(colour.isValid() ? swatch(colour) : QIcon(), shownChoice(key(), choice), choice);
}

std::optional<manifest::CardContent> ChoiceField::content() const
{
    const QString choice = m_box->currentData().toString();
    if (choice.isEmpty())
        return {};
    return manifest::CardContent::scalar(choice);
}

void ChoiceField::showEntry(const manifest::CardEntry *entry)
{
    const QString text = entry ? entry->text : QString();
    if (m_box->findData(text) < 0)
        addChoice(text);
    m_box->setCurrentIndex(m_box->findData(text));
}

} // namespace spacewright::views
