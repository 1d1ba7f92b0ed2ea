// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QJsonValue>

namespace spacewright::cli
{

/// A fix as events show it: its title, its file and the edits of it; null if there is none.
QJsonValue fixToJson(const std::optional<manifest::Fix> &fix);

} // namespace spacewright::cli
