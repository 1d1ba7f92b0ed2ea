// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/image/buildcontext.h>
#include <core/container/image/buildlistener.h>
#include <core/container/image/imagebuild.h>
#include <core/container/lifecycle/containerterminal.h>

#include <tests/support/testengine.h>

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace spacewright;
using namespace spacewright::container;
using namespace spacewright::tests;

/// Builds, and a terminal in what was built, on real engines.
class TestRealBuild final : public QObject, private BuildListener
{
    Q_OBJECT

    Progress m_progress;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_output;
    std::function<void(const QByteArray &)> m_atOutput;

    void onText(const QByteArray &text) override
    {
        m_output += text;
        if (m_atOutput)
            m_atOutput(text);
    }
    void onStep(const BuildStep &step) override
    {
        m_output += step.state == BuildStep::State::Cached ? "cached " : "step ";
        m_output += step.name.toUtf8() + '\n';
    }
    void onStepOutput(const QByteArray &, const QByteArray &output) override { onText(output); }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    Result<QString> build(const TestEngine &test, const QByteArray &dockerfile, Progress &progress)
    {
        write(QStringLiteral("Dockerfile"), dockerfile);
        BuildContext context(m_folder->path(), IgnoreRules::ofFolder(m_folder->path(), QStringLiteral("Dockerfile")));
        const ImageBuildSpec spec{.tag = tag(test), .labels = test.labels()};
        m_output.clear();
        return buildImage(test.engine, spec, context, *this, progress);
    }
    static QString tag(const TestEngine &test)
    {
        return QStringLiteral("localhost/") + test.label + QStringLiteral(":1");
    }
    static QByteArray from() { return "FROM " + baseImage().toUtf8() + '\n'; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void builds_data() { addEngineRows(); }
    void builds()
    {
        OPEN_TEST_ENGINE(test);
        write(QStringLiteral("kept.txt"), "kept");
        write(QStringLiteral("left.txt"), "left");
        write(QStringLiteral(".dockerignore"), "left.txt\n");
        // Of an earlier test's build nothing is known.
        const QByteArray dockerfile =
            from() + "COPY . /srv/\nRUN ls /srv && echo " + test->label.toUtf8() + " > /srv/made\nUSER 1000\n";
        const Result<QString> id = build(*test, dockerfile, m_progress);
        VERIFY_RESULT(id);
        QVERIFY(m_output.contains("kept.txt"));
        QVERIFY(!m_output.contains("left.txt"));
        const Result<ImageInfo> info = Images(test->engine).inspect(tag(*test), m_progress);
        VERIFY_RESULT(info);
        QCOMPARE(info->user, QStringLiteral("1000"));
        QCOMPARE(info->labels.value(test->label), QStringLiteral("1"));
        QCOMPARE(info->id, *id);
        m_output.clear();
        VERIFY_RESULT(build(*test, dockerfile, m_progress));
        QVERIFY2(m_output.contains("cache"), m_output.constData());
    }

    void failuresAreNamed_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("dockerfile");
        QTest::addColumn<QString>("words");
        QTest::addColumn<ErrorCode>("code");
        for (const char *variable :
             {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER"}) {
            const auto row = [variable](const char *name, const QByteArray &dockerfile, const char *words,
                                        ErrorCode code = ErrorCode::BuildFailed) {
                QTest::addRow("%s: %s", variable, name)
                    << QByteArray(variable) << dockerfile << QString::fromLatin1(words) << code;
            };
            row("failing step", from() + "RUN echo before; exit 9\n", "9");
            row("missing file", from() + "COPY nothing.txt /\n", "nothing.txt");
            row("missing base image", "FROM localhost/nobody-made-this:1\n", "localhost", ErrorCode::ImageMissing);
        }
    }
    void failuresAreNamed()
    {
        OPEN_TEST_ENGINE(test);
        QFETCH(QByteArray, dockerfile);
        QFETCH(QString, words);
        QFETCH(ErrorCode, code);
        const Result<QString> id = build(*test, dockerfile, m_progress);
        QVERIFY(!id);
        QVERIFY2((id.error().message + id.error().detail).contains(words, Qt::CaseInsensitive),
                 qPrintable(id.error().message));
        QVERIFY2(id.error().code == code, qPrintable(id.error().message));
        QVERIFY(!build(*test, from() + "FLY away\n", m_progress));
        const Result<QList<ContainerSummary>> left = Containers(test->engine).list({}, m_progress);
        VERIFY_RESULT(left);
        for (const ContainerSummary &container : *left)
            QVERIFY2(!container.name.contains(QStringLiteral("working-container")), qPrintable(container.name));
    }

    void cancelEndsABuild_data() { addEngineRows(); }
    void cancelEndsABuild()
    {
        OPEN_TEST_ENGINE(test);
        Progress progress;
        QElapsedTimer clock;
        m_atOutput = [&](const QByteArray &output) {
            if (!output.contains("going to sleep\n"))
                return;
            clock.start();
            progress.cancel();
        };
        QVERIFY(!build(*test, from() + "RUN echo going to sleep; sleep 100\n", progress));
        m_atOutput = {};
        QVERIFY(clock.isValid());
        QVERIFY2(clock.elapsed() < 1000, QByteArray::number(clock.elapsed()).constData());
    }

    void aTerminalTalks_data() { addEngineRows(); }
    void aTerminalTalks()
    {
        OPEN_TEST_ENGINE(test);
        const Containers containers(test->engine);
        const Result<QString> id = containers.create(test->shell(QStringLiteral("sleep 60")), m_progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, m_progress));
        ContainerTerminal terminal(test->engine, *id, {.command = {QStringLiteral("sh")}});
        QSignalSpy opened(&terminal, &ContainerTerminal::opened);
        QSignalSpy closed(&terminal, &ContainerTerminal::closed);
        QSignalSpy failed(&terminal, &ContainerTerminal::failed);
        QByteArray seen;
        connect(&terminal, &ContainerTerminal::received, this, [&seen](const QByteArray &bytes) { seen += bytes; });
        QTRY_VERIFY_WITH_TIMEOUT(opened.size() + failed.size() == 1, 10'000);
        QCOMPARE(failed.size(), 0);
        terminal.resize(132, 43);
        terminal.write("sleep 0.5; stty size; tty; echo $((6*7))\n");
        QTRY_VERIFY2_WITH_TIMEOUT(seen.contains("\r\n42\r\n"), seen.constData(), 10'000);
        QVERIFY2(seen.contains("43 132"), seen.constData());
        QVERIFY(seen.contains("/dev/pts/"));
        terminal.write("exit 3\n");
        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10'000);
        QCOMPARE(closed.first().first().toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestRealBuild)
#include "tst_realbuild.moc"
