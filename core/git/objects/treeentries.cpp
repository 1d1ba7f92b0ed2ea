// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "treeentries.h"

#include <git2.h>

namespace spacewright::git
{

namespace
{

constexpr qsizetype idLength = 20;
constexpr int kindBits = 0170000;

} // namespace

bool TreeItem::isFolder() const
{
    return mode == GIT_FILEMODE_TREE;
}

bool TreeItem::isFile() const
{
    return !id.isNull() && mode != GIT_FILEMODE_TREE && mode != GIT_FILEMODE_COMMIT;
}

void TreeEntries::next()
{
    m_name = {};
    if (m_rest.isEmpty())
        return;
    const qsizetype space = m_rest.indexOf(' ');
    const qsizetype end = m_rest.indexOf('\0', qMax<qsizetype>(space, 0));
    if (space < 1 || end <= space + 1 || m_rest.size() - end - 1 < idLength) {
        m_isDamaged = true;
        return;
    }
    m_mode = m_rest.first(space);
    m_name = m_rest.sliced(space + 1, end - space - 1);
    m_id = m_rest.sliced(end + 1, idLength);
    m_rest = m_rest.sliced(end + 1 + idLength);
}

/// As for git only one bit of a file's counts.
int TreeEntries::mode() const
{
    const int mode = m_mode.toInt(nullptr, 8);
    if ((mode & kindBits) != (GIT_FILEMODE_BLOB & kindBits))
        return mode & kindBits;
    return (mode & 0100) != 0 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
}

} // namespace spacewright::git
