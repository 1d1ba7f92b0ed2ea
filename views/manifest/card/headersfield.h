// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardfield.h"

#include <QMap>

class QComboBox;

namespace spacewright::views
{

/// The headers that the Hub can send, each with its values. Others that stand in the card stay as they are.
class HeadersField final : public CardField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadersField)

public:
    HeadersField(const QString &key, QWidget *parent);

    std::optional<manifest::CardContent> content() const override;

protected:
    void showEntry(const manifest::CardEntry *entry) override;

private:
    QMap<QString, QComboBox *> m_boxes;
    /// As the card has them.
    QList<manifest::CardPart> m_parts;
};

} // namespace spacewright::views
