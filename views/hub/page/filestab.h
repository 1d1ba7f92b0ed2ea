// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/files/tree.h>
#include <views/hub/hubworker.h>

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace spacewright::views
{

class CodeText;
class EmptyState;

/// The files of a Space on the Hub, to be looked at without getting it: folders are listed when they are opened, files
/// fetched when they are chosen.
class FilesTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilesTab)

public:
    FilesTab(HubWorker *worker, const hub::SpaceId &space, QWidget *parent = nullptr);

    /// The commit whose files are shown; lists them once they are seen.
    void setRevision(const QString &commit);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void list(QTreeWidgetItem *folder);
    void fill(QTreeWidgetItem *folder, const QList<hub::RemoteEntry> &entries);
    void showFile(const QTreeWidgetItem *item);
    void showContent(const QString &path, const QString &file);
    void say(const QString &icon, const QString &title, const QString &text);

    HubWorker *m_worker;
    hub::SpaceId m_space;
    QString m_revision;
    bool m_isStale = true;
    HubWorker::Ticket m_ticket = 0;
    QTreeWidget *m_tree;
    QStackedWidget *m_stack;
    EmptyState *m_notice;
    CodeText *m_text;
    QLabel *m_picture;
};

} // namespace spacewright::views
