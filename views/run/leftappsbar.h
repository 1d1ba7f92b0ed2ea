// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/container/leftapp.h>

#include <QWidget>

#include <map>

class KMessageWidget;

namespace spacewright::views
{

/// Apps that still run in containers although the Spacewright that ran them is gone, one line each, with what may
/// become of them. Hidden while there is none. A line that is closed is offered again at the next start.
class LeftAppsBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeftAppsBar)

public:
    /// Work with engines is done on @p pool.
    explicit LeftAppsBar(QThreadPool *pool, QWidget *parent = nullptr);
    ~LeftAppsBar() override;

    void setApps(const QList<run::LeftApp> &apps);
    /// While another app runs none of these can be taken over.
    void setTakable(bool isTakable);
    /// Somebody has taken over the app in that container.
    void forget(const QString &container);

Q_SIGNALS:
    /// The app shall be gone on with.
    void resumeRequested(const spacewright::run::LeftApp &left);
    /// One could not be stopped or removed.
    void failed(const spacewright::Error &error);

private:
    struct Line;
    using Work = Result<> (*)(const run::LeftApp &, Progress &);
    void add(const run::LeftApp &left);
    void begin(const QString &container, const QString &text, Work work);
    void finish(const QString &container, const Result<> &done);
    void showSome();

    QThreadPool *m_pool;
    bool m_isTakable = true;
    /// By their containers.
    std::map<QString, Line> m_lines;
};

} // namespace spacewright::views
