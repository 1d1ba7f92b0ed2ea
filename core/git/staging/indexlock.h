// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

namespace spacewright::git
{

class Repository;

/// Holds .git/index.lock, which every git respects: while it is held nobody else changes the index. Taken before a
/// commit, because libgit2 would make one beside a lock of somebody else.
class IndexLock final
{
public:
    [[nodiscard]] static Result<IndexLock> take(const Repository &repository);
    IndexLock(IndexLock &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    IndexLock &operator=(IndexLock &&) = delete;
    ~IndexLock();

private:
    explicit IndexLock(QByteArray path) : m_path(std::move(path)) {}

    QByteArray m_path;
};

} // namespace spacewright::git
