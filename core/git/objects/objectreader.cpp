// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectreader.h"

#include "looseguard.h"

#include <core/git/repository.h>

#include <QDir>

#include <git2.h>
#include <git2/sys/errors.h>

#include <algorithm>

namespace spacewright::git
{

ObjectReader::ObjectReader(const Repository &repository)
{
    git_buf folder = GIT_BUF_INIT;
    if (git_repository_item_path(&folder, repository.handle(), GIT_REPOSITORY_ITEM_OBJECTS) != 0)
        return;
    // Not the repository's own, which belongs to its thread.
    if (obtain(m_odb, git_odb_open, folder.ptr) == 0)
        guardLooseObjects(m_odb.get(), folder.ptr);
    const QDir packs(QFile::decodeName(folder.ptr) + QStringLiteral("/pack"));
    git_buf_dispose(&folder);
    // The newest first, which has what is asked for most.
    const QStringList names = packs.entryList({QStringLiteral("*.idx")}, QDir::Files, QDir::Time);
    for (const QString &name : names) {
        if (std::unique_ptr<PackFile> pack = PackFile::open(packs.filePath(name)))
            m_packs.push_back(std::move(pack));
    }
}

std::optional<StoredObject> ObjectReader::readPacked(const ObjectId &id)
{
    for (auto pack = m_packs.begin(); pack != m_packs.end(); ++pack) {
        const std::optional<quint32> place = (*pack)->find(id);
        if (!place)
            continue;
        std::optional<StoredObject> object = (*pack)->read(*place);
        std::rotate(m_packs.begin(), pack, pack + 1);
        return object;
    }
    return {};
}

bool ObjectReader::has(const ObjectId &id) const
{
    const git_oid native = id.toGit();
    return std::ranges::any_of(m_packs, [&id](const auto &pack) { return pack->find(id).has_value(); }) ||
           (m_odb && git_odb_exists(m_odb.get(), &native) == 1);
}

int ObjectReader::read(QByteArray &bytes, const ObjectId &id, ObjectKind kind)
{
    std::optional<StoredObject> object = readPacked(id);
    if (!object) {
        // Not packed, in a repository that this one borrows from, or damaged: libgit2 finds it or says what is wrong.
        OdbObjectHandle found;
        const git_oid native = id.toGit();
        if (const int code = m_odb ? obtain(found, git_odb_read, m_odb.get(), &native) : int(GIT_ENOTFOUND); code != 0)
            return code;
        object = StoredObject{ObjectKind(git_odb_object_type(found.get())),
                              QByteArray(static_cast<const char *>(git_odb_object_data(found.get())),
                                         qsizetype(git_odb_object_size(found.get())))};
    }
    if (object->kind != kind) {
        git_error_set_str(GIT_ERROR_ODB, "an object is of another kind than what refers to it says");
        return GIT_ENOTFOUND;
    }
    bytes = std::move(object->bytes);
    return 0;
}

} // namespace spacewright::git
