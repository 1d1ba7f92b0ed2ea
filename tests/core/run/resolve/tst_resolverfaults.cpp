// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/resolve/resolver.h>
#include <tests/support/temporaryhome.h>

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace spacewright;
using namespace spacewright::run;

/// A resolver that is not what it says: each is a program called uv that is found before the real one.
class TestResolverFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void waitsNotForEver();

private:
    void pretend(const QByteArray &script);
    static WantedPackages wanted();

    tests::TemporaryHome m_home;
    Progress m_progress;
};

void TestResolverFaults::pretend(const QByteArray &script)
{
    const QString uv = m_home.write(u"tools/uv"_s, "#!/bin/sh\n" + script + "\n");
    QVERIFY(QFile::setPermissions(uv, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    static const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(QFileInfo(uv).absolutePath()) + ':' + path);
}

WantedPackages TestResolverFaults::wanted()
{
    WantedPackages wanted;
    wanted.python = "3.12";
    wanted.packages = {{u"numpy"_s, "numpy", u"numpy"_s, {}}};
    return wanted;
}

void TestResolverFaults::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("ends without a word") << QByteArray("exit 0");
    QTest::newRow("fails without a word") << QByteArray("exit 2");
    QTest::newRow("is killed") << QByteArray("kill -9 $$");
    QTest::newRow("writes no lock") << QByteArray("echo '[[packages' > pylock.toml");
    QTest::newRow("writes a lock of another kind") << QByteArray("echo 'lock-version = \"9.0\"' > pylock.toml");
    QTest::newRow("writes packages without names")
        << QByteArray("printf 'lock-version = \"1.0\"\\n[[packages]]\\nversion = \"1\"\\n' > pylock.toml");
    QTest::newRow("writes without an end") << QByteArray("head -c 40000000 /dev/zero | tr '\\0' 'a' > pylock.toml");
    QTest::newRow("says bytes") << QByteArray("head -c 100000 /dev/urandom >&2; exit 1");
}

void TestResolverFaults::saysWhatIsWrong()
{
    QFETCH(const QByteArray, script);
    pretend(script);
    const Result<Resolution> resolution = resolve(wanted(), {}, m_progress);
    QVERIFY(!resolution);
    QVERIFY(!resolution.error().message.isEmpty());
    QVERIFY(resolution.error().message.size() < 1000);
}

void TestResolverFaults::waitsNotForEver()
{
    pretend("sleep 600");
    QElapsedTimer clock;
    clock.start();
    const Result<Resolution> resolution = resolve(wanted(), {.patience = 1s}, m_progress);
    QVERIFY(!resolution);
    QVERIFY2(resolution.error().message.contains(u"1 seconds"), qPrintable(resolution.error().message));
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestResolverFaults)
#include "tst_resolverfaults.moc"
