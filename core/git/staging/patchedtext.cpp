// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchedtext.h"

namespace spacewright::git
{

namespace
{

bool isPicked(const QList<PickedLines> &picked, qsizetype hunk, qsizetype line)
{
    for (const PickedLines &pick : picked) {
        if (pick.hunk == hunk && (pick.lines.isEmpty() || pick.lines.contains(line)))
            return true;
    }
    return false;
}

/// A text that is read line by line while another is written.
class Rewriting final
{
public:
    explicit Rewriting(const QByteArray &before) : m_before(before) {}

    /// Copies what comes before line @p number, which counts from 1.
    void copyUntil(int number)
    {
        while (m_line < number && m_place < m_before.size())
            append(next());
    }
    void copyRest() { append(m_before.sliced(m_place)); }
    /// The next line, which is gone through by it.
    QByteArray next()
    {
        const qsizetype end = m_before.indexOf('\n', m_place);
        const QByteArray line = end < 0 ? m_before.sliced(m_place) : m_before.sliced(m_place, end + 1 - m_place);
        m_place += line.size();
        ++m_line;
        return line;
    }
    void append(const QByteArray &text)
    {
        // What was the last line and is not any more has got a line end.
        if (!text.isEmpty() && !m_after.isEmpty() && !m_after.endsWith('\n'))
            m_after += '\n';
        m_after += text;
    }
    const QByteArray &after() const { return m_after; }

private:
    const QByteArray &m_before;
    QByteArray m_after;
    qsizetype m_place = 0;
    int m_line = 1;
};

/// Of a hunk that only adds, the line after which it does.
int firstOldLine(const DiffHunk &hunk)
{
    for (const DiffLine &line : hunk.lines) {
        if (line.oldLine > 0)
            return line.oldLine;
    }
    // "@@ -12,0 +13,2 @@"
    const QByteArray header = hunk.header.sliced(qMin<qsizetype>(4, hunk.header.size()));
    const qsizetype end = header.indexOf(',');
    return header.first(qMax<qsizetype>(end, 0)).toInt() + 1;
}

} // namespace

std::optional<QByteArray> patchedText(const QByteArray &before, const FilePatch &patch,
                                      const QList<PickedLines> &picked, PatchPart part)
{
    Rewriting text(before);
    for (qsizetype hunk = 0; hunk < patch.hunks.size(); ++hunk) {
        text.copyUntil(firstOldLine(patch.hunks.at(hunk)));
        const QList<DiffLine> &lines = patch.hunks.at(hunk).lines;
        for (qsizetype number = 0; number < lines.size(); ++number) {
            const DiffLine &line = lines.at(number);
            const bool isWanted =
                part == PatchPart::All || isPicked(picked, hunk, number) == (part == PatchPart::Picked);
            if (line.origin != '+' && text.next() != line.text)
                return {};
            if (line.origin == ' ' || isWanted == (line.origin == '+'))
                text.append(line.text);
        }
    }
    text.copyRest();
    return text.after();
}

} // namespace spacewright::git
