// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/engine/engineerror.h>
#include <core/container/image/buildcontext.h>
#include <core/container/image/buildtrace.h>
#include <core/container/image/clientbuild.h>
#include <core/container/image/imagebuild.h>
#include <core/container/image/images.h>

#include <tests/support/scriptedengine.h>

#include <QDir>
#include <QTest>

using namespace spacewright;
using namespace spacewright::container;
using namespace spacewright::tests;

/// Keeps what it is told as text: "id: started name".
class BuildText final : public BuildListener
{
public:
    void onText(const QByteArray &said) override { text += said; }
    void onStep(const BuildStep &step) override
    {
        static const char *const states[] = {"started", "cached", "done", "failed"};
        text += step.id + ": " + states[int(step.state)] + ' ' + step.name.toUtf8() + ' ' + step.error.toUtf8() + '\n';
    }
    void onStepOutput(const QByteArray &id, const QByteArray &output) override { text += id + "> " + output; }

    QByteArray text;
};

/// A field of a message of BuildKit's: text, or a message.
QByteArray field(int number, const QByteArray &bytes)
{
    return QByteArray(1, char(number << 3 | 2)) + char(bytes.size()) + bytes;
}

QByteArray trace(const QByteArray &message)
{
    return "{\"id\":\"moby.buildkit.trace\",\"aux\":\"" + message.toBase64() + "\"}";
}

class TestImageBuild final : public QObject
{
    Q_OBJECT

    Progress m_progress;
    QTemporaryDir m_folder;

    struct Outcome {
        Result<QString> id;
        QByteArray output;
        QList<Question> questions;
    };

    Outcome buildWith(const Script &build)
    {
        ScriptedEngine script([&](const Question &question) {
            if (question.method == "POST")
                return build;
            return question.path.contains("/images/") ? answer("{\"Id\":\"sha256:abc\"}") : Script();
        });
        const Result<Engine> engine = Engine::connect(script.address(), m_progress);
        BuildContext context(m_folder.path(), {});
        Outcome outcome;
        const ImageBuildSpec spec{.dockerfile = QStringLiteral("a b/Dockerfile"),
                                  .tag = QStringLiteral("localhost/x:1"),
                                  .labels = {{QStringLiteral("k"), QStringLiteral("v+w")}}};
        BuildText listener;
        outcome.id = buildImage(*engine, spec, context, listener, m_progress);
        outcome.output = listener.text;
        outcome.questions = script.questions();
        return outcome;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(QStringLiteral("app.py")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("print('in the context')");
    }

    void sendsTheContextAndTheChoices()
    {
        const Outcome outcome = buildWith(streamed({"{\"aux\":{\"ID\":\"sha256:abc\"}}"}));
        QVERIFY(outcome.id);
        QCOMPARE(*outcome.id, QStringLiteral("sha256:abc"));
        const Question &asked = outcome.questions.at(1);
        QVERIFY(asked.path.startsWith("/v1.43/build?"));
        for (const char *part : {"dockerfile=a%20b%2FDockerfile", "t=localhost%2Fx%3A1", "forcerm=1", "nocache=0",
                                 "labels=%7B%22k%22%3A%22v%2Bw%22%7D"})
            QVERIFY2(asked.path.contains(part), asked.path.constData());
        QVERIFY(asked.body.contains("print('in the context')"));
    }

    /// Such a build is worth another try, although what the engine said stands in the sentence alone.
    void knowsAFailureThatPasses()
    {
        QVERIFY(isPassing(buildError(QStringLiteral("committing container: layer not known"))));
        QVERIFY(!isPassing(buildError(QStringLiteral("building at STEP \"RUN false\": exit status 1"))));
    }

    void aCommitIsRepeatedWhereThatHelps_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<int>("refusals");
        QTest::addColumn<bool>("succeeds");
        QTest::addColumn<int>("asked");
        const QByteArray lost = "committing container: copying layers: layer not known";
        QTest::newRow("at once") << lost << 0 << true << 1;
        QTest::newRow("a layer out of sight") << lost << 1 << true << 2;
        QTest::newRow("for longer") << lost << 2 << true << 3;
        QTest::newRow("for good") << lost << 9 << false << 3;
        QTest::newRow("an image out of sight") << QByteArray("locating image: image not known") << 1 << true << 2;
        QTest::newRow("a full disk") << QByteArray("write: no space left on device") << 1 << false << 1;
    }
    void aCommitIsRepeatedWhereThatHelps()
    {
        QFETCH(QByteArray, refusal);
        QFETCH(int, refusals);
        QFETCH(bool, succeeds);
        QFETCH(int, asked);
        int commits = 0;
        Result<QString> id;
        {
            ScriptedEngine script([&](const Question &question) {
                if (question.method != "POST")
                    return Script();
                return ++commits > refusals ? answer("{\"Id\":\"sha256:abc\"}", "application/json", 201)
                                            : answer("{\"message\":\"" + refusal + "\"}", "application/json", 500);
            });
            const Result<Engine> engine = Engine::connect(script.address(), m_progress);
            QVERIFY(engine);
            id = Images(*engine).commit(QStringLiteral("c1"), {.tag = QStringLiteral("localhost/x:1")}, m_progress);
        }
        QCOMPARE(id.has_value(), succeeds);
        QCOMPARE(id.value_or(QStringLiteral("sha256:abc")), QStringLiteral("sha256:abc"));
        QCOMPARE(commits, asked);
    }

