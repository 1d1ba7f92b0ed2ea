// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/http/client.h>

#include <QMutex>
#include <QObject>
#include <QSet>
#include <QUrl>

namespace spacewright::hub
{

/// Which Hubs cannot be reached, as the requests of this program found out: no network, no name, nobody listening. A
/// Hub that refuses something is there. The one object of the program; its functions may be called on any thread.
class Reach final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reach)

public:
    static Reach &shared();

    /// What became of one try. @p isLast if no other follows: a connection that was cut may be better the next time.
    void note(const QUrl &endpoint, const Result<http::Response> &end, bool isLast);
    bool isAway(const QUrl &endpoint) const;

Q_SIGNALS:
    /// A Hub went away or came back. Emitted on the thread that found out.
    void changed(const QUrl &endpoint, bool isAway);

private:
    Reach() = default;

    mutable QMutex m_mutex;
    QSet<QUrl> m_away;
};

/// Whether this says that nothing at all came through, so that the same may be tried once the network is back.
bool isNetworkFailure(const Error &error);

} // namespace spacewright::hub
