// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logrules.h"

#include "ruledatabase.h"

#include <hs/hs.h>

namespace spacewright::log
{

namespace
{

struct FreeError {
    void operator()(hs_compile_error_t *error) const { hs_free_compile_error(error); }
};
using CompileError = std::unique_ptr<hs_compile_error_t, FreeError>;

} // namespace

void FreeDatabase::operator()(hs_database *database) const
{
    hs_free_database(database);
}

void FreeScratch::operator()(hs_scratch *scratch) const
{
    hs_free_scratch(scratch);
}

/// Compiles what Vectorscan takes; a rule that it refuses is left to PCRE2, and the others are tried again.
void LogRules::Data::build()
{
    while (!tryBuild()) {
    }
}

bool LogRules::Data::tryBuild()
{
    std::vector<const char *> expressions;
    std::vector<unsigned> flags;
    std::vector<unsigned> ids;
    for (size_t i = 0; i < rules.size(); ++i) {
        if (rules[i].expression.isEmpty())
            continue;
        expressions.push_back(rules[i].expression.constData());
        flags.push_back(rules[i].flags);
        ids.push_back(unsigned(i));
    }
    for (size_t i = 0; seeksLevels && i < levelExpressions().size(); ++i) {
        expressions.push_back(levelExpressions()[i]);
        flags.push_back(HS_FLAG_CASELESS);
        ids.push_back(unsigned(levelId()));
    }
    if (seeksLevels) {
        expressions.push_back(innerExpression());
        flags.push_back(HS_FLAG_MULTILINE);
        ids.push_back(unsigned(innerId()));
    }
    if (expressions.empty())
        return true;
    hs_database_t *made = nullptr;
    hs_compile_error_t *problem = nullptr;
    const hs_error_t result = hs_compile_multi(expressions.data(), flags.data(), ids.data(),
                                               unsigned(expressions.size()), HS_MODE_BLOCK, nullptr, &made, &problem);
    const CompileError error(problem);
    if (result == HS_SUCCESS) {
        database.reset(made);
        hs_scratch_t *room = nullptr;
        if (hs_alloc_scratch(database.get(), &room) != HS_SUCCESS)
            qFatal("There is no memory for a search.");
        scratch.reset(room);
        return true;
    }
    // An error that belongs to no single expression: they are too much together.
    bool isLess = false;
    for (size_t i = 0; i < rules.size(); ++i) {
        const bool isRefused = !error || error->expression < 0 || size_t(error->expression) >= ids.size() ||
                               ids[size_t(error->expression)] == i;
        isLess = isLess || (isRefused && !rules[i].expression.isEmpty());
        if (isRefused)
            rules[i].expression.clear();
    }
    // Without any rule it is the processor that Vectorscan does not take.
    seeksLevels = seeksLevels && isLess;
    return false;
}

Result<LogRules> LogRules::compile(const Wishes &wishes)
{
    const auto data = std::make_shared<Data>();
    data->levels = data->seeksLevels = wishes.levels;
    data->repeats = wishes.repeats;
    for (const TextQuery &query : wishes.queries) {
        const Result<TextPattern> pattern = TextPattern::compile(query);
        if (!pattern)
            return failure(pattern);
        const unsigned flags = HS_FLAG_MULTILINE | (query.isCaseSensitive ? 0U : unsigned(HS_FLAG_CASELESS));
        data->rules.push_back({*pattern, expressionOf(query), flags, traitsOf(query)});
    }
    data->build();
    LogRules rules;
    rules.m_data = data;
    return rules;
}

qsizetype LogRules::count() const
{
    return qsizetype(m_data->rules.size());
}

bool LogRules::hasLevels() const
{
    return m_data->levels;
}

bool LogRules::hasRepeats() const
{
    return m_data->repeats;
}

} // namespace spacewright::log
