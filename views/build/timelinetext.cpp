// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace spacewright::views
{

namespace
{

/// A name for the middle of a sentence: commands may be long.
QString shortName(const QString &name)
{
    constexpr qsizetype most = 40;
    const QString line = name.simplified();
    return line.size() > most ? line.first(most - 1).trimmed() + u'…' : line;
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString phaseText(const log::TimelineItem &item)
{
    switch (item.phase) {
    case log::PhaseKind::Resolve:
        //: A part of an installation; %1 is the tool, e.g. pip
        return Tr::tr("Resolve (%1)").arg(item.tool);
    case log::PhaseKind::Download:
        //: A part of an installation; %1 is the tool, e.g. pip
        return Tr::tr("Download (%1)").arg(item.tool);
    case log::PhaseKind::Build:
        //: A part of an installation; %1 is the tool, e.g. pip
        return Tr::tr("Build packages (%1)").arg(item.tool);
    case log::PhaseKind::Install:
        //: A part of an installation; %1 is the tool, e.g. pip
        return Tr::tr("Install (%1)").arg(item.tool);
    }
    return {};
}

/// "7 packages, 17.3 MB"; empty if neither is known.
QString amountText(const log::TimelineItem &item)
{
    QStringList amounts;
    if (item.packages > 0)
        amounts += Tr::tr("%n package(s)", nullptr, item.packages);
    if (item.bytes > 0)
        amounts += QLocale().formattedDataSize(item.bytes, 1, QLocale::DataSizeSIFormat);
    return amounts.join(QStringLiteral(", "));
}

} // namespace

QString stateText(log::StepState state)
{
    switch (state) {
    case log::StepState::Started:
        return Tr::tr("running");
    case log::StepState::Cached:
        return Tr::tr("cached");
    case log::StepState::Done:
        return Tr::tr("done");
    case log::StepState::Failed:
        return Tr::tr("failed");
    }
    return {};
}

QString itemName(const log::TimelineItem &item)
{
    const QString name = item.kind == log::TimelineItem::Kind::Phase ? phaseText(item) : item.name;
    const QString amount = amountText(item);
    if (amount.isEmpty())
        return name;
    //: %1 is a part of an installation, %2 how many packages and how much it was about
    return item.kind == log::TimelineItem::Kind::Phase ? Tr::tr("%1: %2").arg(name, amount)
                                                       //: %1 is a package, %2 its size
                                                       : Tr::tr("%1, %2").arg(name, amount);
}

QString itemDuration(const log::TimelineItem &item)
{
    if (item.state == log::StepState::Cached)
        return stateText(item.state);
    return item.duration < 0 ? QString() : formatSeconds(item.duration);
}

QString itemShare(const log::TimelineItem &item, double length)
{
    constexpr int hundred = 100;
    if (item.duration <= 0 || length <= 0 || item.state == log::StepState::Cached)
        return {};
    const double share = item.duration / length * hundred;
    //: A share of the whole, %1 is a number
    return share < 1 ? Tr::tr("< %1 %").arg(1) : Tr::tr("%1 %").arg(qRound(share));
}

QString itemDescription(const log::TimelineItem &item, double length)
{
    QStringList facts = {itemName(item), stateText(item.state)};
    if (item.state != log::StepState::Cached && item.duration >= 0)
        facts += formatSeconds(item.duration);
    if (const QString share = itemShare(item, length); !share.isEmpty())
        //: %1 is a share such as "60 %"
        facts += Tr::tr("%1 of the build").arg(share);
    if (item.start > 0)
        //: %1 is a duration
        facts += Tr::tr("begins after %1").arg(formatSeconds(item.start));
    if (item.isCritical)
        facts += Tr::tr("on the critical path");
    if (item.exitCode != 0)
        facts += Tr::tr("exit code %1").arg(item.exitCode);
    if (item.warnings > 0)
        facts += Tr::tr("%n warning(s)", nullptr, item.warnings);
    return facts.join(QStringLiteral(", "));
}

QString timelineSummary(const log::Timeline &timeline, double left)
{
    //: %1 is a duration: how long a build took or has been taking
    QStringList facts = {Tr::tr("Total %1").arg(formatSeconds(timeline.length))};
    if (const qsizetype cached = timeline.cachedSteps(); cached > 0)
        //: %1 and %2 are numbers of steps
        facts += Tr::tr("%1 of %2 steps cached").arg(cached).arg(timeline.steps.size());
    const auto longest = std::ranges::max_element(timeline.steps, {}, &log::TimelineItem::duration);
    if (timeline.steps.size() > 1 && longest->duration > 0)
        //: %1 is a step of a build, %2 a share such as "60 %"
        facts += Tr::tr("longest: %1 (%2)").arg(shortName(longest->name), itemShare(*longest, timeline.length));
    if (const int warnings = timeline.warnings(); warnings > 0)
        facts += Tr::tr("%n warning(s)", nullptr, warnings);
    if (timeline.isRunning() && left >= 0)
        //: %1 is a duration
        facts += left < 1 ? Tr::tr("about to be done") : Tr::tr("about %1 left").arg(formatSeconds(left));
    return facts.join(QStringLiteral("  ·  "));
}

} // namespace spacewright::views
