// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe.h"

namespace spacewright::run
{

/// A line of a Containerfile, and why it is there.
struct ContainerfileLine {
    QString text;
    /// A sentence without its full stop or with it; empty where there is nothing to say, as for a Space's own comments.
    QString reason;
    /// The page that it is known from.
    QString source;
};

/// The steps of a recipe as a Containerfile that does the same, each line with its reason as a comment above itself; a
/// docker Space's own one as it is. One element for each line of the text.
[[nodiscard]] QList<ContainerfileLine> containerfileLines(const Recipe &recipe);

/// The same as a text.
[[nodiscard]] QString containerfile(const Recipe &recipe);

} // namespace spacewright::run
