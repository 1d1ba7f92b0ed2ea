// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/space/unsaved/unsavedjournal.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QDirIterator>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace spacewright;
using namespace spacewright::space;
using spacewright::tests::TemporaryHome;

class TestUnsavedJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatWasLeft();
    void keepsTheLastText();
    void forgetsWhatWasSaved();
    void leavesOthersAlone();
    void survivesKills();
    void setsDamagedEntriesAside_data();
    void setsDamagedEntriesAside();

private:
    QStringList entries(const QString &ending) const;

    std::unique_ptr<TemporaryHome> m_home;
};

void TestUnsavedJournal::init()
{
    m_home = std::make_unique<TemporaryHome>();
}

QStringList TestUnsavedJournal::entries(const QString &ending) const
{
    QStringList found;
    QDirIterator walk(paths::dataFolder() + QStringLiteral("/unsaved"), {u'*' + ending}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        found.append(walk.next());
    return found;
}

void TestUnsavedJournal::givesBackWhatWasLeft()
{
    {
        UnsavedJournal journal;
        QVERIFY(journal.keep({QStringLiteral("/a/space/b.py"), "mine\n", "base\n"}));
        QVERIFY(journal.keep({QStringLiteral("/a/space/a.py"), QByteArray("\0bin", 4)}));
        QVERIFY(journal.keep({QStringLiteral("/a/space2/c.py"), "other"}));
    }
    const QList<UnsavedText> left = UnsavedJournal::left(QStringLiteral("/a/space"));
    QCOMPARE(left.size(), 2);
    QCOMPARE(left.at(0).path, QStringLiteral("/a/space/a.py"));
    QCOMPARE(left.at(0).text, QByteArray("\0bin", 4));
    QVERIFY(left.at(0).base.isNull());
    QCOMPARE(left.at(1).text, "mine\n");
    QCOMPARE(left.at(1).base, "base\n");
    QVERIFY(qAbs(left.at(1).time.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    // They stay until somebody has them.
    QCOMPARE(UnsavedJournal::left(QStringLiteral("/a/space")).size(), 2);
    for (const UnsavedText &text : left)
        UnsavedJournal::drop(text);
    QVERIFY(UnsavedJournal::left(QStringLiteral("/a/space")).isEmpty());
    QCOMPARE(UnsavedJournal::left(QStringLiteral("/a/space2")).size(), 1);
}

void TestUnsavedJournal::keepsTheLastText()
{
    {
        UnsavedJournal journal;
        for (int count = 0; count < 50; ++count)
            QVERIFY(journal.keep({QStringLiteral("/s/a.py"), QByteArray::number(count)}));
    }
    const QList<UnsavedText> left = UnsavedJournal::left(QStringLiteral("/s"));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().text, "49");
}

void TestUnsavedJournal::forgetsWhatWasSaved()
{
    {
        UnsavedJournal journal;
        journal.forget(QStringLiteral("/s/never.py"));
        QVERIFY(journal.keep({QStringLiteral("/s/a.py"), "x"}));
        journal.forget(QStringLiteral("/s/a.py"));
    }
    QVERIFY(UnsavedJournal::left(QStringLiteral("/s")).isEmpty());
    // Nothing is left of it at all.
    QVERIFY(QDir(paths::dataFolder() + QStringLiteral("/unsaved")).isEmpty());
}

void TestUnsavedJournal::leavesOthersAlone()
{
    UnsavedJournal running;
    UnsavedJournal second;
    QVERIFY(running.keep({QStringLiteral("/s/a.py"), "one"}));
    QVERIFY(second.keep({QStringLiteral("/s/a.py"), "two"}));
    QVERIFY(UnsavedJournal::left(QStringLiteral("/s")).isEmpty());
    second.forget(QStringLiteral("/s/a.py"));
    QCOMPARE(entries(QStringLiteral(".text")).size(), 1);
}

/// E7: killed at any moment with 50 texts, of which the last are being written.
void TestUnsavedJournal::survivesKills()
{
    for (int round = 0; round < 10; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            UnsavedJournal journal;
            for (int count = 0;; ++count) {
                const QByteArray text = QByteArray::number(count / 50) + QByteArray(20'000, 'x');
                if (!journal.keep({QStringLiteral("/s%1/%2.py").arg(round).arg(count % 50), text}))
                    ::_exit(1);
            }
        }
        QVERIFY(child > 0);
        QTRY_COMPARE_WITH_TIMEOUT(UnsavedJournal::left(QStringLiteral("/s%1").arg(round)).size(), 0, 100);
        // Long enough for all of them to have been kept once.
        QTRY_VERIFY_WITH_TIMEOUT(entries(QStringLiteral(".text")).size() >= 50 * (round + 1), 20'000);
        QVERIFY(::kill(child, SIGKILL) == 0);
        QVERIFY(::waitpid(child, nullptr, 0) == child);
        const QList<UnsavedText> left = UnsavedJournal::left(QStringLiteral("/s%1").arg(round));
        QCOMPARE(left.size(), 50);
        for (const UnsavedText &text : left)
            QVERIFY(text.text.endsWith("xxx") && text.text.size() > 20'000);
    }
    QVERIFY(entries(QStringLiteral(".damaged")).isEmpty());
}

void TestUnsavedJournal::setsDamagedEntriesAside_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("empty") << 0;
    QTest::newRow("cut") << 1;
    QTest::newRow("changed") << 2;
    QTest::newRow("no head") << 3;
    QTest::newRow("a relative path") << 4;
}

void TestUnsavedJournal::setsDamagedEntriesAside()
{
    QFETCH(const int, fault);
    {
        UnsavedJournal journal;
        QVERIFY(journal.keep({QStringLiteral("/s/a.py"), "hello", "base"}));
        QVERIFY(journal.keep({QStringLiteral("/s/b.py"), "whole"}));
    }
    QString entry;
    for (const QString &one : entries(QStringLiteral(".text"))) {
        if (TemporaryHome::read(one).contains("a.py"))
            entry = one;
    }
    QByteArray bytes = TemporaryHome::read(entry);
    const QByteArrayList faults = {"", bytes.chopped(2), QByteArray(bytes).replace("hello", "hellO"),
                                   "nothing\nbasehello", QByteArray(bytes).replace("/s/a.py", "s/a.pyy")};
    QFile file(entry);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(faults.at(fault));
    file.close();
    const QList<UnsavedText> left = UnsavedJournal::left(QStringLiteral("/s"));
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().text, "whole");
    QCOMPARE(TemporaryHome::read(entry + QStringLiteral(".damaged")), faults.at(fault));
}

QTEST_GUILESS_MAIN(TestUnsavedJournal)
#include "tst_unsavedjournal.moc"
