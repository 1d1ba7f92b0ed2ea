// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/paths.h>
#include <core/log/logstore.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace spacewright;
using namespace spacewright::log;

/// Files of somebody else, of any size, that others write to or take away.
class TestOpenedLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void indexesALargeFile();
    void keepsAnIndex();
    void indexesOnlyWhatCame();
    void doesNotBelieveAnIndexOfOtherBytes();
    void doesNotBelieveADamagedIndex();
    void seesWhatIsAppended();
    void noticesThatItIsCutShort();
    void noticesThatItIsReplaced_data();
    void noticesThatItIsReplaced();
    void passesOverAnEndlessLine();
    void stopsWhenCancelled();
    void givesBytesFromALine();

private:
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Truncate) const;
    std::shared_ptr<LogStore> open() const
    {
        Progress progress;
        return LogStore::open(path(), progress).value();
    }
    QString path() const { return m_folder->filePath(QStringLiteral("big.log")); }
    static QFileInfoList kept()
    {
        return QDir(paths::cacheFolder() + QStringLiteral("/logindex")).entryInfoList(QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace
{

QByteArray numbered(int from, int to)
{
    QByteArray bytes;
    for (int i = from; i < to; ++i)
        bytes += "line number " + QByteArray::number(i) + " of a file that is long enough to be worth an index\n";
    return bytes;
}

} // namespace

void TestOpenedLog::initTestCase()
{
    static QTemporaryDir cache;
    qputenv("XDG_CACHE_HOME", cache.path().toUtf8());
}

void TestOpenedLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QFileInfo &each : kept())
        QFile::remove(each.absoluteFilePath());
}

