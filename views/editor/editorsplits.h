// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPointer>
#include <QWidget>

class QSplitter;

namespace spacewright::views
{

class Documents;
class EditorPane;

/// Panes of tabs, side by side and above each other at will. There is always at least one.
class EditorSplits final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorSplits)

public:
    explicit EditorSplits(Documents *documents, QWidget *parent = nullptr);

    EditorPane *activePane() const { return m_active; }
    QList<EditorPane *> panes() const;
    /// Puts a new pane beside the active one (or below it) and makes it the active one.
    EditorPane *split(Qt::Orientation orientation);
    /// Removes a pane unless it is the only one.
    void removePane(EditorPane *pane);

    QJsonObject state(const QString &folder) const;
    /// Replaces all panes.
    void restore(const QJsonObject &state, const QString &folder);

Q_SIGNALS:
    void paneAdded(spacewright::views::EditorPane *pane);
    /// Another pane, or another tab of the active one.
    void activated();

private:
    EditorPane *makePane();
    void activate(EditorPane *pane);
    QJsonObject stateOf(const QWidget *widget, const QString &folder) const;
    QWidget *restored(const QJsonObject &state, const QString &folder);

    Documents *m_documents;
    QSplitter *m_root;
    QPointer<EditorPane> m_active;
};

} // namespace spacewright::views
