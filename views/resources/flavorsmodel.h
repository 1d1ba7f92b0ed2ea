// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/resources/flavorfit.h>

#include <QAbstractTableModel>

namespace spacewright::views
{

/// The Hub's flavors, whether an app fits on each, and what each costs.
class FlavorsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlavorsModel)

public:
    enum Column { Name, Hardware, Fits, PerHour, PerDay, ColumnCount };

    explicit FlavorsModel(QObject *parent = nullptr);

    /// Those of the documented table until others are known.
    void setFlavors(const QList<run::Flavor> &flavors);
    /// What an app took at most.
    void setPeaks(const run::Peaks &peaks);
    void setWaking(const run::Waking &waking);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    run::FlavorFit fitAt(int row) const;
    QString text(const run::FlavorFit &fit, int column) const;

    QList<run::Flavor> m_flavors = run::flavors();
    run::Peaks m_peaks;
    run::Waking m_waking;
};

} // namespace spacewright::views
