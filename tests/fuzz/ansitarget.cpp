// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include <core/log/ansi.h>
#include <core/log/loglevel.h>

using namespace spacewright;

namespace
{

bool isInert(QStringView text)
{
    return std::ranges::none_of(text, [](QChar unit) {
        const char16_t value = unit.unicode();
        const bool isControl = value < 0x20 || (value >= 0x7f && value <= 0x9f);
        const bool isDeceptive = (value >= 0x200b && value <= 0x200f) || (value >= 0x202a && value <= 0x202e);
        return isControl || isDeceptive;
    });
}

} // namespace

/// Whatever a line of a log holds: its text is inert, decoding it again changes nothing, and colours lie within it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView line = fuzz::bytesOf(data, size);
    const log::AnsiText decoded = log::decodeAnsi(line);
    fuzz::promise(isInert(decoded.text));
    fuzz::promise(log::stripAnsi(line) == decoded.text);
    const QByteArray text = decoded.text.toUtf8();
    fuzz::promise(log::stripAnsiToUtf8(line) == text);
    fuzz::promise(log::stripAnsiToUtf8(text) == text);
    qsizetype end = 0;
    for (const log::AnsiSpan &span : decoded.spans) {
        fuzz::promise(span.start >= end && span.length > 0);
        end = span.start + span.length;
    }
    fuzz::promise(end <= decoded.text.size());
    static_cast<void>(log::levelOf(line));
    return 0;
}
