// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/settings.h>

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace spacewright::views
{

/// Asks for the name and value of a secret or variable on the Hub.
class SettingDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingDialog)

public:
    /// With a name in @p setting, that is the one and stays.
    SettingDialog(hub::SettingKind kind, const hub::Setting &setting, QWidget *parent);

    hub::Setting setting() const;

private:
    void validate();

    QLineEdit *m_name;
    QLineEdit *m_value;
    QLineEdit *m_description;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

} // namespace spacewright::views
