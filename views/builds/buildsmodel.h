// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/buildrecord.h>

#include <core/run/records/buildsearch.h>

#include <QAbstractTableModel>
#include <QHash>

namespace spacewright::views
{

/// The kept builds of one Space: pinned ones first, then newest first. Tags can be edited.
class BuildsModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuildsModel)

public:
    enum Column { Started, Result, Runner, Flavor, Built, Ready, Size, Commit, Tags, Found, ColumnCount };

    explicit BuildsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRecords(const QList<run::BuildRecord> &records);
    const run::BuildRecord &record(int row) const { return m_records[row]; }
    /// What a search has found, by the builds' ids; column Found shows it.
    void setHits(const QHash<QString, run::BuildHit> &hits);
    const QHash<QString, run::BuildHit> &hits() const { return m_hits; }
    void setPinned(int row, bool isPinned);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The marks of a build are others now, and to be kept.
    void marksChanged(const spacewright::run::BuildRecord &record);

private:
    QString text(const run::BuildRecord &record, int column) const;

    QList<run::BuildRecord> m_records;
    QHash<QString, run::BuildHit> m_hits;
};

} // namespace spacewright::views
