// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"
#include "verbs.h"

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/log/ansi.h>
#include <core/log/loglevel.h>
#include <core/log/logsearch.h>
#include <core/log/logstore.h>
#include <core/log/steps/stepreader.h>

#include <QCommandLineParser>

#include <limits>
#include <optional>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LogVerb)
};

constexpr qint64 blockLines = 4096;

/// What is asked for: which lines of which file.
struct LogRequest {
    QString file;
    std::optional<log::LogPattern> pattern;
    /// This level and the ones above it.
    std::optional<log::Level> level;
    /// From 1, both included.
    qint64 from = 1;
    qint64 to = std::numeric_limits<qint64>::max();
    bool isCountOnly = false;
    bool showsSteps = false;
};

Result<qint64> lineNumber(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return fail(ErrorCode::Usage, Tr::tr("\"%1\" is no line number: lines count from 1.").arg(text));
    return number;
}

Result<> readFilters(const QCommandLineParser &parser, LogRequest &request)
{
    if (parser.isSet(QStringLiteral("grep"))) {
        auto pattern = log::LogPattern::compile({parser.value(QStringLiteral("grep")), true, true});
        if (!pattern)
            return fail(ErrorCode::Usage, pattern.error().message);
        request.pattern = std::move(*pattern);
    }
    if (parser.isSet(QStringLiteral("level"))) {
        request.level = log::levelNamed(parser.value(QStringLiteral("level")));
        if (!request.level)
            return fail(ErrorCode::Usage, Tr::tr("\"%1\" is no level: there are error, warning, info and debug.")
                                              .arg(parser.value(QStringLiteral("level"))));
    }
    for (const auto &[name, target] : {std::pair("from", &request.from), std::pair("to", &request.to)}) {
        if (!parser.isSet(QString::fromLatin1(name)))
            continue;
        const Result<qint64> number = lineNumber(parser.value(QString::fromLatin1(name)));
        if (!number)
            return failure(number);
        *target = *number;
    }
    return {};
}

Result<LogRequest> readRequest(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1)
        return fail(ErrorCode::Usage,
                    Tr::tr("Name one file: spacewright-cli log FILE [--grep RE] [--level L] [--from N --to M] "
                           "[--count] [--steps] [--json]"));
    LogRequest request;
    request.file = parser.positionalArguments().constFirst();
    request.isCountOnly = parser.isSet(QStringLiteral("count"));
    request.showsSteps = parser.isSet(QStringLiteral("steps"));
    if (const Result<> filters = readFilters(parser, request); !filters)
        return failure(filters);
    return request;
}

bool isWanted(const LogRequest &request, const QByteArray &line, std::optional<log::Level> level)
{
    if (request.level && (!level || *level < *request.level))
        return false;
    return !request.pattern || !request.pattern->matchesIn(line).isEmpty();
}

/// Says the wanted ones of @p lines, the first of which has the number @p number; returns how many these are.
qint64 sayLines(const LogRequest &request, const QList<QByteArray> &lines, qint64 number, const Output &output)
{
    qint64 count = 0;
    QByteArray text;
    for (const QByteArray &line : lines) {
        const auto level = output.isJson() || request.level ? log::levelOf(line) : std::nullopt;
        const qint64 own = number++;
        if (!isWanted(request, line, level))
            continue;
        ++count;
        if (request.isCountOnly)
            continue;
        // Sequences of a foreign log never reach the terminal.
        const QString shown = log::stripAnsi(line);
        if (output.isJson())
            output.event(QStringLiteral("log"),
                         {{QStringLiteral("line"), own},
                          {QStringLiteral("level"), level ? QJsonValue(log::levelName(*level)) : QJsonValue()},
                          {QStringLiteral("text"), shown}});
        else
            text += shown.toUtf8() + '\n';
    }
    output.raw(text);
    return count;
}

int printSteps(const log::LogStore &store, const Output &output)
{
    log::StepReader reader;
    for (qint64 line = 0; line < store.lineCount(); line += blockLines) {
        for (const QByteArray &text : store.lines(line, blockLines))
            reader.append(text);
    }
    for (const log::Step &step : reader.steps()) {
        output.event(QStringLiteral("step"), {{QStringLiteral("name"), step.name},
                                              {QStringLiteral("state"), log::stepStateName(step.state)},
                                              {QStringLiteral("duration"), step.duration},
                                              {QStringLiteral("exit"), step.exitCode},
                                              {QStringLiteral("line"), step.firstLine + 1}});
        output.text(QStringLiteral("%1  %2 s  %3  %4")
                        .arg(step.firstLine + 1, 7)
                        .arg(step.duration, 7, 'f', 1)
                        .arg(log::stepStateName(step.state), -7)
                        .arg(step.name));
    }
    output.event(QStringLiteral("result"),
                 {{QStringLiteral("ok"), true}, {QStringLiteral("count"), reader.steps().size()}});
    return Done;
}

int printLog(const LogRequest &request, const Output &output)
{
    Progress progress;
    const auto store = log::LogStore::open(request.file, progress);
    if (!store)
        return output.error(store.error());
    if (request.showsSteps)
        return printSteps(**store, output);
    const qint64 total = (*store)->lineCount();
    const qint64 end = qMin(request.to, total);
    qint64 count = 0;
    if (request.isCountOnly && !request.pattern && !request.level) {
        count = qMax<qint64>(0, end - request.from + 1);
    } else {
        for (qint64 line = request.from; line <= end; line += blockLines)
            count += sayLines(request, (*store)->lines(line - 1, qMin(blockLines, end - line + 1)), line, output);
    }
    if (request.isCountOnly)
        output.text(QString::number(count));
    output.event(QStringLiteral("result"),
                 {{QStringLiteral("ok"), true}, {QStringLiteral("count"), count}, {QStringLiteral("lines"), total}});
    return Done;
}

} // namespace

int runLog(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        {QStringLiteral("json"), {}},
        {QStringLiteral("count"), {}},
        {QStringLiteral("steps"), {}},
        {QStringLiteral("grep"), {}, QStringLiteral("RE")},
        {QStringLiteral("level"), {}, QStringLiteral("L")},
        {QStringLiteral("from"), {}, QStringLiteral("N")},
        {QStringLiteral("to"), {}, QStringLiteral("M")},
    });
    const bool isParsed = parser.parse(QStringList{QStringLiteral("log")} + arguments);
    const Output output(parser.isSet(QStringLiteral("json")));
    if (!isParsed)
        return output.error({ErrorCode::Usage, parser.errorText()});
    const Result<LogRequest> request = readRequest(parser);
    return request ? printLog(*request, output) : output.error(request.error());
}

} // namespace spacewright::cli
