// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildsteps.h"

#include <QHash>

namespace spacewright::log
{

/// Finds the steps of a build in its log alone, as lines arrive: a log of the Hub, of BuildKit (plain progress), of
/// Docker's classic builder or of Podman. Durations are what the log says, or the time between time stamps where lines
/// have them.
class StepReader final
{
public:
    /// The next line, without its line end.
    void append(const QByteArray &line);
    /// All lines of a log that is complete.
    [[nodiscard]] static QList<Step> read(const QList<QByteArray> &lines);

    /// In the order of their start; the last ones may still run.
    const QList<Step> &steps() const { return m_steps; }

private:
    bool readHub(const QString &text);
    bool readBuildKit(const QString &text);
    bool readClassic(const QString &text);
    void begin(const QString &name, const QString &number = {});
    void end(StepState state, const QString &number = {}, double duration = -1, int exitCode = 0);
    void endOpen(StepState state, int exitCode = 0);

    QList<Step> m_steps;
    /// Steps under way: BuildKit's by their number, those of the others by an empty one.
    QHash<QString, qsizetype> m_open;
    QDateTime m_time;
    qint64 m_line = -1;
};

} // namespace spacewright::log
