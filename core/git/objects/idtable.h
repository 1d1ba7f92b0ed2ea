// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/objectid.h>

#include <QByteArrayView>

#include <optional>

namespace spacewright::git
{

/// The ids of a pack or a commit-graph as git stores them: sorted, one behind the other, and before them how many there
/// are up to each first byte. The bytes must live as long.
class IdTable final
{
public:
    static constexpr qsizetype idLength = 20;
    static constexpr qsizetype fanoutLength = qsizetype(256) * 4;

    IdTable() = default;
    /// Empty if @p fanout is none. Whoever calls sees to it that there are as many ids as count() says.
    explicit IdTable(QByteArrayView fanout, const char *ids);

    quint32 count() const { return m_count; }
    ObjectId at(quint32 place) const;
    std::optional<quint32> find(const ObjectId &id) const;

private:
    QByteArrayView m_fanout;
    const char *m_ids = nullptr;
    quint32 m_count = 0;
};

} // namespace spacewright::git
