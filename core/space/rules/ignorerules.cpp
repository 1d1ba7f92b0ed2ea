// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ignorerules.h"

#include <core/git/repository.h>

#include <memory>

namespace spacewright::space
{

std::function<bool(const QString &)> ignoreRules(const QString &folder)
{
    Result<git::Repository> opened = git::Repository::open(folder);
    if (!opened)
        return [](const QString &) { return false; };
    auto repository = std::make_shared<git::Repository>(std::move(*opened));
    return [repository](const QString &path) { return repository->isIgnored(path); };
}

} // namespace spacewright::space
