// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepjson.h"

#include <core/base/redact.h>

#include <QJsonArray>

#include <cmath>

namespace spacewright::run
{

using namespace Qt::StringLiterals;

namespace
{

double rounded(double seconds)
{
    return std::round(seconds * 1000) / 1000;
}

/// What a phase and a part of one have in common.
template <class Interval> QJsonObject intervalToJson(const Interval &interval)
{
    QJsonObject object;
    if (interval.start >= 0)
        object.insert(u"start"_s, rounded(interval.start));
    if (interval.duration >= 0)
        object.insert(u"duration"_s, rounded(interval.duration));
    if (interval.bytes >= 0)
        object.insert(u"bytes"_s, interval.bytes);
    if (interval.isCached)
        object.insert(u"cached"_s, true);
    if (interval.hasFailed)
        object.insert(u"failed"_s, true);
    if (interval.line >= 0)
        object.insert(u"line"_s, interval.line);
    return object;
}

template <class Interval> void readInterval(Interval &interval, const QJsonValue &value)
{
    interval.start = value["start"_L1].toDouble(-1);
    interval.duration = value["duration"_L1].toDouble(-1);
    interval.bytes = value["bytes"_L1].toInteger(-1);
    interval.isCached = value["cached"_L1].toBool();
    interval.hasFailed = value["failed"_L1].toBool();
    interval.line = value["line"_L1].toInteger(-1);
}

} // namespace

QJsonArray phasesToJson(const QList<log::Phase> &phases)
{
    QJsonArray array;
    for (const log::Phase &phase : phases) {
        QJsonObject object = intervalToJson(phase);
        object.insert(u"phase"_s, log::phaseName(phase.kind));
        object.insert(u"tool"_s, phase.tool);
        if (phase.packages > 0)
            object.insert(u"packages"_s, phase.packages);
        QJsonArray parts;
        for (const log::PhasePart &part : phase.parts) {
            QJsonObject partObject = intervalToJson(part);
            partObject.insert(u"name"_s, redact(part.name));
            parts.append(partObject);
        }
        if (!parts.isEmpty())
            object.insert(u"parts"_s, parts);
        array.append(object);
    }
    return array;
}

QList<log::Phase> phasesFromJson(const QJsonArray &array)
{
    QList<log::Phase> phases;
    for (const QJsonValue &value : array) {
        log::Phase phase;
        for (const log::PhaseKind kind :
             {log::PhaseKind::Resolve, log::PhaseKind::Download, log::PhaseKind::Build, log::PhaseKind::Install}) {
            if (log::phaseName(kind) == value["phase"_L1].toString())
                phase.kind = kind;
        }
        readInterval(phase, value);
        phase.tool = value["tool"_L1].toString();
        phase.packages = value["packages"_L1].toInt();
        for (const QJsonValue &partValue : value["parts"_L1].toArray()) {
            log::PhasePart part{.name = partValue["name"_L1].toString()};
            readInterval(part, partValue);
            phase.parts.append(part);
        }
        phases.append(phase);
    }
    return phases;
}

QJsonObject stepToJson(const log::Step &step)
{
    QJsonObject object{{u"name"_s, redact(step.name)},
                       {u"state"_s, log::stepStateName(step.state)},
                       {u"started"_s, step.started.toString(Qt::ISODateWithMs)},
                       {u"duration"_s, step.duration},
                       {u"exit"_s, step.exitCode},
                       {u"line"_s, step.firstLine}};
    if (!step.phases.isEmpty())
        object.insert(u"phases"_s, phasesToJson(step.phases));
    if (step.warnings > 0)
        object.insert(u"warnings"_s, step.warnings);
    return object;
}

log::Step stepFromJson(const QJsonObject &object)
{
    log::Step step;
    step.name = object.value("name"_L1).toString();
    const QString state = object.value("state"_L1).toString();
    for (const log::StepState known :
         {log::StepState::Started, log::StepState::Cached, log::StepState::Done, log::StepState::Failed}) {
        if (log::stepStateName(known) == state)
            step.state = known;
    }
    step.started = QDateTime::fromString(object.value("started"_L1).toString(), Qt::ISODateWithMs);
    step.duration = object.value("duration"_L1).toDouble();
    step.exitCode = object.value("exit"_L1).toInt();
    step.firstLine = object.value("line"_L1).toInteger(-1);
    step.phases = phasesFromJson(object.value("phases"_L1).toArray());
    step.warnings = object.value("warnings"_L1).toInt();
    return step;
}

} // namespace spacewright::run
