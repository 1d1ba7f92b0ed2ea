// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginesteps.h"

#include <QRegularExpression>

namespace spacewright::run
{

namespace
{

using container::BuildStep;

/// Podman has one step at a time.
constexpr auto onlyStep = "step";

int exitCodeIn(const QString &message)
{
    static const QRegularExpression code(QStringLiteral("(?:non-zero code: |exit status |exit code:? )(\\d+)"));
    const QRegularExpressionMatch match = code.match(message);
    return match.hasMatch() ? match.captured(1).toInt() : 1;
}

bool isOurs(const QString &instruction)
{
    return instruction.contains(QLatin1StringView("/.spacewright")) ||
           instruction.contains(QLatin1StringView("/spacewright/host:")) ||
           instruction.startsWith(QLatin1StringView("LABEL spacewright.")) ||
           instruction.startsWith(QLatin1StringView("LABEL \"spacewright."));
}

} // namespace

QString writtenInstruction(QString text)
{
    static const QRegularExpression mount(QStringLiteral("--mount=\\S*/\\.spacewright\\S* "));
    return text.remove(mount);
}

void EngineSteps::onText(const QByteArray &text)
{
    if (m_heard)
        m_heard();
    // As bytes, since a piece may end within a character; and most pieces are output, of which there may be much.
    const bool hasMount = text.contains("/.spacewright");
    m_observer.onLog(LogSource::Build, hasMount ? writtenInstruction(QString::fromLatin1(text)).toLatin1() : text);
    m_unfinished += text;
    qsizetype end = 0;
    while ((end = m_unfinished.indexOf('\n')) >= 0) {
        read(m_unfinished.first(end));
        m_unfinished.slice(end + 1);
    }
}

void EngineSteps::read(const QByteArray &line)
{
    static const QRegularExpression step(QStringLiteral("^(?:\\[\\d+/\\d+\\] )?STEP \\d+/\\d+: (.+)$"));
    const QString text = QString::fromUtf8(line).trimmed();
    const QRegularExpressionMatch match = step.match(text);
    if (match.hasMatch()) {
        finish();
        begin(onlyStep, writtenInstruction(match.captured(1)));
    } else if (text.contains(QLatin1StringView("Using cache"))) {
        m_isCached = true;
    }
}

void EngineSteps::onStep(const BuildStep &step)
{
    if (m_heard)
        m_heard();
    // Steps of the builder itself have no instruction: "[internal] load build context", "exporting to image".
    static const QRegularExpression instruction(QStringLiteral("^(?:\\[(?!internal)[^\\]]*\\] )?([A-Z]+ .+)$"));
    static const QRegularExpression lookup(QStringLiteral("^\\[internal\\] load metadata for (\\S+)"));
    if (const QRegularExpressionMatch wanted = lookup.match(step.name); wanted.hasMatch())
        m_lastImage = wanted.captured(1);
    const QRegularExpressionMatch match = instruction.match(step.name);
    if (!match.hasMatch())
        return;
    // What is fetched and unpacked begins twice.
    if (!m_seen.contains(step.id)) {
        m_seen.insert(step.id);
        begin(step.id, writtenInstruction(match.captured(1)));
    }
    switch (step.state) {
    case BuildStep::State::Started:
        break;
    case BuildStep::State::Cached:
        end(step.id, log::StepState::Cached);
        break;
    case BuildStep::State::Done:
        end(step.id, log::StepState::Done);
        break;
    case BuildStep::State::Failed:
        end(step.id, log::StepState::Failed, step.error);
    }
}

void EngineSteps::onStepOutput(const QByteArray &id, const QByteArray &output)
{
    const std::shared_ptr<Running> step = m_running.value(id);
    // Several steps run at once: say whose words follow when that changes.
    if (step && m_speaking != id && !m_speaking.isEmpty())
        m_observer.onLog(LogSource::Build, "--> " + step->name.toUtf8() + '\n');
    m_speaking = id;
    m_observer.onLog(LogSource::Build, output);
}

void EngineSteps::onTurn()
{
    if (m_turn)
        m_turn();
}

void EngineSteps::begin(const QByteArray &id, const QString &name)
{
    if (isOurs(name))
        return;
    if (name.startsWith(QLatin1StringView("FROM ")))
        m_lastImage = name.section(QLatin1Char(' '), 1, 1);
    m_running.insert(id, std::make_shared<Running>(name, StepClock(m_observer, name)));
    m_speaking.clear();
}

void EngineSteps::end(const QByteArray &id, log::StepState state, const QString &message)
{
    const std::shared_ptr<Running> step = m_running.take(id);
    if (step)
        step->clock.finish(state, state == log::StepState::Failed ? exitCodeIn(message) : 0);
}

void EngineSteps::finish(const QString &message)
{
    const log::StepState good = std::exchange(m_isCached, false) ? log::StepState::Cached : log::StepState::Done;
    for (const QByteArray &id : m_running.keys())
        end(id, message.isEmpty() ? good : log::StepState::Failed, message);
}

} // namespace spacewright::run
