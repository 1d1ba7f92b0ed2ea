// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishrecord.h"

#include <core/publish/local/syncedfiles.h>

#include <core/base/log.h>
#include <core/base/statefile.h>

#include <QJsonArray>
#include <QJsonObject>

namespace spacewright::publish
{

namespace
{

QString fileName()
{
    return QStringLiteral("published.json");
}

QJsonObject toJson(const PublishRecord &record)
{
    return {{QStringLiteral("folder"), record.folder},
            {QStringLiteral("endpoint"), record.endpoint.toString()},
            {QStringLiteral("space"), record.id.text()},
            {QStringLiteral("commit"), record.commit},
            {QStringLiteral("runningBefore"), record.runningBefore},
            {QStringLiteral("pendingTitle"), record.pendingTitle},
            {QStringLiteral("pendingParent"), record.pendingParent},
            {QStringLiteral("pendingRunning"), record.pendingRunning}};
}

std::optional<PublishRecord> fromJson(const QJsonObject &object)
{
    const Result<hub::SpaceId> id = hub::SpaceId::parse(object.value(QStringLiteral("space")).toString());
    if (!id)
        return {};
    return PublishRecord{.folder = object.value(QStringLiteral("folder")).toString(),
                         .endpoint = QUrl(object.value(QStringLiteral("endpoint")).toString()),
                         .id = *id,
                         .commit = object.value(QStringLiteral("commit")).toString(),
                         .runningBefore = object.value(QStringLiteral("runningBefore")).toString(),
                         .pendingTitle = object.value(QStringLiteral("pendingTitle")).toString(),
                         .pendingParent = object.value(QStringLiteral("pendingParent")).toString(),
                         .pendingRunning = object.value(QStringLiteral("pendingRunning")).toString()};
}

bool isSame(const PublishRecord &a, const PublishRecord &b)
{
    return a.folder == b.folder && a.endpoint == b.endpoint && a.id == b.id;
}

/// The newest first.
QList<PublishRecord> allRecords()
{
    QList<PublishRecord> records;
    for (const QJsonValue &value : readStateFile(fileName())) {
        if (const auto record = fromJson(value.toObject()))
            records.append(*record);
    }
    return records;
}

} // namespace

void PublishRecord::settle(const QString &made)
{
    commit = made;
    // What fails twice is undone to what ran before the first time.
    if (!pendingRunning.isEmpty())
        runningBefore = pendingRunning;
    pendingTitle.clear();
    pendingParent.clear();
    pendingRunning.clear();
}

std::optional<PublishRecord> publishRecord(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id)
{
    const PublishRecord wanted{.folder = folder, .endpoint = endpoint, .id = id};
    for (const PublishRecord &record : allRecords()) {
        if (isSame(record, wanted))
            return record;
    }
    return {};
}

std::optional<PublishRecord> lastPublishRecord(const QString &folder, const QUrl &endpoint)
{
    for (const PublishRecord &record : allRecords()) {
        if (record.folder == folder && record.endpoint == endpoint)
            return record;
    }
    return {};
}

Result<> keepPublishRecord(const PublishRecord &record)
{
    return changeStateFile(fileName(), [&record](QJsonArray &entries) {
        QJsonArray kept = {toJson(record)};
        for (const QJsonValue &value : std::as_const(entries)) {
            const auto other = fromJson(value.toObject());
            if (other && !isSame(*other, record))
                kept.append(value);
        }
        entries = kept;
    });
}

void forgetPublished(const QString &folder, const QUrl &endpoint, const hub::SpaceId &id)
{
    const PublishRecord unwanted{.folder = folder, .endpoint = endpoint, .id = id};
    const Result<> changed = changeStateFile(fileName(), [&unwanted](QJsonArray &entries) {
        entries = QJsonArray();
        for (const PublishRecord &record : allRecords()) {
            if (!isSame(record, unwanted))
                entries.append(toJson(record));
        }
    });
    if (!changed)
        qCWarning(logHub) << changed.error().detail;
    forgetSyncedFiles(folder, endpoint, id);
}

} // namespace spacewright::publish
