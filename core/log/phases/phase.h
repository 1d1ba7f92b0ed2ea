// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace spacewright::log
{

/// What an installer does inside of a step. Build is the building of wheels and other packages from their sources.
enum class PhaseKind { Resolve, Download, Build, Install };

/// "resolve", "download", "build", "install".
QString phaseName(PhaseKind kind);

/// What a phase did for one package, or for one layer of an image.
struct PhasePart {
    /// As the tool writes it: "numpy==2.2.6", "numpy-2.2.6-cp313-cp313-manylinux_2_17_x86_64.whl".
    QString name = {};
    /// Seconds since its step began; -1 if the log has no times.
    double start = -1;
    /// Seconds; -1 while it runs, and if nobody knows.
    double duration = -1;
    /// What was moved; -1 if the log does not say.
    qint64 bytes = -1;
    /// It was there already.
    bool isCached = false;
    bool hasFailed = false;
    /// The line of the build log that names it, counted like Step::firstLine; -1 if unknown.
    qint64 line = -1;
};

/// A part of a step as the installer tells of it. Several may run at once (uv downloads while it builds).
struct Phase {
    PhaseKind kind = PhaseKind::Resolve;
    /// Who says it: "pip", "uv", "apt", "npm", "image".
    QString tool = {};
    double start = -1;
    /// Seconds spent in it, by the tool's own word where it has one; -1 if nobody knows.
    double duration = -1;
    /// Sum of what is known of its parts; -1 if nothing is.
    qint64 bytes = -1;
    /// All of it was there already.
    bool isCached = false;
    bool hasFailed = false;
    qint64 line = -1;
    /// Packages that the tool counted; more than its parts if it named only some.
    int packages = 0;
    QList<PhasePart> parts = {};
};

} // namespace spacewright::log
