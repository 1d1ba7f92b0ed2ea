// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanruleform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

using Kind = run::StoredItem::Kind;

constexpr int kindsInARow = 4;
constexpr int mostDays = 3650;
constexpr int usualDays = 30;
constexpr int mostBuilds = 1000;
constexpr int usualBuilds = 5;

} // namespace

CleanRuleForm::CleanRuleForm(QWidget *parent)
    : QWidget(parent), m_days(new QSpinBox), m_kept(new QSpinBox), m_space(new QComboBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeKinds());
    layout->addWidget(makeBounds());
    setItems({});
}

QWidget *CleanRuleForm::makeKinds()
{
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    for (const Kind kind : run::storedKinds()) {
        auto *box = new QCheckBox;
        box->setObjectName(QStringLiteral("storage_kind_") + run::storedKindName(kind));
        connect(box, &QCheckBox::toggled, this, &CleanRuleForm::changed);
        grid->addWidget(box, place / kindsInARow, place % kindsInARow);
        m_kinds.insert(kind, box);
        ++place;
    }
    return widget;
}

QWidget *CleanRuleForm::makeBounds()
{
    auto *widget = new QWidget;
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    m_days->setObjectName(QStringLiteral("storage_days"));
    m_days->setRange(0, mostDays);
    m_days->setValue(usualDays);
    //: Unit behind a number
    m_days->setSuffix(tr(" days"));
    m_days->setSpecialValueText(tr("Any time"));
    m_kept->setObjectName(QStringLiteral("storage_keep"));
    m_kept->setRange(0, mostBuilds);
    m_kept->setValue(usualBuilds);
    //: How many builds stay
    m_kept->setSpecialValueText(tr("None"));
    m_space->setObjectName(QStringLiteral("storage_space"));
    m_space->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QWidget *field :
         {static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_kept), static_cast<QWidget *>(m_space)})
        field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addRow(tr("Not used for:"), m_days);
    form->addRow(tr("Newest builds of each Space that stay:"), m_kept);
    form->addRow(tr("Belonging to:"), m_space);
    connect(m_days, &QSpinBox::valueChanged, this, &CleanRuleForm::changed);
    connect(m_kept, &QSpinBox::valueChanged, this, &CleanRuleForm::changed);
    connect(m_space, &QComboBox::currentIndexChanged, this, &CleanRuleForm::changed);
    return widget;
}

run::CleanRule CleanRuleForm::rule() const
{
    run::CleanRule rule{.olderThanDays = m_days->value(),
                        .keptBuilds = m_kept->value(),
                        .spaceFolder = m_space->currentData().toString()};
    for (const auto &[kind, box] : m_kinds.asKeyValueRange()) {
        if (box->isChecked())
            rule.kinds += kind;
    }
    return rule;
}

void CleanRuleForm::setItems(const QList<run::StoredItem> &items)
{
    QMap<Kind, qint64> sizes;
    QMap<QString, QString> spaces;
    for (const run::StoredItem &item : items) {
        sizes[item.kind] += item.size;
        if (!item.spaceFolder.isEmpty())
            spaces.insert(item.space, item.spaceFolder);
    }
    for (const auto &[kind, box] : m_kinds.asKeyValueRange()) {
        //: %1 is a kind of what takes room such as "Environments", %2 a size
        box->setText(tr("%1: %2").arg(run::storedKindTitle(kind), QLocale().formattedDataSize(sizes[kind], 1)));
    }
    const QString chosen = m_space->currentData().toString();
    const QSignalBlocker blocker(m_space);
    m_space->clear();
    m_space->addItem(tr("All Spaces, and what several share"));
    for (const auto &[title, folder] : spaces.asKeyValueRange())
        m_space->addItem(title, folder);
    m_space->setCurrentIndex(qMax(0, m_space->findData(chosen)));
}

} // namespace spacewright::views
