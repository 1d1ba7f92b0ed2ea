// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logsearch.h"

#include "ansi.h"
#include "logstore.h"

#include <QCoreApplication>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace spacewright::log
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LogSearch)
};

constexpr qint64 blockLines = 4096;
constexpr qsizetype hitsPerLine = 1000;
/// Steps for one line, so that a pattern with nested repeats fails instead of hanging.
constexpr quint32 stepLimit = 1'000'000;

template <auto free> struct Free {
    template <class Handle> void operator()(Handle *handle) const { free(handle); }
};
using CodeHandle = std::unique_ptr<pcre2_code, Free<pcre2_code_free>>;
using MatchHandle = std::unique_ptr<pcre2_match_data, Free<pcre2_match_data_free>>;
using ContextHandle = std::unique_ptr<pcre2_match_context, Free<pcre2_match_context_free>>;

PCRE2_SPTR units(const char *bytes)
{
    return reinterpret_cast<PCRE2_SPTR>(bytes);
}

qsizetype lengthInUtf16(QByteArrayView text)
{
    return QString::fromUtf8(text).size();
}

Error patternError(const LogQuery &query, int number, size_t offset)
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

} // namespace

class LogPattern::Code
{
public:
    int match(const QByteArray &text, size_t from, pcre2_match_data *data) const;

    CodeHandle code;
    ContextHandle context;
};

int LogPattern::Code::match(const QByteArray &text, size_t from, pcre2_match_data *data) const
{
    const PCRE2_SPTR subject = units(text.constData());
    const auto length = size_t(text.size());
    const int found = pcre2_match(code.get(), subject, length, from, 0, data, context.get());
    // The compiled form has a small stack; the interpreter has the heap.
    return found == PCRE2_ERROR_JIT_STACKLIMIT
               ? pcre2_match(code.get(), subject, length, from, PCRE2_NO_JIT, data, context.get())
               : found;
}

Result<LogPattern> LogPattern::compile(const LogQuery &query)
{
    const QByteArray text = query.text.toUtf8();
    quint32 options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C;
    options |= query.isRegex ? PCRE2_UCP : PCRE2_LITERAL;
    if (!query.isCaseSensitive)
        options |= PCRE2_CASELESS;
    // Literal patterns take fewer options.
    if (!query.isRegex)
        options &= ~quint32(PCRE2_NEVER_BACKSLASH_C);
    int number = 0;
    size_t offset = 0;
    const auto code = std::make_shared<Code>();
    code->code.reset(pcre2_compile(units(text.constData()), size_t(text.size()), options, &number, &offset, nullptr));
    if (!code->code)
        return std::unexpected(patternError(query, number, offset));
    // Without its compiler (a system may forbid one) PCRE2 interprets: slower, with the same results.
    pcre2_jit_compile(code->code.get(), PCRE2_JIT_COMPLETE);
    code->context.reset(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(code->context.get(), stepLimit);
    LogPattern pattern;
    pattern.m_code = code;
    return pattern;
}

QList<LogMatch> LogPattern::matchesIn(QByteArrayView line) const
{
    const QByteArray text = stripAnsiToUtf8(line);
    // One for each thread and pattern would be a little faster; this is allocated from a small block each time.
    const MatchHandle data(pcre2_match_data_create(1, nullptr));
    QList<LogMatch> matches;
    size_t from = 0;
    while (from <= size_t(text.size()) && matches.size() < hitsPerLine) {
        const int found = m_code->match(text, from, data.get());
        if (found < 0)
            break;
        const auto start = qsizetype(pcre2_get_ovector_pointer(data.get())[0]);
        const auto end = qsizetype(pcre2_get_ovector_pointer(data.get())[1]);
        from = size_t(qMax(end, start + 1));
        if (end <= start)
            continue;
        const qsizetype before = lengthInUtf16(QByteArrayView(text).first(start));
        matches.append({before, lengthInUtf16(QByteArrayView(text).sliced(start, end - start))});
    }
    return matches;
}

qint64 searchLog(const LogStore &store, const LogPattern &pattern, qint64 first, Progress &progress,
                 const std::function<void(const QList<LogHit> &)> &take)
{
    qint64 next = first;
    while (!progress.isCancelled()) {
        const qint64 dropped = store.droppedLines();
        next = qMax(next, dropped);
        const QList<QByteArray> lines = store.lines(next - dropped, blockLines);
        QList<LogHit> hits;
        for (qsizetype i = 0; i < lines.size() && !progress.isCancelled(); ++i) {
            for (const LogMatch &match : pattern.matchesIn(lines[i]))
                hits.append({next + i, match});
        }
        if (progress.isCancelled())
            break;
        next += lines.size();
        if (!hits.isEmpty())
            take(hits);
        progress.report(next - dropped, store.lineCount(), {});
        if (lines.size() < blockLines)
            break;
    }
    return next;
}

} // namespace spacewright::log
