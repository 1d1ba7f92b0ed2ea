// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildrecord.h"

#include <core/run/records/stepjson.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/base/redact.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <fcntl.h>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildRecord)
};

constexpr qint64 recordLimit = 4 * 1024 * 1024;

/// Twice what a long record takes.
constexpr off_t reservedBytes = 512 * 1024;

const QString recordName = QStringLiteral("build.json");
const QString marksName = QStringLiteral("marks.json");

QString reservePath(const BuildRecord &record)
{
    return record.folder + QStringLiteral("/reserved");
}

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString recordsFolder()
{
    return paths::dataFolder() + QStringLiteral("/builds");
}

/// What cannot be read counts as no marks.
BuildMarks loadMarks(const QString &folder)
{
    constexpr qint64 limit = 64 * 1024;
    const QString path = folder + QLatin1Char('/') + marksName;
    const Result<QByteArray> text = QFileInfo::exists(path) ? readFile(path, limit) : QByteArray();
    const QJsonObject object = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    BuildMarks marks{.isPinned = object.value(key("pinned")).toBool()};
    for (const QJsonValue &tag : object.value(key("tags")).toArray())
        marks.tags += tag.toString();
    marks.tags.removeAll(QString());
    return marks;
}

QStringList recordFolders(const QString &spaceKey)
{
    const QDir space(recordsFolder() + QLatin1Char('/') + spaceKey);
    QStringList folders;
    for (const QString &name : space.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        folders += space.filePath(name);
    return folders;
}

} // namespace

QString BuildRecord::shortCommit() const
{
    constexpr qsizetype length = 7;
    return commit.left(length) + (isModified && !commit.isEmpty() ? QStringLiteral("+") : QString());
}

QJsonObject BuildRecord::toJson() const
{
    QJsonArray stepList;
    for (const log::Step &step : steps)
        stepList.append(stepToJson(step));
    QJsonObject factsObject;
    for (const auto &[name, value] : facts.asKeyValueRange())
        factsObject[name] = value;
    QJsonObject causeObject;
    if (cause.isKnown()) {
        causeObject = {{key("text"), redact(cause.text)},
                       {key("rule"), cause.rule},
                       {key("subject"), redact(cause.subject)},
                       {key("verdict"), log::verdictName(cause.verdict)},
                       {key("file"), cause.file},
                       {key("line"), cause.line},
                       {key("logLine"), cause.logLine}};
    }
    return {{key("version"), 1},
            {key("space"), spaceFolder},
            {key("title"), spaceTitle},
            {key("runner"), runner},
            {key("flavor"), flavor},
            {key("fidelity"), fidelity},
            {key("commit"), commit},
            {key("modified"), isModified},
            {key("started"), started.toString(Qt::ISODateWithMs)},
            {key("buildDuration"), buildDuration},
            {key("readyAfter"), readyAfter},
            {key("runDuration"), runDuration},
            {key("stage"), stageName(stage)},
            {key("reason"), redact(reason)},
            {key("peakMemory"), peakMemory},
            {key("peakDisk"), peakDisk},
            {key("peakGpuMemory"), peakGpuMemory},
            {key("gpuMemory"), gpuMemory},
            {key("cause"), causeObject},
            {key("facts"), factsObject},
            {key("usage"), usage.toJson()},
            {key("unmeasured"), unmeasured},
            {key("runUsage"), runUsage.toJson()},
            {key("steps"), stepList}};
}

Result<BuildRecord> BuildRecord::fromJson(const QJsonObject &object)
{
    if (object.value(key("version")).toInt() < 1 || !object.contains(key("space")))
        return fail(ErrorCode::RecordInvalid, Tr::tr("This is no build record."));
    BuildRecord record;
    record.spaceFolder = object.value(key("space")).toString();
    record.spaceTitle = object.value(key("title")).toString();
    record.runner = object.value(key("runner")).toString();
    record.flavor = object.value(key("flavor")).toString();
    record.fidelity = object.value(key("fidelity")).toString();
    record.commit = object.value(key("commit")).toString();
    record.isModified = object.value(key("modified")).toBool();
    record.usage = UsageCurve::fromJson(object.value(key("usage")).toArray());
    record.unmeasured = object.value(key("unmeasured")).toString();
    record.runUsage = UsageCurve::fromJson(object.value(key("runUsage")).toArray());
    const QVariantMap facts = object.value(key("facts")).toObject().toVariantMap();
    for (const auto &[name, value] : facts.asKeyValueRange())
        record.facts.insert(name, value.toString());
    record.started = QDateTime::fromString(object.value(key("started")).toString(), Qt::ISODateWithMs);
    record.buildDuration = object.value(key("buildDuration")).toDouble();
    record.readyAfter = object.value(key("readyAfter")).toDouble();
    record.runDuration = object.value(key("runDuration")).toDouble();
    record.stage = stageNamed(object.value(key("stage")).toString());
    record.reason = object.value(key("reason")).toString();
    record.peakMemory = object.value(key("peakMemory")).toInteger();
    record.peakDisk = object.value(key("peakDisk")).toInteger();
    record.peakGpuMemory = object.value(key("peakGpuMemory")).toInteger();
    record.gpuMemory = object.value(key("gpuMemory")).toInteger();
    const QJsonObject cause = object.value(key("cause")).toObject();
    record.cause.text = cause.value(key("text")).toString();
    record.cause.rule = cause.value(key("rule")).toString();
    record.cause.subject = cause.value(key("subject")).toString();
    record.cause.file = cause.value(key("file")).toString();
    record.cause.line = cause.value(key("line")).toInt();
    record.cause.logLine = cause.value(key("logLine")).toInteger(-1);
    for (const log::Verdict verdict : {log::Verdict::Yours, log::Verdict::Hub, log::Verdict::Network}) {
        if (log::verdictName(verdict) == cause.value(key("verdict")).toString())
            record.cause.verdict = verdict;
    }
    for (const QJsonValue &step : object.value(key("steps")).toArray())
        record.steps += stepFromJson(step.toObject());
    return record;
}