    void onlyTheEnginesWordIsSuccess_data()
    {
        QTest::addColumn<QByteArrayList>("packets");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("output");
        const QByteArray step = "{\"stream\":\"Step 1/2 : FROM x\\n\"}";
        const QByteArray built = "{\"stream\":\"Successfully built abc\\n\"}";
        const QByteArray said = "Step 1/2 : FROM x\n";
        QTest::newRow("Podman says so") << QByteArrayList{step, built} << -1
                                        << QByteArray(said + "Successfully built abc\n");
        QTest::newRow("Docker says so") << QByteArrayList{step + "\r\n{\"aux\":{\"ID\":\"sha256:abc\"}}"} << -1 << said;
        QTest::newRow("just ends") << QByteArrayList{step} << int(ErrorCode::EngineCut) << said;
        QTest::newRow("nothing at all") << QByteArrayList{} << int(ErrorCode::EngineCut) << QByteArray();
        QTest::newRow("ends in an object")
            << QByteArrayList{step, "{\"stream\":\"Ste"} << int(ErrorCode::EngineCut) << said;
        QTest::newRow("failed step with status 200")
            << QByteArrayList{step, "{\"errorDetail\":{\"code\":1,\"message\":\"The command 'false' returned "
                                    "1\"},\"error\":\"x\"}"}
            << int(ErrorCode::BuildFailed) << said;
        QTest::newRow("error only") << QByteArrayList{step, "{\"error\":\"it is broken\"}"}
                                    << int(ErrorCode::BuildFailed) << said;
        QTest::newRow("error after success") << QByteArrayList{built, "{\"error\":\"tag refused\"}"}
                                             << int(ErrorCode::BuildFailed) << QByteArray("Successfully built abc\n");
        QTest::newRow("no base image") << QByteArrayList{step, "{\"errorDetail\":{\"message\":\"manifest unknown\"}}"}
                                       << int(ErrorCode::ImageMissing) << said;
        QTest::newRow("disk full")
            << QByteArrayList{step, "{\"errorDetail\":{\"message\":\"write: no space left on device\"}}"}
            << int(ErrorCode::DiskFull) << said;
        QTest::newRow("nonsense") << QByteArrayList{step, "<html>"} << int(ErrorCode::EngineNonsense) << said;
        QByteArrayList crumbs;
        for (const char character : QByteArray(step + built))
            crumbs += QByteArray(1, character);
        QTest::newRow("byte by byte") << crumbs << -1 << QByteArray(said + "Successfully built abc\n");
    }
    void onlyTheEnginesWordIsSuccess()
    {
        QFETCH(QByteArrayList, packets);
        QFETCH(int, code);
        const Outcome outcome = buildWith(streamed(packets));
        QCOMPARE(outcome.id ? -1 : int(outcome.id.error().code), code);
        QTEST(outcome.output, "output");
        if (!outcome.id)
            QVERIFY(!outcome.id.error().message.isEmpty());
    }

