// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "allowlist.h"

#include <core/base/result.h>

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QThread>

namespace spacewright::proxy
{

/// The proxy that every page of the preview goes through. It listens on 127.0.0.1 and works on a thread of its own, so
/// that a busy window never holds up a page. Used from the thread that made it; signals arrive there.
class PreviewProxy final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewProxy)

public:
    explicit PreviewProxy(QObject *parent = nullptr);
    ~PreviewProxy() override;

    [[nodiscard]] Result<quint16> listen();

    /// What the pages of @p owner may reach, from the next connection on. A browser engine has one proxy for all its
    /// pages, so several owners share what each one adds, and one that switches public servers off does it for all.
    void setAllowed(const QObject *owner, const AllowList &allowed);
    void removeOwner(const QObject *owner);

Q_SIGNALS:
    void refused(const QString &host, quint16 port, spacewright::proxy::Refusal reason);
    /// A page reached a public server.
    void reached(const QString &host);

private:
    class Server;

    AllowList allowed() const;

    mutable QMutex m_mutex;
    QHash<const QObject *, AllowList> m_allowed;
    Server *m_server = nullptr;
    QThread m_thread;
};

} // namespace spacewright::proxy
