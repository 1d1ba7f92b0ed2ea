// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sleepchoice.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

namespace spacewright::views
{

SleepChoice::SleepChoice(QWidget *parent) : QWidget(parent), m_sleep(new QComboBox), m_visits(new QSpinBox)
{
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    constexpr int mostVisits = 1000;
    m_sleep->setObjectName(QStringLiteral("resources_sleep"));
    m_sleep->setAccessibleName(tr("Sleep time"));
    m_sleep->addItem(tr("Never"), -1);
    for (const int minutes : {5, 15, 30})
        //: %n is a number of minutes
        m_sleep->addItem(tr("%n minute(s)", nullptr, minutes), minutes * minute);
    for (const int hours : {1, 4, 10, 24})
        //: %n is a number of hours
        m_sleep->addItem(tr("%n hour(s)", nullptr, hours), hours * hour);
    m_visits->setObjectName(QStringLiteral("resources_visits"));
    m_visits->setAccessibleName(tr("Visits a day"));
    m_visits->setRange(1, mostVisits);
    m_visits->setToolTip(tr("Visits that wake the Space, as far from each other as can be"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("Sleep after:"), m_sleep);
    form->addRow(tr("Visits a day:"), m_visits);
    m_visits->setEnabled(false);
    connect(m_sleep, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_visits->setEnabled(index > 0);
        Q_EMIT changed();
    });
    connect(m_visits, &QSpinBox::valueChanged, this, &SleepChoice::changed);
}

run::Waking SleepChoice::waking() const
{
    return {.sleepTime = m_sleep->currentData().toLongLong(), .visitsPerDay = m_visits->value()};
}

} // namespace spacewright::views
