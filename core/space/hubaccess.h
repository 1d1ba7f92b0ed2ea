// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/remote/credentials.h>

namespace spacewright::space
{

/// The Hub's address: HF_ENDPOINT, else the public one.
QUrl hubEndpoint();

/// HF_TOKEN, for that address only; the user name does not matter there
/// (https://huggingface.co/docs/hub/security-tokens).
git::Credentials hubCredentials();

} // namespace spacewright::space
