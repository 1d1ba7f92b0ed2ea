// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixjson.h"
#include "keptbuilds.h"
#include "output.h"
#include "verbs.h"

#include <core/base/filewriter.h>
#include <core/run/buildrecord.h>
#include <core/run/cause/causefix.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <optional>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BuildsVerb)
};

constexpr qint64 linesAtOnce = 4096;

QString resultText(const run::BuildRecord &record)
{
    return record.reason.isEmpty() ? run::stageName(record.stage)
                                   : QStringLiteral("%1: %2").arg(run::stageName(record.stage), record.reason);
}

/// A record with what stands beside it.
QJsonObject recordFields(const run::BuildRecord &record)
{
    QJsonObject fields = record.toJson();
    fields.insert(QStringLiteral("id"), record.id);
    fields.insert(QStringLiteral("size"), record.size());
    fields.insert(QStringLiteral("pinned"), record.marks.isPinned);
    fields.insert(QStringLiteral("tags"), QJsonArray::fromStringList(record.marks.tags));
    return fields;
}

int listBuilds(const Output &output, const QString &folder)
{
    const QString space = QFileInfo(folder).canonicalFilePath();
    if (space.isEmpty())
        return output.error({ErrorCode::FileMissing, Tr::tr("There is no folder %1.").arg(folder)});
    const QList<run::BuildRecord> records = run::buildRecords(space);
    for (const run::BuildRecord &record : records) {
        output.event(QStringLiteral("build"), recordFields(record));
        const QString size = record.size() > 0 ? QLocale().formattedDataSize(record.size()) : QStringLiteral("-");
        output.text(
            QStringLiteral("%1%2  %3  %4  %5  %6 s  %7  %8")
                .arg(record.marks.isPinned ? QStringLiteral("* ") : QStringLiteral("  "), record.id,
                     QLocale().toString(record.started.toLocalTime(), QLocale::ShortFormat), record.runner,
                     record.commit.isEmpty() ? QStringLiteral("-") : record.shortCommit())
                .arg(record.buildDuration, 0, 'f', 1)
                .arg(size,
                     (resultText(record) + QLatin1Char(' ') + record.marks.tags.join(QLatin1Char(' '))).trimmed()));
    }
    if (records.isEmpty())
        output.text(Tr::tr("Nothing has been built here yet."));
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}, {QStringLiteral("count"), records.size()}});
    return Done;
}

/// Prints a log line by line, with flat memory whatever its size.
Result<> printLog(const Output &output, const QString &path, const QString &source)
{
    Progress progress;
    const Result<std::shared_ptr<log::LogStore>> store = log::LogStore::open(path, progress);
    if (!store)
        return failure(store);
    for (qint64 first = 0; first < (*store)->lineCount(); first += linesAtOnce) {
        for (const QByteArray &line : (*store)->lines(first, linesAtOnce)) {
            output.raw(line + '\n');
            output.event(QStringLiteral("log"),
                         {{QStringLiteral("source"), source}, {QStringLiteral("text"), QString::fromUtf8(line)}});
        }
    }
    return {};
}

void sayStep(const Output &output, const log::Step &step)
{
    const auto seconds = [](double duration) {
        return duration < 0 ? QStringLiteral("%1").arg(QLatin1Char('-'), 7)
                            : QStringLiteral("%1").arg(duration, 7, 'f', 1);
    };
    output.text(
        QStringLiteral("  %1 s  %2  %3").arg(seconds(step.duration), log::stepStateName(step.state), step.name));
    for (const log::Phase &phase : step.phases) {
        //: %1 is a number of packages
        const QString packages = phase.packages > 0 ? Tr::tr("%1 packages").arg(phase.packages) : QString();
        const QString bytes = phase.bytes > 0 ? QLocale().formattedDataSize(phase.bytes) : QString();
        const QString cached = phase.isCached ? log::stepStateName(log::StepState::Cached) : QString();
        QStringList facts = {packages, bytes, cached};
        facts.removeAll(QString());
        output.text(QStringLiteral("    %1 s  %2 %3  %4")
                        .arg(seconds(phase.duration), phase.tool, log::phaseName(phase.kind),
                             facts.join(QStringLiteral(", "))));
    }
}

int showBuild(const Output &output, const QString &id, bool withLog)
{
    const Result<run::BuildRecord> record = run::buildRecord(id);
    if (!record)
        return output.error(record.error());
    output.event(QStringLiteral("build"), recordFields(*record));
    output.text(QStringLiteral("%1\n%2").arg(record->id, resultText(*record)));
    for (const log::Step &step : record->steps)
        sayStep(output, step);
    if (withLog) {
        for (const auto &[path, source] : {std::pair{record->buildLogPath(), QStringLiteral("build")},
                                           std::pair{record->runLogPath(), QStringLiteral("run")}}) {
            if (const Result<> printed = printLog(output, path, source); !printed)
                return output.error(printed.error());
        }
    }
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}});
    return Done;
}

int sayWell(const Output &output)
{
    output.text(Tr::tr("This build did not fail."));
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}});
    return Done;
}

