// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/spaceid.h>

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace spacewright::views
{

/// Asks which Space to get from the Hub, and where its folder goes.
class GetSpaceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GetSpaceDialog)

public:
    /// @p space: "owner/name", its address, or empty. @p place: the folder above the new one.
    GetSpaceDialog(const QString &space, const QString &place, QWidget *parent = nullptr);

    Result<hub::SpaceId> space() const;
    QString folder() const;

private:
    void build();
    void browse();
    void validate();

    QLineEdit *m_space;
    QLineEdit *m_place;
    QLabel *m_hint;
    QDialogButtonBox *m_buttons;
};

} // namespace spacewright::views
