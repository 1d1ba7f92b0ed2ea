// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubaccess.h"

namespace spacewright::space
{

QUrl hubEndpoint()
{
    return QUrl(qEnvironmentVariable("HF_ENDPOINT", QStringLiteral("https://huggingface.co")));
}

git::Credentials hubCredentials()
{
    return {hubEndpoint(), QStringLiteral("hf_user"), qEnvironmentVariable("HF_TOKEN")};
}

} // namespace spacewright::space
