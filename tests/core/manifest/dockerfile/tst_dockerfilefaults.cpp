// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/dockerfile/dockerfile.h>
#include <core/manifest/dockerfile/dockerfilerules.h>

#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using namespace spacewright::manifest;

/// B8: Dockerfiles that nobody would write: read, or refused with the place, and never slow.
class TestDockerfileFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOrRefuses_data();
    void readsOrRefuses();
};

void TestDockerfileFaults::readsOrRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("instructions");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QByteArray &text, qsizetype instructions, const char *fault) {
        QTest::newRow(name) << text << instructions << QString::fromLatin1(fault);
    };
    const QByteArray head = "FROM a\nUSER 1000\n";
    row("here-documents", head + "RUN <<A <<B\nx\nA\ny\nB\nRUN <<-'C'\n\tFROM b\n\tC\nCMD z\n", 5, "");
    row("a here-document without an end", head + "RUN <<A\n" + QByteArray("x\n").repeated(10'000), 3, "");
    row("1,000 stages", QByteArray("FROM a AS b\nRUN true\n").repeated(1000) + "USER 1000\n", 2001, "");
    row("ONBUILD", head + "ONBUILD RUN true\n", 3, "");
    row("another escape", "# escape=`\n" + head + "RUN a `\n  b\n", 3, "");
    row("a line of 1 MiB", head + "RUN echo " + QByteArray(1024 * 1024, 'x') + "\n", 3, "");
    row("100,000 lines that go on", head + "RUN true" + QByteArray(" \\\n  x").repeated(100'000) + "\n", 3, "");
    row("a zero", head + QByteArray("RUN \0x\n", 7), 3, "dockerfile.encoding 3:5");
    row("not UTF-8", head + "RUN \xFF\n", 3, "dockerfile.encoding 3:1");
    row("nothing but blanks", QByteArray(100'000, ' '), 0, "dockerfile.from.missing 1:1");
}

void TestDockerfileFaults::readsOrRefuses()
{
    QFETCH(const QByteArray, text);
    QElapsedTimer clock;
    clock.start();
    QTEST(dockerfileInstructions(text).size(), "instructions");
    const QList<Diagnostic> found = checkDockerfile(text, 7860);
    const QString first = found.isEmpty() ? QString()
                                          : QStringLiteral("%1 %2:%3")
                                                .arg(found.constFirst().rule)
                                                .arg(found.constFirst().range.line)
                                                .arg(found.constFirst().range.column);
    QTEST(first, "fault");
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestDockerfileFaults)
#include "tst_dockerfilefaults.moc"
