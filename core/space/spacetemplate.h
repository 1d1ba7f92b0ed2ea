// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>
#include <core/manifest/card/card.h>

#include <QList>

namespace spacewright::space
{

/// A starter Space that comes with Spacewright.
struct SpaceTemplate {
    /// Name of its folder in the templates, e.g. "gradio-image".
    QString id;
    QString title;
    QString description;
    QString emoji;
    manifest::Sdk sdk = manifest::Sdk::None;
};

/// All templates, in the order in which New Space shows them.
[[nodiscard]] QList<SpaceTemplate> spaceTemplates();

/// Makes a new Space: copies the template into @p folder (which must not exist or be empty), sets the card's title,
/// makes it a git repository with one commit and trusts it, since it comes from us. On failure or cancel nothing of it
/// stays; a cancelled call returns no error.
[[nodiscard]] Result<> createFromTemplate(const QString &id, const QString &folder, const QString &title,
                                          Progress &progress);

} // namespace spacewright::space
