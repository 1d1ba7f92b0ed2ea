// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worddiff.h"

#include "textdiff.h"

namespace spacewright::git
{

namespace
{

// Beyond it nobody reads word by word.
constexpr qsizetype mostWords = 4000;

struct Word {
    qsizetype line = 0;
    WordRange range;
};

/// The words of some lines, each as a line of its own for the comparison.
struct Words {
    QList<Word> words;
    QByteArray text;
};

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character.isSurrogate();
}

void addWords(Words &words, qsizetype line, const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start + 1;
        const bool isSpace = text.at(start).isSpace();
        while (end < text.size() && ((isWordCharacter(text.at(start)) && isWordCharacter(text.at(end))) ||
                                     (isSpace && text.at(end).isSpace())))
            ++end;
        // A line's end counts as one word, whatever white space stands before it.
        const QString word = text.sliced(start, end - start);
        words.words.append(Word{line, {int(start), int(end - start)}});
        words.text += word.contains(u'\n') ? QByteArray("\\n") : word.toUtf8();
        words.text += '\n';
        start = end;
    }
}

/// Adds a word to the ranges of its line; neighbours become one range.
void mark(QList<QList<WordRange>> &marks, const Word &word)
{
    QList<WordRange> &ranges = marks[word.line];
    if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == word.range.start)
        ranges.last().length += word.range.length;
    else
        ranges.append(word.range);
}

void compare(QList<QList<WordRange>> &marks, const Words &before, const Words &after)
{
    if (qMax(before.words.size(), after.words.size()) > mostWords)
        return;
    const QList<SameLines> runs = sameLines(before.text, after.text);
    if (runs.isEmpty())
        return;
    int oldWord = 0;
    int newWord = 0;
    const auto markUntil = [&marks](const Words &words, int &word, int end) {
        for (; word < end; ++word)
            mark(marks, words.words.at(word));
    };
    for (const SameLines &run : runs) {
        markUntil(before, oldWord, run.before);
        markUntil(after, newWord, run.after);
        oldWord += run.count;
        newWord += run.count;
    }
    markUntil(before, oldWord, int(before.words.size()));
    markUntil(after, newWord, int(after.words.size()));
}

} // namespace

QList<QList<WordRange>> changedWords(const DiffHunk &hunk)
{
    QList<QList<WordRange>> marks(hunk.lines.size());
    qsizetype line = 0;
    while (line < hunk.lines.size()) {
        Words before;
        Words after;
        for (; line < hunk.lines.size() && hunk.lines.at(line).origin == '-'; ++line)
            addWords(before, line, hunk.lines.at(line).text);
        for (; line < hunk.lines.size() && hunk.lines.at(line).origin == '+'; ++line)
            addWords(after, line, hunk.lines.at(line).text);
        if (!before.words.isEmpty() && !after.words.isEmpty())
            compare(marks, before, after);
        else if (before.words.isEmpty() && after.words.isEmpty())
            ++line;
    }
    return marks;
}

} // namespace spacewright::git
