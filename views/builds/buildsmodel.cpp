// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildsmodel.h"

#include "recordtext.h"

#include <QColor>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QPalette>
#include <QRegularExpression>

namespace spacewright::views
{

void BuildsModel::setRecords(const QList<run::BuildRecord> &records)
{
    beginResetModel();
    m_records = records;
    std::ranges::stable_partition(m_records, [](const run::BuildRecord &record) { return record.marks.isPinned; });
    endResetModel();
}

void BuildsModel::setHits(const QHash<QString, run::BuildHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

void BuildsModel::setPinned(int row, bool isPinned)
{
    m_records[row].marks.isPinned = isPinned;
    Q_EMIT marksChanged(m_records[row]);
}

bool BuildsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Tags)
        return false;
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    QStringList tags = value.toString().split(separators, Qt::SkipEmptyParts);
    tags.removeDuplicates();
    run::BuildRecord &record = m_records[index.row()];
    if (record.marks.tags == tags)
        return false;
    record.marks.tags = tags;
    Q_EMIT dataChanged(index, index);
    Q_EMIT marksChanged(record);
    return true;
}

Qt::ItemFlags BuildsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Tags ? flags | Qt::ItemIsEditable : flags;
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
    case Size:
        return record.size() > 0 ? QLocale().formattedDataSize(record.size(), 0, QLocale::DataSizeSIFormat) : QString();
    case Commit:
        return record.shortCommit();
    case Tags:
        return record.marks.tags.join(QStringLiteral(", "));
    case Found: {
        const auto hit = m_hits.constFind(record.id);
        //: %1 is how many lines of a log have a text, %2 the first of them
        return hit == m_hits.constEnd() ? QString() : tr("%1: %2").arg(hit->count).arg(hit->text);
    }
    default:
        return {};
    }
}

QVariant BuildsModel::data(const QModelIndex &index, int role) const
{
    const run::BuildRecord &record = m_records[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(record, index.column());
    case Qt::ToolTipRole:
        return index.column() == Result || index.column() == Found
                   ? QVariant(text(record, index.column()).toHtmlEscaped())
                   : QVariant();
    case Qt::DecorationRole:
        return index.column() == Started && record.marks.isPinned
                   ? QVariant(QIcon::fromTheme(QStringLiteral("window-pin")))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Started && record.marks.isPinned
                   //: %1 is the time of a build
                   ? QVariant(tr("%1, pinned").arg(text(record, Started)))
                   : QVariant(text(record, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Built || index.column() == Ready || index.column() == Size
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
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
    case Size:
        return tr("Size");
    case Commit:
        return tr("Commit");
    case Tags:
        return tr("Tags");
    case Found:
        //: What a search has found
        return tr("Found");
    default:
        return {};
    }
}

} // namespace spacewright::views
