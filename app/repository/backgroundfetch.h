// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/remote/credentials.h>
#include <core/settings/setting.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace spacewright
{

namespace views
{
class RepositoryWorker;
}

/// Asks the remote now and then what is new, if the user has set how often: by itself nothing talks to anybody. What
/// goes wrong is only logged, because nobody waits for it.
class BackgroundFetch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackgroundFetch)

public:
    using CredentialsSource = std::function<git::Credentials()>;

    /// @p minutes between two fetches, 0 for none; read again each minute. @p worker and @p minutes must outlive this.
    BackgroundFetch(views::RepositoryWorker *worker, CredentialsSource credentials,
                    const settings::Setting<int> *minutes, QObject *parent = nullptr,
                    std::chrono::milliseconds minute = std::chrono::minutes(1));

    /// Whether there is a remote to ask.
    void setRemote(bool hasRemote);

private:
    void look();

    views::RepositoryWorker *m_worker;
    CredentialsSource m_credentials;
    const settings::Setting<int> *m_minutes;
    std::chrono::milliseconds m_minute;
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
    bool m_hasRemote = false;
};

} // namespace spacewright
