// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/cause/failurecause.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace spacewright::log;

/// Each known cause with a log that ends by it (tests/data/causes).
class TestCauseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheCause_data();
    void namesTheCause();
    void everyLogHasARow();
    void knowsTheSameCauseInOtherWrappings_data();
    void knowsTheSameCauseInOtherWrappings();
};

namespace
{

const QString folder = QStringLiteral(SPACEWRIGHT_TEST_DATA "/causes");

QList<QByteArray> readLog(const QString &name)
{
    QFile file(folder + QLatin1Char('/') + name + QStringLiteral(".log"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no log %s.", qPrintable(name));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeLast();
    return lines;
}

FailureCause causeOf(const QList<QByteArray> &lines)
{
    return findCause(lines, {QStringLiteral("/home/user/app")});
}

constexpr auto app = "app.py";
constexpr auto requirements = "requirements.txt";
constexpr auto packages = "packages.txt";
constexpr auto dockerfile = "Dockerfile";
constexpr auto card = "README.md";
constexpr auto packageJson = "package.json";
constexpr auto nowhere = "";

struct Expected {
    const char *log;
    const char *rule;
    Verdict verdict;
    const char *file;
    int line;
};

constexpr Expected expected[] = {
    {"hub.storage", "hub.storage", Verdict::Yours, nowhere, 0},
    {"hub.memory", "hub.memory", Verdict::Yours, nowhere, 0},
    {"hub.unhealthy", "hub.unhealthy", Verdict::Yours, card, 0},
    {"hub.scheduling", "hub.scheduling", Verdict::Hub, nowhere, 0},
    {"hub.job-error", "hub.job-error", Verdict::Hub, nowhere, 0},
    {"hub.push", "hub.push", Verdict::Hub, nowhere, 0},
    {"hub.cache-export", "hub.cache-export", Verdict::Hub, nowhere, 0},
    {"hub.exit", "hub.exit", Verdict::Yours, nowhere, 0},
    {"hub.exit-segfault", "hub.exit-segfault", Verdict::Yours, requirements, 0},
    {"hub.no-app-file", "hub.no-app-file", Verdict::Yours, card, 0},
    {"hub.card", "hub.card", Verdict::Yours, card, 0},
    {"dockerfile.syntax", "dockerfile.syntax", Verdict::Yours, dockerfile, 7},
    {"dockerfile.instruction", "dockerfile.instruction", Verdict::Yours, dockerfile, 0},
    {"dockerfile.missing", "dockerfile.missing", Verdict::Yours, dockerfile, 0},
    {"dockerfile.copy", "dockerfile.copy", Verdict::Yours, dockerfile, 9},
    {"dockerfile.copy-podman", "dockerfile.copy", Verdict::Yours, dockerfile, 0},
    {"dockerfile.copy-classic", "dockerfile.copy", Verdict::Yours, dockerfile, 0},
    {"dockerfile.user", "dockerfile.user", Verdict::Yours, dockerfile, 0},
    {"dockerfile.run", "dockerfile.run", Verdict::Yours, dockerfile, 14},
    {"dockerfile.secret", "dockerfile.secret", Verdict::Yours, dockerfile, 6},
    {"image.rate-limit", "image.rate-limit", Verdict::Network, dockerfile, 0},
    {"image.missing", "image.missing", Verdict::Yours, dockerfile, 0},
    {"image.missing-denied", "image.missing", Verdict::Yours, dockerfile, 0},
    {"image.platform", "image.platform", Verdict::Yours, dockerfile, 0},
    {"start.program", "start.program", Verdict::Yours, dockerfile, 0},
    {"start.permission", "start.permission", Verdict::Yours, dockerfile, 0},
    {"start.line-ends", "start.line-ends", Verdict::Yours, nowhere, 0},
    {"start.line-ends-env", "start.line-ends", Verdict::Yours, nowhere, 0},
    {"apt.missing", "apt.missing", Verdict::Yours, packages, 0},
    {"apt.missing-dockerfile", "apt.missing", Verdict::Yours, dockerfile, 4},
    {"apt.comment", "apt.comment", Verdict::Yours, packages, 0},
    {"apt.no-candidate", "apt.no-candidate", Verdict::Yours, packages, 0},
    {"apt.version", "apt.version", Verdict::Yours, packages, 0},
    {"apt.broken", "apt.broken", Verdict::Yours, packages, 0},
    {"apt.release", "apt.release", Verdict::Yours, dockerfile, 3},
    {"apt.dns", "apt.dns", Verdict::Network, nowhere, 0},
    {"apt.root", "apt.root", Verdict::Yours, dockerfile, 8},
    {"apt.option", "apt.option", Verdict::Yours, packages, 0},
    {"pip.python", "pip.python", Verdict::Yours, requirements, 0},
    {"pip.version", "pip.version", Verdict::Yours, requirements, 0},
    {"pip.gradio-clash", "pip.gradio-clash", Verdict::Yours, requirements, 2},
    {"pip.conflict", "pip.conflict", Verdict::Yours, requirements, 0},
    {"pip.too-deep", "pip.too-deep", Verdict::Yours, requirements, 0},
    {"pip.wheel", "pip.wheel", Verdict::Yours, requirements, 0},
    {"pip.hash-missing", "pip.hash-missing", Verdict::Yours, requirements, 0},
    {"pip.hash", "pip.hash", Verdict::Yours, requirements, 0},
    {"pip.file", "pip.file", Verdict::Yours, requirements, 0},
    {"pip.git", "pip.git", Verdict::Yours, dockerfile, 0},
    {"git.private", "git.private", Verdict::Yours, requirements, 0},
    {"git.revision", "git.revision", Verdict::Yours, requirements, 0},
    {"pip.managed", "pip.managed", Verdict::Yours, dockerfile, 5},
    {"pip.permission", "pip.permission", Verdict::Yours, dockerfile, 9},
    {"pip.read-timeout", "pip.read-timeout", Verdict::Network, nowhere, 0},
    {"build.header", "build.header", Verdict::Yours, requirements, 5},
    {"build.compiler", "build.compiler", Verdict::Yours, requirements, 5},
    {"build.rust", "build.rust", Verdict::Yours, requirements, 5},
    {"build.cmake", "build.cmake", Verdict::Yours, requirements, 5},
    {"build.pg-config", "build.pg-config", Verdict::Yours, requirements, 5},
    {"build.torch", "build.torch", Verdict::Yours, requirements, 5},
    {"build.cuda", "build.cuda", Verdict::Yours, requirements, 5},
    {"build.sklearn", "build.sklearn", Verdict::Yours, requirements, 5},
    {"library.shared", "library.shared", Verdict::Yours, app, 2},
    {"library.ffmpeg", "library.ffmpeg", Verdict::Yours, app, 11},
    {"library.glibc", "library.glibc", Verdict::Yours, app, 4},
    {"library.symbol", "library.symbol", Verdict::Yours, app, 6},
    {"library.numpy2", "library.numpy2", Verdict::Yours, app, 2},
    {"library.numpy-alias", "library.numpy-alias", Verdict::Yours, app, 30},
    {"library.gradio-schema", "library.gradio-schema", Verdict::Yours, requirements, 0},
    {"library.hub-removed", "library.hub-removed", Verdict::Yours, app, 1},
    {"library.python-removed", "library.python-removed", Verdict::Yours, app, 1},
    {"library.setuptools", "library.setuptools", Verdict::Yours, app, 3},
    {"library.torchvision", "library.torchvision", Verdict::Yours, app, 5},
    {"library.name", "library.name", Verdict::Yours, app, 7},
    {"python.permission", "python.permission", Verdict::Yours, app, 14},
    {"python.environment", "python.environment", Verdict::Yours, app, 9},
    {"python.argument", "python.argument", Verdict::Yours, app, 22},
    {"python.no-file", "python.no-file", Verdict::Yours, card, 0},
    {"access.gated", "access.gated", Verdict::Yours, app, 8},
    {"access.model-name", "access.model-name", Verdict::Yours, app, 8},
    {"access.file", "access.file", Verdict::Yours, app, 12},
    {"access.token-missing", "access.token-missing", Verdict::Yours, app, 6},
    {"access.token-wrong", "access.token-wrong", Verdict::Yours, app, 6},
    {"access.api-key", "access.api-key", Verdict::Yours, app, 5},
    {"hub.rate-limit", "hub.rate-limit", Verdict::Hub, app, 6},
    {"hub.unreachable", "hub.unreachable", Verdict::Network, app, 6},
    {"model.pointer", "model.pointer", Verdict::Yours, app, 18},
    {"model.pointer-safetensors", "model.pointer", Verdict::Yours, app, 18},
    {"model.architecture", "model.architecture", Verdict::Yours, app, 8},
    {"model.remote-code", "model.remote-code", Verdict::Yours, app, 8},
    {"model.accelerate", "model.accelerate", Verdict::Yours, app, 8},
    {"model.library", "model.library", Verdict::Yours, app, 8},
    {"model.shape", "model.shape", Verdict::Yours, app, 20},
    {"gpu.memory", "gpu.memory", Verdict::Yours, app, 33},
    {"gpu.none", "gpu.none", Verdict::Yours, app, 15},
    {"gpu.driver", "gpu.driver", Verdict::Yours, app, 15},
    {"gpu.mismatch", "gpu.mismatch", Verdict::Yours, app, 11},
    {"gpu.kernel", "gpu.kernel", Verdict::Yours, app, 15},
    {"zerogpu.decorator", "zerogpu.decorator", Verdict::Yours, nowhere, 0},
    {"zerogpu.import", "zerogpu.import", Verdict::Yours, app, 4},
    {"zerogpu.fork", "zerogpu.fork", Verdict::Yours, app, 44},
    {"streamlit.no-file", "streamlit.no-file", Verdict::Yours, card, 0},
    {"streamlit.page-config", "streamlit.page-config", Verdict::Yours, app, 12},
    {"gradio.removed", "gradio.removed", Verdict::Yours, app, 16},
    {"asgi.import", "asgi.import", Verdict::Yours, dockerfile, 0},
    {"npm.version", "npm.version", Verdict::Yours, packageJson, 0},
    {"npm.lock", "npm.lock", Verdict::Yours, packageJson, 0},
    {"node.openssl", "node.openssl", Verdict::Yours, packageJson, 0},
    {"node.import", "node.import", Verdict::Yours, packageJson, 0},
    {"node.types", "node.types", Verdict::Yours, "src/App.tsx", 14},
    {"port.low", "port.low", Verdict::Yours, nowhere, 0},
    {"memory.torch", "memory.torch", Verdict::Yours, app, 27},
    {"memory.shared", "memory.shared", Verdict::Yours, nowhere, 0},
    {"process.crash", "process.crash", Verdict::Yours, requirements, 0},
    {"files.limit", "files.limit", Verdict::Yours, app, 51},
    {"network.host", "network.host", Verdict::Network, app, 10},
    {"network.certificate", "network.certificate", Verdict::Network, dockerfile, 3},
    {"uv.wheel", "uv.wheel", Verdict::Yours, requirements, 0},
    {"uv.hash", "uv.hash", Verdict::Yours, requirements, 0},
    {"gpu.library", "gpu.library", Verdict::Yours, app, 2},
    {"library.playwright", "library.playwright", Verdict::Yours, app, 9},
    {"library.spacy-model", "library.spacy-model", Verdict::Yours, app, 4},
    {"library.nltk-data", "library.nltk-data", Verdict::Yours, app, 13},
    {"python.extra", "python.extra", Verdict::Yours, app, 20},
    {"python.extra-pandas", "python.extra", Verdict::Yours, app, 7},
    {"python.database", "python.database", Verdict::Yours, app, 12},
    {"access.token-empty", "access.token-empty", Verdict::Yours, app, 17},
    {"model.library-flash", "model.library", Verdict::Yours, app, 8},
    {"pip.windows", "pip.windows", Verdict::Yours, requirements, 0},
    {"git.lfs", "git.lfs", Verdict::Yours, dockerfile, 11},
    {"conda.missing", "conda.missing", Verdict::Yours, dockerfile, 6},
    {"start.line-ends-runc", "start.line-ends", Verdict::Yours, nowhere, 0},
    {"dockerfile.run-hub", "dockerfile.run", Verdict::Yours, dockerfile, 0},
    {"apt.signature", "apt.signature", Verdict::Yours, dockerfile, 7},
    {"npm.script-yarn", "npm.script", Verdict::Yours, packageJson, 0},
    {"build.wheel-pip", "build.wheel", Verdict::Yours, requirements, 0},
    {"network.port", "network.port", Verdict::Network, app, 14},
    {"network.refused", "network.refused", Verdict::Network, app, 23},
    {"unknown.exit", "", Verdict::Unknown, nowhere, 0},
    {"unknown.words", "", Verdict::Unknown, nowhere, 0},
};

} // namespace

void TestCauseRules::namesTheCause_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    for (const Expected &row : expected)
        QTest::newRow(row.log) << QString::fromLatin1(row.rule) << row.verdict << QString::fromLatin1(row.file)
                               << row.line;
}

void TestCauseRules::namesTheCause()
{
    QFETCH(QString, rule);
    QFETCH(Verdict, verdict);
    const QList<QByteArray> lines = readLog(QString::fromLatin1(QTest::currentDataTag()));
    const FailureCause cause = causeOf(lines);
    QCOMPARE(cause.rule, rule);
    QCOMPARE(cause.isKnown(), !rule.isEmpty());
    QVERIFY2(!cause.text.contains(QLatin1StringView("%1")) && !cause.text.contains(QLatin1StringView("  ")),
             qPrintable(cause.text));
    QCOMPARE(cause.verdict, verdict);
    QTEST(cause.file, "file");
    QTEST(cause.line, "line");
    QVERIFY(cause.logLine < lines.size());
    QCOMPARE(cause.logLine >= 0, cause.isKnown());
}

void TestCauseRules::everyLogHasARow()
{
    const QStringList logs = QDir(folder).entryList({QStringLiteral("*.log")});
    QSet<QString> rows;
    for (const Expected &row : expected)
        rows.insert(QLatin1StringView(row.log) + QStringLiteral(".log"));
    QCOMPARE(QSet(logs.begin(), logs.end()), rows);
}

void TestCauseRules::knowsTheSameCauseInOtherWrappings_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("bare") << QByteArray() << QByteArray();
    QTest::newRow("colours") << QByteArray("\033[31;1m") << QByteArray("\033[0m");
    QTest::newRow("container engine's time") << QByteArray("2026-11-20T10:12:31.123456789Z ") << QByteArray();
    QTest::newRow("BuildKit's step") << QByteArray("#12 3.456 ") << QByteArray();
    QTest::newRow("progress") << QByteArray(" 12% |##   |\r 44% |####  |\r") << QByteArray("\r");
    QTest::newRow("the Hub's event") << QByteArray("data: {\"data\":\"")
                                     << QByteArray("\\n\",\"timestamp\":\"2026-11-20T10:12:31Z\"}");
}

void TestCauseRules::knowsTheSameCauseInOtherWrappings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QList<QByteArray> lines;
    for (const char *const line :
         {"Traceback (most recent call last):", "  File '/home/user/app/app.py', line 3, in <module>", "    import cv2",
          "ModuleNotFoundError: No module named 'cv2'"}) {
        // JSON's own quotes would have to be escaped in the event.
        QByteArray text = line;
        if (!before.startsWith("data:"))
            text.replace("File '/home/user/app/app.py'", "File \"/home/user/app/app.py\"");
        else
            text.replace("File '/home/user/app/app.py'", "File \\\"/home/user/app/app.py\\\"");
        lines.append(before + text + after);
    }
    const FailureCause cause = causeOf(lines);
    QCOMPARE(cause.rule, QStringLiteral("python.module"));
    QCOMPARE(cause.subject, QStringLiteral("cv2"));
    QCOMPARE(cause.file, QStringLiteral("app.py"));
    QCOMPARE(cause.line, 3);
}

QTEST_GUILESS_MAIN(TestCauseRules)
#include "tst_causerules.moc"
