// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonArray>

#include <functional>

namespace spacewright
{

/// The list kept in @p name in the data folder; empty if there is no such file or it is damaged.
[[nodiscard]] QJsonArray readStateFile(const QString &name);

/// Changes that list. Only one process and thread does so at a time, so that two windows lose nothing of each other.
[[nodiscard]] Result<> changeStateFile(const QString &name, const std::function<void(QJsonArray &)> &change);

} // namespace spacewright
