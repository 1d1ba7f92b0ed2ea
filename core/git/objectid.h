// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <array>
#include <compare>

struct git_oid;

namespace spacewright::git
{

/// The name of an object: 20 bytes, written as 40 hexadecimal digits. All zero means "none".
class ObjectId final
{
public:
    ObjectId() = default;
    /// From libgit2's own, which no header of ours shows.
    explicit ObjectId(const git_oid &id);

    /// None for anything but 40 hexadecimal digits.
    static ObjectId fromHex(QByteArrayView digits);
    /// From the 20 bytes as they are stored.
    static ObjectId fromBytes(QByteArrayView bytes);
    QByteArrayView bytes() const { return {m_bytes.data(), qsizetype(m_bytes.size())}; }
    git_oid toGit() const;

    bool isNull() const { return *this == ObjectId(); }
    QByteArray toHex() const;
    QString toString() const { return QString::fromLatin1(toHex()); }

    auto operator<=>(const ObjectId &) const = default;
    friend size_t qHash(const ObjectId &id, size_t seed = 0) { return qHashBits(id.m_bytes.data(), 20, seed); }

private:
    std::array<unsigned char, 20> m_bytes = {};
};

} // namespace spacewright::git
