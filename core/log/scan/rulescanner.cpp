// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanlines.h"
#include "ruledatabase.h"

#include <core/log/bytescan.h>
#include <core/log/loglevel.h>
#include <core/log/logtime.h>

#include <hs/hs.h>

#include <deque>
#include <functional>

namespace spacewright::log
{

class RuleScanner::Run
{
public:
    explicit Run(const LogRules &rules);

    void scan(const CleanLines &lines, bool isContinued, const Progress &progress);
    void clear();

    RuleHits hits;
    size_t firstHash = 0;
    size_t lastHash = 0;

private:
    static int onMatch(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context);

    void begin(QByteArrayView text, bool isContinued);
    void goToStart();
    void goTo(qsizetype place);
    void match(size_t rule, qsizetype end);
    void matchSlowly(size_t rule, const CleanLines &lines);
    bool isMatch(size_t rule, QByteArrayView line);
    void matchInBlock(size_t rule);
    bool isWorldLine() const;
    void noteRepeats();
    void noteLevels();
    void noteInner();
    QByteArrayView line() const { return m_text.sliced(m_lineStart, m_lineEnd - m_lineStart); }
    static void note(LineOffsets &offsets, quint32 line, bool &isUnordered);

    LogRules m_rules;
    Scratch m_scratch;
    /// They do not move.
    std::deque<TextMatcher> m_matchers;
    const Progress *m_progress = nullptr;

