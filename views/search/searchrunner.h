// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/search/filesearch.h>

#include <QObject>
#include <QTimer>

#include <list>

namespace spacewright::views
{

/// Runs one search after the other on a worker and hands what is found to the window's thread in small pieces. A new
/// search takes the place of the old one, which nobody waits for.
class SearchRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchRunner)

public:
    explicit SearchRunner(QThreadPool *pool, QObject *parent = nullptr);
    ~SearchRunner() override;

    void start(const search::SearchRequest &request);
    /// What was found until now has been handed over or is dropped.
    void cancel();
    bool isRunning() const { return m_found != nullptr; }

Q_SIGNALS:
    void found(const QList<spacewright::search::FileHits> &files);
    void finished(const spacewright::search::SearchSummary &summary);
    void failed(const spacewright::Error &error);

private:
    struct Found;

    void drain();
    void forgetEnded();

    QThreadPool *m_pool;
    QTimer m_timer;
    std::shared_ptr<Found> m_found;
    /// The newest last. Cancelled ones stay until they have ended.
    std::list<Task<search::SearchSummary>> m_tasks;
};

} // namespace spacewright::views
