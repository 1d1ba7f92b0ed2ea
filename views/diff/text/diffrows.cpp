// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DiffRows)
};

using Kind = DiffRow::Kind;

/// A person scrolls through some thousand lines at most; a million would take a second to lay out.
constexpr qsizetype mostRows = 20'000;
/// A line of a minified file is cut: laying it out would take as long as all the rest.
constexpr qsizetype longestLine = 2'000;

bool endsWithReturn(const git::DiffLine &line)
{
    return line.text.endsWith("\r\n");
}

/// Whether line ends are worth seeing: some of the hunk are of one kind, some of the other.
bool mixesLineEnds(const git::DiffHunk &hunk)
{
    const auto count = std::ranges::count_if(hunk.lines, endsWithReturn);
    return count > 0 && count < hunk.lines.size();
}

QString shownText(const git::DiffLine &line, bool withReturn)
{
    QByteArrayView bytes = line.text;
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    const bool hasReturn = bytes.endsWith('\r');
    if (hasReturn)
        bytes.chop(1);
    QString text = QString::fromUtf8(bytes);
    // A text widget would begin a new line at these.
    for (const QChar separator : {QChar(u'\r'), QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator)})
        text.replace(separator, QChar(QChar::ReplacementCharacter));
    if (text.size() > longestLine)
        text = text.first(longestLine) + u'…';
    return hasReturn && withReturn ? text + u'␍' : text;
}

Kind kindOf(const git::DiffLine &line)
{
    switch (line.origin) {
    case '+':
        return Kind::Added;
    case '-':
        return Kind::Removed;
    default:
        return Kind::Context;
    }
}

/// The rows of one hunk, without its head, in git's order; no more than @p limit.
QList<DiffRow> rowsOf(git::DiffHunk hunk, qsizetype number, qsizetype limit)
{
    hunk.lines.resize(qMin(hunk.lines.size(), limit));
    const QList<QList<git::WordRange>> words = git::changedWords(hunk);
    const bool withReturns = mixesLineEnds(hunk);
    QList<DiffRow> rows;
    rows.reserve(hunk.lines.size());
    for (qsizetype index = 0; index < hunk.lines.size(); ++index) {
        const git::DiffLine &line = hunk.lines.at(index);
        rows.append({.kind = kindOf(line),
                     .hunk = number,
                     .line = index,
                     .oldNumber = line.oldLine,
                     .newNumber = line.newLine,
                     .text = shownText(line, withReturns),
                     .words = words.value(index)});
    }
    return rows;
}

bool hasNoLineEnd(const git::DiffHunk &hunk, const DiffRow &row)
{
    return !hunk.lines.at(row.line).text.endsWith('\n');
}

DiffRow headOf(const git::DiffHunk &hunk, qsizetype number)
{
    return {.kind = Kind::Hunk, .hunk = number, .text = QString::fromUtf8(hunk.header)};
}

DiffRow note(const QString &text)
{
    return {.kind = Kind::Note, .text = text};
}

QString noLineEnd()
{
    return Tr::tr("The file ends without a line end");
}

qsizetype lineCount(const git::FilePatch &patch)
{
    qsizetype count = 0;
    for (const git::DiffHunk &hunk : patch.hunks)
        count += hunk.lines.size();
    return count;
}

/// The last row of a difference that is too long to be shown whole.
DiffRow rest(const git::FilePatch &patch, qsizetype shown)
{
    return note(Tr::tr("%n more line(s) are not shown: this difference is too long to be read.", nullptr,
                       int(lineCount(patch) - shown)));
}

/// Puts what went and what came beside each other.
class SideBuilder final
{
public:
    void add(const DiffRow &row, const git::DiffHunk &hunk)
    {
        if (row.kind == Kind::Context)
            flush();
        QList<DiffRow> &removed = m_removed;
        QList<DiffRow> &added = m_added;
        if (row.kind != Kind::Added)
            removed.append(row);
        if (row.kind != Kind::Removed)
            added.append(row);
        if (hasNoLineEnd(hunk, row)) {
            if (row.kind != Kind::Added)
                removed.append(note(noLineEnd()));
            if (row.kind != Kind::Removed)
                added.append(note(noLineEnd()));
        }
        if (row.kind == Kind::Context)
            flush();
    }
    void addBoth(const DiffRow &row)
    {
        flush();
        m_sides.left.append(row);
        m_sides.right.append(row);
    }
    qsizetype size() const { return m_sides.left.size(); }
    DiffSides finish()
    {
        flush();
        return std::move(m_sides);
    }

private:
    void flush()
    {
        const qsizetype count = qMax(m_removed.size(), m_added.size());
        m_removed.resize(count, DiffRow{.kind = Kind::Gap});
        m_added.resize(count, DiffRow{.kind = Kind::Gap});
        m_sides.left += std::exchange(m_removed, {});
        m_sides.right += std::exchange(m_added, {});
    }

    DiffSides m_sides;
    QList<DiffRow> m_removed;
    QList<DiffRow> m_added;
};

} // namespace

QList<DiffRow> unifiedRows(const git::FilePatch &patch)
{
    QList<DiffRow> rows;
    qsizetype lines = 0;
    for (qsizetype number = 0; number < patch.hunks.size(); ++number) {
        const git::DiffHunk &hunk = patch.hunks.at(number);
        rows.append(headOf(hunk, number));
        // One more than fits shows that there are more.
        for (const DiffRow &row : rowsOf(hunk, number, mostRows - lines + 1)) {
            if (++lines > mostRows)
                return rows << rest(patch, lines - 1);
            rows.append(row);
            if (hasNoLineEnd(hunk, row))
                rows.append(note(noLineEnd()));
        }
    }
    return rows;
}

QList<DiffRow> plainRows(const QByteArray &text)
{
    QList<DiffRow> rows;
    const QList<QByteArray> lines = text.split('\n');
    const qsizetype count = qMin(lines.size() - (text.endsWith('\n') ? 1 : 0), mostRows);
    for (qsizetype number = 0; number < count; ++number)
        rows.append({.newNumber = int(number) + 1, .text = shownText({.text = lines.at(number)}, false)});
    return rows;
}

DiffSides sideBySideRows(const git::FilePatch &patch)
{
    SideBuilder sides;
    qsizetype lines = 0;
    for (qsizetype number = 0; number < patch.hunks.size(); ++number) {
        const git::DiffHunk &hunk = patch.hunks.at(number);
        sides.addBoth(headOf(hunk, number));
        // One more than fits shows that there are more.
        for (const DiffRow &row : rowsOf(hunk, number, mostRows - lines + 1)) {
            if (++lines > mostRows) {
                sides.addBoth(rest(patch, lines - 1));
                return sides.finish();
            }
            sides.add(row, hunk);
        }
    }
    return sides.finish();
}

} // namespace spacewright::views
