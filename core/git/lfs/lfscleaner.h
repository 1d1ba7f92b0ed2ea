// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lfsstore.h"

#include <core/base/sha256.h>

namespace spacewright::git
{

/// Turns the content of a large file into what git keeps of it, piece by piece: no more than one piece is ever held.
/// With a store the content is put there too; without one it is only named. What is a pointer already stays as it is.
class LfsCleaner final
{
public:
    explicit LfsCleaner(std::optional<LfsStore> store = {}) : m_store(std::move(store)) {}
    LfsCleaner(const LfsCleaner &) = delete;
    LfsCleaner &operator=(const LfsCleaner &) = delete;
    /// Nothing is left of content that was not finished.
    ~LfsCleaner();

    [[nodiscard]] Result<> add(QByteArrayView piece);
    /// The text of a pointer; none if the content was empty.
    [[nodiscard]] Result<QByteArray> finish();

private:
    [[nodiscard]] Result<> take(QByteArrayView piece);
    [[nodiscard]] Result<> write(QByteArrayView piece);

    std::optional<LfsStore> m_store;
    Sha256 m_hash;
    qint64 m_size = 0;
    /// The beginning, as long as all of it could be a pointer.
    QByteArray m_head;
    QByteArray m_file;
    int m_descriptor = -1;
};

} // namespace spacewright::git
