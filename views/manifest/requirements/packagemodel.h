// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/requirements/requirements.h>
#include <core/run/resolve/packagereport.h>
#include <core/run/resolve/wanttree.h>

#include <QAbstractItemModel>

#include <memory>

namespace spacewright::views
{

/// The requirements of one file, what comes of each, and beneath it what it brings along.
class PackageModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageModel)

public:
    enum Column { Package, Wanted, Chosen, Newest, Size, Why, Licence, ColumnCount };

    explicit PackageModel(QObject *parent = nullptr);
    ~PackageModel() override;

    /// What the file says now.
    void setRequirements(const QList<manifest::Requirement> &requirements);
    /// What was found out; null if nothing.
    void setReport(const run::PackageReport *report);
    /// Which requirement of the file a row is, as readRequirements() counts; -1 for what is brought along.
    qsizetype requirementAt(const QModelIndex &index) const;
    /// "2.1"; empty if it is not known.
    QString versionAt(const QModelIndex &index, Column column) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Somebody wrote another specifier in the table.
    void specifierEntered(qsizetype requirement, const QString &specifier);

private:
    struct Node;

    const Node *nodeOf(const QModelIndex &index) const;
    void build();
    void addBrought(Node *node, const QList<run::WantedNode> &tree);
    QString textOf(const Node &node, int column) const;
    QString missingText(const Node &node) const;

    QList<manifest::Requirement> m_requirements;
    std::optional<run::PackageReport> m_report;
    std::unique_ptr<Node> m_root;
};

} // namespace spacewright::views
