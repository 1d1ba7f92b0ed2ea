// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::secrets
{

/// The token that the Hub's own tools would use, if somebody has signed in with them
/// (https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables). Only read, never changed.
struct ForeignToken {
    /// Empty if there is none.
    QString token = {};
    /// A variable's name, or the path of a file.
    QString source = {};
};

/// From HF_TOKEN or its older name.
ForeignToken tokenOfEnvironment();
/// From the file that `hf auth login` writes.
ForeignToken tokenOfHfLogin();

} // namespace spacewright::secrets
