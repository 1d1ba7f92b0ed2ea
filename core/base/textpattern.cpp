// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textpattern.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>

namespace spacewright
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TextPattern)
};

/// Steps at one place. Nearly all text needs fewer; what needs more is matched again by code that can be cancelled.
constexpr quint32 quickSteps = 20'000;
constexpr quint32 mostSteps = 1'000'000;
constexpr quint32 heapKilobytes = 64 * 1024;
constexpr size_t smallestStack = 32 * 1024;
constexpr size_t largestStack = 1024 * 1024;
/// How many bytes are tried between two looks at the clock.
constexpr qsizetype shortestStride = 1024;
constexpr qsizetype longestStride = 1024 * 1024;
constexpr qint64 slowNanoseconds = 5'000'000;

template <auto free> struct Free {
    template <class Handle> void operator()(Handle *handle) const { free(handle); }
};
using CodeHandle = std::unique_ptr<pcre2_code, Free<pcre2_code_free>>;
using MatchHandle = std::unique_ptr<pcre2_match_data, Free<pcre2_match_data_free>>;
using ContextHandle = std::unique_ptr<pcre2_match_context, Free<pcre2_match_context_free>>;
using CompileHandle = std::unique_ptr<pcre2_compile_context, Free<pcre2_compile_context_free>>;
using StackHandle = std::unique_ptr<pcre2_jit_stack, Free<pcre2_jit_stack_free>>;

PCRE2_SPTR units(const char *bytes)
{
    return reinterpret_cast<PCRE2_SPTR>(bytes);
}

Error patternError(const TextQuery &query, int number, size_t offset)
{
    std::array<PCRE2_UCHAR, 256> reason = {};
    pcre2_get_error_message(number, reason.data(), reason.size());
    const auto place = QString::fromUtf8(query.text.toUtf8().first(qsizetype(offset))).size() + 1;
    //: %1 is a regular expression, %2 the reason (in English), %3 the place in the expression
    return {ErrorCode::PatternInvalid,
            Tr::tr("\"%1\" is no regular expression: %2 (at character %3).")
                .arg(query.text, QString::fromUtf8(reinterpret_cast<const char *>(reason.data())))
                .arg(place)};
}

/// Ends the match when the work is cancelled: called wherever a match could start.
int askProgress(pcre2_callout_block *, void *progress)
{
    return static_cast<const Progress *>(progress)->isCancelled() ? PCRE2_ERROR_CALLOUT : 0;
}

struct Compiled {
    CodeHandle code;
    int error = 0;
    size_t offset = 0;
};

Compiled compileText(const QByteArray &text, quint32 options, pcre2_compile_context *context)
{
    Compiled compiled;
    compiled.code.reset(pcre2_compile(units(text.constData()), size_t(text.size()), options, &compiled.error,
                                      &compiled.offset, context));
    // Without its compiler (a system may forbid one) PCRE2 interprets: slower, with the same results.
    if (compiled.code)
        pcre2_jit_compile(compiled.code.get(), PCRE2_JIT_COMPLETE);
    return compiled;
}

} // namespace

class TextPattern::Code
{
public:
    CodeHandle quick;
    /// The same with a callout at each start; null if the query is too strange to be wrapped.
    CodeHandle careful;
    bool isMultiline = false;
};

Result<TextPattern> TextPattern::compile(const TextQuery &query)
{
    const CompileHandle context(pcre2_compile_context_create(nullptr));
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_ANYCRLF);
    if (query.isWholeWord)
        pcre2_set_compile_extra_options(context.get(), PCRE2_EXTRA_MATCH_WORD);
    quint32 options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_USE_OFFSET_LIMIT;
    if (!query.isCaseSensitive)
        options |= PCRE2_CASELESS;
    QByteArray text = query.text.toUtf8();
    if (query.isRegex) {
        options |= PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
    } else if (query.isWholeWord) {
        // Letters of all languages make words, which a literal pattern does not know.
        text = "\\Q" + text.replace("\\E", "\\E\\\\E\\Q") + "\\E";
        options |= PCRE2_UCP;
    } else {
        options |= PCRE2_LITERAL;
    }
    Compiled quick = compileText(text, options, context.get());
    if (!quick.code)
        return std::unexpected(patternError(query, quick.error, quick.offset));
    const auto code = std::make_shared<Code>();
    code->quick = std::move(quick.code);
    if (query.isRegex)
        code->careful = compileText("(?C1)(?:" + text + ')', options, context.get()).code;
    code->isMultiline = text.contains('\n') || (query.isRegex && (text.contains("\\n") || text.contains("\\R")));
    TextPattern pattern;
    pattern.m_code = code;
    return pattern;
}

