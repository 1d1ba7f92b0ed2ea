// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace spacewright::run
{

/// A row of the Hub's hardware table (https://huggingface.co/docs/hub/spaces-overview#hardware-resources).
struct Flavor {
    /// "cpu-basic"
    QString name;
    /// "CPU basic"
    QString title;
    /// 0: not documented, no limit.
    int cpus = 0;
    /// Bytes, 0: not documented, no limit.
    qint64 memory = 0;
    qint64 disk = 0;
    /// "T4", empty without an accelerator.
    QString accelerator;
    int gpus = 0;
    /// US dollars an hour; below 0: not documented.
    double pricePerHour = -1;

    /// "2 CPU 16 GB"
    QString summary() const;
};

/// The documented table (August 2026), cpu-basic first.
const QList<Flavor> &flavors();
/// Whether it lends GPUs to single calls (https://huggingface.co/docs/hub/spaces-zerogpu).
bool isZeroGpu(const Flavor &flavor);
/// The flavor of that name, cpu-basic if there is none.
const Flavor &flavorNamed(const QString &name);

} // namespace spacewright::run
