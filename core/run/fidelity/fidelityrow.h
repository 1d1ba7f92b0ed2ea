// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::run
{

/// How near a run here is to the Hub: the same; not the same or not known, and mostly without effect; an app may well
/// behave otherwise there.
enum class Light { Green, Yellow, Red };

/// "green", "yellow", "red"
[[nodiscard]] QString lightName(Light light);

/// One thing in which a run here and the Space on the Hub may differ.
struct FidelityRow {
    /// Stable: "fidelity", "base", "python", "sdk", "user", "home", "port", "cpus", "memory", "variable",
    /// "systemPackage", "package".
    QString aspect = {};
    /// The variable or the package; else empty.
    QString subject = {};
    /// What there is; empty: nothing, or nobody knows.
    QString here = {};
    QString hub = {};
    Light light = Light::Green;
    /// Why it is not green and what to do; empty if it is.
    QString reason = {};
    /// Where it is known from what the Hub has: a page of its documentation, or what it said of this very Space.
    QString source = {};

    /// What is compared, for people: "Python", "Package numpy".
    QString title() const;
};

} // namespace spacewright::run
