// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/recipe/pythonfinder.h>

#include <QTest>

using namespace spacewright;

class TestPythonFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksTheNearest_data()
    {
        QTest::addColumn<QStringList>("installed");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("index");
        const QStringList some = {QStringLiteral("3.9.2"), QStringLiteral("3.11.4"), QStringLiteral("3.13.5")};
        QTest::newRow("exact minor") << some << "3.11" << 1;
        QTest::newRow("exact patch") << some << "3.11.4" << 1;
        QTest::newRow("newer rather than older") << some << "3.10" << 1;
        QTest::newRow("between, newer wins") << some << "3.12" << 2;
        QTest::newRow("too new") << some << "3.14" << 2;
        QTest::newRow("3.1 is not 3.11") << QStringList{QStringLiteral("3.11.4")} << "3.1" << 0;
        QTest::newRow("no Python 2") << QStringList{QStringLiteral("2.7.18")} << "3.10" << -1;
        QTest::newRow("none") << QStringList() << "3.10" << -1;
    }
    void picksTheNearest()
    {
        QFETCH(QStringList, installed);
        QFETCH(QString, wanted);
        QTEST(run::nearestVersion(installed, wanted), "index");
    }

    void findsARealOne()
    {
        Progress progress;
        const Result<run::Interpreter> python = run::findPython(QString(), progress);
        QVERIFY2(python, python ? "" : qPrintable(python.error().message));
        QVERIFY(QFileInfo(python->path).isExecutable());
        QVERIFY(python->isExact);
    }

    void saysWhenItIsNotTheWantedOne()
    {
        Progress progress;
        const Result<run::Interpreter> python = run::findPython(QStringLiteral("3.1"), progress);
        QVERIFY(python);
        QVERIFY(!python->isExact);
    }
};

QTEST_GUILESS_MAIN(TestPythonFinder)
#include "tst_pythonfinder.moc"
