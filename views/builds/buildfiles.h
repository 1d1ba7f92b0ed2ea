// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/buildrecord.h>

#include <QObject>

class QAction;
class QWidget;

namespace spacewright::views
{

/// What is done with the files of kept builds: they are exported, imported, thrown away, described for an issue, and
/// their marks are kept. Each works elsewhere, none stops another.
class BuildFiles final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuildFiles)

public:
    /// @p window: what is asked is asked over it; it owns this and the actions.
    explicit BuildFiles(QWidget *window);

    /// The Space whose builds these are.
    void setSpace(const QString &folder) { m_folder = folder; }
    /// What the actions are for from now on.
    void setSelected(const QList<run::BuildRecord> &records);
    void keepMarks(const run::BuildRecord &record);

    QAction *exportAction() const { return m_export; }
    QAction *importAction() const { return m_import; }
    QAction *removeAction() const { return m_remove; }
    QAction *issueAction() const { return m_issue; }

Q_SIGNALS:
    /// Other builds are kept now, or others are marked.
    void changed();
    void failed(const spacewright::Error &error);

private:
    QAction *addAction(const char *name, const QString &icon, const QString &text, void (BuildFiles::*slot)());
    void report(Task<void> &task);
    void exportSelected();
    void importOne();
    void removeSelected();
    void copyIssue();

    QWidget *m_window;
    QString m_folder;
    QList<run::BuildRecord> m_selected;
    QAction *m_export;
    QAction *m_import;
    QAction *m_remove;
    QAction *m_issue;
    Task<void> m_exporting;
    Task<void> m_importing;
    Task<void> m_removing;
    Task<void> m_marking;
    Task<QString> m_writing;
};

} // namespace spacewright::views
