// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changesmodel.h"

#include <QTreeView>

namespace spacewright::views
{

/// The list of changed files with what can be done to the chosen ones. It asks; it does nothing itself.
class ChangesList final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesList)

public:
    explicit ChangesList(QWidget *parent = nullptr);

    /// The chosen files stay chosen, as far as they are still there.
    void setFiles(const QList<git::FileStatus> &files);
    const ChangesModel *changes() const { return m_model; }
    /// What to do with all files at once, for a menu of the panel.
    QList<QAction *> wholeActions() const { return {m_stageAll, m_unstageAll}; }

Q_SIGNALS:
    void stageRequested(const QList<QByteArray> &paths);
    void unstageRequested(const QList<QByteArray> &paths);
    void discardRequested(const QList<QByteArray> &paths);
    /// The user looks at this one.
    void entryShown(const spacewright::views::ChangesModel::Entry &entry);
    void fileOpenRequested(const QByteArray &path);
    void historyRequested(const QByteArray &path);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QAction *add(const QString &name, const QString &icon, const QString &text, void (ChangesList::*slot)());
    void addActions();
    QList<QByteArray> chosen(ChangesModel::Section section) const;
    void stage();
    void unstage();
    void discard();
    void toggle();
    void actOn(const QModelIndex &index);
    void showCurrent();
    void update();
    static QList<QByteArray> pathsOf(const QList<ChangesModel::Entry> &entries);

    ChangesModel *m_model;
    QAction *m_stage;
    QAction *m_unstage;
    QAction *m_discard;
    QAction *m_open;
    QAction *m_historyOf;
    QAction *m_stageAll;
    QAction *m_unstageAll;
    bool m_isFilling = false;
};

} // namespace spacewright::views
