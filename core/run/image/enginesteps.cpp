// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enginesteps.h"

#include <QRegularExpression>

namespace spacewright::run
{

namespace
{

int exitCodeIn(const QString &message)
{
    static const QRegularExpression code(QStringLiteral("(?:non-zero code: |exit status |exit code:? )(\\d+)"));
    const QRegularExpressionMatch match = code.match(message);
    return match.hasMatch() ? match.captured(1).toInt() : 1;
}

bool isOurs(const QString &instruction)
{
    return instruction.contains(QLatin1StringView(".spacewright-")) ||
           instruction.startsWith(QLatin1StringView("LABEL spacewright.")) ||
           instruction.startsWith(QLatin1StringView("LABEL \"spacewright."));
}

} // namespace

void EngineSteps::add(const QByteArray &output)
{
    m_observer.onLog(LogSource::Build, output);
    m_unfinished += output;
    qsizetype end = 0;
    while ((end = m_unfinished.indexOf('\n')) >= 0) {
        read(m_unfinished.first(end));
        m_unfinished.slice(end + 1);
    }
}

void EngineSteps::read(const QByteArray &line)
{
    static const QRegularExpression step(QStringLiteral("^(?:\\[\\d+/\\d+\\] )?(?:Step|STEP) \\d+/\\d+ ?: (.+)$"));
    const QString text = QString::fromUtf8(line).trimmed();
    const QRegularExpressionMatch match = step.match(text);
    if (match.hasMatch()) {
        finish();
        m_name = match.captured(1);
        if (!isOurs(m_name))
            m_clock.emplace(m_observer, m_name);
    } else if (text.contains(QLatin1StringView("Using cache"))) {
        m_cached = true;
    }
}

void EngineSteps::finish(const QString &message)
{
    if (m_clock && message.isEmpty())
        m_clock->finish(m_cached ? log::StepState::Cached : log::StepState::Done);
    else if (m_clock)
        m_clock->finish(log::StepState::Failed, exitCodeIn(message));
    m_clock.reset();
    m_cached = false;
}

} // namespace spacewright::run
