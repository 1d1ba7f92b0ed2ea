// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/dockerfile/dockerfilerules.h>

#include <QTest>

using namespace spacewright;

class TestDockerfileRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected);
        };
        row("good",
            "FROM python:3.13\nUSER 1000\nEXPOSE 7860\n"
            "CMD [\"uvicorn\", \"main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"7860\"]\n",
            "");
        row("empty", "# nothing\n", "dockerfile.from.missing:1");
        row("no FROM", "RUN true\n", "dockerfile.from.missing:1");
        row("ARG first", "ARG V=3\nFROM python:$V\nUSER 1000\n", "");
        row("misspelt", "FROM a\nUSER 1000\nRUM true\n", "dockerfile.instruction.unknown:3");
        row("continued without a backslash", "FROM a\nUSER 1000\nRUN a &&\n    b\n",
            "dockerfile.instruction.unknown:4");
        row("nothing behind", "FROM a\nUSER 1000\nEXPOSE\n", "dockerfile.instruction.empty:3");
        row("uvicorn's own host and port", "FROM a\nUSER 1000\nCMD uvicorn main:app\n",
            "dockerfile.command.host:3 dockerfile.command.port:3");
        row("loopback", "FROM a\nUSER 1000\nCMD uvicorn m:a --host 127.0.0.1 --port 7860\n",
            "dockerfile.command.host:3");
        row("other port", "FROM a\nUSER 1000\nCMD uvicorn m:a --host=0.0.0.0 --port=8000\n",
            "dockerfile.command.port:3");
        row("port of a variable", "FROM a\nUSER 1000\nCMD uvicorn m:a --host 0.0.0.0 --port $PORT\n", "");
        row("streamlit", "FROM a\nUSER 1000\nCMD [\"streamlit\", \"run\", \"app.py\"]\n", "dockerfile.command.port:3");
        row("streamlit by a variable", "FROM a\nUSER 1000\nENV STREAMLIT_SERVER_PORT=7860\nCMD streamlit run app.py\n",
            "");
        row("gunicorn bound", "FROM a\nUSER 1000\nCMD gunicorn -b 0.0.0.0:7860 app:app\n", "");
        row("gunicorn bound elsewhere", "FROM a\nUSER 1000\nCMD gunicorn -b 127.0.0.1:5000 app:app\n",
            "dockerfile.command.host:3 dockerfile.command.port:3");
        row("flask", "FROM a\nUSER 1000\nCMD flask run --host 0.0.0.0 --port 7860\n", "");
        row("only EXPOSE", "FROM a\nUSER 1000\nEXPOSE 8000\nCMD python app.py\n", "dockerfile.expose:3");
        row("last stage counts", "FROM a AS b\nCMD uvicorn x\nFROM c\nUSER 1000\nCMD python app.py\n", "");
        row("/data in the build", "FROM a\nUSER 1000\nRUN mkdir -p /data/x\n", "dockerfile.build.data:3");
        row("a folder called data", "FROM a\nUSER 1000\nRUN mkdir -p /app/data/x\n", "");
        row("GPU in the build", "FROM a\nUSER 1000\nRUN nvidia-smi\n", "dockerfile.build.gpu:3");
        row("apt asks", "FROM a\nRUN apt-get update && apt-get install git\nUSER 1000\n", "dockerfile.apt.question:2");
        row("apt does not ask", "FROM a\nRUN apt-get install --no-install-recommends -qy git\nUSER 1000\n", "");
        row("secret", "FROM a\nENV OPENAI_API_KEY=abcdefghijkl\nUSER 1000\n", "dockerfile.secret:2");
        row("secret from outside", "FROM a\nARG HF_TOKEN\nENV HF_TOKEN=$HF_TOKEN\nUSER 1000\n", "");
        row("root", "FROM a\nCMD python app.py\n", "dockerfile.user:1");
    }

    void findsFaults()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QStringList found;
        for (const manifest::Diagnostic &diagnostic : manifest::checkDockerfile(text, 7860)) {
            found.append(QStringLiteral("%1:%2").arg(diagnostic.rule).arg(diagnostic.range.line));
            QVERIFY(!diagnostic.source.isEmpty());
        }
        QCOMPARE(found.join(u' '), expected);
    }
};

QTEST_GUILESS_MAIN(TestDockerfileRules)
#include "tst_dockerfilerules.moc"
