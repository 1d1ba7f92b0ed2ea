// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingdialog.h"

#include <core/secrets/spaceenvironment.h>

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

SettingDialog::SettingDialog(hub::SettingKind kind, const hub::Setting &setting, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(setting.name, this)), m_value(new QLineEdit(setting.value, this)),
      m_description(new QLineEdit(setting.description, this)), m_hint(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    const bool isSecret = kind == hub::SettingKind::Secret;
    setObjectName(u"setting_dialog"_s);
    setWindowTitle(isSecret ? tr("Secret on the Hub") : tr("Variable on the Hub"));
    m_name->setObjectName(u"setting_name"_s);
    m_name->setEnabled(setting.name.isEmpty());
    m_value->setObjectName(u"setting_value"_s);
    m_description->setObjectName(u"setting_description"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    if (isSecret)
        m_value->setEchoMode(QLineEdit::Password);
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(u"setting_save"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Value:"), m_value);
    form->addRow(tr("&Description:"), m_description);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(m_buttons);
    connect(m_name, &QLineEdit::textChanged, this, &SettingDialog::validate);
    connect(m_value, &QLineEdit::textChanged, this, &SettingDialog::validate);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    (setting.name.isEmpty() ? m_name : m_value)->setFocus();
    validate();
    constexpr int dialogWidth = 460;
    resize(dialogWidth, sizeHint().height());
}

hub::Setting SettingDialog::setting() const
{
    return {.name = m_name->text().trimmed(), .value = m_value->text(), .description = m_description->text().trimmed()};
}

void SettingDialog::validate()
{
    const QString name = m_name->text().trimmed();
    const QString problem = name.isEmpty() ? QString() : secrets::nameProblem(name, {});
    m_hint->setText(!problem.isEmpty() ? problem : tr("The Space starts again when this is saved."));
    m_buttons->button(QDialogButtonBox::Save)
        ->setEnabled(!name.isEmpty() && problem.isEmpty() && !m_value->text().isEmpty());
}

} // namespace spacewright::views
