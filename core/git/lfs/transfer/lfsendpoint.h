// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/lfs/lfspointer.h>
#include <core/git/remote/credentials.h>
#include <core/http/retrypolicy.h>

#include <QJsonObject>
#include <QMap>

namespace spacewright::git
{

class Repository;

enum class LfsOperation { Download, Upload };

/// Where a server sends us for one object, and with which headers: those, and no others of ours.
struct LfsAction {
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    /// Where the pieces of a large upload go, by number; empty for one that goes as a whole.
    QMap<int, QUrl> parts = {};
    qint64 partSize = 0;
};

/// What a server says about one object.
struct LfsOffer {
    LfsPointer pointer;
    /// None if there is nothing to do: it has what is to be uploaded.
    std::optional<LfsAction> transfer = {};
    /// Whom to tell about a finished upload.
    std::optional<LfsAction> verify = {};
    /// Why it cannot be had, or may not be sent.
    std::optional<Error> error = {};
};

/// The side of a remote that knows about large files
/// (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md). It is always beside the remote's own address:
/// what `lfs.url` or a file .lfsconfig name is not asked, because the token would go there. A remote over SSH says
/// itself where. Constant, so that any number of threads may ask.
class LfsEndpoint final
{
public:
    /// @p address: of the remote, checked by checkedAddress(), without what is secret in it. @p branch: what the files
    /// are for, if the server is to know.
    LfsEndpoint(const QUrl &address, Credentials credentials, http::RetryPolicy policy = {}, QString branch = {});

    /// Asks about these objects; the offers come in the same order.
    [[nodiscard]] Result<QList<LfsOffer>> ask(LfsOperation operation, const QList<LfsPointer> &pointers,
                                              Progress &progress) const;
    /// A request for an action; the credentials are added if it stays at this origin and brings none of its own.
    http::Request request(const QByteArray &method, const LfsAction &action) const;
    const http::RetryPolicy &policy() const { return m_policy; }
    /// Whether content may be sent to or taken from there: over TLS, or without only where the endpoint itself is.
    bool isAcceptable(const QUrl &url) const;

private:
    QByteArray question(LfsOperation operation, const QList<LfsPointer> &pointers) const;
    [[nodiscard]] Result<http::Response> post(LfsAction place, const QByteArray &body, Progress &progress) const;
    [[nodiscard]] Result<QList<LfsOffer>> askOnce(LfsOperation operation, const QList<LfsPointer> &pointers,
                                                  Progress &progress) const;
    /// Where to ask.
    [[nodiscard]] Result<LfsAction> place(LfsOperation operation, Progress &progress) const;
    LfsOffer offer(const QJsonObject &told, LfsOperation operation, const LfsPointer &pointer) const;
    Result<LfsAction> action(const QJsonObject &told, const LfsPointer &pointer) const;

    QUrl m_address;
    Credentials m_credentials;
    http::RetryPolicy m_policy;
    QString m_branch;
};

} // namespace spacewright::git
