// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/base/textpattern.h>

#include <QList>

#include <array>
#include <memory>
#include <vector>

namespace spacewright::log
{

class CleanLines;

/// What is looked for in a log, all at once: patterns, and the words that name levels, in one database for Vectorscan,
/// which finds in blocks where a match ends; patterns that it refuses are left to PCRE2. Copies share it; it may be
/// used by several threads at once.
class LogRules final
{
public:
    struct Wishes {
        QList<TextQuery> queries;
        /// The level that a line says it has, and which lines stand further in.
        bool levels = false;
        /// Lines that are equal to the one before, but for their times.
        bool repeats = false;
    };

    /// Fails if one of the queries is no regular expression.
    [[nodiscard]] static Result<LogRules> compile(const Wishes &wishes);

    qsizetype count() const;
    bool hasLevels() const;
    bool hasRepeats() const;

private:
    friend class RuleScanner;
    class Data;
    std::shared_ptr<const Data> m_data;
};

/// Offsets of lines, ascending.
using LineOffsets = std::vector<quint32>;

/// What was found in some lines.
struct RuleHits {
    /// For each query.
    std::vector<LineOffsets> queries;
    /// From Debug to Error.
    std::array<LineOffsets, 4> levels;
    LineOffsets repeats;
    /// Lines that begin with a space or a tab: they belong to the one above, as those of a traceback do.
    LineOffsets inner;
    quint32 lines = 0;
};

/// Applies rules to blocks of lines that follow each other; for one thread.
class RuleScanner final
{
public:
    explicit RuleScanner(const LogRules &rules);
    ~RuleScanner();

    /// Begins anew, with no line before.
    void clear();
    /// Looks through a block. @p isContinued says that its first line is the last one of the block before, gone on.
    void scan(const CleanLines &lines, bool isContinued, const Progress &progress);
    const RuleHits &hits() const;
    RuleHits takeHits();
    /// Hashes of the first and the last line but for their times, to tell repeats where two parts meet.
    size_t firstHash() const;
    size_t lastHash() const;

private:
    class Run;
    std::unique_ptr<Run> m_run;
};

} // namespace spacewright::log
