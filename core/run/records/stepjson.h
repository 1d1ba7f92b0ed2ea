// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/log/steps/buildsteps.h>

#include <QJsonObject>

namespace spacewright::run
{

/// A step as build.json and the command line write it, redacted.
[[nodiscard]] QJsonObject stepToJson(const log::Step &step);
/// Of anything, however wrong: what is missing stays as it is in a new step.
[[nodiscard]] log::Step stepFromJson(const QJsonObject &object);

/// What went on inside of a step: [{"phase":"download","tool":"pip","duration":1.2,"bytes":100,"parts":[...]}, ...].
/// What is unknown is absent.
[[nodiscard]] QJsonArray phasesToJson(const QList<log::Phase> &phases);
[[nodiscard]] QList<log::Phase> phasesFromJson(const QJsonArray &array);

} // namespace spacewright::run
