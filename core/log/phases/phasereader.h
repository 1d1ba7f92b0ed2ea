// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phasebook.h"

namespace spacewright::log
{

/// Finds what installers did inside of one step, from the lines of its output as they arrive: which phases, for which
/// packages, how long, how much, what was there already, and how often they warned. Holds what it has understood, never
/// the lines.
class PhaseReader final
{
public:
    /// The next line, without colours. @p at: seconds since the step began, -1 if nobody knows; @p number: its place in
    /// the build log. Returns whether it said something.
    bool append(const QString &text, double at, qint64 number);
    /// The step has ended.
    void finish(double at, bool hasFailed);

    const QList<Phase> &phases() const { return m_book.phases(); }
    int warnings() const { return m_book.warnings(); }

private:
    PhaseBook m_book;
    qint64 m_last = -1;
};

} // namespace spacewright::log