    // The block, and the line in it that the walk is at.
    QByteArrayView m_text;
    bool m_hasWorldLines = false;
    bool m_isContinued = false;
    quint32 m_firstLine = 0;
    quint32 m_line = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_lineEnd = 0;
    /// For each rule, and for levels and inner lines behind them: up to where lines are decided.
    std::vector<qsizetype> m_decided;
    std::vector<bool> m_isUnordered;
    QByteArray m_before;
    bool m_hasBefore = false;
};

RuleScanner::Run::Run(const LogRules &rules) : m_rules(rules)
{
    const LogRules::Data &data = *rules.m_data;
    if (data.scratch) {
        hs_scratch_t *room = nullptr;
        if (hs_clone_scratch(data.scratch.get(), &room) != HS_SUCCESS)
            qFatal("There is no memory for a search.");
        m_scratch.reset(room);
    }
    for (const Rule &rule : data.rules)
        m_matchers.emplace_back(rule.pattern);
    m_decided.resize(data.rules.size() + 2);
    m_isUnordered.resize(data.rules.size());
    clear();
}

void RuleScanner::Run::clear()
{
    hits = {};
    hits.queries.resize(m_matchers.size());
    firstHash = lastHash = 0;
    m_before.clear();
    m_hasBefore = false;
}

void RuleScanner::Run::begin(QByteArrayView text, bool isContinued)
{
    m_text = text;
    m_isContinued = isContinued && hits.lines > 0;
    m_firstLine = isContinued && hits.lines > 0 ? hits.lines - 1 : hits.lines;
    goToStart();
    std::ranges::fill(m_decided, 0);
}

void RuleScanner::Run::goToStart()
{
    m_line = m_firstLine;
    m_lineStart = 0;
    const qsizetype end = m_text.indexOf('\n');
    m_lineEnd = end < 0 ? m_text.size() : end;
}

/// Walks on to the line that holds @p place.
void RuleScanner::Run::goTo(qsizetype place)
{
    if (place <= m_lineEnd)
        return;
    const QByteArrayView passed = m_text.sliced(m_lineEnd, place - m_lineEnd);
    m_line += quint32(countLineEnds(passed));
    m_lineStart = m_lineEnd + passed.lastIndexOf('\n') + 1;
    const qsizetype end = m_text.indexOf('\n', place);
    m_lineEnd = end < 0 ? m_text.size() : end;
}

void RuleScanner::Run::note(LineOffsets &offsets, quint32 line, bool &isUnordered)
{
    if (!offsets.empty() && offsets.back() == line)
        return;
    isUnordered = isUnordered || (!offsets.empty() && offsets.back() > line);
    offsets.push_back(line);
}

bool RuleScanner::Run::isWorldLine() const
{
    return m_hasWorldLines && std::ranges::any_of(line(), [](char byte) { return quint8(byte) >= 0x80; });
}

int RuleScanner::Run::onMatch(unsigned id, unsigned long long, unsigned long long to, unsigned, void *context)
{
    Run &run = *static_cast<Run *>(context);
    const auto end = qsizetype(to);
    if (end > run.m_decided[id])
        run.match(id, end);
    return 0;
}

/// A match of a rule, or a word that may name a level, ends at @p end.
void RuleScanner::Run::match(size_t rule, qsizetype end)
{
    goTo(end - 1);
    m_decided[rule] = m_lineEnd + 1;
    const LogRules::Data &data = *m_rules.m_data;
    bool ignored = false;
    if (rule == data.innerId()) {
        noteInner();
        return;
    }
    if (rule == data.levelId()) {
        if (const auto level = levelOf(line()))
            note(hits.levels[size_t(*level)], m_line, ignored);
        return;
    }
    const RuleTraits &traits = data.rules[rule].traits;
    // Lines with letters of the world are PCRE2's: Vectorscan sees bytes.
    if (!traits.isByteExact && isWorldLine())
        return;
    if (traits.staysInLine || isMatch(rule, line()))
        note(hits.queries[rule], m_line, ignored);
}

bool RuleScanner::Run::isMatch(size_t rule, QByteArrayView line)
{
    TextMatcher &matcher = m_matchers[rule];
    for (qsizetype from = 0; from <= line.size();) {
        if (matcher.find(line, from, *m_progress) != TextMatcher::Outcome::Found)
            return false;
        // An empty match is none.
        if (matcher.end() > matcher.start())
            return true;
        from = matcher.end() + 1;
    }
    return false;
}

/// By PCRE2: all lines for a rule that Vectorscan refuses, those with letters of the world for the others.
void RuleScanner::Run::matchSlowly(size_t rule, const CleanLines &lines)
{
    const Rule &own = m_rules.m_data->rules[rule];
    const auto decide = [this, rule](qsizetype start, qsizetype end) {
        if (!isMatch(rule, m_text.sliced(start, end - start)))
            return;
        goTo(start);
        bool isUnordered = m_isUnordered[rule];
        note(hits.queries[rule], m_line, isUnordered);
        m_isUnordered[rule] = isUnordered;
    };
    goToStart();
    if (own.expression.isEmpty() && own.traits.staysInLine) {
        matchInBlock(rule);
    } else if (own.expression.isEmpty()) {
        for (qsizetype start = 0; start < m_text.size() && !m_progress->isCancelled();) {
            const qsizetype found = m_text.indexOf('\n', start);
            const qsizetype end = found < 0 ? m_text.size() : found;
            decide(start, end);
            start = end + 1;
        }
    } else if (!own.traits.isByteExact) {
        for (const CleanLines::Range &range : lines.worldLines())
            decide(range.start, range.end);
    }
}

/// All lines at once: four times as fast as one by one.
void RuleScanner::Run::matchInBlock(size_t rule)
{
    TextMatcher &matcher = m_matchers[rule];
    for (qsizetype from = 0; from < m_text.size();) {
        const TextMatcher::Outcome outcome = matcher.find(m_text, from, *m_progress);
        if (outcome == TextMatcher::Outcome::Nothing || outcome == TextMatcher::Outcome::Cancelled)
            return;
        const bool isHit = outcome == TextMatcher::Outcome::Found && matcher.end() > matcher.start();
        if (!isHit) {
            from = qMax(from, matcher.end()) + 1;
            continue;
        }
        goTo(matcher.start());
        bool ignored = false;
        note(hits.queries[rule], m_line, ignored);
        from = m_lineEnd + 1;
    }
}

void RuleScanner::Run::noteLevels()
{
    goToStart();
    for (qsizetype start = 0; start < m_text.size(); start = m_lineEnd + 1) {
        goTo(start);
        bool ignored = false;
        if (const auto level = levelOf(line()))
            note(hits.levels[size_t(*level)], m_line, ignored);
        if (line().startsWith(' '))
            noteInner();
    }
}

/// What goes on a line of the block before is no start of one.
void RuleScanner::Run::noteInner()
{
    bool ignored = false;
    if (m_lineStart > 0 || !m_isContinued)
        note(hits.inner, m_line, ignored);
}

void RuleScanner::Run::noteRepeats()
{
    const auto hash = [](QByteArrayView text) {
        return std::hash<std::string_view>()({text.data(), size_t(text.size())});
    };
    QByteArrayView before = m_before;
    quint32 number = m_firstLine;
    for (qsizetype start = 0; start < m_text.size(); ++number) {
        const qsizetype found = m_text.indexOf('\n', start);
        const qsizetype end = found < 0 ? m_text.size() : found;
        QByteArrayView line = m_text.sliced(start, end - start);
        line = line.sliced(timeLength(line));
        if (!m_hasBefore)
            firstHash = hash(line);
        else if (number >= hits.lines && line.size() == before.size() && line == before)
            hits.repeats.push_back(number);
        m_hasBefore = true;
        before = line;
        start = end + 1;
    }
    lastHash = hash(before);
    m_before = before.toByteArray();
}

void RuleScanner::Run::scan(const CleanLines &lines, bool isContinued, const Progress &progress)
{
    const LogRules::Data &data = *m_rules.m_data;
    m_progress = &progress;
    m_hasWorldLines = !lines.worldLines().empty();
    std::fill(m_isUnordered.begin(), m_isUnordered.end(), false);
    begin(lines.text(), isContinued);
    if (data.database) {
        hs_scan(data.database.get(), m_text.data(), unsigned(m_text.size()), 0, m_scratch.get(), onMatch, this);
    }
    for (size_t rule = 0; rule < data.rules.size() && !progress.isCancelled(); ++rule) {
        if (m_hasWorldLines || data.rules[rule].expression.isEmpty())
            matchSlowly(rule, lines);
        if (m_isUnordered[rule])
            std::ranges::sort(hits.queries[rule]);
    }
    if (data.repeats)
        noteRepeats();
    if (data.levels && !data.seeksLevels)
        noteLevels();
    const bool isOpen = !m_text.isEmpty() && !m_text.endsWith('\n');
    hits.lines = m_firstLine + quint32(countLineEnds(m_text)) + (isOpen ? 1 : 0);
}

RuleScanner::RuleScanner(const LogRules &rules) : m_run(std::make_unique<Run>(rules)) {}

RuleScanner::~RuleScanner() = default;

void RuleScanner::clear()
{
    m_run->clear();
}

void RuleScanner::scan(const CleanLines &lines, bool isContinued, const Progress &progress)
{
    m_run->scan(lines, isContinued, progress);
}

const RuleHits &RuleScanner::hits() const
{
    return m_run->hits;
}

RuleHits RuleScanner::takeHits()
{
    return std::move(m_run->hits);
}

size_t RuleScanner::firstHash() const
{
    return m_run->firstHash;
}

size_t RuleScanner::lastHash() const
{
    return m_run->lastHash;
}

} // namespace spacewright::log
