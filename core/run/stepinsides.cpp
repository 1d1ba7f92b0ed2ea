// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepinsides.h"

#include <core/log/ansi.h>

namespace spacewright::run
{

void StepInsides::begin(const log::Step &step)
{
    m_speaking = step.name;
    m_insides[step.name].clock.start();
}

QString StepInsides::append(const QByteArray &lines, qint64 line)
{
    constexpr qsizetype longest = 4096;
    constexpr qint64 pause = 200;
    for (qsizetype start = 0; start < lines.size(); ++line) {
        const qsizetype found = lines.indexOf('\n', start);
        const qsizetype end = found < 0 ? lines.size() : found;
        QByteArrayView bytes = QByteArrayView(lines).sliced(start, end - start);
        start = end + 1;
        if (bytes.endsWith('\r'))
            bytes.chop(1);
        bytes = bytes.sliced(bytes.lastIndexOf('\r') + 1);
        const QString text = log::stripAnsi(bytes.first(qMin(longest, bytes.size())).toByteArray());
        if (text.startsWith(QLatin1StringView("--> ")) && m_insides.contains(text.sliced(4))) {
            m_speaking = text.sliced(4);
            continue;
        }
        const auto inside = m_insides.find(m_speaking);
        if (inside != m_insides.end())
            m_isNews |= inside->reader.append(text, double(inside->clock.elapsed()) / 1000, line);
    }
    if (!m_isNews || (m_sinceTold.isValid() && m_sinceTold.elapsed() < pause))
        return {};
    m_isNews = false;
    m_sinceTold.start();
    return m_speaking;
}

void StepInsides::describe(log::Step &step)
{
    const auto inside = m_insides.find(step.name);
    if (inside == m_insides.end())
        return;
    const bool isOver = step.state != log::StepState::Started;
    if (isOver)
        inside->reader.finish(double(inside->clock.elapsed()) / 1000, step.state == log::StepState::Failed);
    step.phases = inside->reader.phases();
    step.warnings = inside->reader.warnings();
    if (isOver)
        m_insides.erase(inside);
}

} // namespace spacewright::run
