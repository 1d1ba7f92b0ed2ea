// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remotefile.h"

#include <QFile>

namespace spacewright::hub
{

/// Brings the content of a file here, by way of a file beside the target that a later try goes on with.
class ContentDownload final
{
public:
    /// @p locate finds the content again when its address is not good any more.
    ContentDownload(const HubClient &hub, RemoteFile file, std::function<Result<RemoteFile>()> locate,
                    const QString &target);

    [[nodiscard]] Result<> run(Progress &progress);

private:
    /// What one try ended with.
    struct Attempt {
        Result<http::Response> end;
        bool hasAdvanced = false;
        bool isFull = false;
    };

    Attempt attempt(Progress &progress);
    bool isWhole() const { return m_file.size >= 0 && m_part.size() == m_file.size; }
    bool isRight();
    [[nodiscard]] Result<> finish();
    [[nodiscard]] Result<> locateAgain(int status);
    Error unwritable() const;

    const HubClient &m_hub;
    RemoteFile m_file;
    std::function<Result<RemoteFile>()> m_locate;
    QString m_target;
    QFile m_part;
};

} // namespace spacewright::hub
