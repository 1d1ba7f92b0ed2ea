// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/run/resolve/releaselines.h>
#include <core/space/space.h>

#include <QObject>

namespace spacewright::views
{

/// Which releases of its SDK the open Space can take, as the package index says, once somebody wants to know. Only of a
/// Space that is trusted.
class SdkReleases final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SdkReleases)

public:
    explicit SdkReleases(QThreadPool *pool, QObject *parent = nullptr);

    /// The Space as its files and the editors' unsaved texts say; called after each reading.
    void setSpace(const space::Space &space);
    /// Somebody wants to know. Asks once for an SDK and a Python.
    void look();

    /// Newest first; empty before it is known.
    const QStringList &versions() const { return m_lines.versions; }
    /// Where they are from, if not from the index as it is now; a sentence, mostly empty.
    QString note() const;

Q_SIGNALS:
    void changed();

private:
    void take(const run::ReleaseLines &lines);

    QThreadPool *m_pool;
    space::Space m_space;
    /// What was asked for last: "gradio 3.12".
    QString m_asked;
    bool m_isWanted = false;
    bool m_hasFailed = false;
    run::ReleaseLines m_lines;
    Task<run::ReleaseLines> m_looking;
};

} // namespace spacewright::views
