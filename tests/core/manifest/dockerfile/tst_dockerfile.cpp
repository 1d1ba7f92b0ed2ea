// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/manifest/dockerfile/dockerfile.h>

#include <QTest>

using namespace spacewright;

class TestDockerfile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsInstructions()
    {
        const QByteArray text = "# syntax=docker/dockerfile:1\n"
                                "from python:3.13 AS base\n"
                                "\n"
                                "RUN apt-get update && \\\n"
                                "    # a comment between\n"
                                "    apt-get install -y git\n"
                                "RUN <<END\n"
                                "FROM is no instruction here\n"
                                "END\n"
                                "CMD [\"python\", \"app.py\"]\n";
        const QList<manifest::Instruction> found = manifest::dockerfileInstructions(text);
        QCOMPARE(found.size(), 4);
        QCOMPARE(found[0].keyword, QStringLiteral("FROM"));
        QCOMPARE(found[1].text, QStringLiteral("apt-get update &&  apt-get install -y git"));
        QCOMPARE(found[1].firstLine, 3);
        QCOMPARE(found[1].lastLine, 5);
        QCOMPARE(found[2].lastLine, 8);
        QCOMPARE(found[3].words(), QStringList({QStringLiteral("python"), QStringLiteral("app.py")}));
    }

    void heedsTheEscapeDirective()
    {
        const QList<manifest::Instruction> found =
            manifest::dockerfileInstructions("# escape=`\nFROM a\nRUN x `\n  y\\\nCMD z\n");
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[1].text, QStringLiteral("x  y\\"));
    }

    void knowsMountsOfSecrets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("mount");
        QTest::newRow("plain") << QByteArray("FROM a\nCOPY --chown=user . .\nCOPY --from=a /x /y\n") << "";
        QTest::newRow("secret") << QByteArray("FROM a\nRUN --network=none --mount=type=secret,id=x cat\n")
                                << "RUN --mount=type=secret";
        QTest::newRow("ssh") << QByteArray("FROM a\nRUN --mount=type=ssh git pull\n") << "RUN --mount=type=ssh";
        QTest::newRow("a cache") << QByteArray("FROM a\nRUN --mount=type=cache,target=/x true\n") << "";
        QTest::newRow("a flag of the command") << QByteArray("FROM a\nRUN pip --mount=type=secret\n") << "";
    }
    void knowsMountsOfSecrets()
    {
        QFETCH(QByteArray, text);
        QTEST(manifest::secretMount(text), "mount");
    }

    void knowsWhereTheSourceGoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("folder");
        QTest::newRow("to the work folder") << QByteArray("FROM a\nWORKDIR /app\nCOPY . .\n") << "/app";
        QTest::newRow("below it") << QByteArray("FROM a\nWORKDIR /app\nWORKDIR src\nCOPY --chown=u ./ .\n")
                                  << "/app/src";
        QTest::newRow("absolute") << QByteArray("FROM a\nADD . /code/\n") << "/code";
        QTest::newRow("strings") << QByteArray("FROM a\nCOPY [\".\", \"/a\"]\n") << "/a";
        QTest::newRow("a part only") << QByteArray("FROM a\nCOPY app.py /app/\n") << "";
        QTest::newRow("another stage's") << QByteArray("FROM a\nCOPY . /x\nFROM b\nCOPY --from=0 . /y\n") << "";
        QTest::newRow("a variable") << QByteArray("FROM a\nWORKDIR $HOME/app\nCOPY . .\n") << "";
    }
    void knowsWhereTheSourceGoes()
    {
        QFETCH(QByteArray, text);
        QTEST(manifest::sourceFolderInImage(text), "folder");
    }
};

QTEST_GUILESS_MAIN(TestDockerfile)
#include "tst_dockerfile.moc"
