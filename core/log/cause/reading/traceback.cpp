// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "traceback.h"

#include <QRegularExpression>

#include <optional>

namespace spacewright::log
{

namespace
{

/// `  File "app.py", line 3`, and `│ /home/user/app/app.py:3 in <module>` of the tracebacks that the package rich
/// draws.
std::optional<TraceFrame> frameOf(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[\\s|│]*(?:File \"([^\"]+)\", line (\\d+)|(/\\S+\\.py):(\\d+) in )"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return match.hasCaptured(1) ? TraceFrame{match.captured(1), match.capturedView(2).toInt()}
                                : TraceFrame{match.captured(3), match.capturedView(4).toInt()};
}

/// "pkg.module.Type: message" or "Type" alone, after the quoting indent of the traceback.
const QRegularExpression &exceptionPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^([A-Za-z_][\\w.]*)(?:: (.*)|(?<=[a-z])$)"));
    return pattern;
}

bool isHeading(const QString &line)
{
    return line.contains(QLatin1StringView("Traceback (most recent call last)"));
}

bool isLink(const QString &line)
{
    return line.contains(QLatin1StringView("The above exception was the direct cause of the following exception:")) ||
           line.contains(QLatin1StringView("During handling of the above exception, another exception occurred:"));
}

QString withoutModule(const QString &type)
{
    return type.sliced(type.lastIndexOf(QLatin1Char('.')) + 1);
}

/// How far the traceback stands in: quoted ones do. What a logger writes before the heading is no indent.
qsizetype indentOf(const QString &heading)
{
    const qsizetype place = heading.indexOf(QLatin1StringView("Traceback"));
    for (qsizetype i = 0; i < place; ++i) {
        if (!QStringLiteral(" \t|+").contains(heading[i]))
            return 0;
    }
    return place;
}

/// Whether a line that begins with it is inside of a traceback: quoted further in, or in the frame that rich draws.
bool isDrawn(QChar first)
{
    return first.isSpace() || QStringLiteral("│╭╰─❱").contains(first);
}

bool isSyntaxError(const QString &type)
{
    return type == QLatin1StringView("SyntaxError") || type == QLatin1StringView("IndentationError") ||
           type == QLatin1StringView("TabError");
}

/// Reads the frames and the exception that follow the heading at @p at; moves @p at behind them. Without an exception
/// (a log that ends too early) the type stays empty.
TraceException readException(const QStringList &lines, qsizetype &at)
{
    constexpr int strangerLimit = 3;
    TraceException exception;
    const qsizetype indent = indentOf(lines[at]);
    int strangers = 0;
    for (++at; at < lines.size() && !isHeading(lines[at]) && strangers <= strangerLimit; ++at) {
        if (const auto frame = frameOf(lines[at])) {
            exception.frames.append(*frame);
            continue;
        }
        // Code, carets and notes stand further in than the exception itself.
        const QString body = lines[at].sliced(qMin(indent, lines[at].size()));
        if (exception.frames.isEmpty() || body.isEmpty() || isDrawn(body.front()))
            continue;
        const auto match = exceptionPattern().match(body);
        if (!match.hasMatch()) {
            ++strangers; // Another thread may have written in between.
            continue;
        }
        exception.type = withoutModule(match.captured(1));
        exception.message = match.captured(2).trimmed();
        exception.logLine = at++;
        break;
    }
    return exception;
}

Traceback readTraceback(const QStringList &lines, qsizetype &at)
{
    Traceback traceback;
    while (true) {
        const TraceException exception = readException(lines, at);
        if (exception.type.isEmpty())
            return traceback;
        traceback.chain.append(exception);
        qsizetype next = at;
        bool linked = false;
        for (; next < lines.size() && next < at + 12 && !isHeading(lines[next]); ++next)
            linked = linked || isLink(lines[next]);
        if (!linked || next >= lines.size() || !isHeading(lines[next]))
            return traceback;
        at = next;
    }
}

/// A line that names a place, without a heading before it: leads to a syntax error a few lines further or to nothing.
Traceback readBareSyntaxError(const QStringList &lines, qsizetype &at)
{
    const auto frame = frameOf(lines[at]);
    for (qsizetype i = at + 1; i < qMin(at + 8, lines.size()); ++i) {
        const auto match = exceptionPattern().match(lines[i].trimmed());
        if (!match.hasMatch() || !isSyntaxError(match.captured(1)))
            continue;
        TraceException exception{match.captured(1), match.captured(2), {}, i};
        exception.frames.append(*frame);
        at = i + 1;
        return {{exception}};
    }
    ++at;
    return {};
}

/// `TypeError: ...` with lines `    at load (/home/user/app/server.js:14:28)` below it, innermost first: what
/// JavaScript throws. The line may be wrapped before those.
Traceback readScriptError(const QStringList &lines, qsizetype &at)
{
    static const QRegularExpression heading(
        QStringLiteral("^(?:Uncaught )?([A-Z]\\w*(?:Error|Exception))(?: \\[\\w+\\])?: (.*)$"));
    static const QRegularExpression place(QStringLiteral("^\\s+at (?:.* \\()?(?:file://)?([^():]+):(\\d+):\\d+\\)?$"));
    static const QRegularExpression frame(QStringLiteral("^\\s+at \\S"));
    constexpr qsizetype longestMessage = 6;
    const auto match = heading.match(lines[at]);
    if (!match.hasMatch())
        return {};
    qsizetype next = at + 1;
    while (next < qMin(at + longestMessage, lines.size()) && !frame.match(lines[next]).hasMatch())
        ++next;
    TraceException exception{match.captured(1), match.captured(2), {}, at};
    for (; next < lines.size() && frame.match(lines[next]).hasMatch(); ++next) {
        if (const auto found = place.match(lines[next]); found.hasMatch())
            exception.frames.prepend({found.captured(1), found.capturedView(2).toInt()});
    }
    if (exception.frames.isEmpty())
        return {};
    at = next;
    return {{exception}};
}

} // namespace

QList<Traceback> findTracebacks(const QStringList &lines)
{
    QList<Traceback> found;
    for (qsizetype at = 0; at < lines.size();) {
        Traceback traceback;
        if (isHeading(lines[at]))
            traceback = readTraceback(lines, at);
        else if (frameOf(lines[at]))
            traceback = readBareSyntaxError(lines, at);
        else if (traceback = readScriptError(lines, at); traceback.chain.isEmpty())
            ++at;
        if (!traceback.chain.isEmpty())
            found.append(traceback);
    }
    return found;
}

} // namespace spacewright::log
