// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeditem.h"

#include <QSet>

namespace spacewright::run
{

/// What is to go. What is pinned or in use stays in any case.
struct CleanRule {
    QSet<StoredItem::Kind> kinds = {};
    /// Not used for so many days; 0: used at any time.
    int olderThanDays = 0;
    /// Of each Space so many builds stay, the newest first; pinned ones stay beside them.
    int keptBuilds = 0;
    /// Only of the Space in that folder; empty: of all, and what several share.
    QString spaceFolder = {};
};

[[nodiscard]] QList<StoredItem> itemsBy(const CleanRule &rule, const QList<StoredItem> &items, const QDateTime &now);

[[nodiscard]] qint64 sizeOf(const QList<StoredItem> &items);

/// "12 things go: 3 environments, 9 builds. About 3.4 GB get free.": what is said before anything is done.
[[nodiscard]] QString planText(const QList<StoredItem> &items);

} // namespace spacewright::run
