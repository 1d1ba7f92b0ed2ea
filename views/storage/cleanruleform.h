// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/storage/cleanrule.h>

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace spacewright::views
{

/// Asks what is to go: which kinds, how old, of which Space, and how many builds stay.
class CleanRuleForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CleanRuleForm)

public:
    explicit CleanRuleForm(QWidget *parent = nullptr);

    run::CleanRule rule() const;
    /// Shows how much there is of each kind, and offers the Spaces.
    void setItems(const QList<run::StoredItem> &items);

Q_SIGNALS:
    void changed();

private:
    QWidget *makeKinds();
    QWidget *makeBounds();

    QMap<run::StoredItem::Kind, QCheckBox *> m_kinds;
    QSpinBox *m_days;
    QSpinBox *m_kept;
    QComboBox *m_space;
};

} // namespace spacewright::views
