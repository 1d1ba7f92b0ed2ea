// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"
#include "verbs.h"

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/log/ansi.h>
#include <core/log/loglevel.h>
#include <core/log/logstore.h>
#include <core/log/logtime.h>
#include <core/log/scan/logfindings.h>
#include <core/log/steps/stepreader.h>

#include <QCommandLineParser>
#include <QDateTime>
#include <QTimeZone>

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
    std::optional<TextQuery> query;
    /// This level and the ones above it.
    std::optional<log::Level> level;
    /// From 1, both included.
    qint64 from = 1;
    qint64 to = std::numeric_limits<qint64>::max();
    bool isCountOnly = false;
    bool showsSteps = false;

    bool isFiltered() const { return query || level; }
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
        request.query = TextQuery{parser.value(QStringLiteral("grep")), true, true};
        if (const auto pattern = TextPattern::compile(*request.query); !pattern)
            return fail(ErrorCode::Usage, pattern.error().message);
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

QString sourceName(log::Source source)
{
    static constexpr std::array<const char *, log::sourceCount> names = {"build", "run", "page", "runner", "hub"};
    return QString::fromLatin1(names[size_t(source)]);
}

/// The wanted lines of one log.
class LinePrinter final
{
public:
    LinePrinter(const LogRequest &request, const log::LogStore &store, const Output &output)
        : m_request(request), m_store(store), m_output(output)
    {
    }

    /// Lines @p first to @p end - 1, from 0, of which @p wanted are said; all without.
    void print(qint64 first, qint64 end, const std::optional<log::LineSet> &wanted);
    qint64 count() const { return m_count; }

private:
    void printLine(qint64 line, const QByteArray &bytes, QByteArray &text);

    const LogRequest &m_request;
    const log::LogStore &m_store;
    const Output &m_output;
    qint64 m_count = 0;
};

void LinePrinter::printLine(qint64 line, const QByteArray &bytes, QByteArray &text)
{
    // Sequences of a foreign log never reach the terminal.
    const QByteArray shown = log::stripAnsiToUtf8(bytes);
    if (!m_output.isJson()) {
        text += shown + '\n';
        return;
    }
    const auto level = log::levelOf(bytes);
    const std::optional<log::LogMark> mark = m_store.markOf(m_store.droppedLines() + line);
    const std::optional<qint64> time = mark ? std::optional(mark->time) : log::timeOf(bytes);
    QJsonObject fields = {{QStringLiteral("line"), line + 1},
                          {QStringLiteral("level"), level ? QJsonValue(log::levelName(*level)) : QJsonValue()},
                          {QStringLiteral("text"), QString::fromUtf8(shown)}};
    if (time) {
        fields.insert(QStringLiteral("time"),
                      QDateTime::fromMSecsSinceEpoch(*time, QTimeZone::UTC).toString(Qt::ISODateWithMs));
    }
    if (mark)
        fields.insert(QStringLiteral("source"), sourceName(mark->source));
    m_output.event(QStringLiteral("log"), fields);
}

void LinePrinter::print(qint64 first, qint64 end, const std::optional<log::LineSet> &wanted)
{
    for (qint64 line = first; line < end; line += blockLines) {
        const qint64 blockEnd = qMin(line + blockLines, end);
        const qint64 hits = wanted ? wanted->countBelow(blockEnd) - wanted->countBelow(line) : blockEnd - line;
        m_count += hits;
        if (hits == 0)
            continue;
        const QList<QByteArray> lines = m_store.lines(line, blockEnd - line);
        QByteArray text;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!wanted || wanted->contains(line + i))
                printLine(line + i, lines[i], text);
        }
        m_output.raw(text);
    }
}

int sayResult(const LogRequest &request, qint64 count, qint64 lines, const Output &output)
{
    if (request.isCountOnly)
        output.text(QString::number(count));
    output.event(QStringLiteral("result"),
                 {{QStringLiteral("ok"), true}, {QStringLiteral("count"), count}, {QStringLiteral("lines"), lines}});
    return Done;
}

log::LogFilter filterOf(const LogRequest &request)
{
    log::LogFilter filter;
    filter.uses = QList<log::LogFilter::Use>(request.query ? 1 : 0, log::LogFilter::Use::Only);
    filter.leastLevel = request.level;
    return filter;
}

log::LogRules rulesOf(const LogRequest &request)
{
    log::LogRules::Wishes wishes;
    if (request.query)
        wishes.queries = {*request.query};
    wishes.levels = request.level.has_value();
    // That the expression is one was seen when it was read.
    return log::LogRules::compile(wishes).value();
}

/// Lines that the request wants of a part, which count from the first one that was looked at.
log::LineSet wantedIn(const log::ScanPart &part, const log::LogRules &rules, const log::LogFilter &filter)
{
    log::LogFindings findings(rules);
    findings.take(part);
    return findings.passing(filter, {}, part.firstLine, part.firstLine + part.hits.lines);
}

/// Counts wanted lines of a whole file: where they are does not matter, so that nothing is indexed.
int countWanted(const LogRequest &request, const Output &output)
{
    const Result<log::LogBytes> bytes = log::bytesOfFile(request.file);
    if (!bytes)
        return output.error(bytes.error());
    const log::LogRules rules = rulesOf(request);
    const log::LogFilter filter = filterOf(request);
    Progress progress;
    qint64 count = 0;
    qint64 lines = 0;
    static_cast<void>(log::scanLog(*bytes, rules, progress, [&](log::ScanPart &&part) {
        lines = part.firstLine + part.hits.lines;
        // For one query alone its hits are the answer.
        const bool isSimple = request.query && !request.level;
        count += isSimple ? qint64(part.hits.queries[0].size()) : wantedIn(part, rules, filter).count();
    }));
    return sayResult(request, count, lines, output);
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
    const bool isWhole = request.from == 1 && request.to == std::numeric_limits<qint64>::max();
    if (request.isCountOnly && request.isFiltered() && isWhole && !request.showsSteps)
        return countWanted(request, output);
    Progress progress;
    const auto store = log::LogStore::open(request.file, progress);
    if (!store)
        return output.error(store.error());
    if (request.showsSteps)
        return printSteps(**store, output);
    const qint64 total = (*store)->lineCount();
    const qint64 first = qMin(request.from - 1, total);
    const qint64 end = qBound(first, request.to, total);
    if (request.isCountOnly && !request.isFiltered())
        return sayResult(request, end - first, total, output);
    LinePrinter printer(request, **store, output);
    if (!request.isFiltered()) {
        printer.print(first, end, std::nullopt);
        return sayResult(request, printer.count(), total, output);
    }
    const qint64 dropped = (*store)->droppedLines();
    log::LogBytes bytes = (*store)->bytesFrom(dropped + first);
    bytes.end = (*store)->bytesFrom(dropped + end).offset;
    bytes.line = first;
    const log::LogRules rules = rulesOf(request);
    const log::LogFilter filter = filterOf(request);
    qint64 count = 0;
    static_cast<void>(log::scanLog(bytes, rules, progress, [&](log::ScanPart &&part) {
        const log::LineSet wanted = wantedIn(part, rules, filter);
        count += wanted.count();
        if (!request.isCountOnly)
            printer.print(part.firstLine, part.firstLine + part.hits.lines, wanted);
    }));
    return sayResult(request, count, total, output);
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
