// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <core/publish/takeover.h>

#include <QCryptographicHash>

#include <atomic>
#include <cstdio>
#include <fcntl.h>
#include <thread>

using namespace spacewright;
using namespace spacewright::tests;

/// Somebody puts symbolic links in the place of what is published, again and again while it is: what was shown is what
/// is sent, and nothing from outside the folder ever is.
class TestPublishSwaps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_here.reset(); }
    void nothingFromOutsideIsSent_data();
    void nothingFromOutsideIsSent();
    void whatWasPutInItsPlaceIsNamed();
    void nothingIsTakenOverThroughALink_data();
    void nothingIsTakenOverThroughALink();
    void nothingIsTakenOverToTheOutside();

private:
    static constexpr int folderSize = 20'000;

    QByteArray inside(int number) const
    {
        return QByteArray::number(number).leftJustified(40, ' ') + QByteArray(folderSize, 'i');
    }
    /// Exchanges both names as one step.
    static bool exchange(const QString &one, const QString &other)
    {
        return ::renameat2(AT_FDCWD, QFile::encodeName(one).constData(), AT_FDCWD, QFile::encodeName(other).constData(),
                           RENAME_EXCHANGE) == 0;
    }

    std::unique_ptr<PublishTest> m_here;
    QByteArray m_outside;
    QString m_name;
};

void TestPublishSwaps::init()
{
    m_here = std::make_unique<PublishTest>();
    m_name = QStringLiteral("demo");
    m_outside = QByteArray("the secret of somebody").leftJustified(40, ' ') + QByteArray(folderSize, 'o');
    m_here->home.write(QStringLiteral("outside/notes.txt"), m_outside);
    m_here->home.write(QStringLiteral("outside/model.bin"), m_outside);
}

void TestPublishSwaps::nothingFromOutsideIsSent_data()
{
    QTest::addColumn<QString>("swapped");
    QTest::addColumn<QString>("target");
    QTest::newRow("a folder") << "data" << "outside";
    QTest::newRow("a file") << "data/notes.txt" << "outside/notes.txt";
    QTest::newRow("a large file") << "data/model.bin" << "outside/model.bin";
}

void TestPublishSwaps::nothingFromOutsideIsSent()
{
    QFETCH(QString, swapped);
    QFETCH(QString, target);
    constexpr int rounds = 12;
    constexpr int leastSwaps = 1000;
    const QString place = m_here->folder.filePath(swapped);
    const QString link = m_here->home.path(QStringLiteral("link"));
    QVERIFY(QFile::link(m_here->home.path(target), link));
    m_here->write(QStringLiteral("data/notes.txt"), inside(0));
    m_here->write(QStringLiteral("data/model.bin"), inside(0));
    QVERIFY(m_here->publishTo(m_name));
    int swaps = 0;
    int published = 0;
    for (int number = 1; number <= rounds || swaps < leastSwaps; ++number) {
        QVERIFY(number < 20 * rounds);
        m_here->write(QStringLiteral("data/notes.txt"), inside(number));
        m_here->write(QStringLiteral("data/model.bin"), inside(number));
        std::atomic_bool isOver = false;
        std::jthread swapper([&] {
            for (int side = 0; !isOver || side == 1; side = 1 - side) {
                if (exchange(place, link))
                    ++swaps;
                // Most of the time all is as it should be, so that some get through.
                std::this_thread::sleep_for(std::chrono::microseconds(side == 0 ? 100 : 700));
            }
        });
        const auto done = m_here->publishTo(m_name);
        isOver = true;
        swapper.join();
        published += done ? 1 : 0;
        for (const char *path : {"data/notes.txt", "data/model.bin"})
            QVERIFY(!m_here->onHub(m_name, QLatin1StringView(path)).contains("secret"));
    }
    qInfo("%d swaps, %d published", swaps, published);
    // Not even to be refused there.
    const QByteArray name = QCryptographicHash::hash(m_outside, QCryptographicHash::Sha256).toHex();
    const QJsonArray asked = m_here->hub.journal();
    for (const QJsonValue &entry : asked) {
        if (entry[QLatin1StringView("origin")].toString() != QLatin1StringView("storage"))
            continue;
        QVERIFY(!entry[QLatin1StringView("path")].toString().contains(QLatin1StringView(name)));
        QVERIFY2(entry[QLatin1StringView("status")].toInt() < 300,
                 qPrintable(entry[QLatin1StringView("path")].toString()));
    }
    const auto end = m_here->publishTo(m_name);
    QVERIFY2(end, qPrintable(codeOf(end)));
}

