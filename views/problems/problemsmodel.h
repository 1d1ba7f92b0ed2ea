// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QAbstractItemModel>

namespace spacewright::views
{

/// Diagnostics as a tree: files, and below each what is wrong with it, from its top to its end.
class ProblemsModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsModel)

public:
    enum Column { MessageColumn, LineColumn, RuleColumn, ColumnCount };

    explicit ProblemsModel(QObject *parent = nullptr);

    void setDiagnostics(const QList<manifest::Diagnostic> &diagnostics);
    /// Null for a file's row.
    const manifest::Diagnostic *diagnosticAt(const QModelIndex &index) const;
    int countOf(manifest::Severity severity) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct File {
        QString name;
        QList<manifest::Diagnostic> diagnostics;
    };

    static QVariant fileData(const File &file, int column, int role);
    static QVariant diagnosticData(const manifest::Diagnostic &diagnostic, int column, int role);

    QList<File> m_files;
};

/// The theme's icon for a severity.
QString severityIcon(manifest::Severity severity);
/// "error", "warning", "info", translated.
QString severityText(manifest::Severity severity);

} // namespace spacewright::views
