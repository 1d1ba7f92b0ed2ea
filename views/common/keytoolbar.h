// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace spacewright::views
{

/// The bar of a page, with words beside its icons. Its buttons are reached with Tab, as everything else of the page:
/// other than those of a window's bar, they stand in no menu.
class KeyToolBar final : public QToolBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyToolBar)

public:
    explicit KeyToolBar(QWidget *parent = nullptr);

protected:
    void actionEvent(QActionEvent *event) override;
};

} // namespace spacewright::views