void TestOpenedLog::write(const QByteArray &bytes, QIODevice::OpenMode mode) const
{
    QFile file(path());
    QVERIFY(file.open(mode));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestOpenedLog::indexesALargeFile()
{
    write(numbered(0, 500'000) + "begun");
    const auto store = open();
    QCOMPARE(store->lineCount(), 500'001);
    for (const qint64 line : {0, 1, 127, 128, 65'535, 250'000, 499'999})
        QVERIFY(store->lines(line, 1).value(0).startsWith("line number " + QByteArray::number(line) + ' '));
    QCOMPARE(store->lines(500'000, 5), QList<QByteArray>{"begun"});
    QCOMPARE(store->lines(0, 1'000'000).size(), 500'001);
}

void TestOpenedLog::keepsAnIndex()
{
    write(numbered(0, 400'000));
    QCOMPARE(open()->lineCount(), 400'000);
    QCOMPARE(kept().size(), 1);
    // Nothing is left beside the file.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("big.log")});
    // The index is believed, so that a file is not read: another one, put in its place, says other lines.
    QFile index(kept().constFirst().absoluteFilePath());
    QVERIFY(index.open(QIODevice::ReadWrite));
    index.seek(24);
    const qint64 ends = 399'999;
    index.write(reinterpret_cast<const char *>(&ends), sizeof ends);
    index.close();
    QCOMPARE(open()->lineCount(), 399'999);
    // A small file needs none.
    write("small\n");
    QCOMPARE(open()->lineCount(), 1);
    QCOMPARE(kept().size(), 1);
}

void TestOpenedLog::indexesOnlyWhatCame()
{
    write(numbered(0, 400'000));
    QCOMPARE(open()->lineCount(), 400'000);
    write(numbered(400'000, 400'010), QIODevice::Append);
    const auto store = open();
    QCOMPARE(store->lineCount(), 400'010);
    QVERIFY(store->lines(400'005, 1).value(0).contains(" 400005 "));
}

void TestOpenedLog::doesNotBelieveAnIndexOfOtherBytes()
{
    const QByteArray lines = numbered(0, 400'000);
    write(lines);
    QCOMPARE(open()->lineCount(), 400'000);
    // As large as before, but written anew.
    QTest::qSleep(20);
    write(QByteArray(lines).replace(" of a file ", "\nof a file "));
    QCOMPARE(open()->lineCount(), 800'000);
    // Grown, but with another start.
    write("other\n" + lines + lines);
    QCOMPARE(open()->lineCount(), 800'001);
}

void TestOpenedLog::doesNotBelieveADamagedIndex()
{
    write(numbered(0, 400'000));
    QCOMPARE(open()->lineCount(), 400'000);
    const QString index = kept().constFirst().absoluteFilePath();
    QVERIFY(QFile::resize(index, QFileInfo(index).size() - 3));
    QCOMPARE(open()->lineCount(), 400'000);
    QVERIFY(QFile::resize(index, 5));
    QCOMPARE(open()->lineCount(), 400'000);
    QFile file(index);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write(QByteArray(64, '\x7f'));
    file.close();
    const auto store = open();
    QCOMPARE(store->lineCount(), 400'000);
    QVERIFY(store->lines(200'000, 1).value(0).contains(" 200000 "));
}

void TestOpenedLog::seesWhatIsAppended()
{
    write("one\ntw");
    Progress progress;
    const auto store = LogStore::attach(path()).value();
    QCOMPARE(store->lineCount(), 0);
    QCOMPARE(store->update(progress), FileChange::Grown);
    QCOMPARE(store->lines(0, 5), (QList<QByteArray>{"one", "tw"}));
    QCOMPARE(store->update(progress), FileChange::None);
    write("o\nthree\n", QIODevice::Append);
    QCOMPARE(store->update(progress), FileChange::Grown);
    QCOMPARE(store->lines(0, 5), (QList<QByteArray>{"one", "two", "three"}));
}

void TestOpenedLog::noticesThatItIsCutShort()
{
    write(numbered(0, 1000));
    Progress progress;
    const auto store = open();
    QVERIFY(QFile::resize(path(), 200));
    QCOMPARE(store->update(progress), FileChange::CutShort);
    // What is gone cannot be read, and ends nothing.
    QVERIFY(store->lines(900, 10).isEmpty());
    write(numbered(0, 2000), QIODevice::Append);
    QVERIFY(store->update(progress) == FileChange::CutShort || store->update(progress) == FileChange::Replaced);
    QCOMPARE(store->lineCount(), 1000);
}

void TestOpenedLog::noticesThatItIsReplaced_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("another file") << 0;
    QTest::newRow("no file") << 1;
    QTest::newRow("written anew, longer") << 2;
}

void TestOpenedLog::noticesThatItIsReplaced()
{
    QFETCH(int, way);
    write(numbered(0, 1000));
    Progress progress;
    const auto store = open();
    if (way < 2)
        QVERIFY(QFile::rename(path(), path() + QStringLiteral(".1")));
    if (way == 0)
        write(numbered(0, 5000));
    if (way == 2)
        write("quite another\n" + numbered(0, 5000));
    QCOMPARE(store->update(progress), FileChange::Replaced);
    QCOMPARE(store->lineCount(), 1000);
    if (way < 2)
        QCOMPARE(store->lines(999, 1).size(), 1);
}

/// A line of 500 MB takes neither its length in memory nor in time, wherever one looks.
void TestOpenedLog::passesOverAnEndlessLine()
{
    write("first\nstart ");
    const int file = ::open(QFile::encodeName(path()).constData(), O_WRONLY | O_APPEND);
    QVERIFY(file >= 0);
    constexpr qint64 length = 500'000'000;
    QCOMPARE(::ftruncate(file, 12 + length), 0);
    const QByteArray rest = " end\nlast\n";
    QCOMPARE(::write(file, rest.constData(), size_t(rest.size())), rest.size());
    ::close(file);
    const auto store = open();
    QCOMPARE(store->lineCount(), 3);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i) {
        const QList<QByteArray> lines = store->lines(0, 3);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[1].startsWith("start ") && lines[1].size() < 70'000);
        QVERIFY2(lines[1].endsWith(" more bytes]"), lines[1].right(40).constData());
        QCOMPARE(lines[2], "last");
        QCOMPARE(store->lines(2, 1), QList<QByteArray>{"last"});
    }
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestOpenedLog::stopsWhenCancelled()
{
    write(numbered(0, 400'000));
    Progress progress;
    progress.cancel();
    const auto store = LogStore::attach(path()).value();
    store->update(progress);
    QCOMPARE(store->lineCount(), 0);
    QVERIFY(kept().isEmpty());
}

void TestOpenedLog::givesBytesFromALine()
{
    const QByteArray lines = numbered(0, 1000);
    write(lines);
    const auto store = open();
    for (const qint64 line : {0, 1, 127, 128, 500, 999, 1000, 5000}) {
        const LogBytes bytes = store->bytesFrom(line);
        QCOMPARE(bytes.line, qMin<qint64>(line, 1000));
        QCOMPARE(bytes.end, lines.size());
        const QByteArray start = "line number " + QByteArray::number(bytes.line) + ' ';
        QCOMPARE(lines.mid(bytes.offset, start.size()), line < 1000 ? start : QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestOpenedLog)
#include "tst_openedlog.moc"
