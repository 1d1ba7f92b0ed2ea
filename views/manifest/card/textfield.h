// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardfield.h"

class QLabel;
class QLineEdit;

namespace spacewright::views
{

/// A line of text or a number.
class TextField : public CardField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextField)

public:
    TextField(const QString &key, QWidget *parent);

    std::optional<manifest::CardContent> content() const override;

protected:
    void showEntry(const manifest::CardEntry *entry) override;
    QLineEdit *edit() const { return m_edit; }

private:
    void count();

    QLineEdit *m_edit;
    /// How many characters are left, where the Hub takes so many.
    QLabel *m_left = nullptr;
};

} // namespace spacewright::views
