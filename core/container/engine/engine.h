// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engineaddress.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <memory>

namespace spacewright::container
{

/// Who answers, and what was agreed on.
struct EngineIdentity {
    enum class Kind { Docker, Podman };

    Kind kind = Kind::Docker;
    /// "29.0.1"
    QString version;
    /// The version of the interface that is spoken, "1.41".
    QString apiVersion;

    /// "Podman 4.3.1"
    QString text() const;
};

/// One question to an engine.
struct EngineCall {
    QByteArray method = "GET";
    /// Without the version: "/containers/json".
    QString path;
    QUrlQuery query = {};
    QByteArray body = {};
    QByteArray contentType = "application/json";
    /// Sent in place of the body when set.
    http::BodySource bodySource = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    /// 0 means no limit; for stream() there is none anyway.
    std::chrono::milliseconds timeout{60'000};
};

/// A container engine that was found to work: Docker 20.10 or later, Podman 4.3 or later. A value that may be copied
/// and used on any thread but the GUI's; every call blocks. What the engine refuses is an Error with one sentence; when
/// @p progress is cancelled, calls end within 100 ms with an error that nobody needs to show.
class Engine final
{
public:
    /// Connects and agrees on a version. @p lifeline, and for ssh the tunnel, lives as long as a copy of the engine.
    [[nodiscard]] static Result<Engine> connect(const EngineAddress &address, Progress &progress,
                                                std::shared_ptr<const void> lifeline = {});

    const EngineAddress &address() const { return m_address; }
    /// Where requests really go: our end of a tunnel for an engine behind ssh.
    const EngineAddress &reached() const { return m_reached; }
    const EngineIdentity &identity() const { return m_identity; }
    bool isPodman() const { return m_identity.kind == EngineIdentity::Kind::Podman; }

    /// Any answer below 400.
    [[nodiscard]] Result<http::Response> ask(const EngineCall &call, Progress &progress) const;
    /// The same where JSON must come back.
    [[nodiscard]] Result<QJsonDocument> askJson(const EngineCall &call, Progress &progress) const;
    /// Hands the answer on as it comes, until it ends, the sink has seen enough, or for ever. @p atHead is called once
    /// the engine has accepted, @p onTurn ten times a second and more all the while.
    [[nodiscard]] Result<> stream(const EngineCall &call, const http::BodySink &sink, Progress &progress,
                                  const std::function<void()> &atHead = {},
                                  const std::function<void()> &onTurn = {}) const;
    /// The newest version of the interface that can be spoken.
    static QString newestInterface();
    /// The call as a request, for http::RawStream.
    http::Request request(const EngineCall &call) const;
    /// What an error of the connection itself, or an answer of 400 and above, means.
    Error connectionError(const Error &error) const;
    static Error refusal(const EngineCall &call, const http::Response &response);

private:
    Engine() = default;
    Result<> agree(Progress &progress);
    Result<bool> greet(Progress &progress);

    /// As the user named it, and where requests really go.
    EngineAddress m_address;
    EngineAddress m_reached;
    EngineIdentity m_identity;
    /// What keeps the engine reachable: a tunnel, a service of ours.
    std::shared_ptr<const void> m_lifeline;
};

} // namespace spacewright::container
