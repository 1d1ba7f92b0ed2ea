// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/objectid.h>

#include <QByteArrayView>

namespace spacewright::git
{

/// What a tree has at a path; a null id is nothing.
struct TreeItem {
    ObjectId id = {};
    int mode = 0;

    bool isFolder() const;
    bool isFile() const;
    bool operator==(const TreeItem &) const = default;
};

/// Goes through a tree as git stores it, "<mode in octal digits> <name>\0<id>" one behind the other, and copies nothing
/// of it. Stands at the first entry when made; the bytes must live as long.
class TreeEntries final
{
public:
    explicit TreeEntries(QByteArrayView tree) : m_rest(tree) { next(); }

    bool isAtEnd() const { return m_name.isEmpty(); }
    /// It ended before a whole entry did.
    bool isDamaged() const { return m_isDamaged; }
    void next();

    QByteArrayView name() const { return m_name; }
    /// With the mode in the form that git compares: old programs wrote others.
    TreeItem item() const { return {ObjectId::fromBytes(m_id), mode()}; }
    bool isFolder() const { return item().isFolder(); }
    /// Whether another entry has the same content and kind, for sure: old modes may hide that it has.
    bool isSameAs(const TreeEntries &other) const { return m_id == other.m_id && m_mode == other.m_mode; }

private:
    int mode() const;

    QByteArrayView m_rest;
    QByteArrayView m_mode;
    QByteArrayView m_name;
    QByteArrayView m_id;
    bool m_isDamaged = false;
};

} // namespace spacewright::git
