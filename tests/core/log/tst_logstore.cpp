// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/logstore.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace spacewright;
using log::LogStore;

class TestLogStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsPieces();
    void keepsEmptyAndForeignLines();
    void givesAnyRange();
    void dropsTheOldestHalf();
    void dropsHalfOfOneEndlessLine();
    void takesPiecesLargerThanTheCap();
    void cutsLongLines();
    void keepsTheLastStateOfAProgressBar();
    void isReadWhileItIsWritten();
    void opensAFile();
    void goesOn();
    void refusesToOpen_data();
    void refusesToOpen();
    void survivesAFileThatIsCutShort();
    void failsOnAFullDiskAndKeepsWhatItHas();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("build.log")); }
    std::shared_ptr<LogStore> create(qint64 cap = LogStore::defaultCap) const
    {
        return LogStore::create(path(), cap).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLogStore::joinsPieces()
{
    const auto store = create();
    QCOMPARE(store->lineCount(), 0);
    QVERIFY(store->append("first li").has_value());
    QCOMPARE(store->lines(0, 10), QList<QByteArray>{"first li"});
    QVERIFY(store->append("ne\r\nsecond").has_value());
    QCOMPARE(store->lines(0, 10), (QList<QByteArray>{"first line", "second"}));
    QCOMPARE(store->lineCount(), 2);
    QCOMPARE(store->byteCount(), 18);
    QCOMPARE(store->path(), path());
}

void TestLogStore::keepsEmptyAndForeignLines()
{
    const auto store = create();
    QVERIFY(store->append(QByteArray("\n\n\xff\xfe\0x\n\n", 8)).has_value());
    QCOMPARE(store->lines(0, 10), (QList<QByteArray>{"", "", QByteArray("\xff\xfe\0x", 4), ""}));
}

void TestLogStore::givesAnyRange()
{
    const auto store = create();
    for (int i = 0; i < 1000; ++i)
        QVERIFY(store->append(QByteArray::number(i) + '\n').has_value());
    for (const qint64 first : {0, 1, 127, 128, 129, 500, 997}) {
        const QList<QByteArray> lines = store->lines(first, 300);
        QCOMPARE(lines.size(), qMin<qint64>(300, 1000 - first));
        for (qsizetype i = 0; i < lines.size(); ++i)
            QCOMPARE(lines[i].toLongLong(), first + i);
    }
    QVERIFY(store->lines(1000, 1).isEmpty());
    QVERIFY(store->lines(-1, 1).isEmpty());
    QVERIFY(store->lines(0, 0).isEmpty());
}

void TestLogStore::dropsTheOldestHalf()
{
    constexpr qint64 cap = 10000;
    const auto store = create(cap);
    qint64 written = 0;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray line = "line " + QByteArray::number(i) + '\n';
        QVERIFY(store->append(line).has_value());
        written += line.size();
        QVERIFY(store->byteCount() <= cap);
    }
    QVERIFY(store->byteCount() >= cap / 2 - 10);
    QCOMPARE(store->byteCount() + store->droppedBytes(), written);
    QCOMPARE(store->lineCount() + store->droppedLines(), 3000);
    QCOMPARE(store->lines(0, 1).first(), "line " + QByteArray::number(store->droppedLines()));
    QCOMPARE(store->lines(store->lineCount() - 1, 1).first(), "line 2999");
    QCOMPARE(QFileInfo(path()).size(), store->byteCount());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             (QStringList{QStringLiteral("build.log"), QStringLiteral("build.log.marks")}));
}

void TestLogStore::dropsHalfOfOneEndlessLine()
{
    const auto store = create(1000);
    for (int i = 0; i < 100; ++i)
        QVERIFY(store->append(QByteArray(100, 'x')).has_value());
    QCOMPARE(store->lineCount(), 1);
    QCOMPARE(store->byteCount() + store->droppedBytes(), 10000);
    QVERIFY(store->byteCount() <= 1000);
}

void TestLogStore::takesPiecesLargerThanTheCap()
{
    const auto store = create(1000);
    QByteArray flood;
    for (int i = 0; i < 2000; ++i)
        flood += QByteArray::number(i) + '\n';
    QVERIFY(store->append(flood).has_value());
    QVERIFY(store->byteCount() <= 1000);
    QCOMPARE(store->lines(store->lineCount() - 1, 1).first(), "1999");
    QCOMPARE(store->byteCount() + store->droppedBytes(), flood.size());
}

void TestLogStore::cutsLongLines()
{
    const auto store = create();
    QVERIFY(store->append(QByteArray(300000, 'a') + "\nnext\n").has_value());
    const QList<QByteArray> lines = store->lines(0, 2);
    QCOMPARE(lines[0], QByteArray(65536, 'a') + " [\xe2\x80\xa6 234464 more bytes]");
    QCOMPARE(lines[1], "next");
}

void TestLogStore::keepsTheLastStateOfAProgressBar()
{
    const auto store = create();
    for (int i = 0; i <= 20000; ++i)
        QVERIFY(store->append("\rDownloading " + QByteArray::number(i)).has_value());
    QVERIFY(store->append("\r\nDone\n").has_value());
    const QList<QByteArray> lines = store->lines(0, 2);
    QVERIFY(lines[0].size() <= 65536);
    QVERIFY2(lines[0].endsWith("Downloading 20000"), lines[0].right(100).constData());
    QCOMPARE(lines[1], "Done");
}

