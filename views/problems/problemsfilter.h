// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QSet>
#include <QSortFilterProxyModel>

namespace spacewright::views
{

/// Hides problems of some severities, and files without any left.
class ProblemsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProblemsFilter)

public:
    explicit ProblemsFilter(QObject *parent = nullptr);

    void setShown(manifest::Severity severity, bool isShown);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QSet<manifest::Severity> m_hidden;
};

} // namespace spacewright::views
