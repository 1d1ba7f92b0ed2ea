// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace spacewright::views
{

/// One message of the running page, or of the preview about the page.
struct ConsoleMessage {
    enum class Level { Debug, Info, Warning, Error };

    Level level = Level::Info;
    QString text;
    /// The script's address, empty when there is none.
    QString source = {};
    /// Counts from 1; 0 when unknown.
    int line = 0;
    QDateTime time = {};
};

} // namespace spacewright::views
