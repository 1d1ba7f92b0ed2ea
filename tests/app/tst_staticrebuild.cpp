// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/progress.h>
#include <core/http/client.h>

#include <tests/support/commandline.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

#include <csignal>

using namespace spacewright;

/// A static page that a command builds is there for its visitors while it is built anew.
class TestStaticRebuild final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::usePackageCache(); }
    void answersWhileItBuilds();

private:
    QByteArray page(const QUrl &url);

    tests::TemporaryHome m_home;
};

QByteArray TestStaticRebuild::page(const QUrl &url)
{
    Progress progress;
    const Result<http::Response> answer =
        http::perform({.url = url, .timeout = std::chrono::milliseconds(2000)}, progress);
    return answer ? answer->body : answer.error().message.toUtf8();
}

void TestStaticRebuild::answersWhileItBuilds()
{
    // While "wait" is there, the command is not done.
    m_home.write(QStringLiteral("page/README.md"),
                 "---\ntitle: Page\nsdk: static\napp_file: dist/index.html\napp_build_command: mkdir -p dist && touch "
                 "started && while [ -e wait ]; do sleep 0.1; done && cp page.html dist/index.html\n---\n");
    m_home.write(QStringLiteral("page/page.html"), "<p>first</p>");
    tests::CommandLine run;
    run.start({QStringLiteral("run"), m_home.path(QStringLiteral("page")), QStringLiteral("--trust"),
               QStringLiteral("--json")});
    QVERIFY2(run.waitForStage("RUNNING"), run.output);
    const QUrl url(tests::lastValue(run.output, "url"));
    QVERIFY(page(url.resolved(QUrl(QStringLiteral("/dist/index.html")))).contains("first"));

    const QString started = m_home.path(QStringLiteral("page/started"));
    QVERIFY(QFile::remove(started));
    m_home.write(QStringLiteral("page/wait"), "");
    m_home.write(QStringLiteral("page/page.html"), "<p>second</p>");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(started), 20'000);
    QByteArray seen = page(url.resolved(QUrl(QStringLiteral("/dist/index.html"))));
    QVERIFY2(seen.contains("first"), seen);
    // Saved in the middle of a build that has read the file already or not: it is built again.
    m_home.write(QStringLiteral("page/other.txt"), "x");
    QVERIFY(QFile::remove(started));
    QVERIFY(QFile::remove(m_home.path(QStringLiteral("page/wait"))));
    QTRY_VERIFY_WITH_TIMEOUT((seen = page(url.resolved(QUrl(QStringLiteral("/dist/index.html"))))).contains("second"),
                             20'000);

    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(started), 20'000);

    // Who ends it in the middle of a build waits for nothing.
    m_home.write(QStringLiteral("page/wait"), "");
    QVERIFY(QFile::remove(started));
    m_home.write(QStringLiteral("page/page.html"), "<p>third</p>");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(started), 20'000);
    ::kill(pid_t(run.process.processId()), SIGINT);
    QCOMPARE(run.wait(10'000), 130);
}

QTEST_GUILESS_MAIN(TestStaticRebuild)
#include "tst_staticrebuild.moc"
