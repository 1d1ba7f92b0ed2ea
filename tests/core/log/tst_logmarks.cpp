// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/logstore.h>

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using namespace spacewright::log;

class TestLogMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWhatArrivesTogether();
    void areKept();
    void endAtDamage();
    void forgetDroppedLines();
    void sourcesSpeakInLinesOfTheirOwn();
    void tellWhenALineBegan();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("log")); }

    QTemporaryDir m_folder;
};

void TestLogMarks::joinsWhatArrivesTogether()
{
    LogMarks marks = LogMarks::create(path());
    QVERIFY(!marks.of(0));
    marks.add(0, 1000, Source::Run);
    marks.add(1, 1005, Source::Run);
    marks.add(2, 1006, Source::Page);
    marks.add(3, 2000, Source::Page);
    QCOMPARE(marks.all().size(), 3);
    QCOMPARE(marks.of(1)->time, 1000);
    QCOMPARE(marks.of(2)->source, Source::Page);
    QCOMPARE(marks.of(100)->time, 2000);
    // The other way round: what had been said last by then.
    QVERIFY(!marks.lineAt(999));
    QCOMPARE(marks.lineAt(1000), 0);
    QCOMPARE(marks.lineAt(1999), 2);
    QCOMPARE(marks.lineAt(5000), 3);
    QCOMPARE(marks.sources(), (QList<Source>{Source::Run, Source::Page}));
    // A clock that is set back tells another moment.
    marks.add(4, 500, Source::Page);
    QCOMPARE(marks.of(4)->time, 500);
}

void TestLogMarks::areKept()
{
    {
        LogMarks marks = LogMarks::create(path());
        marks.add(0, 1000, Source::Build);
        marks.add(7, 5000, Source::Runner);
    }
    const LogMarks marks = LogMarks::open(path());
    QCOMPARE(marks.all().size(), 2);
    QCOMPARE(marks.of(8)->time, 5000);
    QCOMPARE(marks.of(8)->source, Source::Runner);
    QCOMPARE(marks.sources(), (QList<Source>{Source::Build, Source::Runner}));
    QVERIFY(LogMarks::open(m_folder.filePath(QStringLiteral("other"))).all().empty());
}

void TestLogMarks::endAtDamage()
{
    {
        LogMarks marks = LogMarks::create(path());
        for (int i = 0; i < 10; ++i)
            marks.add(i, i * 1000, Source::Run);
    }
    QFile file(path() + QStringLiteral(".marks"));
    QVERIFY(file.resize(file.size() - 5));
    QCOMPARE(LogMarks::open(path()).all().size(), 9);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Line numbers that go back: nothing behind is believed.
    file.seek(24 + 3 * 24);
    file.write(QByteArray(8, '\0'));
    file.close();
    QCOMPARE(LogMarks::open(path()).all().size(), 3);
    QVERIFY(file.resize(10));
    QVERIFY(LogMarks::open(path()).all().empty());
}

void TestLogMarks::forgetDroppedLines()
{
    {
        const auto store = LogStore::create(path(), 10'000).value();
        for (int i = 0; i < 3000; ++i)
            QVERIFY(store->append("line " + QByteArray::number(i) + '\n', Source::Build).has_value());
        QVERIFY(store->droppedLines() > 0);
        QCOMPARE(store->markOf(store->droppedLines())->source, Source::Build);
    }
    // A log of before still says what it dropped, and its lines keep their numbers.
    Progress progress;
    const auto store = LogStore::open(path(), progress).value();
    QCOMPARE(store->lineCount() + store->droppedLines(), 3000);
    QVERIFY(store->droppedBytes() > 0);
    QCOMPARE(store->sources(), QList<Source>{Source::Build});
}

void TestLogMarks::sourcesSpeakInLinesOfTheirOwn()
{
    const auto store = LogStore::create(path()).value();
    QVERIFY(store->append("app begins", Source::Run).has_value());
    QVERIFY(store->append("page says\n", Source::Page).has_value());
    QVERIFY(store->append("app again\n", Source::Run).has_value());
    QCOMPARE(store->lines(0, 10), (QList<QByteArray>{"app begins", "page says", "app again"}));
    QCOMPARE(store->markOf(0)->source, Source::Run);
    QCOMPARE(store->markOf(1)->source, Source::Page);
    QCOMPARE(store->markOf(2)->source, Source::Run);
}

void TestLogMarks::tellWhenALineBegan()
{
    const auto store = LogStore::create(path()).value();
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(store->append("be").has_value());
    QVERIFY(store->append("gun\n").has_value());
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(store->markOf(0)->time >= before && store->markOf(0)->time <= after);
}

QTEST_GUILESS_MAIN(TestLogMarks)
#include "tst_logmarks.moc"
