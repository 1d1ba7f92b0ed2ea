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

    void knowsWhatNeedsANewerBuilder()
    {
        const manifest::SyntaxDirective found =
            manifest::syntaxDirective("# escape=`\n# syntax = docker/dockerfile:1\nFROM a\n");
        QCOMPARE(found.image, QStringLiteral("docker/dockerfile:1"));
        QCOMPARE(found.line, 1);
        QCOMPARE(manifest::syntaxDirective("FROM a\n# syntax=docker/dockerfile:1\n").line, -1);
        QCOMPARE(manifest::hereDocument("FROM a\nRUN <<EOF\nFROM b\nEOF\n"), QStringLiteral("RUN <<EOF"));
        QCOMPARE(manifest::hereDocument("FROM a\nRUN echo EOF\nCMD [\"<<EOF\"]\n"), QString());
    }

    void knowsTheImagesThatItNames_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("images");
        QTest::addColumn<bool>("isKnown");
        const auto row = [](const char *name, const char *text, const char *images, bool isKnown = true) {
            QTest::newRow(name) << QByteArray(text)
                                << QString::fromLatin1(images).split(QLatin1Char(' '), Qt::SkipEmptyParts) << isKnown;
        };
        row("one", "FROM --platform=linux/amd64 a:1\n", "a:1");
        row("nothing", "FROM scratch\n", "");
        row("stages", "FROM a AS one\nFROM one AS two\nFROM b\nCOPY --from=ONE /x /x\nCOPY --from=0 /y /y\n", "a b");
        row("files of others", "FROM a\nCOPY --from=c:2 /x /x\nRUN --mount=type=bind,from=d,target=/d true\n",
            "a c:2 d");
        row("one twice", "FROM a\nFROM a\n", "a");
        row("a variable", "ARG V=1\nFROM a:$V\n", "", false);
        row("a variable elsewhere", "FROM a\nRUN echo $V\n", "a");
        row("an address", "FROM a\nADD https://example.org/x /x\n", "", false);
        row("a repository", "FROM a\nADD git@example.org:x.git /x\n", "", false);
        row("files of the Space", "FROM a\nADD x /x\n", "a");
    }
    void knowsTheImagesThatItNames()
    {
        QFETCH(QByteArray, text);
        const std::optional<QStringList> images = manifest::imagesNamedIn(text);
        QTEST(images.has_value(), "isKnown");
        QTEST(images.value_or(QStringList()), "images");
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
