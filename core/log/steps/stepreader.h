// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildsteps.h"

#include <core/log/phases/phasereader.h>

#include <QHash>

namespace spacewright::log
{

/// Finds the steps of a build in its log alone, as lines arrive: a log of the Hub, of BuildKit (plain progress), of
/// Docker's classic builder or of Podman. Durations are what the log says, or the time between time stamps where lines
/// have them.
class StepReader final
{
public:
    /// The next line, without its line end. @p time: when it was said, if the line does not say so itself.
    void append(const QByteArray &line, const QDateTime &time = {});
    /// All lines of a log that is complete.
    [[nodiscard]] static QList<Step> read(const QList<QByteArray> &lines);

    /// In the order of their start; the last ones may still run.
    QList<Step> steps() const;

private:
    bool readHub(const QString &text);
    bool readBuildKit(const QString &text);
    bool readClassic(const QString &text);
    void begin(const QString &name, const QString &number = {});
    void end(StepState state, const QString &number = {}, double duration = -1, int exitCode = 0);
    void endOpen(StepState state, int exitCode = 0);
    void readOutput(const QString &text, const QString &number, double at = -1);

    QList<Step> m_steps;
    /// Steps under way: BuildKit's by their number, those of the others by an empty one.
    QHash<QString, qsizetype> m_open;
    /// What goes on inside of those.
    QHash<QString, PhaseReader> m_insides;
    QDateTime m_time;
    qint64 m_line = -1;
};

} // namespace spacewright::log
