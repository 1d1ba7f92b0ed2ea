// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemsmodel.h"

#include <QCoreApplication>
#include <QFont>
#include <QIcon>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// The internal id of a file's row; a diagnostic has the row of its file, from 1.
constexpr quintptr fileId = 0;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ProblemsModel)
};

} // namespace

QString severityIcon(manifest::Severity severity)
{
    switch (severity) {
    case manifest::Severity::Error:
        return QStringLiteral("dialog-error");
    case manifest::Severity::Warning:
        return QStringLiteral("dialog-warning");
    case manifest::Severity::Info:
        return QStringLiteral("dialog-information");
    }
    return {};
}

QString severityText(manifest::Severity severity)
{
    switch (severity) {
    case manifest::Severity::Error:
        return Tr::tr("error");
    case manifest::Severity::Warning:
        return Tr::tr("warning");
    case manifest::Severity::Info:
        return Tr::tr("info");
    }
    return {};
}

ProblemsModel::ProblemsModel(QObject *parent) : QAbstractItemModel(parent) {}

void ProblemsModel::setDiagnostics(const QList<manifest::Diagnostic> &diagnostics)
{
    beginResetModel();
    m_files.clear();
    for (const manifest::Diagnostic &diagnostic : diagnostics) {
        auto file = std::ranges::find(m_files, diagnostic.file, &File::name);
        if (file == m_files.end())
            file = m_files.insert(m_files.end(), File{diagnostic.file, {}});
        file->diagnostics.append(diagnostic);
    }
    for (File &file : m_files) {
        std::ranges::stable_sort(file.diagnostics, {}, [](const manifest::Diagnostic &diagnostic) {
            return std::pair(diagnostic.range.line, diagnostic.range.column);
        });
    }
    endResetModel();
}

const manifest::Diagnostic *ProblemsModel::diagnosticAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == fileId)
        return nullptr;
    return &m_files[qsizetype(index.internalId()) - 1].diagnostics[index.row()];
}

int ProblemsModel::countOf(manifest::Severity severity) const
{
    qsizetype count = 0;
    for (const File &file : m_files)
        count += std::ranges::count(file.diagnostics, severity, &manifest::Diagnostic::severity);
    return int(count);
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : fileId);
}

QModelIndex ProblemsModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != fileId ? createIndex(int(index.internalId()) - 1, 0, fileId)
                                                           : QModelIndex();
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_files.size());
    const bool isFile = parent.internalId() == fileId && parent.column() == 0;
    return isFile ? int(m_files[parent.row()].diagnostics.size()) : 0;
}

int ProblemsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const manifest::Diagnostic *const diagnostic = diagnosticAt(index);
    return diagnostic ? diagnosticData(*diagnostic, index.column(), role)
                      : fileData(m_files[index.row()], index.column(), role);
}

QVariant ProblemsModel::fileData(const File &file, int column, int role)
{
    if (column != MessageColumn)
        return {};
    if (role == Qt::DisplayRole) {
        // What concerns no file concerns the whole Space.
        const QString name = file.name.isEmpty() ? Tr::tr("Space") : file.name;
        //: A file with problems: %1 is its name, %2 how many there are
        return Tr::tr("%1 (%L2)").arg(name).arg(file.diagnostics.size());
    }
    if (role == Qt::DecorationRole)
        return QIcon::fromTheme(QStringLiteral("text-x-generic"));
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant ProblemsModel::diagnosticData(const manifest::Diagnostic &diagnostic, int column, int role)
{
    if (role == Qt::DecorationRole && column == MessageColumn)
        return QIcon::fromTheme(severityIcon(diagnostic.severity));
    if (role == Qt::ToolTipRole) {
        const QString message = QStringLiteral("<p>%1</p>").arg(diagnostic.message.toHtmlEscaped());
        //: Where a rule is known from: %1 is the name of a page or standard
        return diagnostic.source.isEmpty() ? message
                                           : message + Tr::tr("Source: %1").arg(diagnostic.source.toHtmlEscaped());
    }
    if (role == Qt::AccessibleTextRole && column == MessageColumn)
        //: A problem as a screen reader says it: %1 is "error" or "warning", %2 the message
        return Tr::tr("%1: %2").arg(severityText(diagnostic.severity), diagnostic.message);
    if (role == Qt::TextAlignmentRole && column == LineColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case MessageColumn:
        return diagnostic.message;
    case LineColumn:
        return diagnostic.range.line > 0 ? QString::number(diagnostic.range.line) : QString();
    default:
        return diagnostic.rule;
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MessageColumn:
        return tr("Problem");
    case LineColumn:
        return tr("Line");
    default:
        return tr("Rule");
    }
}

} // namespace spacewright::views