    void stepsOfBuildKitAreTold()
    {
        const QByteArray time = field(5, "t");
        const QByteArray one = field(1, "a") + field(3, "[1/2] RUN one");
        const QByteArray two = field(1, "b") + field(3, "[2/2] RUN two");
        const QByteArray cached("\x20\x01", 2);
        const Outcome outcome = buildWith(
            streamed({trace(field(1, one)), trace(field(1, one + time) + field(1, one + time)),
                      trace(field(3, field(1, "a") + field(4, "hello\n"))), trace(field(1, one + time + field(6, "t"))),
                      trace(field(1, two + cached + time + field(6, "t"))),
                      "{\"id\":\"moby.image.id\",\"aux\":{\"ID\":\"sha256:abc\"}}"}));
        QVERIFY(outcome.id);
        QCOMPARE(outcome.output,
                 "a: started [1/2] RUN one \na> hello\na: done [1/2] RUN one \nb: cached [2/2] RUN two \n");
    }

    void brokenMessagesOfBuildKitAreNonsense_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("cut") << field(1, field(1, "a")).chopped(1);
        QTest::newRow("a length without end") << QByteArray(12, '\xff');
        QTest::newRow("an unknown kind") << QByteArray("\x0f\x01");
        QTest::newRow("broken inside") << field(1, "\x0a\x7f");
    }
    void brokenMessagesOfBuildKitAreNonsense()
    {
        QFETCH(QByteArray, message);
        const Outcome outcome = buildWith(streamed({trace(message)}));
        QVERIFY(!outcome.id);
        QCOMPARE(outcome.id.error().code, ErrorCode::EngineNonsense);
    }

    void whatTheClientPrintsIsUnderstood()
    {
        BuildText listener;
        PlainProgress plain(listener);
        plain.add("#0 building with \"default\" instance\n\n#5 [1/2] FROM x\n#5 CACH");
        plain.add("ED\n\n#6 [2/2] RUN exit 7\n#6 0.213 some words\n#6 ERROR: exit code: 7\n------\n > [2/2]:\n");
        plain.add("ERROR: failed to solve: exit code: 7\n");
        QVERIFY2(listener.text.endsWith("#5: cached [1/2] FROM x \n#6: started [2/2] RUN exit 7 \n#6> some words\n"
                                        "#6: failed [2/2] RUN exit 7 exit code: 7\n"),
                 listener.text.constData());
        QCOMPARE(plain.error(), QStringLiteral("failed to solve: exit code: 7"));
    }

    void refusalsAreHandedOn()
    {
        const Outcome outcome = buildWith(answer("{\"message\":\"dockerfile parse error\"}", "application/json", 400));
        QVERIFY(!outcome.id);
        QCOMPARE(outcome.id.error().code, ErrorCode::EngineFailed);
        QVERIFY(outcome.id.error().message.contains(QStringLiteral("dockerfile parse error")));
    }

    void anUnreadableFileEndsTheBuild()
    {
        const QString path = m_folder.filePath(QStringLiteral("secret"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions({});
        const Outcome outcome = buildWith(streamed({"{\"aux\":{\"ID\":\"sha256:abc\"}}"}));
        file.remove();
        QVERIFY(!outcome.id);
        QCOMPARE(outcome.id.error().code, ErrorCode::FileUnreadable);
        QCOMPARE(outcome.questions.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestImageBuild)
#include "tst_imagebuild.moc"
