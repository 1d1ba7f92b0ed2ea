// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardfield.h"

class QPlainTextEdit;

namespace spacewright::views
{

/// A list, an item on each line.
class ListField final : public CardField
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListField)

public:
    ListField(const QString &key, QWidget *parent);

    std::optional<manifest::CardContent> content() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEntry(const manifest::CardEntry *entry) override;

private:
    QStringList items() const;
    void fitHeight();

    QPlainTextEdit *m_edit;
    /// A single value counts as a list of one, and stays so.
    bool m_isScalar = false;
};

} // namespace spacewright::views
