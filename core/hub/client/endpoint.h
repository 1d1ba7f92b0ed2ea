// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QUrl>

namespace spacewright::hub
{

/// The public Hub, where HF_ENDPOINT names no other (a mirror, a Hub of a company).
QUrl defaultEndpoint();

/// @p text as the address of a Hub: https, or http on this machine only, since a token goes there.
[[nodiscard]] Result<QUrl> checkedEndpoint(const QString &text);

/// What a Hub is spoken to with.
struct Access {
    QUrl endpoint = defaultEndpoint();
    /// Empty for somebody who is not signed in.
    QByteArray token = {};
};

} // namespace spacewright::hub
