// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineredactor.h"

#include <core/base/redact.h>

namespace spacewright::run
{

namespace
{

/// A line that never ends must not be held for ever.
constexpr qsizetype longestHeld = 64 * 1024;

} // namespace

LineRedactor::LineRedactor(QList<QByteArray> secrets) : m_secrets(std::move(secrets)) {}

QByteArray LineRedactor::add(const QByteArray &bytes)
{
    m_held += bytes;
    qsizetype end = qMax(m_held.lastIndexOf('\n'), m_held.lastIndexOf('\r')) + 1;
    if (end == 0 && m_held.size() > longestHeld)
        end = m_held.size();
    if (end == 0)
        return {};
    const QByteArray finished = m_held.first(end);
    m_held.remove(0, end);
    return redact(finished, m_secrets);
}

QByteArray LineRedactor::flush()
{
    const QByteArray rest = redact(m_held, m_secrets);
    m_held.clear();
    return rest;
}

} // namespace spacewright::run
