// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/diff/numberedtext.h>
#include <core/git/gitlibrary.h>

#include <QTest>

#include <random>

using namespace spacewright;
using spacewright::git::LineNumbers;
using spacewright::git::NumberedText;
using spacewright::git::SameLines;

namespace
{

QByteArrayList inWords(const QList<SameLines> &runs)
{
    QByteArrayList words;
    for (const SameLines &run : runs)
        words.append(QByteArray::number(run.before) + ' ' + QByteArray::number(run.after) + ' ' +
                     QByteArray::number(run.count));
    return words;
}

/// Texts as programs are: most lines are like no other, some are like many.
class Author final
{
public:
    explicit Author(unsigned seed) : m_random(seed) {}

    QByteArray write()
    {
        QByteArrayList lines;
        for (int count = pick(400); count > 0; --count)
            lines.append(line());
        return joined(lines);
    }
    QByteArray change(const QByteArray &text)
    {
        QByteArrayList lines = text.split('\n');
        for (int count = pick(6); count > 0; --count) {
            const int place = pick(int(lines.size()));
            const int what = pick(4);
            if (what == 0)
                lines.insert(place, line());
            else if (what == 1)
                lines[place] = line();
            else if (what == 2 && lines.size() > 1)
                lines.removeAt(place);
            else
                lines.insert(place, lines.at(pick(int(lines.size()))));
        }
        return joined(lines);
    }

private:
    int pick(int limit) { return int(m_random() % unsigned(limit)); }
    QByteArray line()
    {
        static const QByteArrayList frequent{"", "", "    return", "}", "\r"};
        return pick(3) == 0 ? frequent.at(pick(int(frequent.size()))) : "value = " + QByteArray::number(m_random());
    }
    QByteArray joined(const QByteArrayList &lines) { return lines.join('\n') + (pick(4) == 0 ? "" : "\n"); }

    std::mt19937 m_random;
};

} // namespace

class TestNumberedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { git::startLibrary(); }
    void findsTheOnlyAnswer_data();
    void findsTheOnlyAnswer();
    void isTheSameAsComparingAll();
    void numbersWhatIsAlikeTheSame();
};

void TestNumberedText::findsTheOnlyAnswer_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArrayList>("runs");
    QTest::addRow("nothing") << QByteArray() << QByteArray() << QByteArrayList();
    QTest::addRow("the same") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << QByteArrayList{"0 0 2"};
    QTest::addRow("one line") << QByteArray("a\nb\nc\n") << QByteArray("a\nx\nc\n") << QByteArrayList{"0 0 1", "2 2 1"};
    QTest::addRow("two lines") << QByteArray("a\nb\nc\nd\n") << QByteArray("x\nb\nc\ny\n") << QByteArrayList{"1 1 2"};
    QTest::addRow("one more") << QByteArray("a\nc\n") << QByteArray("a\nb\nc\n") << QByteArrayList{"0 0 1", "1 2 1"};
    QTest::addRow("one less") << QByteArray("a\nb\nc\n") << QByteArray("a\nc\n") << QByteArrayList{"0 0 1", "2 1 1"};
    QTest::addRow("no end") << QByteArray("a\nb") << QByteArray("a\nb\n") << QByteArrayList{"0 0 1"};
    QTest::addRow("all new") << QByteArray("a\n") << QByteArray("b\n") << QByteArrayList();
}

void TestNumberedText::findsTheOnlyAnswer()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    LineNumbers numbers;
    QTEST(inWords(sameLines(numbers.number(before), numbers.number(after))), "runs");
}

void TestNumberedText::isTheSameAsComparingAll()
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Author author(seed);
        const QByteArray before = author.write();
        const QByteArray after = author.change(before);
        LineNumbers numbers;
        const NumberedText one = numbers.number(before);
        const QByteArrayList quick = inWords(sameLines(one, numbers.number(after, one)));
        QVERIFY2(quick == inWords(git::sameLines(QByteArrayView(before), QByteArrayView(after))),
                 QByteArray::number(seed).constData());
    }
}

void TestNumberedText::numbersWhatIsAlikeTheSame()
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Author author(seed);
        const QByteArray before = author.write();
        const QByteArray after = author.change(before);
        LineNumbers numbers;
        const NumberedText alike = numbers.number(after, numbers.number(before));
        const NumberedText whole = numbers.number(after);
        QVERIFY2(alike.numbers == whole.numbers && alike.ends == whole.ends, QByteArray::number(seed).constData());
        QCOMPARE(whole.lineCount(), git::countLines(after));
    }
}

QTEST_GUILESS_MAIN(TestNumberedText)
#include "tst_numberedtext.moc"
