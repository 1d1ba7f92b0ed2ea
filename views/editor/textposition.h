// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::views
{

/// Diagnostics count code points from 1, the editor counts UTF-16 units from 0.
inline int editorColumn(const QString &line, int column)
{
    int unit = 0;
    for (int point = 1; point < column && unit < line.size(); ++point)
        unit += line.at(unit).isHighSurrogate() ? 2 : 1;
    return unit;
}

} // namespace spacewright::views
