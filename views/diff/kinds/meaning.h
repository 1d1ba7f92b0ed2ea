// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace spacewright::views
{

/// What the change of a Space's card or requirements means, one sentence for each thing: "gradio 6.30 → 6.31". Nothing
/// for other files, and for changes that mean nothing.
QStringList meaningOfChange(const QString &path, const QByteArray &before, const QByteArray &after);

} // namespace spacewright::views
