// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "objectid.h"

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

ObjectId::ObjectId(const git_oid &id)
{
    std::ranges::copy(id.id, m_bytes.begin());
}

ObjectId ObjectId::fromHex(QByteArrayView digits)
{
    git_oid id = {};
    if (digits.size() != GIT_OID_SHA1_HEXSIZE || git_oid_fromstrn(&id, digits.data(), size_t(digits.size())) != 0)
        return {};
    return ObjectId(id);
}

ObjectId ObjectId::fromBytes(QByteArrayView bytes)
{
    ObjectId id;
    std::ranges::copy_n(bytes.begin(), qMin(bytes.size(), qsizetype(id.m_bytes.size())), id.m_bytes.begin());
    return id;
}

git_oid ObjectId::toGit() const
{
    git_oid id = {};
    std::ranges::copy(m_bytes, id.id);
    return id;
}

QByteArray ObjectId::toHex() const
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_bytes.size())).toHex();
}

} // namespace spacewright::git
