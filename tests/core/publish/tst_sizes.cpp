// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <QElapsedTimer>

#include <thread>
#include <unistd.h>

using namespace spacewright;
using namespace spacewright::tests;

namespace
{

constexpr qint64 mebibyte = 1024LL * 1024;

/// Where so many files are made in no time, if there is such a place.
QString quickPlace()
{
    const QString shared = QStringLiteral("/dev/shm");
    return QFileInfo(shared).isWritable() ? shared : QDir::tempPath();
}

/// Bytes of this process in memory.
qint64 memory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc");
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

/// As many files as the Hub takes, and one that is larger than the Hub takes.
class TestPublishSizes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asManyFilesAsTheHubTakes();
    void oneMoreIsRefused();
    void aFileThatIsTooLarge();
    void aLargeFileIsReadInPieces();

private:
    static constexpr int folders = 100;
    static constexpr int filesInEach = 1000;

    void makeFiles(int count)
    {
        const QDir place(m_here.folder.path());
        for (int number = 0; number < count; ++number) {
            const QString folder = QStringLiteral("data/%1").arg(number / filesInEach);
            if (number % filesInEach == 0)
                QVERIFY(place.mkpath(folder));
            QFile file(place.filePath(QStringLiteral("%1/%2.txt").arg(folder).arg(number)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(number)) > 0);
        }
    }

    void makeSparse(qint64 size)
    {
        QFile sparse(m_here.folder.filePath(QStringLiteral("model.bin")));
        QVERIFY(sparse.open(QIODevice::WriteOnly) && sparse.resize(size));
    }

    PublishTest m_here{quickPlace()};
};

/// In batches, with one commit; and nothing of it is read or sent a second time.
void TestPublishSizes::asManyFilesAsTheHubTakes()
{
    // Beside the card and the app.
    constexpr int count = folders * filesInEach - 2;
    constexpr int batch = 256;
    makeFiles(count);
    const QString name = QStringLiteral("many");
    const qint64 before = memory();
    const auto done = m_here.publishTo(name);
    QVERIFY2(done, qPrintable(codeOf(done)));
    const qint64 grown = (memory() - before) / mebibyte;
    QVERIFY2(grown < 512, qPrintable(QStringLiteral("%1 MiB more").arg(grown)));
    QCOMPARE(m_here.commits(name), 2);
    QVERIFY(m_here.hub.journal(QStringLiteral("/preupload/")).size() <= count / batch + 2);
    const QString last = QStringLiteral("data/%1/%2.txt").arg((count - 1) / filesInEach).arg(count - 1);
    QCOMPARE(m_here.onHub(name, last), QByteArray::number(count - 1));
    m_here.hub.clearJournal();
    const auto again = m_here.plan(m_here.target(name));
    QVERIFY2(again && again->isEmpty(), qPrintable(codeOf(again)));
    QVERIFY(m_here.hub.journal(QStringLiteral("/preupload/")).isEmpty());
    // One that was changed is the only one that goes.
    m_here.write(QStringLiteral("data/7/7777.txt"), "changed");
    const auto one = m_here.plan(m_here.target(name));
    QVERIFY2(one, qPrintable(codeOf(one)));
    QCOMPARE(PublishTest::text(one->files), QStringLiteral("~data/7/7777.txt"));
}

void TestPublishSizes::oneMoreIsRefused()
{
    m_here.write(QStringLiteral("one-more.txt"), "x");
    m_here.hub.clearJournal();
    const auto plan = m_here.plan(m_here.target(QStringLiteral("more")));
    QVERIFY(!plan);
    QCOMPARE(errorId(plan.error().code), QStringLiteral("publish.refused"));
    QVERIFY2(plan.error().message.contains(QStringLiteral("100000 files")), qPrintable(plan.error().message));
    QVERIFY(m_here.hub.journal(QStringLiteral("^POST")).isEmpty());
    QVERIFY(QDir(m_here.folder.filePath(QStringLiteral("data"))).removeRecursively());
}

/// It is known by its size alone, and said before anything is read or sent.
void TestPublishSizes::aFileThatIsTooLarge()
{
    const QString name = QStringLiteral("large");
    m_here.hub.addSpace(name);
    makeSparse(50 * 1024 * mebibyte);
    QElapsedTimer clock;
    clock.start();
    const auto plan = m_here.plan(m_here.target(name));
    QVERIFY2(plan, qPrintable(codeOf(plan)));
    const Result<space::Space> space = space::readSpace(m_here.folder.path());
    const auto checks = publish::preflight(m_here.client(), *space, *plan, {}, m_here.progress);
    // To read it would take minutes.
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    const auto said = std::ranges::find_if(checks, [](const publish::PublishCheck &check) {
        return check.state == publish::CheckState::Failed && check.file == QStringLiteral("model.bin");
    });
    QVERIFY(said != checks.end());
    QVERIFY2(said->detail.contains(QStringLiteral("model.bin")), qPrintable(said->detail));
    // Nor is it sent if somebody insists.
    const auto sent = publish::publish(m_here.client(), *space, *plan, m_here.credentials(), m_here.progress);
    QCOMPARE(sent ? QString() : errorId(sent.error().code), QStringLiteral("publish.refused"));
    QVERIFY2(sent.error().message.contains(QStringLiteral("model.bin")), qPrintable(sent.error().message));
    QVERIFY(m_here.hub.journal(QStringLiteral("/objects/")).isEmpty());
    QCOMPARE(m_here.commits(name), 1);
}

/// Looking at one that is just small enough takes no memory and ends when somebody wants it to.
void TestPublishSizes::aLargeFileIsReadInPieces()
{
    makeSparse(40 * 1024 * mebibyte);
    const qint64 before = memory();
    QElapsedTimer sinceCancel;
    const std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        m_here.progress.cancel();
        sinceCancel.start();
    });
    const auto plan = m_here.plan(m_here.target(QStringLiteral("larger")));
    QVERIFY(sinceCancel.isValid() && sinceCancel.elapsed() < 1000);
    QVERIFY((memory() - before) / mebibyte < 64);
}

QTEST_GUILESS_MAIN(TestPublishSizes)
#include "tst_sizes.moc"
