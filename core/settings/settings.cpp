// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <core/base/paths.h>

namespace spacewright::settings
{

Settings::Settings(const QString &path) : m_file(path) {}

QString Settings::standardPath()
{
    return paths::configFolder() + QStringLiteral("/spacewrightrc");
}

} // namespace spacewright::settings
