// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "target.h"

#include <core/log/lineassembler.h>

#include <QList>

using namespace spacewright;

namespace
{

/// A small one, so that short inputs go beyond it.
constexpr qsizetype cap = 24;
constexpr qsizetype markLength = 64;

/// The lines of @p bytes, read in pieces of @p pieceLength.
QList<QByteArray> linesOf(QByteArrayView bytes, qsizetype pieceLength)
{
    QList<QByteArray> lines;
    log::LineAssembler line(cap);
    while (!bytes.isEmpty()) {
        QByteArrayView piece = bytes.left(pieceLength);
        const qsizetype end = piece.indexOf('\n');
        if (end >= 0)
            piece = piece.first(end);
        line.add(piece);
        bytes = bytes.sliced(piece.size() + (end >= 0 ? 1 : 0));
        if (end >= 0)
            lines.append(line.take());
    }
    if (!line.isEmpty())
        lines.append(line.take());
    return lines;
}

} // namespace

/// A progress bar looks the same however its bytes arrive, and no line grows beyond the cap.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes = fuzz::bytesOf(data + 1, size - 1);
    const QList<QByteArray> whole = linesOf(bytes, qMax<qsizetype>(1, bytes.size()));
    fuzz::promise(whole == linesOf(bytes, 1 + data[0] % 64));
    for (const QByteArray &line : whole)
        fuzz::promise(line.size() <= cap + markLength && !line.contains('\n'));
    return 0;
}