QString newRecordFolder(const QString &spaceFolder, const QDateTime &time)
{
    const QString base = recordsFolder() + QLatin1Char('/') + spaceKey(spaceFolder) + QLatin1Char('/') +
                         time.toUTC().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    QString folder = base;
    // Two runs may start in the same millisecond.
    for (int i = 2; !QDir().mkpath(QFileInfo(folder).absolutePath()) || !QDir().mkdir(folder); ++i) {
        if (i > 100)
            return {};
        folder = base + QLatin1Char('-') + QString::number(i);
    }
    return folder;
}

QString spaceKey(const QString &spaceFolder)
{
    // The name is for people who look into the folder, the hash keeps Spaces of one name apart.
    const QByteArray hash = QCryptographicHash::hash(spaceFolder.toUtf8(), QCryptographicHash::Sha256).toHex().first(8);
    return QFileInfo(spaceFolder).fileName() + QLatin1Char('-') + QString::fromLatin1(hash);
}

Result<BuildRecord> loadRecord(const QString &folder)
{
    const Result<QByteArray> text = readFile(folder + QLatin1Char('/') + recordName, recordLimit);
    if (!text)
        return failure(text);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*text, &error);
    if (!document.isObject()) {
        //: %1 is the path of a folder
        return fail(ErrorCode::RecordInvalid, Tr::tr("The build record in %1 cannot be read.").arg(folder),
                    error.errorString());
    }
    Result<BuildRecord> record = BuildRecord::fromJson(document.object());
    if (record) {
        record->folder = folder;
        record->id = QDir(recordsFolder()).relativeFilePath(folder);
        record->marks = loadMarks(folder);
    }
    return record;
}

QList<BuildRecord> buildRecords(const QString &spaceFolder)
{
    QList<BuildRecord> records;
    for (const QString &folder : recordFolders(spaceKey(spaceFolder))) {
        if (const Result<BuildRecord> record = loadRecord(folder))
            records += *record;
    }
    return records;
}

QList<BuildRecord> allBuildRecords()
{
    QList<BuildRecord> records;
    for (const QString &space : QDir(recordsFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &folder : recordFolders(space)) {
            if (const Result<BuildRecord> record = loadRecord(folder))
                records += *record;
        }
    }
    return records;
}

Result<BuildRecord> buildRecord(const QString &id)
{
    QString found;
    for (const QString &space : QDir(recordsFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &folder : recordFolders(space)) {
            const QString candidate = QDir(recordsFolder()).relativeFilePath(folder);
            if (candidate == id)
                return loadRecord(folder);
            if (!candidate.startsWith(id) && !candidate.section(QLatin1Char('/'), 1).startsWith(id))
                continue;
            if (!found.isEmpty())
                return fail(ErrorCode::RecordMissing,
                            Tr::tr("More than one build starts with %1. Give more of its id.").arg(id));
            found = folder;
        }
    }
    if (found.isEmpty())
        return fail(ErrorCode::RecordMissing,
                    Tr::tr("There is no build %1. `spacewright-cli builds list` shows what there is.").arg(id));
    return loadRecord(found);
}

Result<> saveRecord(const BuildRecord &record)
{
    return writeFile(record.folder + QLatin1Char('/') + recordName, QJsonDocument(record.toJson()).toJson());
}

Result<> saveMarks(const BuildRecord &record)
{
    const QJsonObject object{{key("pinned"), record.marks.isPinned},
                             {key("tags"), QJsonArray::fromStringList(record.marks.tags)}};
    return writeFile(record.folder + QLatin1Char('/') + marksName, QJsonDocument(object).toJson());
}

Result<> reserveSpace(const BuildRecord &record)
{
    QFile file(reservePath(record));
    if (!file.open(QIODevice::WriteOnly) || ::posix_fallocate(file.handle(), 0, reservedBytes) != 0) {
        //: %1 is the path of a folder
        return fail(ErrorCode::DiskFull,
                    Tr::tr("There is no space left for the build record in %1. Free some and run again.")
                        .arg(QDir::toNativeSeparators(record.folder)));
    }
    return {};
}

Result<> closeRecord(const BuildRecord &record)
{
    QFile::remove(reservePath(record));
    return saveRecord(record);
}

} // namespace spacewright::run