bool TextPattern::isMultiline() const
{
    return m_code->isMultiline;
}

struct TextMatcher::Scratch {
    MatchHandle data;
    ContextHandle context{pcre2_match_context_create(nullptr)};
    StackHandle stack;

    int match(const pcre2_code *code, QByteArrayView text, qsizetype from)
    {
        const PCRE2_SPTR subject = units(text.data());
        const auto length = size_t(text.size());
        int found = pcre2_match(code, subject, length, size_t(from), 0, data.get(), context.get());
        if (found == PCRE2_ERROR_JIT_STACKLIMIT && !stack) {
            // The compiled form has a small stack of its own; most patterns need no larger one.
            stack.reset(pcre2_jit_stack_create(smallestStack, largestStack, nullptr));
            pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
            found = pcre2_match(code, subject, length, size_t(from), 0, data.get(), context.get());
        }
        // The interpreter has the heap.
        return found == PCRE2_ERROR_JIT_STACKLIMIT
                   ? pcre2_match(code, subject, length, size_t(from), PCRE2_NO_JIT, data.get(), context.get())
                   : found;
    }
};

TextMatcher::TextMatcher(const TextPattern &pattern)
    : m_pattern(pattern), m_scratch(std::make_unique<Scratch>()), m_stride(shortestStride)
{
    m_scratch->data.reset(pcre2_match_data_create_from_pattern(pattern.m_code->quick.get(), nullptr));
    pcre2_set_heap_limit(m_scratch->context.get(), heapKilobytes);
}

TextMatcher::~TextMatcher() = default;

TextMatcher::Outcome TextMatcher::find(QByteArrayView text, qsizetype from, const Progress &progress)
{
    QElapsedTimer clock;
    while (from <= text.size()) {
        if (progress.isCancelled())
            return Outcome::Cancelled;
        qsizetype last = qMin(from + m_stride, text.size());
        while (last < text.size() && (uchar(text[last]) & 0xc0) == 0x80)
            ++last;
        // A short text is over before the clock would tell anything: looking at it for each line takes longer.
        const bool isTimed = last - from >= shortestStride;
        if (isTimed)
            clock.start();
        const Outcome outcome = findWithin(text, from, last, progress);
        if (isTimed)
            m_stride = clock.nsecsElapsed() > slowNanoseconds ? shortestStride : qMin(m_stride * 2, longestStride);
        if (outcome != Outcome::Nothing)
            return outcome;
        from = last + 1;
    }
    return Outcome::Nothing;
}

TextMatcher::Outcome TextMatcher::findWithin(QByteArrayView text, qsizetype from, qsizetype last,
                                             const Progress &progress)
{
    pcre2_match_context *context = m_scratch->context.get();
    pcre2_set_offset_limit(context, size_t(last));
    pcre2_set_match_limit(context, quickSteps);
    int found = m_scratch->match(m_pattern.m_code->quick.get(), text, from);
    if (found == PCRE2_ERROR_MATCHLIMIT && m_pattern.m_code->careful) {
        pcre2_set_match_limit(context, mostSteps);
        pcre2_set_callout(context, askProgress, const_cast<Progress *>(&progress));
        found = m_scratch->match(m_pattern.m_code->careful.get(), text, from);
        pcre2_set_callout(context, nullptr, nullptr);
    }
    if (found == PCRE2_ERROR_CALLOUT)
        return Outcome::Cancelled;
    if (found == PCRE2_ERROR_NOMATCH)
        return Outcome::Nothing;
    m_start = m_end = from;
    if (found < 0)
        return Outcome::GivenUp;
    const size_t *vector = pcre2_get_ovector_pointer(m_scratch->data.get());
    m_start = qsizetype(vector[0]);
    // `\K` in a lookahead can put the start behind the end.
    m_end = qMax(m_start, qsizetype(vector[1]));
    return Outcome::Found;
}

QByteArrayView TextMatcher::group(QByteArrayView text, int number) const
{
    const size_t *vector = pcre2_get_ovector_pointer(m_scratch->data.get());
    if (number < 0 || quint32(number) >= pcre2_get_ovector_count(m_scratch->data.get()))
        return {};
    const size_t start = vector[2 * number];
    const size_t end = vector[2 * number + 1];
    return start == PCRE2_UNSET || end < start ? QByteArrayView()
                                               : text.sliced(qsizetype(start), qsizetype(end - start));
}

} // namespace spacewright
