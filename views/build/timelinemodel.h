// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/timeline.h>

#include <QAbstractItemModel>
#include <QBasicTimer>

#include <memory>
#include <vector>

namespace spacewright::views
{

/// The bars of a build as a tree: steps, their phases, the packages of those. While one runs, its duration grows by
/// itself. Rows stay what they are while a build goes on, so that what is open or chosen stays so.
class TimelineModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimelineModel)

public:
    enum Column { NameColumn, BarColumn, DurationColumn, ShareColumn, ColumnCount };
    enum Role {
        /// int of log::StepState
        StateRole = Qt::UserRole,
        /// qint64
        FirstLineRole,
    };

    explicit TimelineModel(QObject *parent = nullptr);
    ~TimelineModel() override;

    void setSteps(const QList<log::Step> &steps);
    const log::Timeline &timeline() const { return m_timeline; }
    const log::TimelineItem &item(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The timeline is another one, be it only longer.
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Node;

    void layOut();
    void update(Node &node, const QList<log::TimelineItem> &items, const QModelIndex &place);
    const Node &nodeOf(const QModelIndex &index) const;
    QVariant text(const log::TimelineItem &item, int column) const;

    QList<log::Step> m_steps;
    log::Timeline m_timeline;
    std::unique_ptr<Node> m_root;
    QBasicTimer m_ticks;
};

} // namespace spacewright::views
