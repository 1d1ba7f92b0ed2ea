// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagemodel.h"

#include <core/base/redact.h>

#include <QFont>
#include <QLocale>

namespace spacewright::views
{

/// A line of the table.
struct PackageModel::Node {
    Node *parent = nullptr;
    int row = 0;
    /// As the file writes it, or normalized.
    QString shown;
    QString name;
    qsizetype requirement = -1;
    std::vector<std::unique_ptr<Node>> children = {};

    Node *add()
    {
        children.push_back(std::make_unique<Node>());
        children.back()->parent = this;
        children.back()->row = int(children.size()) - 1;
        return children.back().get();
    }
};

PackageModel::PackageModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

PackageModel::~PackageModel() = default;

void PackageModel::setRequirements(const QList<manifest::Requirement> &requirements)
{
    m_requirements = requirements;
    build();
}

void PackageModel::setReport(const run::PackageReport *report)
{
    m_report.reset();
    if (report)
        m_report = *report;
    build();
}

void PackageModel::build()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    const QList<run::WantedNode> tree =
        m_report ? run::treeOf(m_report->resolution, m_report->wanted) : QList<run::WantedNode>();
    for (qsizetype i = 0; i < m_requirements.size(); ++i) {
        const manifest::Requirement &requirement = m_requirements.at(i);
        Node *node = m_root->add();
        node->requirement = i;
        if (requirement.kind != manifest::Requirement::Kind::Package) {
            node->shown = redact((requirement.name + u' ' + requirement.target).trimmed());
            continue;
        }
        node->shown = requirement.name;
        if (!requirement.extras.isEmpty())
            node->shown += u'[' + requirement.extras + u']';
        node->name = manifest::normalizedName(requirement.name);
        addBrought(node, tree);
    }
    endResetModel();
}

void PackageModel::addBrought(Node *node, const QList<run::WantedNode> &tree)
{
    const auto isRoot = [node](const run::WantedNode &one) { return one.depth == 0 && one.name == node->name; };
    auto at = std::ranges::find_if(tree, isRoot);
    if (at == tree.cend())
        return;
    QList<Node *> path = {node};
    for (++at; at != tree.cend() && at->depth > 0; ++at) {
        path.resize(at->depth);
        Node *child = path.constLast()->add();
        child->name = at->name;
        child->shown = at->isRepeated ? at->name + QStringLiteral(" …") : at->name;
        path.append(child);
    }
}

const PackageModel::Node *PackageModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

qsizetype PackageModel::requirementAt(const QModelIndex &index) const
{
    return nodeOf(index)->requirement;
}

QString PackageModel::versionAt(const QModelIndex &index, Column column) const
{
    const Node *node = nodeOf(index);
    if (!m_report || node->name.isEmpty())
        return {};
    if (column == Newest)
        return m_report->newest.value(node->name);
    const manifest::LockedPackage *package = m_report->resolution.lock.find(node->name);
    return package ? package->version : QString();
}

QModelIndex PackageModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (row < 0 || row >= int(node->children.size()) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, node->children.at(size_t(row)).get());
}

QModelIndex PackageModel::parent(const QModelIndex &index) const
{
    Node *parent = nodeOf(index)->parent;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int PackageModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int PackageModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

/// What is known to be missing for the Space's Python and the Hub's platform.
QString PackageModel::missingText(const Node &node) const
{
    const auto &conflict = m_report ? m_report->resolution.conflict : std::nullopt;
    const bool isMissing =
        conflict && conflict->kind == run::Conflict::Kind::NoWheel && conflict->packages.contains(node.name);
    //: In the column of the chosen version: there is none; %1 is a version of Python
    return isMissing ? tr("none for Python %1").arg(QString::fromUtf8(m_report->wanted.python)) : QString();
}

QString PackageModel::textOf(const Node &node, int column) const
{
    const manifest::LockedPackage *package = m_report ? m_report->resolution.lock.find(node.name) : nullptr;
    switch (column) {
    case Package:
        return node.shown;
    case Wanted: {
        if (node.requirement < 0)
            return {};
        const manifest::Requirement &own = m_requirements.at(node.requirement);
        return own.marker.isEmpty() ? own.specifier : own.specifier + QStringLiteral("; ") + own.marker;
    }
    case Chosen:
        return package ? package->version : missingText(node);
    case Licence:
        return m_report ? m_report->licences.value(node.name) : QString();
    case Newest:
        return m_report ? m_report->newest.value(node.name) : QString();
    case Size:
        return package && package->size() >= 0
                   ? QLocale().formattedDataSize(package->size(), 1, QLocale::DataSizeSIFormat)
                   : QString();
    case Why:
        return m_report ? m_report->resolution.wantedBy.value(node.name).join(QStringLiteral(", ")) : QString();
    default:
        return {};
    }
}

QVariant PackageModel::data(const QModelIndex &index, int role) const
{
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::EditRole:
        return index.column() == Wanted && node.requirement >= 0 ? m_requirements.at(node.requirement).specifier
                                                                 : textOf(node, index.column());
    case Qt::DisplayRole:
        if (index.column() == Why && node.requirement >= 0) {
            //: Column "Wanted by": the file that is shown wants it
            const QString own = tr("this file");
            const QString others = textOf(node, Why);
            return others.isEmpty() ? own : own + QStringLiteral(", ") + others;
        }
        return textOf(node, index.column());
    case Qt::ToolTipRole:
        return textOf(node, index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::FontRole:
        // What could be newer stands out.
        if (const QString chosen = versionAt(index, Chosen);
            index.column() == Newest && !chosen.isEmpty() && chosen != versionAt(index, Newest)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant PackageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Package:
        return tr("Package");
    case Wanted:
        return tr("Versions");
    case Chosen:
        return tr("Chosen");
    case Newest:
        return tr("Newest");
    case Size:
        return tr("Size");
    case Why:
        return tr("Wanted by");
    case Licence:
        return tr("Licence");
    default:
        return {};
    }
}

Qt::ItemFlags PackageModel::flags(const QModelIndex &index) const
{
    const Node *node = nodeOf(index);
    const bool isOwn = node->requirement >= 0 &&
                       m_requirements.at(node->requirement).kind == manifest::Requirement::Kind::Package &&
                       m_requirements.at(node->requirement).target.isEmpty();
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return isOwn && index.column() == Wanted ? flags | Qt::ItemIsEditable : flags;
}

bool PackageModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString specifier = value.toString().trimmed();
    if (role != Qt::EditRole || requirementAt(index) < 0 ||
        specifier == m_requirements.at(requirementAt(index)).specifier)
        return false;
    // The text changes, and the table follows it.
    Q_EMIT specifierEntered(requirementAt(index), specifier);
    return true;
}

} // namespace spacewright::views
