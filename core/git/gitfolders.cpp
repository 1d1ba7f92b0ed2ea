// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitfolders.h"

#include "repository.h"

#include <QDir>
#include <QFile>

#include <git2.h>

namespace spacewright::git
{

QString gitFolder(const Repository &repository)
{
    return QDir::cleanPath(QFile::decodeName(git_repository_path(repository.handle())));
}

QString commonFolder(const Repository &repository)
{
    return QDir::cleanPath(QFile::decodeName(git_repository_commondir(repository.handle())));
}

} // namespace spacewright::git
