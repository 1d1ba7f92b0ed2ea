// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildfiles.h"

#include <core/run/records/buildarchive.h>
#include <core/run/records/issuetext.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QThreadPool>
#include <QWidget>

namespace spacewright::views
{

namespace
{

const QString archiveEnding = QStringLiteral(".build.tar.gz");

} // namespace

BuildFiles::BuildFiles(QWidget *window) : QObject(window), m_window(window)
{
    m_export =
        addAction("builds_export", QStringLiteral("document-export"), tr("Export…"), &BuildFiles::exportSelected);
    m_import = addAction("builds_import", QStringLiteral("document-import"), tr("Import…"), &BuildFiles::importOne);
    m_issue = addAction("builds_issue", QStringLiteral("edit-copy"), tr("Copy for an Issue"), &BuildFiles::copyIssue);
    m_issue->setToolTip(tr("Copies what happened, versions and the lines around the cause, without secrets"));
    m_remove =
        addAction("builds_remove", QStringLiteral("edit-delete"), tr("Move to Trash"), &BuildFiles::removeSelected);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

QAction *BuildFiles::addAction(const char *name, const QString &icon, const QString &text, void (BuildFiles::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, m_window);
    action->setObjectName(QLatin1StringView(name));
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void BuildFiles::setSelected(const QList<run::BuildRecord> &records)
{
    m_selected = records;
    const bool isPinned =
        std::ranges::any_of(records, [](const run::BuildRecord &record) { return record.marks.isPinned; });
    m_export->setEnabled(records.size() == 1);
    m_issue->setEnabled(records.size() == 1);
    m_remove->setEnabled(!records.isEmpty() && !isPinned);
}

void BuildFiles::report(Task<void> &task)
{
    task.future().then(this, [this](const Result<> &done) {
        if (!done)
            Q_EMIT failed(done.error());
        Q_EMIT changed();
    });
}

void BuildFiles::exportSelected()
{
    if (m_selected.size() != 1)
        return;
    const run::BuildRecord record = m_selected.first();
    const QString name = QString(record.id).replace(QLatin1Char('/'), QLatin1Char('-')) + archiveEnding;
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Export Build"), name);
    if (path.isEmpty())
        return;
    m_exporting = Task<void>(QThreadPool::globalInstance(),
                             [record, path](Progress &progress) { return run::exportBuild(record, path, progress); });
    report(m_exporting);
}

void BuildFiles::importOne()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Import Build"), QString(),
                                                      tr("Exported builds (*%1)").arg(archiveEnding));
    if (path.isEmpty())
        return;
    m_importing = Task<void>(QThreadPool::globalInstance(), [path, folder = m_folder](Progress &progress) -> Result<> {
        const Result<run::BuildRecord> record = run::importBuild(path, folder, progress);
        return record ? Result<>() : failure(record);
    });
    report(m_importing);
}

void BuildFiles::removeSelected()
{
    m_removing = Task<void>(QThreadPool::globalInstance(), [records = m_selected](Progress &) -> Result<> {
        for (const run::BuildRecord &record : records) {
            if (!QFile::moveToTrash(record.folder))
                //: %1 is the path of a folder
                return fail(ErrorCode::FileUnwritable, tr("%1 could not be moved to the trash.").arg(record.folder));
        }
        return {};
    });
    report(m_removing);
}

void BuildFiles::copyIssue()
{
    if (m_selected.size() != 1)
        return;
    m_writing =
        Task<QString>(QThreadPool::globalInstance(),
                      [record = m_selected.first()](Progress &) -> Result<QString> { return run::issueText(record); });
    m_writing.future().then(this, [](const Result<QString> &text) {
        if (text)
            QApplication::clipboard()->setText(*text);
    });
}

void BuildFiles::keepMarks(const run::BuildRecord &record)
{
    m_marking = Task<void>(QThreadPool::globalInstance(), [record](Progress &) { return run::saveMarks(record); });
    report(m_marking);
}

} // namespace spacewright::views
