// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflicttext.h"

#include <QRegularExpression>

#include <algorithm>

namespace spacewright::views
{

namespace
{

/// As bytes become lines of an editor.
QString textOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

/// Marks must stand on lines of their own.
QString wholeLines(const QByteArray &bytes)
{
    const QString text = textOf(bytes);
    return text.isEmpty() || text.endsWith(u'\n') ? text : text + u'\n';
}

const QByteArray &sideOf(const git::MergePiece &piece, Take side)
{
    switch (side) {
    case Take::Ours:
        return piece.ours;
    case Take::Theirs:
        return piece.theirs;
    case Take::Base:
    case Take::Both:
        break;
    }
    return piece.base;
}

QStringList linesOf(const QByteArray &bytes)
{
    QStringList lines = textOf(bytes).split(u'\n');
    if (lines.constLast().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

QString markedText(const QList<git::MergePiece> &pieces)
{
    QString text;
    int number = 0;
    for (const git::MergePiece &piece : pieces) {
        if (!piece.isConflict) {
            text += textOf(piece.merged);
            continue;
        }
        ++number;
        text += QStringLiteral("<<<<<<< ours %1\n").arg(number) + wholeLines(piece.ours) + QStringLiteral("=======\n") +
                wholeLines(piece.theirs) + QStringLiteral(">>>>>>> theirs %1\n").arg(number);
    }
    return text;
}

QList<ConflictPlace> markedConflicts(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("^<<<<<<< ours (\\d+)$.*?^>>>>>>> theirs \\1$\\n?"),
                                          QRegularExpression::MultilineOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    QList<ConflictPlace> places;
    QRegularExpressionMatchIterator found = marks.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        places.append({match.captured(1).toInt() - 1, match.capturedStart(), match.capturedLength()});
    }
    return places;
}

QString takenText(const QList<git::MergePiece> &pieces, int number, Take take)
{
    int conflict = 0;
    for (const git::MergePiece &piece : pieces) {
        if (!piece.isConflict || conflict++ != number)
            continue;
        return take == Take::Both ? wholeLines(piece.ours) + textOf(piece.theirs) : textOf(sideOf(piece, take));
    }
    return {};
}

QList<DiffRow> sideRows(const QList<git::MergePiece> &pieces, Take side)
{
    QList<DiffRow> rows;
    int line = 0;
    qsizetype conflict = 0;
    const auto append = [&](DiffRow::Kind kind, const QStringList &lines, qsizetype hunk) {
        for (const QString &text : lines)
            rows.append({.kind = kind, .hunk = hunk, .newNumber = ++line, .text = text});
    };
    for (const git::MergePiece &piece : pieces) {
        if (!piece.isConflict) {
            append(DiffRow::Kind::Context, linesOf(piece.merged), -1);
            continue;
        }
        const QStringList lines = linesOf(sideOf(piece, side));
        const qsizetype tallest =
            std::max({linesOf(piece.ours).size(), linesOf(piece.theirs).size(), linesOf(piece.base).size()});
        append(side == Take::Base ? DiffRow::Kind::Removed : DiffRow::Kind::Added, lines, conflict);
        rows.resize(rows.size() + tallest - lines.size(), DiffRow{.kind = DiffRow::Kind::Gap, .hunk = conflict});
        ++conflict;
    }
    return rows;
}

} // namespace spacewright::views
