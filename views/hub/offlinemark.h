// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QUrl>

namespace spacewright::views
{

/// Says in a corner of the window that the Hub cannot be reached, as long as that is so. A click asks it again.
class OfflineMark final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OfflineMark)

public:
    explicit OfflineMark(QWidget *parent = nullptr);

    /// Seen from now on, or not.
    void setAway(const QUrl &endpoint, bool isAway);
};

} // namespace spacewright::views
