// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flavorsmodel.h"

#include <core/hub/space/hardware.h>

#include <QIcon>

namespace spacewright::views
{

namespace
{

struct Shown {
    QString text;
    QString icon;
};

Shown shown(run::Fit fit)
{
    switch (fit) {
    case run::Fit::Fits:
        //: The app fits on a flavor
        return {FlavorsModel::tr("Fits"), QStringLiteral("data-success")};
    case run::Fit::Tight:
        //: The app fits on a flavor, but barely
        return {FlavorsModel::tr("Little room"), QStringLiteral("data-warning")};
    case run::Fit::TooSmall:
        //: A flavor is too small for the app
        return {FlavorsModel::tr("Too small"), QStringLiteral("data-error")};
    case run::Fit::NoGpu:
        //: A flavor has no graphics processor
        return {FlavorsModel::tr("No GPU"), QStringLiteral("data-warning")};
    case run::Fit::Unknown:
        break;
    }
    return {FlavorsModel::tr("Not known"), QStringLiteral("data-information")};
}

QString priceText(double dollars)
{
    constexpr double shownCents = 0.005;
    if (dollars < 0)
        return QStringLiteral("–");
    if (dollars < shownCents)
        return FlavorsModel::tr("Free");
    return hub::dollarText(dollars);
}

} // namespace

FlavorsModel::FlavorsModel(QObject *parent) : QAbstractTableModel(parent) {}

void FlavorsModel::setFlavors(const QList<run::Flavor> &flavors)
{
    beginResetModel();
    m_flavors = flavors;
    endResetModel();
}

void FlavorsModel::setPeaks(const run::Peaks &peaks)
{
    m_peaks = peaks;
    Q_EMIT dataChanged(index(0, Fits), index(rowCount() - 1, Fits));
}

void FlavorsModel::setWaking(const run::Waking &waking)
{
    m_waking = waking;
    Q_EMIT dataChanged(index(0, PerDay), index(rowCount() - 1, PerDay));
}

int FlavorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_flavors.size());
}

int FlavorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

run::FlavorFit FlavorsModel::fitAt(int row) const
{
    return run::fitOf(m_flavors[row], m_peaks, m_waking);
}

QString FlavorsModel::text(const run::FlavorFit &fit, int column) const
{
    switch (column) {
    case Name:
        return fit.flavor.title;
    case Hardware:
        return fit.flavor.summary();
    case Fits:
        return shown(fit.fit).text;
    case PerHour:
        return priceText(fit.flavor.pricePerHour);
    case PerDay:
        return priceText(fit.pricePerDay);
    default:
        return {};
    }
}

QVariant FlavorsModel::data(const QModelIndex &index, int role) const
{
    const run::FlavorFit fit = fitAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(fit, index.column());
    case Qt::DecorationRole:
        return index.column() == Fits ? QIcon::fromTheme(shown(fit.fit).icon) : QVariant();
    case Qt::ToolTipRole:
        return run::fitText(fit);
    case Qt::TextAlignmentRole:
        return index.column() >= PerHour ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant FlavorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("Flavor"), tr("Hardware"), tr("This app"), tr("An hour"), tr("A day")};
    return titles.value(section);
}

} // namespace spacewright::views
