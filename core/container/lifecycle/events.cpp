// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "events.h"

#include <core/container/engine/enginejson.h>
#include <core/container/stream/jsonstream.h>

namespace spacewright::container
{

namespace
{

Event eventOf(const QJsonObject &said)
{
    const QJsonValue actor = said[QLatin1StringView("Actor")];
    return {.type = said[QLatin1StringView("Type")].toString(),
            .action = said[QLatin1StringView("Action")].toString(),
            .id = actor[QLatin1StringView("ID")].toString(),
            .attributes = textsOf(actor[QLatin1StringView("Attributes")])};
}

} // namespace

Result<> followEvents(const Engine &engine, const QString &label, const std::function<void(const Event &)> &listener,
                      Progress &progress)
{
    EngineCall call{.path = QStringLiteral("/events")};
    addLabelFilter(call.query, label);
    Result<> understood;
    JsonStream stream([&listener](const QJsonObject &said) { listener(eventOf(said)); });
    const Result<> ended = engine.stream(
        call, [&](QByteArrayView bytes) { return (understood = stream.add(bytes)).has_value(); }, progress);
    return ended ? understood : ended;
}

} // namespace spacewright::container
