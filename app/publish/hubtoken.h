// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/client/endpoint.h>
#include <core/secrets/hubaccounts.h>

namespace spacewright
{

/// What the Hub of the environment is spoken to with: HF_TOKEN, else the token of the account that is kept first there,
/// else none. @p accounts must outlive the future.
[[nodiscard]] QFuture<Result<hub::Access>> findAccess(secrets::HubAccounts &accounts);

} // namespace spacewright
