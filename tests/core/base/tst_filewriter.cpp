// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/filewriter.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace spacewright;

class TestFileWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAndReads_data();
    void writesAndReads();
    void keepsTheMode();
    void newFilesFollowTheUmask();
    void writesThroughLinks();
    void aFullDiskKeepsTheOldFile();
    void aReadOnlyFolderKeepsTheOldFile();
    void readerNeverSeesHalfAFile();
    void refusesToRead_data();
    void refusesToRead();

private:
    QString path(const char *name = "file.txt") const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList entries() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace
{

constexpr qint64 limit = 1024 * 1024;

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode & 07777;
}

} // namespace

void TestFileWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFileWriter::writesAndReads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("text") << QByteArray("hello\n");
    QTest::newRow("bytes") << QByteArray("\0\xff\r\n", 4);
    QTest::newRow("large") << QByteArray(900'000, 'x');
}

void TestFileWriter::writesAndReads()
{
    QFETCH(QByteArray, content);
    QVERIFY(writeFile(path(), "before").has_value());
    QVERIFY(writeFile(path(), content).has_value());
    QCOMPARE(readFile(path(), limit).value(), content);
    QCOMPARE(entries(), QStringList{QStringLiteral("file.txt")});
}

void TestFileWriter::keepsTheMode()
{
    QVERIFY(writeFile(path(), "#!/bin/sh\n").has_value());
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0750), 0);
    QVERIFY(writeFile(path(), "#!/bin/sh\nexit 1\n").has_value());
    QCOMPARE(modeOf(path()), mode_t(0750));
}

void TestFileWriter::newFilesFollowTheUmask()
{
    const mode_t before = ::umask(027);
    const bool written = writeFile(path(), "x").has_value();
    const mode_t after = ::umask(before);
    QVERIFY(written);
    QCOMPARE(after, mode_t(027));
    QCOMPARE(modeOf(path()), mode_t(0640));
}

void TestFileWriter::writesThroughLinks()
{
    QVERIFY(writeFile(path("real.txt"), "old").has_value());
    QVERIFY(QFile::link(QStringLiteral("real.txt"), path("link")));
    QVERIFY(QFile::link(QStringLiteral("link"), path("second")));
    QVERIFY(writeFile(path("second"), "new").has_value());
    QVERIFY(QFileInfo(path("second")).isSymLink());
    QVERIFY(QFileInfo(path("link")).isSymLink());
    QCOMPARE(readFile(path("real.txt"), limit).value(), "new");

    QVERIFY(QFile::link(QStringLiteral("round"), path("round")));
    QVERIFY(!writeFile(path("round"), "x").has_value());
}

void TestFileWriter::aFullDiskKeepsTheOldFile()
{
    QVERIFY(writeFile(path(), "the old content").has_value());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{100'000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<> written = writeFile(path(), QByteArray(500'000, 'x'));
    setrlimit(RLIMIT_FSIZE, &before);

    QVERIFY(!written.has_value());
    QVERIFY2(written.error().message.contains(path()), qPrintable(written.error().message));
    QCOMPARE(readFile(path(), limit).value(), "the old content");
    QCOMPARE(entries(), QStringList{QStringLiteral("file.txt")});
}

void TestFileWriter::aReadOnlyFolderKeepsTheOldFile()
{
    if (::geteuid() == 0)
        QSKIP("Nothing is read-only for root.");
    QVERIFY(writeFile(path(), "the old content").has_value());
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0500), 0);
    const Result<> written = writeFile(path(), "new");
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0700), 0);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(readFile(path(), limit).value(), "the old content");
}

void TestFileWriter::readerNeverSeesHalfAFile()
{
    QVERIFY(writeFile(path(), QByteArray(200'000, 'a')).has_value());
    QFile reader(path());
    QVERIFY(reader.open(QIODevice::ReadOnly));
    const QByteArray start = reader.read(1000);
    QVERIFY(writeFile(path(), QByteArray(200'000, 'b')).has_value());
    QCOMPARE(start + reader.readAll(), QByteArray(200'000, 'a'));
}

void TestFileWriter::refusesToRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QStringLiteral("/no/such/file") << int(ErrorCode::FileMissing);
    QTest::newRow("folder") << QStringLiteral("/tmp") << int(ErrorCode::FileUnreadable);
    QTest::newRow("too large") << QStringLiteral("/dev/zero") << int(ErrorCode::FileUnreadable);
}

void TestFileWriter::refusesToRead()
{
    QFETCH(QString, file);
    const Result<QByteArray> content = readFile(file, 1000);
    QVERIFY(!content.has_value());
    QTEST(int(content.error().code), "code");
    QVERIFY(content.error().message.contains(file));
}

QTEST_GUILESS_MAIN(TestFileWriter)
#include "tst_filewriter.moc"
