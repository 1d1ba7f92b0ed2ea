// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/cause/failurecause.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace spacewright::log;
using namespace Qt::StringLiterals;

/// Whole logs for which no rule was written (tests/data/unseen): noise, chains of tracebacks, errors that came of the
/// first one, warnings that look like errors, and builds that passed.
class TestUnseenLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFirstCause_data();
    void namesTheFirstCause();
    void findsNoCauseWhereAllWentWell_data();
    void findsNoCauseWhereAllWentWell();
    void guessesNothing_data();
    void guessesNothing();
    void everyLogHasARow();
};

namespace
{

const QString folder = QStringLiteral(SPACEWRIGHT_TEST_DATA "/unseen");

QList<QByteArray> readLog(const QString &name)
{
    QFile file(folder + u'/' + name + u".log"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no log %s.", qPrintable(name));
    return file.readAll().split('\n');
}

struct Expected {
    const char *log;
    /// Of the text.
    const char *part;
    Verdict verdict;
    const char *file;
    int line;
};

constexpr auto requirements = "requirements.txt";
constexpr auto dockerfile = "Dockerfile";
constexpr auto nowhere = "";

constexpr Expected expected[] = {
    {"pip-backtracking", "contradict each other", Verdict::Yours, requirements, 2},
    {"uv-python-hint", "Python>=3.10", Verdict::Yours, requirements, 0},
    {"apt-removed-package", "libgl1-mesa-glx", Verdict::Yours, dockerfile, 5},
    {"buildkit-copy", "/requirement.txt", Verdict::Yours, dockerfile, 6},
    {"podman-run", "./setup.sh is not executable", Verdict::Yours, dockerfile, 0},
    {"npm-peer", "contradict each other", Verdict::Yours, "package.json", 0},
    {"npm-tool-missing", "no program vite", Verdict::Yours, dockerfile, 9},
    {"pnpm-lock", "ERR_PNPM_OUTDATED_LOCKFILE", Verdict::Yours, dockerfile, 0},
    {"typescript", "TS2322", Verdict::Yours, "src/components/Chart.tsx", 41},
    {"transformers-chain", "sentencepiece is not installed", Verdict::Yours, "app.py", 12},
    {"disk-at-run", "disk is full", Verdict::Yours, "app.py", 20},
    {"cuda-oom", "memory on the GPU", Verdict::Yours, "app.py", 61},
    {"gradio-localhost", "could not open its own page", Verdict::Yours, "app.py", 88},
    {"gradio-inputs", "no gr.inputs", Verdict::Yours, "app.py", 31},
    {"streamlit-order", "set_page_config", Verdict::Yours, "src/main.py", 9},
    {"uvicorn-module", "did not find main", Verdict::Yours, dockerfile, 0},
    {"port-taken", "port that the app listens on is taken", Verdict::Yours, nowhere, 0},
    {"gunicorn-boot", "flask_cors is not installed", Verdict::Yours, "server.py", 4},
    {"cache-permission", "cannot write to /.cache", Verdict::Yours, "main.py", 11},
    {"gated-model", "gated repository", Verdict::Yours, "app.py", 14},
    {"api-dns", "host could not be found", Verdict::Network, "data/load.py", 22},
    {"killed", "was killed", Verdict::Yours, nowhere, 0},
    {"weights-only", "torch refuses", Verdict::Yours, "inference/model.py", 33},
    {"libgl", "libGL.so.1", Verdict::Yours, "app.py", 3},
    {"fstring", "f-string: unmatched", Verdict::Yours, "app.py", 57},
    {"lfs-pointer", "pointer of git LFS", Verdict::Yours, "app.py", 9},
    {"distutils", "numpy==1.23.5 could not be built", Verdict::Yours, requirements, 4},
    {"npm-ci-lock", "package-lock.json does not fit", Verdict::Yours, "package.json", 0},
    {"apt-offline", "deb.example.org was not found", Verdict::Network, nowhere, 0},
    {"pip-timeout", "connection to files.pythonhosted.org failed", Verdict::Network, nowhere, 0},
    {"zerogpu", "@spaces.GPU", Verdict::Yours, "app.py", 40},
    {"node-crash", "Cannot read properties of undefined", Verdict::Yours, "server.js", 14},
    {"thread-first", "data/rows.csv", Verdict::Yours, "worker.py", 7},
    {"exception-group", "no url given", Verdict::Yours, "fetch.py", 9},
    {"rust-missing", "needs Rust", Verdict::Yours, requirements, 6},
    {"logged-then-own", "KeyError: 'title'", Verdict::Yours, "app.py", 44},
    {"health", "did not answer within 30 min", Verdict::Yours, "README.md", 0},
    {"llamacpp", "llama-cpp-python could not be built. The build needs a compiler", Verdict::Yours, requirements, 0},
    {"dlib", "dlib could not be built. The build needs CMake", Verdict::Yours, requirements, 2},
    {"portaudio", "PyAudio could not be built. The build lacks portaudio.h", Verdict::Yours, requirements, 0},
    {"git-dns", "host could not be found", Verdict::Network, nowhere, 0},
    {"poetry", "poetry.lock does not fit", Verdict::Yours, "pyproject.toml", 0},
    {"yarn", "yarn.lock does not fit", Verdict::Yours, "package.json", 0},
    {"next", "imports @/components/ui/button", Verdict::Yours, nowhere, 0},
    {"gomod", "needs Go 1.24, and the image has Go 1.20.14", Verdict::Yours, dockerfile, 0},
    {"rpkg", "The R package DT", Verdict::Yours, dockerfile, 0},
    {"noapp", "There is no file app.py", Verdict::Yours, "README.md", 0},
    {"cfgerr", "top of README.md", Verdict::Yours, "README.md", 0},
    {"rustc", "needs Rust 1.81, and the image has Rust 1.75.0", Verdict::Yours, dockerfile, 0},
    {"rustcode", "unresolved import `axum::Server`", Verdict::Yours, "src/main.rs", 3},
    {"gocode", "undefined: handleChat", Verdict::Yours, "main.go", 14},
    {"uvlock", "uv.lock does not fit", Verdict::Yours, "pyproject.toml", 0},
    {"sdkver", "There is no Gradio 5.99.0", Verdict::Yours, "README.md", 0},
    {"uid", "cannot write to /app/uploads", Verdict::Yours, nowhere, 0},
    {"gunicorn-bind", "port that the app listens on is taken", Verdict::Yours, nowhere, 0},
    {"worker-kill", "worker that took too long", Verdict::Yours, nowhere, 0},
    {"useradd", "has a user 1000 already", Verdict::Yours, dockerfile, 4},
    {"cd", "can't cd to backend", Verdict::Yours, dockerfile, 0},
    {"svelte", "imports ./components/Chart.vue", Verdict::Yours, "src/App.vue", 0},
    {"sklearn-ver", "no module sklearn.ensemble.forest", Verdict::Yours, "app.py", 9},
    {"chain", "has no is_torch_fx_available", Verdict::Yours, "app.py", 3},
    {"protobuf", "protobuf<4", Verdict::Yours, "app.py", 2},
    {"hf-offline", "host could not be found", Verdict::Network, "app.py", 5},
    {"norepo", "no model bob/moodel", Verdict::Yours, "app.py", 5},
    {"exit137", "killed (137)", Verdict::Yours, nowhere, 0},
    {"glibcxx", "GLIBCXX_3.4.32", Verdict::Yours, "app.py", 6},
    {"pip-conflict2", "fastapi==0.70.0 and gradio[oauth]==4.44.1", Verdict::Yours, requirements, 3},
    {"hub-push", "could not store the image", Verdict::Hub, nowhere, 0},
};

constexpr const char *passing[] = {"passing-pip-noise", "passing-handled",    "passing-npm",
                                   "passing-apt",       "passing-tensorflow", "passing-request-error",
                                   "passing-vite",      "passing-prompts",    "passing-warnings"};
constexpr const char *unknown[] = {"go-panic"};

FailureCause causeIn(const QString &name)
{
    return findCause(readLog(name), {u"/home/user/app"_s});
}

} // namespace

void TestUnseenLogs::namesTheFirstCause_data()
{
    QTest::addColumn<Expected>("row");
    for (const Expected &row : expected)
        QTest::newRow(row.log) << row;
}

void TestUnseenLogs::namesTheFirstCause()
{
    QFETCH(Expected, row);
    const FailureCause cause = causeIn(QString::fromLatin1(row.log));
    QVERIFY2(cause.text.contains(QLatin1StringView(row.part)), qPrintable(cause.text));
    QCOMPARE(cause.verdict, row.verdict);
    QCOMPARE(cause.file, QString::fromLatin1(row.file));
    QCOMPARE(cause.line, row.line);
    QVERIFY(!hasEndedWell(readLog(QString::fromLatin1(row.log))));
}

void TestUnseenLogs::findsNoCauseWhereAllWentWell_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : passing)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestUnseenLogs::findsNoCauseWhereAllWentWell()
{
    QFETCH(QString, name);
    const FailureCause cause = causeIn(name);
    QVERIFY2(!cause.isKnown(), qPrintable(cause.text));
    QVERIFY(hasEndedWell(readLog(name)));
}

void TestUnseenLogs::guessesNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : unknown)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestUnseenLogs::guessesNothing()
{
    QFETCH(QString, name);
    QVERIFY2(!causeIn(name).isKnown(), qPrintable(causeIn(name).text));
    QVERIFY(!hasEndedWell(readLog(name)));
}

void TestUnseenLogs::everyLogHasARow()
{
    QStringList rows;
    for (const Expected &row : expected)
        rows += QString::fromLatin1(row.log);
    for (const char *name : passing)
        rows += QString::fromLatin1(name);
    for (const char *name : unknown)
        rows += QString::fromLatin1(name);
    for (const QString &file : QDir(folder).entryList({u"*.log"_s}))
        QVERIFY2(rows.contains(file.chopped(4)), qPrintable(file));
}

QTEST_GUILESS_MAIN(TestUnseenLogs)
#include "tst_unseenlogs.moc"
