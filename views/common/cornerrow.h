// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenuBar;

namespace spacewright::views
{

/// Several small things in the corner of a menu bar, which has room for one widget and does not notice when that one
/// grows.
class CornerRow final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CornerRow)

public:
    explicit CornerRow(QMenuBar *bar);

    /// At the end of the row.
    void add(QWidget *widget);

protected:
    bool event(QEvent *event) override;

private:
    QMenuBar *m_bar;
};

} // namespace spacewright::views
