// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace spacewright::git
{
class Repository;
}

namespace spacewright::space
{

struct SpaceFile {
    /// Relative to the Space's folder.
    QString path;
    /// In bytes.
    qint64 size = 0;
};

/// The files below @p folder, folder by folder, but for links and for folders that the ignore rules leave out; at most
/// 20,000 entries, because a folder of more is somebody's home and no Space. A file in the list may itself be ignored:
/// asking takes longer than listing. @p repository is null where there is none.
[[nodiscard]] QList<SpaceFile> listFiles(const QString &folder, const git::Repository *repository);

} // namespace spacewright::space
