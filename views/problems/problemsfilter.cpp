// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemsfilter.h"

#include "problemsmodel.h"

namespace spacewright::views
{

ProblemsFilter::ProblemsFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void ProblemsFilter::setShown(manifest::Severity severity, bool isShown)
{
    if (isShown)
        m_hidden.remove(severity);
    else
        m_hidden.insert(severity);
    invalidateFilter();
}

bool ProblemsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *const problems = static_cast<const ProblemsModel *>(sourceModel());
    const manifest::Diagnostic *const diagnostic = problems->diagnosticAt(problems->index(row, 0, parent));
    // A file's row stays if one of its problems does: recursive filtering sees to that.
    return diagnostic && !m_hidden.contains(diagnostic->severity);
}

} // namespace spacewright::views
