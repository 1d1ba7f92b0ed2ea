// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "waitingrecord.h"

#include <core/base/statefile.h>

#include <QJsonArray>
#include <QJsonObject>

namespace spacewright::publish
{

namespace
{

const QString fileName = QStringLiteral("waiting.json");
constexpr QLatin1StringView folderKey("folder");
constexpr QLatin1StringView endpointKey("endpoint");
constexpr QLatin1StringView spaceKey("space");
constexpr QLatin1StringView createKey("create");
constexpr QLatin1StringView privateKey("private");
constexpr QLatin1StringView hardwareKey("hardware");
constexpr QLatin1StringView requestKey("pullRequest");
constexpr QLatin1StringView messageKey("message");

QJsonObject toJson(const WaitingRecord &record)
{
    return {{folderKey, record.folder},
            {endpointKey, record.endpoint.toString()},
            {spaceKey, record.target.id.text()},
            {createKey, record.target.canCreate},
            {privateKey, record.target.isPrivate},
            {hardwareKey, record.target.hardware},
            {requestKey, record.target.asPullRequest},
            {messageKey, record.target.message}};
}

Result<> replace(const QString &folder, const std::optional<QJsonObject> &entry)
{
    return changeStateFile(fileName, [&](QJsonArray &entries) {
        QJsonArray kept;
        for (const auto &one : std::as_const(entries)) {
            if (one[folderKey].toString() != folder)
                kept.append(one);
        }
        if (entry)
            kept.append(*entry);
        entries = kept;
    });
}

} // namespace

std::optional<WaitingRecord> waitingRecord(const QString &folder)
{
    const QJsonArray entries = readStateFile(fileName);
    for (const auto &entry : entries) {
        const Result<hub::SpaceId> id = hub::SpaceId::parse(entry[spaceKey].toString());
        if (entry[folderKey].toString() != folder || !id)
            continue;
        return WaitingRecord{.folder = folder,
                             .endpoint = QUrl(entry[endpointKey].toString()),
                             .target = {.id = *id,
                                        .canCreate = entry[createKey].toBool(),
                                        .isPrivate = entry[privateKey].toBool(),
                                        .hardware = entry[hardwareKey].toString(),
                                        .asPullRequest = entry[requestKey].toBool(),
                                        .message = entry[messageKey].toString()}};
    }
    return {};
}

Result<> keepWaitingRecord(const WaitingRecord &record)
{
    return replace(record.folder, toJson(record));
}

Result<> forgetWaitingRecord(const QString &folder)
{
    return waitingRecord(folder) ? replace(folder, {}) : Result<>();
}

} // namespace spacewright::publish
