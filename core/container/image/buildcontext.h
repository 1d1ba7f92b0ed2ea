// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ignorerules.h"

#include <core/base/result.h>
#include <core/http/client.h>

#include <memory>
#include <optional>

namespace spacewright::container
{

/// A folder as a stream of tar, made while it is read: memory stays the same however many files there are. Links are
/// sent as links and never followed, sockets and devices are left out, `.git` is sent like anything else unless a rule
/// says otherwise.
class BuildContext final
{
public:
    /// @p rules say what stays behind. Entries are named relative to @p folder, below @p prefix ("home/user/app/"), and
    /// belong to user and group @p owner.
    BuildContext(const QString &folder, IgnoreRules rules, const QByteArray &prefix = {}, int owner = 0);
    ~BuildContext();
    Q_DISABLE_COPY_MOVE(BuildContext)

    /// A further file of the stream that is in no folder, e.g. a generated Dockerfile. It replaces one of the same
    /// name.
    void addFile(const QString &name, const QByteArray &content);
    /// For http::Request; use it while the context lives, and once.
    http::BodySource source();
    /// What ended the stream too early: a file that cannot be read or that changed while it was read. The source then
    /// gives the request up, so that no engine builds from torn data.
    const std::optional<Error> &error() const;
    qint64 files() const;
    qint64 bytes() const;

private:
    class Stream;
    std::unique_ptr<Stream> m_stream;
};

} // namespace spacewright::container
