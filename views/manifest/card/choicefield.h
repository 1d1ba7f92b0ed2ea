// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardfield.h"

class QComboBox;

namespace spacewright::views
{

/// One of the values that the Hub knows, or none. Another one that stands in the card is offered beside them.
class ChoiceField final : public CardField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoiceField)

public:
    ChoiceField(const QString &key, QWidget *parent);

    std::optional<manifest::CardContent> content() const override;

protected:
    void showEntry(const manifest::CardEntry *entry) override;

private:
    void fill();
    void addChoice(const QString &choice);

    QComboBox *m_box;
};

} // namespace spacewright::views
