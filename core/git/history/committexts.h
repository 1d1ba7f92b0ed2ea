// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commitreader.h"

#include <memory>
#include <vector>

namespace spacewright::git
{

/// Reads what is to be shown of commits: of many on several threads. Lives no longer than the repository.
class CommitTexts final
{
public:
    explicit CommitTexts(const Repository &repository) : m_repository(&repository) {}

    /// All of them, in their order. Their texts are not kept.
    [[nodiscard]] Result<std::vector<Commit>> read(std::vector<StoredCommit> &commits);

private:
    const Repository *m_repository;
    /// One for each thread.
    std::vector<std::unique_ptr<ObjectReader>> m_readers;
    std::vector<People> m_people;
};

} // namespace spacewright::git
