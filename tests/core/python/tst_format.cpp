// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/python/format.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using spacewright::python::formatPython;

/// The real ruff.
class TestFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formats();
    void leavesWhatIsNoPython();
    void readsNoConfiguration();

private:
    tests::TemporaryHome m_home;
    Progress m_progress;
};

void TestFormat::initTestCase()
{
    if (paths::findProgram(QStringLiteral("ruff")).isEmpty())
        QSKIP("No ruff on this machine.");
}

void TestFormat::formats()
{
    const Result<QByteArray> formatted = formatPython("x = {  'a':1 }\ndef f(a,b) :\n  return  a+b # ä\n", m_progress);
    QVERIFY2(formatted, formatted ? "" : qPrintable(formatted.error().message));
    QCOMPARE(*formatted, "x = {\"a\": 1}\n\n\ndef f(a, b):\n    return a + b  # ä\n");
    // What is formatted stays.
    QCOMPARE(*formatPython(*formatted, m_progress), *formatted);
    QCOMPARE(*formatPython("", m_progress), "");
}

void TestFormat::leavesWhatIsNoPython()
{
    const Result<QByteArray> formatted = formatPython("def f(:\n", m_progress);
    QVERIFY(!formatted);
    QVERIFY2(formatted.error().message.contains(u'1'), qPrintable(formatted.error().message));
}

void TestFormat::readsNoConfiguration()
{
    const QString folder = m_home.path(QStringLiteral("space"));
    m_home.write(QStringLiteral("space/ruff.toml"), "[format]\nquote-style = \"single\"\n");
    m_home.write(QStringLiteral("config/ruff/ruff.toml"), "[format]\nquote-style = \"single\"\n");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder));
    const Result<QByteArray> formatted = formatPython("x = 'a'\n", m_progress);
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(*formatted, "x = \"a\"\n");
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
