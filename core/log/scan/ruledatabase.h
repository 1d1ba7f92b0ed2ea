// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logrules.h"
#include "ruletext.h"

struct hs_database;
struct hs_scratch;

namespace spacewright::log
{

/// What Vectorscan allocates.
struct FreeDatabase {
    void operator()(hs_database *database) const;
};
struct FreeScratch {
    void operator()(hs_scratch *scratch) const;
};
using Database = std::unique_ptr<hs_database, FreeDatabase>;
using Scratch = std::unique_ptr<hs_scratch, FreeScratch>;

struct Rule {
    TextPattern pattern;
    /// For Vectorscan; empty if only PCRE2 can do it.
    QByteArray expression;
    unsigned flags = 0;
    RuleTraits traits;
};

class LogRules::Data
{
public:
    void build();

    std::vector<Rule> rules;
    Database database;
    /// Copied for each scanner: making one takes longer.
    Scratch scratch;
    bool levels = false;
    /// Whether the database knows their words; otherwise each line is asked.
    bool seeksLevels = false;
    /// Numbers in the database behind those of the rules: words that may name a level, and starts of lines further in.
    size_t levelId() const { return rules.size(); }
    size_t innerId() const { return rules.size() + 1; }
    bool repeats = false;

private:
    bool tryBuild();
};

} // namespace spacewright::log
