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

int listBuilds(const Output &output, const QString &folder)
{
    const QString space = QFileInfo(folder).canonicalFilePath();
    if (space.isEmpty())
        return output.error({ErrorCode::FileMissing, Tr::tr("There is no folder %1.").arg(folder)});
    const QList<run::BuildRecord> records = run::buildRecords(space);
    for (const run::BuildRecord &record : records) {
        QJsonObject fields = record.toJson();
        fields.insert(QStringLiteral("id"), record.id);
        output.event(QStringLiteral("build"), fields);
        output.text(
            QStringLiteral("%1  %2  %3  %4 s  %5")
                .arg(record.id, QLocale().toString(record.started.toLocalTime(), QLocale::ShortFormat), record.runner)
                .arg(record.buildDuration, 0, 'f', 1)
                .arg(resultText(record)));
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

int showBuild(const Output &output, const QString &id, bool withLog)
{
    const Result<run::BuildRecord> record = run::buildRecord(id);
    if (!record)
        return output.error(record.error());
    QJsonObject fields = record->toJson();
    fields.insert(QStringLiteral("id"), record->id);
    output.event(QStringLiteral("build"), fields);
    output.text(QStringLiteral("%1\n%2").arg(record->id, resultText(*record)));
    for (const log::Step &step : record->steps)
        output.text(QStringLiteral("  %1 s  %2  %3")
                        .arg(step.duration, 7, 'f', 1)
                        .arg(log::stepStateName(step.state), step.name));
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

Result<log::FailureCause> causeInFile(const QString &path)
{
    Progress progress;
    const Result<std::shared_ptr<log::LogStore>> store = log::LogStore::open(path, progress);
    if (!store)
        return failure(store);
    return log::findCause(**store, {QStringLiteral("/home/user/app"), QStringLiteral("/app")});
}

int explainBuild(const Output &output, const QString &what)
{
    Result<log::FailureCause> cause = log::FailureCause();
    std::optional<manifest::Fix> fix;
    if (QFileInfo(what).isFile()) {
        cause = causeInFile(what);
    } else if (const Result<run::BuildRecord> record = run::buildRecord(what)) {
        cause = record->cause;
        fix = run::fixFor(record->cause, record->spaceFolder);
        if (!run::isFailure(record->stage)) {
            output.text(Tr::tr("This build did not fail."));
            output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true}});
            return Done;
        }
        if (!cause->isKnown())
            cause->text = record->reason;
    } else {
        cause = failure(record);
    }
    if (!cause)
        return output.error(cause.error());
    const QString text = cause->isKnown() ? cause->text : Tr::tr("The cause is unknown.");
    output.event(QStringLiteral("cause"),
                 {{QStringLiteral("cause"), text},
                  {QStringLiteral("rule"), cause->rule.isEmpty() ? QJsonValue() : QJsonValue(cause->rule)},
                  {QStringLiteral("fix"), fixToJson(fix)},
                  {QStringLiteral("verdict"), log::verdictName(cause->verdict)},
                  {QStringLiteral("file"), cause->file.isEmpty() ? QJsonValue() : QJsonValue(cause->file)},
                  {QStringLiteral("line"), cause->line > 0 ? QJsonValue(cause->line) : QJsonValue()}});
    const QString place =
        cause->file.isEmpty() ? QString() : QStringLiteral(" (%1:%2)").arg(cause->file).arg(cause->line);
    output.text(text + place);
    if (fix)
        output.text(fix->title);
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), false}});
    return Failed;
}

} // namespace

int runBuilds(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(
        QStringLiteral("list DIR | show ID | compare ID ID | explain ID|FILE | export ID FILE | import FILE DIR"),
        Tr::tr("What to do with the kept builds."));
    parser.addOption({QStringLiteral("json"), Tr::tr("Print JSON lines.")});
    parser.addOption({QStringLiteral("log"), Tr::tr("With show: the whole log too.")});
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
    if (words.size() == 3 && words[0] == QLatin1StringView("export"))
        return exportBuild(output, words[1], words[2]);
    if (words.size() == 3 && words[0] == QLatin1StringView("import"))
        return importBuild(output, words[1], words[2]);
    return output.error(
        {ErrorCode::Usage, Tr::tr("Say one of: builds list DIR, builds show ID, builds compare ID ID, "
                                  "builds explain ID or FILE, builds export ID FILE, builds import FILE DIR.")});
}

} // namespace spacewright::cli
