// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QDateTime>
#include <QList>

namespace spacewright::space
{

struct RecentSpace {
    QString folder;
    QString title;
    QString sdk;
    QString emoji;
    QDateTime opened;
};

/// The Spaces opened last, newest first, at most 30; folders that are gone are left out. Any thread but the GUI's.
[[nodiscard]] QList<RecentSpace> recentSpaces();
/// Puts a Space at the head of the list.
[[nodiscard]] Result<> rememberSpace(const RecentSpace &space);
[[nodiscard]] Result<> forgetSpace(const QString &folder);

} // namespace spacewright::space
