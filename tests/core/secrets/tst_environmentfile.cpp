// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/secrets/environmentfile.h>

#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using Values = QMap<QString, QString>;

/// Files of variables, as many tools write them.
class TestEnvironmentFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void namesTheLineAndNotTheValue_data();
    void namesTheLineAndNotTheValue();
    void readsAFile();
};

void TestEnvironmentFile::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Values>("values");
    const auto row = [](const char *name, const QByteArray &text, const char *value) {
        QTest::newRow(name) << text << Values{{QStringLiteral("KEY"), QString::fromUtf8(value)}};
    };
    QTest::newRow("nothing") << QByteArray() << Values();
    QTest::newRow("comments") << QByteArray("# a\n\n  # b\r\n") << Values();
    row("plain", "KEY=value", "value");
    row("exported", "export KEY=value\n", "value");
    row("spaces", "  KEY = a value  \r\n", "a value");
    row("empty", "KEY=\n", "");
    row("a comment behind", "KEY=value # so it is\n", "value");
    row("a hash inside", "KEY=a#b\n", "a#b");
    row("signs", "KEY=a=b&c==\n", "a=b&c==");
    row("quoted", "KEY=\" a # b \"\n", " a # b ");
    row("escapes", "KEY=\"a\\nb\\t\\\"c\\\" \\\\ \\q\"\n", "a\nb\t\"c\" \\ \\q");
    row("single quotes", "KEY='a\\nb \"c\"'\n", "a\\nb \"c\"");
    row("several lines", "KEY=\"-----BEGIN\nabc\n-----END\" # key\n", "-----BEGIN\nabc\n-----END");
    row("the last one counts", "KEY=1\nKEY=2\n", "2");
    row("other letters", "KEY=grün\n", "grün");
    QTest::newRow("two") << QByteArray("A=1\nB='2'\n")
                         << Values{{QStringLiteral("A"), QStringLiteral("1")},
                                   {QStringLiteral("B"), QStringLiteral("2")}};
}

void TestEnvironmentFile::reads()
{
    QFETCH(QByteArray, text);
    const auto values = secrets::environmentIn(text);
    QVERIFY2(values, values ? "" : qPrintable(values.error().message));
    QTEST(*values, "values");
}

void TestEnvironmentFile::namesTheLineAndNotTheValue_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("no sign") << QByteArray("A=1\nhf_canary\n") << QStringLiteral("Line 2 ");
    QTest::newRow("no key") << QByteArray("=hf_canary\n") << QStringLiteral("Line 1 ");
    QTest::newRow("a bad key") << QByteArray("1A=hf_canary\n") << QStringLiteral("Line 1 ");
    QTest::newRow("no end") << QByteArray("\nA=\"hf_canary\nB=1\n") << QStringLiteral("Line 2 ");
}

void TestEnvironmentFile::namesTheLineAndNotTheValue()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    const auto values = secrets::environmentIn(text);
    QVERIFY(!values);
    QVERIFY2(values.error().message.startsWith(line), qPrintable(values.error().message));
    QVERIFY(!(values.error().message + values.error().detail).contains(QStringLiteral("canary")));
}

void TestEnvironmentFile::readsAFile()
{
    const tests::TemporaryHome home;
    QCOMPARE(*secrets::readEnvironmentFile(home.write(QStringLiteral(".env"), "A=1\n")),
             (Values{{QStringLiteral("A"), QStringLiteral("1")}}));
    QVERIFY(!secrets::readEnvironmentFile(home.path(QStringLiteral("none"))));
    QVERIFY(!secrets::readEnvironmentFile(home.write(QStringLiteral("large"), QByteArray(2'000'000, 'A'))));
}

QTEST_GUILESS_MAIN(TestEnvironmentFile)
#include "tst_environmentfile.moc"
