// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytescan.h"

#include <bit>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace spacewright::log
{

namespace
{

bool isPlain(char byte)
{
    return byte == '\n' || (quint8(byte) >= 0x20 && quint8(byte) < 0x7f);
}

/// The place behind the colour sequence ("ESC[1;31m") at @p at; @p at itself if there is another or none.
inline qsizetype behindColour(const char *bytes, qsizetype length, qsizetype at)
{
    if (at + 1 >= length || bytes[at] != '\x1b' || bytes[at + 1] != '[')
        return at;
    qsizetype end = at + 2;
    while (end < length && bytes[end] >= '0' && bytes[end] <= ';')
        ++end;
    return end < length && bytes[end] == 'm' ? end + 1 : at;
}

Copied copySimply(const char *bytes, qsizetype length, char *target, Copied done)
{
    while (done.read < length) {
        if (isPlain(bytes[done.read])) {
            target[done.written++] = bytes[done.read++];
            continue;
        }
        const qsizetype next = behindColour(bytes, length, done.read);
        if (next == done.read)
            break;
        done.read = next;
    }
    return done;
}

#ifdef __SSE2__

/// Counts of each byte's place stay below 256 for this many vectors.
constexpr qsizetype vectorsPerSum = 255;

const bool hasAvx2 = __builtin_cpu_supports("avx2");

qint64 countWithSse2(const char *bytes, qsizetype length)
{
    constexpr qsizetype width = sizeof(__m128i);
    const __m128i end = _mm_set1_epi8('\n');
    __m128i total = _mm_setzero_si128();
    for (qsizetype at = 0; at < length;) {
        const qsizetype stop = qMin(length, at + vectorsPerSum * width);
        __m128i counts = _mm_setzero_si128();
        for (; at < stop; at += width) {
            const __m128i vector = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + at));
            counts = _mm_sub_epi8(counts, _mm_cmpeq_epi8(vector, end));
        }
        total = _mm_add_epi64(total, _mm_sad_epu8(counts, _mm_setzero_si128()));
    }
    return _mm_cvtsi128_si64(total) + _mm_cvtsi128_si64(_mm_srli_si128(total, 8));
}

__attribute__((target("avx2"))) qint64 countWithAvx2(const char *bytes, qsizetype length)
{
    constexpr qsizetype width = 2 * sizeof(__m256i);
    const __m256i end = _mm256_set1_epi8('\n');
    __m256i total = _mm256_setzero_si256();
    for (qsizetype at = 0; at < length;) {
        const qsizetype stop = qMin(length, at + vectorsPerSum * width);
        __m256i even = _mm256_setzero_si256();
        __m256i odd = _mm256_setzero_si256();
        for (; at < stop; at += width) {
            const auto *place = reinterpret_cast<const __m256i *>(bytes + at);
            even = _mm256_sub_epi8(even, _mm256_cmpeq_epi8(_mm256_loadu_si256(place), end));
            odd = _mm256_sub_epi8(odd, _mm256_cmpeq_epi8(_mm256_loadu_si256(place + 1), end));
        }
        total = _mm256_add_epi64(total, _mm256_sad_epu8(even, _mm256_setzero_si256()));
        total = _mm256_add_epi64(total, _mm256_sad_epu8(odd, _mm256_setzero_si256()));
    }
    return _mm256_extract_epi64(total, 0) + _mm256_extract_epi64(total, 1) + _mm256_extract_epi64(total, 2) +
           _mm256_extract_epi64(total, 3);
}

/// As far as whole vectors go, or until something strange.
Copied copyWithSse2(const char *bytes, qsizetype length, char *target)
{
    constexpr qsizetype width = sizeof(__m128i);
    Copied done;
    while (done.read + width <= length) {
        const __m128i vector = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + done.read));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(target + done.written), vector);
        // Bytes from 0x80 on are negative, and so below the space too.
        const __m128i low = _mm_cmplt_epi8(vector, _mm_set1_epi8(' '));
        const __m128i deleted = _mm_cmpeq_epi8(vector, _mm_set1_epi8(0x7f));
        const __m128i end = _mm_cmpeq_epi8(vector, _mm_set1_epi8('\n'));
        const auto strange = quint32(_mm_movemask_epi8(_mm_or_si128(_mm_andnot_si128(end, low), deleted)));
        const qsizetype plain = strange == 0 ? width : std::countr_zero(strange);
        done.read += plain;
        done.written += plain;
        if (strange == 0)
            continue;
        const qsizetype next = behindColour(bytes, length, done.read);
        if (next == done.read)
            break;
        done.read = next;
    }
    return done;
}

__attribute__((target("avx2"))) Copied copyWithAvx2(const char *bytes, qsizetype length, char *target)
{
    constexpr qsizetype width = sizeof(__m256i);
    Copied done;
    while (done.read + width <= length) {
        const __m256i vector = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes + done.read));
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(target + done.written), vector);
        const __m256i low = _mm256_cmpgt_epi8(_mm256_set1_epi8(' '), vector);
        const __m256i deleted = _mm256_cmpeq_epi8(vector, _mm256_set1_epi8(0x7f));
        const __m256i end = _mm256_cmpeq_epi8(vector, _mm256_set1_epi8('\n'));
        const auto strange = quint32(_mm256_movemask_epi8(_mm256_or_si256(_mm256_andnot_si256(end, low), deleted)));
        const qsizetype plain = strange == 0 ? width : std::countr_zero(strange);
        done.read += plain;
        done.written += plain;
        if (strange == 0)
            continue;
        const qsizetype next = behindColour(bytes, length, done.read);
        if (next == done.read)
            break;
        done.read = next;
    }
    return done;
}

#endif

} // namespace

qint64 countLineEnds(QByteArrayView bytes)
{
    qint64 ends = 0;
#ifdef __SSE2__
    constexpr qsizetype unit = 64;
    const qsizetype whole = bytes.size() / unit * unit;
    ends = hasAvx2 ? countWithAvx2(bytes.data(), whole) : countWithSse2(bytes.data(), whole);
    bytes = bytes.sliced(whole);
#endif
    for (const char byte : bytes)
        ends += byte == '\n' ? 1 : 0;
    return ends;
}

Copied copyPlain(QByteArrayView bytes, char *target)
{
    Copied done;
#ifdef __SSE2__
    done =
        hasAvx2 ? copyWithAvx2(bytes.data(), bytes.size(), target) : copyWithSse2(bytes.data(), bytes.size(), target);
#endif
    return copySimply(bytes.data(), bytes.size(), target, done);
}

} // namespace spacewright::log
