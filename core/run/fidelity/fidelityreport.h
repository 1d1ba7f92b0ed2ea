// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fidelityrow.h"
#include "hubstate.h"
#include "surroundings.h"

#include <core/run/recipe/recipe.h>

namespace spacewright::run
{

/// All that a report is made of.
struct FidelityInput {
    manifest::Card card;
    /// Names of packages.txt.
    QStringList systemPackages;
    BuildRecord run;
    Surroundings surroundings;
    /// What the run had installed, by normalised name.
    QMap<QString, QString> packages;
    HubState hub;
};

/// Compares a run here with the Hub; the worst comes first.
[[nodiscard]] QList<FidelityRow> fidelityReport(const FidelityInput &input);

/// A file with what `pip freeze` says on the Hub.
struct Freeze {
    QString path;
    QByteArray text;
};

/// The report on the last run here of the Space in @p space: against @p freeze if there is one, else against the last
/// build on the Hub that is kept. Fails if nothing has run here yet. Reads the disk: not for the GUI thread.
[[nodiscard]] Result<QList<FidelityRow>> fidelityOf(const RecipeInput &space, const std::optional<Freeze> &freeze);

} // namespace spacewright::run
