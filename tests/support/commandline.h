// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace spacewright::tests
{

inline QString commandLineProgram()
{
    return QStringLiteral(SPACEWRIGHT_BIN "/spacewright-cli");
}

/// spacewright-cli as a child, with `--json` read while it runs.
class CommandLine final
{
public:
    /// @p before: a program and its arguments that start ours, e.g. a sandbox around it.
    void start(const QStringList &arguments, const QStringList &before = {})
    {
        const QStringList whole = before + QStringList{commandLineProgram()} + arguments;
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(whole.first(), whole.sliced(1));
    }
    /// The exit code; -1 if it does not end.
    int wait(int patienceMs = 240'000)
    {
        // It may have ended while the test was at something else.
        const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(patienceMs);
        output += process.readAllStandardOutput();
        return ended ? process.exitCode() : -1;
    }
    /// Waits until @p text was printed; false if the program ends without it.
    bool waitFor(const QByteArray &text)
    {
        const auto seen = [&] {
            output += process.readAllStandardOutput();
            return output.contains(text);
        };
        const bool done = QTest::qWaitFor([&] { return seen() || process.state() == QProcess::NotRunning; }, 240'000);
        return done && seen();
    }
    bool waitForStage(const QByteArray &stage) { return waitFor("\"stage\":\"" + stage + '"'); }

    QProcess process;
    QByteArray output;
};

/// The last value of a key in JSON lines.
inline QString lastValue(const QByteArray &lines, const char *key)
{
    QString value;
    for (const QByteArray &line : lines.split('\n')) {
        const QJsonValue found = QJsonDocument::fromJson(line).object().value(QLatin1StringView(key));
        if (found.isString() && !found.toString().isEmpty())
            value = found.toString();
    }
    return value;
}

/// The name of the last event, or the code of an error.
inline QString lastEvent(const QByteArray &lines)
{
    const QJsonObject last = QJsonDocument::fromJson(lines.trimmed().split('\n').last()).object();
    return last.contains(QLatin1StringView("code")) ? last.value(QLatin1StringView("code")).toString()
                                                    : last.value(QLatin1StringView("event")).toString();
}

} // namespace spacewright::tests