int sayCause(const Output &output, const log::FailureCause &cause, const std::optional<manifest::Fix> &fix)
{
    const QString text = cause.isKnown() ? cause.text : Tr::tr("The cause is unknown.");
    output.event(QStringLiteral("cause"),
                 {{QStringLiteral("cause"), text},
                  {QStringLiteral("rule"), cause.rule.isEmpty() ? QJsonValue() : QJsonValue(cause.rule)},
                  {QStringLiteral("fix"), fixToJson(fix)},
                  {QStringLiteral("verdict"), log::verdictName(cause.verdict)},
                  {QStringLiteral("reason"), log::verdictReason(cause.verdict)},
                  {QStringLiteral("file"), cause.file.isEmpty() ? QJsonValue() : QJsonValue(cause.file)},
                  {QStringLiteral("line"), cause.line > 0 ? QJsonValue(cause.line) : QJsonValue()},
                  {QStringLiteral("logLine"), cause.logLine >= 0 ? QJsonValue(cause.logLine + 1) : QJsonValue()}});
    const QString line = cause.line > 0 ? QStringLiteral(":%1").arg(cause.line) : QString();
    output.text(cause.file.isEmpty() ? text : QStringLiteral("%1 (%2%3)").arg(text, cause.file, line));
    output.text(log::verdictReason(cause.verdict));
    if (fix)
        output.text(fix->title);
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), false}});
    return Failed;
}

int explainFile(const Output &output, const QString &path)
{
    Progress progress;
    const Result<std::shared_ptr<log::LogStore>> store = log::LogStore::open(path, progress);
    if (!store)
        return output.error(store.error());
    const log::FailureCause cause = log::findCause(**store, {QStringLiteral("/home/user/app"), QStringLiteral("/app")});
    return !cause.isKnown() && log::hasEndedWell(**store) ? sayWell(output) : sayCause(output, cause, {});
}

int explainBuild(const Output &output, const QString &what)
{
    if (QFileInfo(what).isFile())
        return explainFile(output, what);
    const Result<run::BuildRecord> record = run::buildRecord(what);
    if (!record)
        return output.error(record.error());
    if (!run::isFailure(record->stage))
        return sayWell(output);
    log::FailureCause cause = record->cause;
    if (!cause.isKnown())
        cause.text = record->reason;
    return sayCause(output, cause, run::fixFor(record->cause, record->spaceFolder));
}

} // namespace

int runBuilds(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("list DIR | show ID | compare ID ID | explain ID|FILE | search DIR "
                                                "TEXT | mark ID | issue ID | export ID FILE | "
                                                "import FILE DIR"),
                                 Tr::tr("What to do with the kept builds."));
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    parser.addOption({QStringLiteral("log"), Tr::tr("With show: the whole log too.")});
    parser.addOption({QStringLiteral("pin"), Tr::tr("With mark: keep the build at hand.")});
    parser.addOption({QStringLiteral("unpin"), Tr::tr("With mark: no longer.")});
    parser.addOption({QStringLiteral("tag"), Tr::tr("With mark: add a word to the build."), QStringLiteral("word")});
    parser.addOption({QStringLiteral("untag"), Tr::tr("With mark: take a word from it."), QStringLiteral("word")});
    const bool parsed = parser.parse(QStringList{QStringLiteral("spacewright-cli builds")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (!parsed)
        return output.error({ErrorCode::Usage, parser.errorText()});
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    const QStringList words = parser.positionalArguments();
    if (words.size() == 2 && words[0] == QLatin1StringView("list"))
        return listBuilds(output, words[1]);
    if (words.size() == 2 && words[0] == QLatin1StringView("show"))
        return showBuild(output, words[1], parser.isSet(QStringLiteral("log")));
    if (words.size() == 2 && words[0] == QLatin1StringView("explain"))
        return explainBuild(output, words[1]);
    if (words.size() == 3 && words[0] == QLatin1StringView("compare"))
        return compareBuilds(output, words[1], words[2]);
    if (words.size() == 2 && words[0] == QLatin1StringView("issue"))
        return sayIssue(output, words[1]);
    if (words.size() == 3 && words[0] == QLatin1StringView("search"))
        return searchBuilds(output, words[1], words[2]);
    if (words.size() == 2 && words[0] == QLatin1StringView("mark"))
        return markBuild(output, words[1],
                         {.pin = parser.isSet(QStringLiteral("pin")),
                          .unpin = parser.isSet(QStringLiteral("unpin")),
                          .tags = parser.values(QStringLiteral("tag")),
                          .untags = parser.values(QStringLiteral("untag"))});
    if (words.size() == 3 && words[0] == QLatin1StringView("export"))
        return exportBuild(output, words[1], words[2]);
    if (words.size() == 3 && words[0] == QLatin1StringView("import"))
        return importBuild(output, words[1], words[2]);
    return output.error(
        {ErrorCode::Usage, Tr::tr("Say one of: builds list DIR, builds show ID, builds compare ID ID, "
                                  "builds explain ID or FILE, builds search DIR TEXT, builds mark ID, builds issue ID, "
                                  "builds export ID FILE, builds import FILE DIR.")});
}

} // namespace spacewright::cli
