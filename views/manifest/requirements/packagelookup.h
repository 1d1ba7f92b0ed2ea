// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/resolve/packagereport.h>
#include <core/space/space.h>

#include <QObject>
#include <QTimer>

namespace spacewright::views
{

/// Finds out, on a worker, what comes of the open Space's packages while somebody looks at them: first the verdict,
/// then who wants what. Only of a Space that is trusted, since the index is asked for what its files name.
class PackageLookup final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageLookup)

public:
    enum class State { Idle, NotTrusted, Running, Done, Failed };

    explicit PackageLookup(QThreadPool *pool, QObject *parent = nullptr);

    /// The Space as its files and the editors' unsaved texts say; called after each reading.
    void setSpace(const space::Space &space);
    /// One more, or one less, looks at it. Nothing is asked while nobody does.
    void watch(bool isWatching);
    /// Asks again, and the index for what is new there.
    void refresh();
    /// Asks again what was not answered, if anybody looks at it.
    void retry();
    /// Writes the lock of what was found into the Space's folder.
    void writeLock();

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const space::Space &space() const { return m_space; }
    /// Null before there is one. It may be of a text that was changed since.
    const run::PackageReport *report() const { return m_report ? &*m_report : nullptr; }

Q_SIGNALS:
    void changed();
    /// The user wants packages to be looked up, which takes trust.
    void trustRequested();
    void lockWritten(const QString &path);
    void failed(const spacewright::Error &error);

private:
    void look();
    void take(const Result<std::optional<run::PackageReport>> &report);
    void addDetails();
    void setState(State state);

    QThreadPool *m_pool;
    space::Space m_space;
    QTimer m_pause;
    State m_state = State::Idle;
    Error m_error;
    std::optional<run::PackageReport> m_report;
    int m_watchers = 0;
    Task<std::optional<run::PackageReport>> m_looking;
    Task<run::PackageReport> m_detailing;
    Task<QString> m_writing;
};

} // namespace spacewright::views
