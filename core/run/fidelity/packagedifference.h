// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fidelityrow.h"

#include <QList>
#include <QMap>

namespace spacewright::run
{

/// What differs between the packages @p here and those of the @p hub, both by normalised name, and one row for all that
/// do not. @p source says where the Hub's are from.
[[nodiscard]] QList<FidelityRow> packageRows(const QMap<QString, QString> &here, const QMap<QString, QString> &hub,
                                             const QString &source);

} // namespace spacewright::run
