// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace spacewright::log
{

class LogStore;

/// Whose failure it is.
enum class Verdict { Yours, Hub, Network, Unknown };

QString verdictName(Verdict verdict);
/// Why it is held to be theirs, in one sentence for people; empty if nobody knows.
QString verdictReason(Verdict verdict);

/// The first cause of a failed build or run, found in its log.
struct FailureCause {
    /// What is wrong and what to do; empty if unknown.
    QString text;
    /// Which known cause it is, e.g. "pip.conflict"; empty for an exception that no rule knows. Stable.
    QString rule;
    /// What it is about, as the log writes it: a package, module, library, variable; may be empty.
    QString subject;
    Verdict verdict = Verdict::Unknown;
    /// Relative to the Space's folder; empty if the log names no place.
    QString file;
    /// From 1; 0 if the log names none.
    int line = 0;
    /// Line of the log that shows it, from 0, those included that the log has dropped; -1 if unknown.
    qint64 logLine = -1;

    bool isKnown() const { return !text.isEmpty(); }
};

/// Reads the end of a log (at most its last 2,000 lines) of a build or a run, here or on the Hub. Knows the messages of
/// the Hub's builder, container engines, apt, uv, pip, compilers, npm, CUDA, Gradio, Streamlit and the system, and
/// Python's tracebacks. Paths below @p appFolders (where the Space's folder was seen by the process, e.g.
/// "/home/user/app") are made relative; @p appFile: see SeenFiles. What is not known stays unknown: it never guesses.
[[nodiscard]] FailureCause findCause(const QList<QByteArray> &lines, const QStringList &appFolders,
                                     const QString &appFile = {});
/// The same for a log of any length.
[[nodiscard]] FailureCause findCause(const LogStore &log, const QStringList &appFolders, const QString &appFile = {});

/// Whether a log shows that its build or app was well in the end: nothing went wrong after that.
[[nodiscard]] bool hasEndedWell(const QList<QByteArray> &lines);
/// The same for a log of any length.
[[nodiscard]] bool hasEndedWell(const LogStore &log);

} // namespace spacewright::log
