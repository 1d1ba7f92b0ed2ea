// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pointerreader.h"

#include <core/git/repository.h>

#include <git2.h>

namespace spacewright::git
{

PointerReader::PointerReader(const Repository &repository)
{
    obtain(m_objects, git_repository_odb, repository.handle());
}

std::optional<LfsPointer> PointerReader::read(const ObjectId &blob) const
{
    const git_oid id = blob.toGit();
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    // Most are told from pointers by their size alone.
    if (git_odb_read_header(&size, &type, m_objects.get(), &id) != 0 || type != GIT_OBJECT_BLOB ||
        qint64(size) >= LfsPointer::longest)
        return {};
    OdbObjectHandle object;
    if (obtain(object, git_odb_read, m_objects.get(), &id) != 0)
        return {};
    const auto *text = static_cast<const char *>(git_odb_object_data(object.get()));
    return LfsPointer::parse(QByteArrayView(text, qsizetype(size)));
}

} // namespace spacewright::git
