// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/loglevel.h>

#include <QTest>

using namespace spacewright::log;

class TestLogLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLevel_data();
    void findsTheLevel();
    void namesAreRead();
};

void TestLogLevel::findsTheLevel_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("level");
    const auto row = [](const QByteArray &line, const char *level) {
        QTest::newRow(line.constData()) << line << QString::fromLatin1(level);
    };
    row("ERROR: something", "error");
    row("2026-01-02 10:00:00,123 - app - ERROR - it failed with INFO", "error");
    row("INFO:     Started server process [12]", "info");
    row("\x1b[32mINFO\x1b[0m:     Application startup complete.", "info");
    row("[warn] slow", "warning");
    row("/app/x.py:3: DeprecationWarning: old", "");
    row("WARNING: Retrying (Retry(total=4", "warning");
    row("time=12:00 level=debug msg=\"an error occurred\"", "debug");
    row("error: No solution found", "error");
    row("npm error code E404", "");
    row("npm ERR! code E404", "error");
    row("ValueError: bad input", "error");
    row("urllib3.exceptions.MaxRetryError: too often", "error");
    row("KeyboardInterrupt", "");
    row("Traceback (most recent call last):", "error");
    row("there was no error in this sentence", "");
    row("Information about warnings", "");
    row("CRITICAL overload", "error");
    row("", "");
    row("\xff\xfe\x1b[", "");
}

void TestLogLevel::findsTheLevel()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, level);
    const std::optional<Level> found = levelOf(line);
    QCOMPARE(found ? levelName(*found) : QString(), level);
}

void TestLogLevel::namesAreRead()
{
    for (const Level level : {Level::Debug, Level::Info, Level::Warning, Level::Error})
        QCOMPARE(levelNamed(levelName(level)), level);
    QCOMPARE(levelNamed(QStringLiteral("WARN")), Level::Warning);
    QVERIFY(!levelNamed(QStringLiteral("loud")));
    QVERIFY(!levelNamed({}));
}

QTEST_GUILESS_MAIN(TestLogLevel)
#include "tst_loglevel.moc"
