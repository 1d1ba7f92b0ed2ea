// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepreader.h"

#include <core/log/ansi.h>

#include <QRegularExpression>

namespace spacewright::log
{

using namespace Qt::StringLiterals;

namespace
{

/// The time that engines and the Hub put before a line; invalid if there is none. @p text loses it.
QDateTime takeTime(QString &text)
{
    static const QRegularExpression stamp(
        u"^(\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,3})?)\\d*(?:Z|[+-]\\d\\d:?\\d\\d)? "_s);
    const auto match = stamp.match(text);
    if (!match.hasMatch())
        return {};
    QDateTime time = QDateTime::fromString(match.captured(1).replace(u' ', u'T'), Qt::ISODateWithMs);
    time.setTimeZone(QTimeZone::UTC);
    text.remove(0, match.capturedLength());
    return time;
}

int exitCodeIn(const QString &text)
{
    static const QRegularExpression code(u"(?:exit code:?|non-zero code:|exit status) (\\d+)"_s);
    const auto match = code.match(text);
    return match.hasMatch() ? match.captured(1).toInt() : 1;
}

} // namespace

QList<Step> StepReader::read(const QList<QByteArray> &lines)
{
    StepReader reader;
    for (const QByteArray &line : lines)
        reader.append(line);
    return reader.steps();
}

QList<Step> StepReader::steps() const
{
    QList<Step> steps = m_steps;
    for (const auto &[number, place] : m_open.asKeyValueRange()) {
        steps[place].phases = m_insides.value(number).phases();
        steps[place].warnings = m_insides.value(number).warnings();
    }
    return steps;
}

void StepReader::append(const QByteArray &line, const QDateTime &time)
{
    constexpr qsizetype longest = 4096;
    ++m_line;
    const qsizetype redrawn = line.lastIndexOf('\r', qMax<qsizetype>(0, line.size() - 2)) + 1;
    QString text = stripAnsi(line.sliced(redrawn, qMin(longest, line.size() - redrawn)));
    if (time.isValid())
        m_time = time;
    if (const QDateTime said = takeTime(text); said.isValid())
        m_time = said;
    if (!readBuildKit(text) && !readClassic(text) && !readHub(text))
        readOutput(text, {});
}

void StepReader::readOutput(const QString &text, const QString &number, double at)
{
    const auto open = m_open.constFind(number);
    if (open == m_open.constEnd())
        return;
    const QDateTime started = m_steps[open.value()].started;
    if (at < 0 && started.isValid() && m_time.isValid())
        at = double(started.msecsTo(m_time)) / 1000;
    m_insides[number].append(text, at, m_line);
}

void StepReader::begin(const QString &name, const QString &number)
{
    m_open.insert(number, m_steps.size());
    m_steps.append({.name = name, .started = m_time, .firstLine = m_line});
}

void StepReader::end(StepState state, const QString &number, double duration, int exitCode)
{
    const auto open = m_open.constFind(number);
    if (open == m_open.constEnd())
        return;
    Step &step = m_steps[open.value()];
    step.state = state;
    step.exitCode = exitCode;
    if (duration >= 0)
        step.duration = duration;
    else if (step.started.isValid() && m_time.isValid())
        step.duration = double(step.started.msecsTo(m_time)) / 1000;
    PhaseReader inside = m_insides.take(number);
    inside.finish(step.duration > 0 ? step.duration : -1, state == StepState::Failed);
    step.phases = inside.phases();
    step.warnings = inside.warnings();
    m_open.erase(open);
}

void StepReader::endOpen(StepState state, int exitCode)
{
    const QStringList numbers = m_open.keys();
    for (const QString &number : numbers)
        end(state, number, -1, exitCode);
}

/// `--> INSTRUCTION`, then `CACHED` or `DONE 1.2s`, or `--> ERROR: ...`.
bool StepReader::readHub(const QString &text)
{
    static const QRegularExpression arrow(u"^--> (.+)$"_s);
    static const QRegularExpression done(u"^DONE (\\d+(?:\\.\\d+)?)s$"_s);
    // A word of its own begins an instruction; Podman's arrows lead to the hash of a layer.
    static const QRegularExpression hash(u"^(?:[0-9a-f]{8,64}|Using cache\\b.*)$"_s);
    if (const auto finished = done.match(text); finished.hasMatch()) {
        end(StepState::Done, {}, finished.captured(1).toDouble());
    } else if (text == "CACHED"_L1) {
        end(StepState::Cached, {}, 0);
    } else if (const auto match = arrow.match(text); match.hasMatch() && !hash.match(match.captured(1)).hasMatch()) {
        const QString name = match.captured(1);
        if (name.startsWith("ERROR"_L1)) {
            endOpen(StepState::Failed, exitCodeIn(text));
            return true;
        }
        endOpen(StepState::Done);
        begin(name);
    } else {
        return false;
    }
    return true;
}

/// `#6 [2/4] RUN ...`, `#6 CACHED`, `#6 DONE 1.2s`, `#6 ERROR: ...`; everything else behind a number is output.
bool StepReader::readBuildKit(const QString &text)
{
    static const QRegularExpression numbered(u"^#(\\d+) (.*)$"_s);
    static const QRegularExpression output(u"^(\\d+\\.\\d+) (.*)$"_s);
    static const QRegularExpression done(u"^DONE (\\d+(?:\\.\\d+)?)s$"_s);
    static const QRegularExpression name(
        u"^(?:\\[(?!internal|auth)[^\\]]*\\] )?((?:[A-Z]{2,} |exporting |pushing |importing ).*)$"_s);
    const auto match = numbered.match(text);
    if (!match.hasMatch())
        return false;
    const QString number = match.captured(1);
    const QString rest = match.captured(2);
    if (const auto finished = done.match(rest); finished.hasMatch())
        end(StepState::Done, number, finished.captured(1).toDouble());
    else if (rest == "CACHED"_L1)
        end(StepState::Cached, number, 0);
    else if (rest == "CANCELED"_L1)
        end(StepState::Failed, number);
    else if (rest.startsWith("ERROR"_L1))
        end(StepState::Failed, number, -1, exitCodeIn(rest));
    else if (const auto named = name.match(rest); named.hasMatch() && !m_open.contains(number))
        begin(named.captured(1), number);
    else if (const auto said = output.match(rest); said.hasMatch())
        readOutput(said.captured(2), number, said.captured(1).toDouble());
    else
        readOutput(rest, number);
    return true;
}

/// Docker's `Step 2/9 : RUN ...` and Podman's `STEP 2/9: RUN ...`: one step at a time.
bool StepReader::readClassic(const QString &text)
{
    static const QRegularExpression step(u"^(?:\\[\\d+/\\d+\\] )?S(?:tep|TEP) \\d+/\\d+ ?: (.+)$"_s);
    static const QRegularExpression cache(u"^ ?-{2,3}> Using cache\\b"_s);
    static const QRegularExpression failure(
        u"^The command '.*' returned a non-zero code: |^Error: building at STEP "_s);
    if (const auto match = step.match(text); match.hasMatch()) {
        endOpen(StepState::Done);
        begin(match.captured(1));
    } else if (cache.match(text).hasMatch()) {
        end(StepState::Cached, {}, 0);
    } else if (failure.match(text).hasMatch()) {
        endOpen(StepState::Failed, exitCodeIn(text));
    } else if (text.startsWith("Successfully built "_L1) || text.startsWith("COMMIT"_L1)) {
        endOpen(StepState::Done);
    } else {
        return false;
    }
    return true;
}

} // namespace spacewright::log
