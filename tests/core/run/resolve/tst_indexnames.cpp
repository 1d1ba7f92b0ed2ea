// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/names/keptnames.h>
#include <core/run/resolve/indexnames.h>

#include <tests/support/packageindex.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// The names of all packages of an index, from a real one on this machine.
class TestIndexNames final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArrayList>("names");
        QTest::newRow("JSON") << QByteArray("{\"meta\":{\"api-version\":\"1.1\"},\"projects\":[{\"name\":\"Flask\"},"
                                            "{\"_last-serial\":1,\"name\":\"zope.interface\"}]}")
                              << QByteArrayList{"flask", "zope-interface"};
        QTest::newRow("JSON with blanks")
            << QByteArray("{\"projects\": [{\"name\": \"a_b\"}]}") << QByteArrayList{"a-b"};
        QTest::newRow("HTML") << QByteArray("<html><a href=\"/simple/flask/\">Flask</a>\n<a href='x'> six </a></html>")
                              << QByteArrayList{"flask", "six"};
        QTest::newRow("cut off") << QByteArray("{\"projects\":[{\"name\":\"flask\"},{\"name\":\"si")
                                 << QByteArrayList{"flask"};
        QTest::newRow("far too long") << QByteArray("{\"name\":\"" + QByteArray(10'000, 'x') + "\"}")
                                      << QByteArrayList{};
        QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
    }
    void readsAnswers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QByteArrayList, names);
        QCOMPARE(run::namesOfIndex(answer), names);
    }

    void fetchesAndKeepsThem()
    {
        const tests::TemporaryHome home;
        tests::PackageIndex index(home, tests::spacePackages());
        Progress progress;
        QCOMPARE(run::packageIndex(progress).value_or(QUrl()), QUrl(QString::fromUtf8(index.address())));
        const Result<manifest::NameList> names = run::fetchIndexNames(progress);
        QVERIFY2(names, names ? "" : qPrintable(names.error().message + names.error().detail));
        QVERIFY(names->contains(u"old-wheels"_s));
        QCOMPARE(manifest::keptNames(manifest::KeptNames::PythonPackages).text(), names->text());
        index.stop();
        const Result<manifest::NameList> none = run::fetchIndexNames(progress);
        QVERIFY(!none && none.error().message.contains(u"127.0.0.1"));
        // What was known stays.
        QVERIFY(!manifest::keptNames(manifest::KeptNames::PythonPackages).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestIndexNames)
#include "tst_indexnames.moc"
