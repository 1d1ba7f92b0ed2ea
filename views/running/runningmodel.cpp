// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningmodel.h"

#include <views/common/usage/durationtext.h>

#include <KColorScheme>

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// The theme's own: readable on light and dark ground alike.
QBrush colourOf(run::Stage stage)
{
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    if (stage == run::Stage::Running)
        return scheme.foreground(KColorScheme::PositiveText);
    return scheme.foreground(run::isActive(stage) ? KColorScheme::LinkText : KColorScheme::InactiveText);
}

/// Where the app answers; what runs on the Hub has a name of its own.
QString addressText(const QUrl &url)
{
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

bool isNumber(int column)
{
    return column == RunningModel::Cpu || column == RunningModel::Memory || column == RunningModel::Since;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < (1LL << 30) ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

void RunningModel::setSpaces(const QList<run::RunningSpace> &spaces)
{
    if (std::ranges::equal(spaces, m_spaces, {}, &run::RunningSpace::id, &run::RunningSpace::id)) {
        m_spaces = spaces;
        if (!spaces.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_spaces = spaces;
    endResetModel();
}

int RunningModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_spaces, id, &run::RunningSpace::id);
    return found == m_spaces.end() ? -1 : int(found - m_spaces.begin());
}

int RunningModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_spaces.size());
}

int RunningModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunningModel::text(const run::RunningSpace &space, int column) const
{
    // What is gone, or not there yet, takes nothing.
    const bool isMeasured = space.stage == run::Stage::Running && space.stats.memory > 0;
    switch (column) {
    case Title:
        return space.title.isEmpty() ? QDir(space.folder).dirName() : space.title;
    case StageColumn:
        return run::stageName(space.stage);
    case Runner:
        return space.runner;
    case Flavor:
        return space.flavor;
    case Address:
        return addressText(space.url);
    case Cpu:
        //: %1 is a number: how much of a processor core is in use
        return isMeasured ? tr("%1 %").arg(QLocale().toString(space.stats.cpu * 100, 'f', 0)) : QString();
    case Memory:
        if (!isMeasured)
            return {};
        return space.stats.memoryLimit > 0
                   //: Memory: %1 is in use of %2, both sizes such as "1.2 GB"
                   ? tr("%1 of %2").arg(sizeText(space.stats.memory), sizeText(space.stats.memoryLimit))
                   : sizeText(space.stats.memory);
    case Since:
        return formatSeconds(double(space.started.secsTo(QDateTime::currentDateTimeUtc())));
    default:
        return {};
    }
}

QVariant RunningModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const run::RunningSpace &space = m_spaces[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(space, index.column());
    case Qt::ForegroundRole:
        return index.column() == StageColumn ? QVariant(colourOf(space.stage)) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return space.process == QCoreApplication::applicationPid()
                   //: %1 is a folder
                   ? tr("%1\nStarted in this window").arg(QDir::toNativeSeparators(space.folder))
                   //: %1 is a folder, %2 the number of a process
                   : tr("%1\nStarted on the command line, by process %2")
                         .arg(QDir::toNativeSeparators(space.folder))
                         .arg(space.process);
    default:
        return {};
    }
}

QVariant RunningModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Space");
    case StageColumn:
        return tr("Stage");
    case Runner:
        return tr("Runner");
    case Flavor:
        return tr("Flavor");
    case Address:
        return tr("Address");
    case Cpu:
        return tr("CPU");
    case Memory:
        return tr("Memory");
    case Since:
        //: How long ago a Space was started
        return tr("For");
    default:
        return {};
    }
}

} // namespace spacewright::views
