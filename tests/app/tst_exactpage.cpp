// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/base/progress.h>
#include <core/http/client.h>

#include <tests/support/commandline.h>
#include <tests/support/fidelitylights.h>
#include <tests/support/packagecache.h>
#include <tests/support/scratchrepository.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

#include <csignal>

using namespace spacewright;
using namespace Qt::StringLiterals;

/// Static Spaces in exact fidelity: what the Hub would serve of the moment at which they are run.
class TestExactPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        tests::usePackageCache();
        tests::useOwnGitSettings(m_home.path(QString()));
        // The cache is shared with other tests.
        m_others = copies();
    }
    void staysAsItWas_data();
    void staysAsItWas();
    void findsWhatOnlyThisMachineHas_data();
    void findsWhatOnlyThisMachineHas();
    void nothingIsLeftOfACrash();

private:
    static QByteArray page(const QString &url, const QString &path)
    {
        Progress progress;
        const auto answer =
            http::perform({.url = QUrl(url).resolved(QUrl(path)), .timeout = std::chrono::seconds(5)}, progress);
        if (!answer)
            return answer.error().message.toUtf8();
        return QByteArray::number(answer->status) + ' ' + answer->header("cross-origin-opener-policy") + ' ' +
               answer->body;
    }
    static void start(tests::CommandLine &run, const QString &folder, const QString &runner)
    {
        run.start({u"run"_s, folder, u"--fidelity"_s, u"exact"_s, u"--runner"_s, runner, u"--env"_s, u"GREETING=hi"_s,
                   u"--trust"_s, u"--json"_s});
    }
    /// Those of this test alone.
    QStringList copies() const
    {
        QStringList names = QDir(paths::cacheFolder() + u"/pages"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        names.removeIf([this](const QString &name) { return m_others.contains(name); });
        return names;
    }

    tests::TemporaryHome m_home;
    QStringList m_others;
};

void TestExactPage::staysAsItWas_data()
{
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<QString>("runner");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QMap<QString, QString>>("lights");
    QTest::newRow("served as it is") << QByteArray() << u"auto"_s << u"index.html"_s
                                     << QMap<QString, QString>{{u"fidelity"_s, u"green"_s}};
    QTest::newRow("built") << QByteArray("app_build_command: mkdir dist && cp index.html dist\n"
                                         "app_file: dist/index.html\n")
                           << u"static"_s << u"dist/index.html"_s
                           << QMap<QString, QString>{{u"base"_s, u"yellow"_s}, {u"fidelity"_s, u"green"_s}};
}

void TestExactPage::staysAsItWas()
{
    QFETCH(const QByteArray, card);
    QFETCH(const QString, runner);
    QFETCH(const QString, path);
    const tests::ScratchRepository scratch;
    scratch.write("README.md", "---\ntitle: Page\nsdk: static\ncustom_headers:\n  cross-origin-opener-policy: "
                               "same-origin\n" +
                                   card + "---\n");
    scratch.write("index.html", "<head></head><p>first</p>");
    scratch.write(".gitignore", "notes.txt\ndist\n");
    scratch.write("notes.txt", "mine");
    tests::CommandLine run;
    start(run, scratch.folder(), runner);
    QVERIFY2(run.waitForStage("RUNNING"), run.output);
    const QString url = tests::lastValue(run.output, "url");
    const QByteArray first = page(url, path);
    QVERIFY2(first.startsWith("200 same-origin ") && first.contains("first") && first.contains("\"GREETING\":\"hi\""),
             first);
    QVERIFY2(page(url, u"notes.txt"_s).startsWith("404 "), page(url, u"notes.txt"_s));
    QVERIFY(!QFileInfo::exists(scratch.folder() + u"/dist"_s));

    scratch.write("index.html", "<p>second</p>");
    QVERIFY(!QTest::qWaitFor([&] { return page(url, path) != first; }, 1'500));
    ::kill(pid_t(run.process.processId()), SIGINT);
    QCOMPARE(run.wait(10'000), 130);
    QVERIFY2(copies().isEmpty(), qPrintable(copies().join(u' ')));

    const QMap<QString, QString> lights = tests::fidelityLights(scratch.folder());
    QTEST(lights, "lights");
}

void TestExactPage::findsWhatOnlyThisMachineHas_data()
{
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("the page is ignored") << QByteArray("app_file: dist/index.html\n") << u"NO_APP_FILE"_s
                                         << QByteArray("Git ignores dist/index.html");
    QTest::newRow("the build needs what is ignored")
        << QByteArray("app_build_command: cp dist/index.html out.html\napp_file: out.html\n") << u"BUILD_ERROR"_s
        << QByteArray("ended with exit code 1");
}

void TestExactPage::findsWhatOnlyThisMachineHas()
{
    QFETCH(const QByteArray, card);
    QFETCH(const QString, stage);
    QFETCH(const QByteArray, words);
    const tests::ScratchRepository scratch;
    scratch.write("README.md", "---\ntitle: Page\nsdk: static\n" + card + "---\n");
    scratch.write(".gitignore", "dist\n");
    scratch.write("dist/index.html", "built here once");
    tests::CommandLine run;
    start(run, scratch.folder(), u"static"_s);
    QCOMPARE(run.wait(), 1);
    QVERIFY2(run.output.contains(words), run.output);
    QCOMPARE(tests::lastValue(run.output, "stage"), stage);
    QVERIFY(copies().isEmpty());
}

void TestExactPage::nothingIsLeftOfACrash()
{
    const tests::ScratchRepository scratch;
    scratch.write("README.md", "---\ntitle: Page\nsdk: static\n---\n");
    scratch.write("index.html", "here");
    tests::CommandLine killed;
    start(killed, scratch.folder(), u"auto"_s);
    QVERIFY2(killed.waitForStage("RUNNING"), killed.output);
    killed.process.kill();
    QVERIFY(killed.wait() != 0);
    QCOMPARE(copies().size(), 1);
    tests::CommandLine next;
    start(next, scratch.folder(), u"auto"_s);
    QVERIFY2(next.waitForStage("RUNNING"), next.output);
    QCOMPARE(copies().size(), 1);
    ::kill(pid_t(next.process.processId()), SIGINT);
    QCOMPARE(next.wait(10'000), 130);
    QVERIFY(copies().isEmpty());
}

QTEST_GUILESS_MAIN(TestExactPage)
#include "tst_exactpage.moc"
