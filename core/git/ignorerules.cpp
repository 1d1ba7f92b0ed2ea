// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ignorerules.h"

#include "gitlibrary.h"

#include <QFile>

#include <git2.h>

namespace spacewright::git
{

IgnoreRules::IgnoreRules(const QString &folder)
{
    if (Result<Repository> repository = Repository::open(folder)) {
        m_repository.emplace(*std::move(repository));
        return;
    }
    startLibrary();
    m_stand = std::make_unique<QTemporaryDir>();
    RepositoryHandle handle;
    if (obtain(handle, git_repository_init, QFile::encodeName(m_stand->path()).constData(), 1U) == 0 &&
        git_repository_set_workdir(handle.get(), QFile::encodeName(folder).constData(), 0) == 0)
        m_repository.emplace(std::move(handle));
}

} // namespace spacewright::git
