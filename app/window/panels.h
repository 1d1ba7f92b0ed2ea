// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

class KActionCollection;
class QDockWidget;
class QMainWindow;

namespace spacewright
{

/// The panels around the editor. They dock, float, hide and come back as they were; while no Space is open only
/// those are shown that the user brings up and that need none.
class Panels final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Panels)

public:
    /// @p actions gets one toggle "view_NAME" for each panel.
    Panels(QMainWindow *window, KActionCollection *actions);

    struct Description {
        /// "panel_files"
        QString name;
        QString title;
        QString icon;
        Qt::DockWidgetArea area = Qt::LeftDockWidgetArea;
        /// Whether it shows something of the open Space, and nothing without one.
        bool needsSpace = true;
    };

    /// Adds @p content; panels of the bottom become tabs in the order in which they are added.
    void add(const Description &description, QWidget *content);
    /// Brings a panel to the front.
    void raise(const QString &name);
    /// Withholds a panel that has nothing to show, from the menu too, or gives it back.
    void setOffered(const QString &name, bool isOffered);
    /// Shows beside its title how much a panel has; 0 shows nothing.
    void setCount(const QString &name, qsizetype count);
    /// Shows the panels of an open Space as they were, or hides all.
    void setSpaceOpen(bool isOpen);

    /// For restoreLayout() of a later start.
    QByteArray layout() const;
    void restoreLayout(const QByteArray &layout);

private:
    QDockWidget *dock(const QString &name) const;
    void hideWithheld();
    int filesWidth() const;
    void arrange();

    QMainWindow *m_window;
    KActionCollection *m_actions;
    QList<QDockWidget *> m_docks;
    QSet<QDockWidget *> m_withheld;
    /// Those that can be shown without a Space.
    QSet<QDockWidget *> m_independent;
    QByteArray m_layout;
    bool m_isOpen = false;
};

} // namespace spacewright
