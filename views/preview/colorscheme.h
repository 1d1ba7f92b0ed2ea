// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/pageappearance.h>

#include <QString>
#include <QUrl>

namespace spacewright::views
{

/// "light" or "dark"; empty for System.
QString colorSchemeName(ColorScheme scheme);

/// A script that makes a page believe that its reader prefers @p scheme: in its own scripts and in the style sheets
/// that scripts may read. The engine itself can only be told for the whole program. Empty for System.
QString colorSchemeScript(ColorScheme scheme);

/// @p url asking a Gradio app for @p scheme, which Gradio heeds above what its author set.
QUrl withGradioTheme(QUrl url, ColorScheme scheme);

} // namespace spacewright::views