void TestLogStore::isReadWhileItIsWritten()
{
    constexpr qint64 count = 100000;
    const auto store = create(1024 * 1024);
    const std::unique_ptr<QThread> writer(QThread::create([&store] {
        for (qint64 i = 0; i < count; ++i) {
            if (!store->append("number " + QByteArray::number(i) + '\n'))
                return;
        }
    }));
    writer->start();
    qint64 newest = -1;
    int looks = 0;
    while (newest < count - 1) {
        const bool isOver = writer->isFinished();
        const qint64 last = store->lineCount() - 1;
        // Old lines may go between the two calls, so only the order is sure.
        const QList<QByteArray> lines = store->lines(qMax<qint64>(0, last - 5), 6);
        qint64 previous = -1;
        for (const QByteArray &line : lines) {
            bool isNumber = false;
            const qint64 number = line.mid(7).toLongLong(&isNumber);
            QVERIFY2(line.startsWith("number ") && isNumber, line.constData());
            QVERIFY(previous < 0 || number == previous + 1);
            previous = number;
        }
        newest = qMax(newest, previous);
        ++looks;
        QVERIFY2(!isOver || newest == count - 1, "The writer ended before its last line was seen.");
    }
    writer->wait();
    QVERIFY(looks > 1);
    QVERIFY(store->droppedBytes() > 0);
    QCOMPARE(store->lineCount() + store->droppedLines(), count);
}

void TestLogStore::opensAFile()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray content;
    for (int i = 0; i < 500; ++i)
        content += "row " + QByteArray::number(i) + '\n';
    file.write(content + "last");
    file.close();
    Progress progress;
    const auto store = LogStore::open(path(), progress);
    QVERIFY(store.has_value());
    QCOMPARE((*store)->lineCount(), 501);
    QCOMPARE((*store)->lines(499, 5), (QList<QByteArray>{"row 499", "last"}));
    QVERIFY(!(*store)->append("more\n").has_value());
    QCOMPARE(QFileInfo(path()).size(), content.size() + 4);
}

void TestLogStore::goesOn()
{
    const QString file = path();
    {
        const auto first = log::LogStore::create(file);
        QVERIFY(first && (*first)->append("one\ntw", log::Source::Runner));
    }
    Progress progress;
    const auto store = log::LogStore::resume(file, progress);
    QVERIFY(store);
    QCOMPARE((*store)->lineCount(), 2);
    // Another speaks: its line is one of its own.
    QVERIFY((*store)->append("three\n", log::Source::Run));
    QCOMPARE((*store)->lines(0, 9), QList<QByteArray>({"one", "tw", "three"}));
    QCOMPARE((*store)->markOf(1)->source, log::Source::Runner);
    QCOMPARE((*store)->markOf(2)->source, log::Source::Run);
    const auto read = log::LogStore::open(file, progress);
    QCOMPARE((*read)->lineCount(), 3);
    QCOMPARE((*read)->markOf(0)->source, log::Source::Runner);
    QVERIFY(!log::LogStore::resume(m_folder->filePath(QStringLiteral("nowhere.log")), progress));
}

void TestLogStore::refusesToOpen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QStringLiteral("/no/such/file") << int(ErrorCode::FileMissing);
    QTest::newRow("folder") << QStringLiteral("/tmp") << int(ErrorCode::FileUnreadable);
    QTest::newRow("device") << QStringLiteral("/dev/zero") << int(ErrorCode::FileUnreadable);
}

void TestLogStore::refusesToOpen()
{
    QFETCH(QString, file);
    Progress progress;
    const auto store = LogStore::open(file, progress);
    QVERIFY(!store.has_value());
    QTEST(int(store.error().code), "code");
    QVERIFY(store.error().message.contains(file));
}

void TestLogStore::survivesAFileThatIsCutShort()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("some line\n").repeated(100000));
    file.close();
    Progress progress;
    const auto store = LogStore::open(path(), progress).value();
    QVERIFY(QFile::resize(path(), 25));
    QCOMPARE(store->lines(0, 10), (QList<QByteArray>{"some line", "some line", "some "}));
    QVERIFY(store->lines(90000, 10).isEmpty());
}

void TestLogStore::failsOnAFullDiskAndKeepsWhatItHas()
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{20000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);

    const auto store = create();
    QVERIFY(store->append(QByteArray("0123456789\n").repeated(1000)).has_value());
    const Result<> full = store->append(QByteArray("abcdefghij\n").repeated(1000));
    setrlimit(RLIMIT_FSIZE, &before);

    QVERIFY(!full.has_value());
    QCOMPARE(full.error().code, ErrorCode::DiskFull);
    QCOMPARE(store->lineCount(), 1000);
    QCOMPARE(QFileInfo(path()).size(), 11000);
    // Once there is room again, the log goes on.
    QVERIFY(store->append("more\n").has_value());
    QCOMPARE(store->lines(999, 5), (QList<QByteArray>{"0123456789", "more"}));
}

QTEST_GUILESS_MAIN(TestLogStore)
#include "tst_logstore.moc"
