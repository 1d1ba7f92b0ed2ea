// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runner.h"
#include "usagecurve.h"

#include <core/log/cause/failurecause.h>
#include <core/log/logstore.h>
#include <core/manifest/diagnostic.h>

#include <QDateTime>
#include <QJsonObject>

namespace spacewright::run
{

/// What people say of a build; kept beside its record, so that a run that still writes that loses nothing.
struct BuildMarks {
    /// To be kept at hand: it stays on top and cannot be thrown away.
    bool isPinned = false;
    QStringList tags = {};
};

/// What is kept of one build and the run after it: builds/<space>/<time>/ in the data folder, with build.json,
/// build.log, run.log, packages.json and Containerfile.
struct BuildRecord {
    /// "<space>/<time>", unique on this machine.
    QString id;
    QString folder;
    QString spaceFolder;
    QString spaceTitle;
    QString runner;
    QString flavor;
    QString fidelity;
    QString commit;
    /// Files differed from the commit.
    bool isModified = false;
    QDateTime started;
    /// Of the build, seconds.
    double buildDuration = 0;
    /// From the start to RUNNING, seconds; 0 if it never ran.
    double readyAfter = 0;
    double runDuration = 0;
    Stage stage = Stage::Building;
    QString reason;
    log::FailureCause cause;
    /// What mends the cause in the Space as it was when this was written; not kept on disk.
    std::optional<manifest::Fix> fix;
    qint64 peakMemory = 0;
    /// What it wrote beside the Space's own files, bytes; 0: nothing, or nobody knows.
    qint64 peakDisk = 0;
    /// Of the graphics processors that the app got, and what they have, bytes; 0: it got none, or nobody knows.
    qint64 peakGpuMemory = 0;
    qint64 gpuMemory = 0;
    QList<log::Step> steps;
    /// Of the build, where the runner can measure it.
    UsageCurve usage;
    /// Why that is not known, for people; empty where it is.
    QString unmeasured;
    /// Of the app after it.
    UsageCurve runUsage;
    /// What the runner tells of itself: "engine", "image", "baseImage", "baseDigest"; "size" in bytes of the image or
    /// environment; "environment", its name; "space" on the Hub; "imported" and when.
    QMap<QString, QString> facts;
    BuildMarks marks;

    /// Bytes of the image or the environment that was made; 0 if nobody knows.
    qint64 size() const { return facts.value(QStringLiteral("size")).toLongLong(); }
    /// "1a2b3c4", or "1a2b3c4+" if files differed from the commit; empty without one.
    QString shortCommit() const;
    QJsonObject toJson() const;
    static Result<BuildRecord> fromJson(const QJsonObject &object);
    QString buildLogPath() const { return folder + QStringLiteral("/build.log"); }
    QString runLogPath() const { return folder + QStringLiteral("/run.log"); }
};

/// The folder below builds/ that holds a Space's records.
[[nodiscard]] QString spaceKey(const QString &spaceFolder);
/// Makes the folder of a new record; empty if it cannot be made.
[[nodiscard]] QString newRecordFolder(const QString &spaceFolder, const QDateTime &time);
/// Records of one Space, newest first. Reads the disk: not for the GUI thread.
[[nodiscard]] QList<BuildRecord> buildRecords(const QString &spaceFolder);
/// Of all Spaces.
[[nodiscard]] QList<BuildRecord> allBuildRecords();
/// What the folder of a record holds.
[[nodiscard]] Result<BuildRecord> loadRecord(const QString &folder);
/// By id, or by a unique start of one.
[[nodiscard]] Result<BuildRecord> buildRecord(const QString &id);
[[nodiscard]] Result<> saveRecord(const BuildRecord &record);
/// Keeps the record's marks alone.
[[nodiscard]] Result<> saveMarks(const BuildRecord &record);
/// Sets disk space aside in the record's folder, so that how a run ended can be written even if its log has filled the
/// disk; closeRecord() uses it.
[[nodiscard]] Result<> reserveSpace(const BuildRecord &record);
/// Saves the record for the last time.
[[nodiscard]] Result<> closeRecord(const BuildRecord &record);

} // namespace spacewright::run
