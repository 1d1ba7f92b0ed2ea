// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/http/client.h>

#include <QUrl>

namespace spacewright::container
{

/// Where an engine listens: a Unix socket of this machine, a TCP port (with TLS when there are certificates), or a
/// socket of another machine that is reached through ssh.
struct EngineAddress {
    /// unix:///run/podman/podman.sock, tcp://host:2376, ssh://user@host/run/podman/podman.sock
    QUrl url = {};
    http::TlsFiles tls = {};
    /// For ssh: the private key to use; empty for ssh's own choice.
    QString identityFile = {};

    /// The path of a Unix socket; empty for others.
    QString socket() const { return url.scheme() == QLatin1StringView("unix") ? url.path() : QString(); }
    /// Behind ssh.
    bool isRemote() const { return url.scheme() == QLatin1StringView("ssh"); }
    /// The name of another machine; empty for an engine of this one.
    QString host() const;
    bool operator==(const EngineAddress &other) const { return url == other.url; }
};

/// Understands what DOCKER_HOST, contexts and `--engine` hold: unix://, tcp://, http://, https://, ssh://, or the bare
/// path of a socket. @p certificates is the folder with ca.pem, cert.pem and key.pem, empty for no TLS.
[[nodiscard]] Result<EngineAddress> parseEngineAddress(const QString &text, const QString &certificates = {});

} // namespace spacewright::container
