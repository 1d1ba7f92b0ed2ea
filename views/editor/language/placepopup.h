// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QTreeWidget;

namespace spacewright::views
{

/// A list of places in files that goes away when one is chosen or something else is clicked.
class PlacePopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacePopup)

public:
    PlacePopup(const QString &title, QWidget *parent);

    /// Line and column count from 1.
    void add(const QString &path, int line, int column, const QString &text);
    /// In global coordinates, moved so that it stays on the screen.
    void showAt(QPoint place);

Q_SIGNALS:
    void chosen(const QString &path, int line, int column);

private:
    QTreeWidget *m_list;
};

} // namespace spacewright::views
