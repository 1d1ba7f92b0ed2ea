// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinemodel.h"

#include "timelinetext.h"

#include <QTimerEvent>

namespace spacewright::views
{

namespace
{

constexpr int tickMs = 100;

} // namespace

/// A row with the rows below it.
struct TimelineModel::Node {
    Node *parent = nullptr;
    int row = 0;
    log::TimelineItem item = {};
    std::vector<std::unique_ptr<Node>> children = {};
};

TimelineModel::TimelineModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

TimelineModel::~TimelineModel() = default;

void TimelineModel::setSteps(const QList<log::Step> &steps)
{
    m_steps = steps;
    layOut();
    if (!m_timeline.isRunning())
        m_ticks.stop();
    else if (!m_ticks.isActive())
        m_ticks.start(tickMs, this);
}

void TimelineModel::layOut()
{
    m_timeline = log::timelineOf(m_steps, QDateTime::currentDateTimeUtc());
    update(*m_root, m_timeline.steps, {});
    Q_EMIT changed();
}

void TimelineModel::update(Node &node, const QList<log::TimelineItem> &items, const QModelIndex &place)
{
    const auto known = int(node.children.size());
    const auto wanted = int(items.size());
    if (wanted < known) {
        beginRemoveRows(place, wanted, known - 1);
        node.children.resize(size_t(wanted));
        endRemoveRows();
    }
    if (wanted > known) {
        beginInsertRows(place, known, wanted - 1);
        for (int row = known; row < wanted; ++row) {
            node.children.push_back(std::make_unique<Node>(&node, row, items[row]));
            node.children.back()->item.parts.clear();
        }
        endInsertRows();
    }
    for (int row = 0; row < wanted; ++row) {
        Node &child = *node.children[size_t(row)];
        child.item = items[row];
        child.item.parts.clear();
        update(child, items[row].parts, index(row, 0, place));
    }
    if (const int shared = qMin(known, wanted); shared > 0)
        Q_EMIT dataChanged(index(0, 0, place), index(shared - 1, ColumnCount - 1, place));
}

const TimelineModel::Node &TimelineModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

const log::TimelineItem &TimelineModel::item(const QModelIndex &index) const
{
    return nodeOf(index).item;
}

QModelIndex TimelineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children[size_t(row)].get());
}

QModelIndex TimelineModel::parent(const QModelIndex &child) const
{
    const Node *const parent = child.isValid() ? nodeOf(child).parent : nullptr;
    return parent == nullptr || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent).children.size());
}

int TimelineModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant TimelineModel::text(const log::TimelineItem &item, int column) const
{
    switch (column) {
    case NameColumn:
        return itemName(item).simplified();
    case DurationColumn:
        return itemDuration(item);
    case ShareColumn:
        return itemShare(item, m_timeline.length);
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const log::TimelineItem &shown = item(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::ToolTipRole:
        // As plain text: a step's name may hold anything.
        return itemDescription(shown, m_timeline.length).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn || index.column() == BarColumn ? itemDescription(shown, m_timeline.length)
                                                                           : text(shown, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= DurationColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case StateRole:
        return int(shown.state);
    case FirstLineRole:
        return shown.line;
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= DurationColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                         : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Step");
    case BarColumn:
        return tr("Time");
    case DurationColumn:
        return tr("Duration");
    case ShareColumn:
        return tr("Share");
    default:
        return {};
    }
}

void TimelineModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_ticks.timerId())
        layOut();
}

} // namespace spacewright::views
