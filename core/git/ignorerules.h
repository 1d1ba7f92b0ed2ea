// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "repository.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace spacewright::git
{

/// What .gitignore and its like leave out of a folder, also where that is no repository. Used by one thread at a time.
class IgnoreRules final
{
public:
    explicit IgnoreRules(const QString &folder);

    /// @p path is relative to the folder, with a slash at its end if it is a folder itself.
    bool isIgnored(const QString &path) const { return m_repository && m_repository->isIgnored(path); }

private:
    /// Rules are read by a repository only: this one has nothing in it, and the folder as its work tree.
    std::unique_ptr<QTemporaryDir> m_stand;
    std::optional<Repository> m_repository;
};

} // namespace spacewright::git
