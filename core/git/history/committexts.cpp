// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "committexts.h"

#include <core/git/gitlibrary.h>

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <span>
#include <thread>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(History)
};

constexpr size_t leastOfThread = 512;
constexpr size_t mostThreads = 8;

/// One thread's part; the error that ended it, if any.
std::optional<Error> readPart(ObjectReader &objects, People &people, std::span<StoredCommit> commits,
                              std::span<Commit> shown)
{
    for (size_t place = 0; place < commits.size(); ++place) {
        if (const int code = commits[place].readText(objects); code != 0)
            return gitFailure(code, Tr::tr("The history cannot be read.")).error();
        shown[place] = commits[place].toCommit(people);
        commits[place].text.clear();
    }
    return {};
}

} // namespace

Result<std::vector<Commit>> CommitTexts::read(std::vector<StoredCommit> &commits)
{
    const size_t most = std::clamp(size_t(std::thread::hardware_concurrency()), size_t(1), mostThreads);
    const size_t count = std::clamp(commits.size() / leastOfThread, size_t(1), most);
    while (m_readers.size() < count)
        m_readers.push_back(std::make_unique<ObjectReader>(*m_repository));
    m_people.resize(m_readers.size());
    std::vector<Commit> shown(commits.size());
    std::vector<std::optional<Error>> errors(count);
    const size_t size = (commits.size() + count - 1) / count;
    const auto readOne = [&](size_t number) {
        const size_t first = std::min(number * size, commits.size());
        const size_t length = std::min(size, commits.size() - first);
        errors[number] = readPart(*m_readers[number], m_people[number], std::span(commits).subspan(first, length),
                                  std::span(shown).subspan(first, length));
    };
    {
        std::vector<std::jthread> threads;
        for (size_t number = 1; number < count; ++number)
            threads.emplace_back(readOne, number);
        readOne(0);
    }
    for (std::optional<Error> &error : errors) {
        if (error)
            return std::unexpected(*std::move(error));
    }
    return shown;
}

} // namespace spacewright::git
