// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardfield.h"

class QCheckBox;

namespace spacewright::views
{

/// Yes or no; where the key is absent, what then counts.
class TruthField final : public CardField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TruthField)

public:
    TruthField(const QString &key, QWidget *parent);

    std::optional<manifest::CardContent> content() const override;

protected:
    void showEntry(const manifest::CardEntry *entry) override;

private:
    QCheckBox *m_box;
    /// Whether the key stands in the card.
    bool m_isThere = false;
};

} // namespace spacewright::views