/// Between the look and the sending: it is refused, and said of which file.
void TestPublishSwaps::whatWasPutInItsPlaceIsNamed()
{
    m_here->write(QStringLiteral("data/model.bin"), inside(1));
    m_here->hub.addSpace(m_name);
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    const auto plan = m_here->plan(m_here->target(m_name));
    QVERIFY(plan);
    const qsizetype before = m_here->commits(m_name);
    QVERIFY(QDir(m_here->folder.path()).rename(QStringLiteral("data"), QStringLiteral("kept")));
    QVERIFY(QFile::link(m_here->home.path(QStringLiteral("outside")), m_here->folder.filePath(QStringLiteral("data"))));
    m_here->hub.clearJournal();
    const auto done = publish::publish(m_here->client(), *space, *plan, m_here->credentials(), m_here->progress);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(QStringLiteral("data/model.bin")), qPrintable(done.error().message));
    QCOMPARE(m_here->commits(m_name), before);
    QVERIFY(m_here->hub.journal(QStringLiteral("/objects/")).isEmpty());
}

void TestPublishSwaps::nothingIsTakenOverThroughALink_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("target");
    QTest::newRow("a folder") << "data" << "outside";
    QTest::newRow("the file") << "data/notes.txt" << "outside/notes.txt";
    QTest::newRow("to where nothing is") << "data/notes.txt" << "outside/nothing.txt";
}

void TestPublishSwaps::nothingIsTakenOverThroughALink()
{
    QFETCH(QString, link);
    QFETCH(QString, target);
    m_here->write(QStringLiteral("data/notes.txt"), inside(0));
    QVERIFY(m_here->publishTo(m_name));
    m_here->putOnHub(m_name, QStringLiteral("data/notes.txt"), QStringLiteral("theirs\n"));
    const auto plan = m_here->plan(m_here->target(m_name));
    QCOMPARE(plan->theirs, QStringList{QStringLiteral("data/notes.txt")});
    QVERIFY(QFile::rename(m_here->folder.filePath(link), m_here->home.path(QStringLiteral("aside"))));
    QVERIFY(QFile::link(m_here->home.path(target), m_here->folder.filePath(link)));
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    QCOMPARE(*publish::takeOver(m_here->client(), *space, *plan, m_here->progress), QStringList());
    QCOMPARE(TemporaryHome::read(m_here->home.path(QStringLiteral("outside/notes.txt"))), m_outside);
    QVERIFY(!QFile::exists(m_here->home.path(QStringLiteral("outside/nothing.txt"))));
    QCOMPARE(QFileInfo(m_here->folder.filePath(link)).symLinkTarget(), m_here->home.path(target));
}

/// While it is swapped all the time: neither written there nor removed.
void TestPublishSwaps::nothingIsTakenOverToTheOutside()
{
    constexpr int leastSwaps = 1000;
    m_here->write(QStringLiteral("data/notes.txt"), inside(0));
    m_here->write(QStringLiteral("data/model.bin"), inside(0));
    QVERIFY(m_here->publishTo(m_name));
    const QString place = m_here->folder.filePath(QStringLiteral("data"));
    const QString link = m_here->home.path(QStringLiteral("link"));
    QVERIFY(QFile::link(m_here->home.path(QStringLiteral("outside")), link));
    const Result<space::Space> space = space::readSpace(m_here->folder.path());
    int swaps = 0;
    int taken = 0;
    for (int number = 1; swaps < leastSwaps; ++number) {
        QVERIFY(number < 300);
        m_here->putOnHub(m_name, QStringLiteral("data/notes.txt"), QString::number(number));
        m_here->putOnHub(m_name, QStringLiteral("data/new-%1.txt").arg(number), QStringLiteral("new\n"));
        const auto plan = m_here->plan(m_here->target(m_name));
        QVERIFY2(plan, qPrintable(codeOf(plan)));
        std::atomic_bool isOver = false;
        std::jthread swapper([&] {
            for (int side = 0; !isOver || side == 1; side = 1 - side) {
                if (exchange(place, link))
                    ++swaps;
                std::this_thread::sleep_for(std::chrono::microseconds(side == 0 ? 100 : 300));
            }
        });
        const auto over = publish::takeOver(m_here->client(), *space, *plan, m_here->progress);
        isOver = true;
        swapper.join();
        taken += over ? int(over->size()) : 0;
        QCOMPARE(QDir(m_here->home.path(QStringLiteral("outside"))).entryList(QDir::Files),
                 QStringList({QStringLiteral("model.bin"), QStringLiteral("notes.txt")}));
        QCOMPARE(TemporaryHome::read(m_here->home.path(QStringLiteral("outside/notes.txt"))), m_outside);
    }
    qInfo("%d swaps, %d taken over", swaps, taken);
    QVERIFY(taken > 0);
}

QTEST_GUILESS_MAIN(TestPublishSwaps)
#include "tst_swaps.moc"
