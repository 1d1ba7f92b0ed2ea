// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "getspacedialog.h"

#include <core/get/getspace.h>

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int dialogWidth = 520;

} // namespace

GetSpaceDialog::GetSpaceDialog(const QString &space, const QString &place, QWidget *parent)
    : QDialog(parent), m_space(new QLineEdit(space, this)),
      m_place(new QLineEdit(QDir::toNativeSeparators(place), this)), m_hint(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"get_space"_s);
    setWindowTitle(tr("Get a Space from the Hub"));
    build();
    connect(m_space, &QLineEdit::textChanged, this, &GetSpaceDialog::validate);
    connect(m_place, &QLineEdit::textChanged, this, &GetSpaceDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
    m_space->setFocus();
}

void GetSpaceDialog::build()
{
    m_space->setObjectName(u"get_id"_s);
    m_space->setAccessibleName(tr("Space"));
    m_space->setPlaceholderText(tr("owner/name, or the address of its page"));
    m_place->setObjectName(u"get_place"_s);
    m_place->setAccessibleName(tr("Place"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    // Whatever it says, nothing moves.
    constexpr int hintLines = 3;
    m_hint->setMinimumHeight(hintLines * fontMetrics().lineSpacing());
    m_hint->setAlignment(Qt::AlignTop);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Get Space"));
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"get_now"_s);
    auto *browse = new QPushButton(tr("Choose…"), this);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &GetSpaceDialog::browse);
    auto *place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(browse);
    auto *form = new QFormLayout;
    form->addRow(tr("&Space:"), m_space);
    auto *label = new QLabel(tr("&Place:"), this);
    label->setBuddy(m_place);
    form->addRow(label, place);
    form->addRow(QString(), m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(m_buttons);
    resize(dialogWidth, sizeHint().height());
}

Result<hub::SpaceId> GetSpaceDialog::space() const
{
    return hub::SpaceId::parse(m_space->text().trimmed());
}

QString GetSpaceDialog::folder() const
{
    const QString place = QDir::fromNativeSeparators(m_place->text().trimmed());
    const Result<hub::SpaceId> id = space();
    return id && QDir::isAbsolutePath(place) ? get::freeFolder(QDir::cleanPath(place), *id) : QString();
}

void GetSpaceDialog::browse()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Place of the Space"), m_place->text());
    if (!chosen.isEmpty())
        m_place->setText(QDir::toNativeSeparators(chosen));
}

void GetSpaceDialog::validate()
{
    const QString target = folder();
    const Result<hub::SpaceId> id = space();
    if (m_space->text().trimmed().isEmpty())
        m_hint->setText(tr("Its large files come when they are opened, smaller ones at once. Nothing of it is run."));
    else if (!id)
        m_hint->setText(id.error().message);
    else if (target.isEmpty())
        m_hint->setText(tr("Choose the folder that the Space's own folder goes into."));
    else
        //: %1 is the path of a folder
        m_hint->setText(tr("Will be put in %1").arg(QDir::toNativeSeparators(target)));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!target.isEmpty());
}

} // namespace spacewright::views
