// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsmodel.h"

#include "recordtext.h"

#include <QColor>
#include <QGuiApplication>
#include <QPalette>

namespace spacewright::views
{

void BuildsModel::setRecords(const QList<run::BuildRecord> &records)
{
    beginResetModel();
    m_records = records;
    endResetModel();
}

int BuildsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int BuildsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BuildsModel::text(const run::BuildRecord &record, int column) const
{
    constexpr qsizetype shortCommit = 7;
    switch (column) {
    case Started:
        return startText(record);
    case Result:
        return resultText(record).simplified();
    case Runner:
        return record.runner;
    case Flavor:
        return record.flavor;
    case Built:
        return durationText(record.buildDuration);
    case Ready:
        return durationText(record.readyAfter);
    case Commit:
        return record.commit.left(shortCommit);
    default:
        return {};
    }
}

QVariant BuildsModel::data(const QModelIndex &index, int role) const
{
    const run::BuildRecord &record = m_records[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(record, index.column());
    case Qt::ToolTipRole:
        return index.column() == Result ? QVariant(resultText(record)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Built || index.column() == Ready ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                  : QVariant();
    case Qt::ForegroundRole: {
        const bool isDark = QGuiApplication::palette().color(QPalette::Base).lightness() < 128;
        return index.column() == Result && run::isFailure(record.stage)
                   ? QVariant(isDark ? QColor(0xff, 0x7b, 0x72) : QColor(0xc6, 0x28, 0x28))
                   : QVariant();
    }
    default:
        return {};
    }
}

QVariant BuildsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started");
    case Result:
        return tr("Result");
    case Runner:
        return tr("Runner");
    case Flavor:
        return tr("Flavor");
    case Built:
        //: How long the build took
        return tr("Built in");
    case Ready:
        //: How long it took until the app ran
        return tr("Ready after");
    case Commit:
        return tr("Commit");
    default:
        return {};
    }
}

} // namespace spacewright::views
