// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fileactions.h"

#include <core/base/task.h>

#include <QObject>

namespace spacewright::views
{

/// Does what is asked for with files, one job after the other on a worker, and can put moves back.
class FileWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileWork)

public:
    explicit FileWork(QObject *parent = nullptr);
    ~FileWork() override;

    /// Names are kept below it. Moves of another folder are forgotten.
    void setFolder(const QString &folder);
    void create(const QString &folder, const QString &name, bool isFolder);
    void rename(const QString &path, const QString &name);
    void move(const QStringList &paths, const QString &folder);
    void copy(const QStringList &paths, const QString &folder);
    void trash(const QStringList &paths);
    bool canUndo() const { return !m_moves.isEmpty(); }
    /// Puts the last rename or move back.
    void undo();

Q_SIGNALS:
    void created(const QString &path, bool isFolder);
    void moved(const QString &from, const QString &to);
    void failed(const spacewright::Error &error);
    void undoChanged();

private:
    template <class T, class Work, class Done> void start(Work work, Done done);
    void remember(const QList<FileMove> &moves);

    QString m_folder;
    QList<QList<FileMove>> m_moves;
    /// One thread: a second job sees what the first has done.
    QThreadPool m_pool;
    // Last, so that the work ends before what it would touch.
    QList<std::shared_ptr<void>> m_jobs;
};

} // namespace spacewright::views
