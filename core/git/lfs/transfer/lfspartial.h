// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/sha256.h>
#include <core/git/lfs/lfsstore.h>

namespace spacewright::git
{

/// Content that is on its way here. What a download that was cut has left is gone on with, here and by git LFS; if
/// another program is at it, this one begins anew beside it.
class LfsPartial final
{
public:
    LfsPartial(const LfsStore &store, const LfsPointer &pointer);
    LfsPartial(const LfsPartial &) = delete;
    LfsPartial &operator=(const LfsPartial &) = delete;
    ~LfsPartial();

    [[nodiscard]] Result<> open(const Progress &progress);
    qint64 size() const { return m_size; }
    [[nodiscard]] Result<> append(QByteArrayView bytes);
    /// Forgets what came so far.
    [[nodiscard]] Result<> restart();
    /// Whether the content is what it should be.
    bool isRight();
    /// Into the store with it.
    [[nodiscard]] Result<> finish();
    /// Leaves nothing behind.
    void drop();

private:
    bool openShared();
    [[nodiscard]] Result<> readOld(const Progress &progress);

    const LfsStore &m_store;
    const LfsPointer &m_pointer;
    Sha256 m_hash;
    QByteArray m_path;
    int m_descriptor = -1;
    qint64 m_size = 0;
    bool m_isShared = false;
};

} // namespace spacewright::git
