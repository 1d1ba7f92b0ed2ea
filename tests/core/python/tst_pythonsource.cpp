// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/python/pythonsource.h>

#include <QTest>

using namespace spacewright;
using python::PythonSource;

namespace
{

PythonSource read(const QByteArray &text)
{
    const Result<python::PythonReading> reading = python::readPython({text});
    if (!reading)
        qFatal("%s %s", qPrintable(reading.error().message), qPrintable(reading.error().detail));
    return reading->sources.constFirst();
}

QByteArray textAt(const QByteArray &text, const python::Extent &extent)
{
    return text.sliced(extent.begin, extent.end - extent.begin);
}

} // namespace

class TestPythonSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsImports_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("plain") << QByteArray("import os, gradio as gr\n") << "os:0:0 gradio:0:0";
        QTest::newRow("from") << QByteArray("from matplotlib import pyplot\n") << "matplotlib:0:0";
        QTest::newRow("relative") << QByteArray("from . import a\nfrom ..b import c\n") << ":1:0 b:2:0";
        QTest::newRow("guarded") << QByteArray("try:\n    import a\nexcept ImportError:\n    a = None\n") << "a:0:1";
        QTest::newRow("in a function") << QByteArray("def f():\n    import a\n") << "a:0:1";
        QTest::newRow("for types") << QByteArray("if TYPE_CHECKING:\n    import a\n") << "a:0:1";
        QTest::newRow("in a condition") << QByteArray("if True:\n    import a\n") << "a:0:0";
        QTest::newRow("in a text") << QByteArray("x = 'import a'\n# import b\n") << "";
        QTest::newRow("line ends of Windows") << QByteArray("import a\r\nimport b\r\n") << "a:0:0 b:0:0";
    }

    void findsImports()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, found);
        QStringList names;
        for (const python::Import &import : read(text).imports)
            names.append(QStringLiteral("%1:%2:%3").arg(import.module).arg(import.level).arg(int(import.isGuarded)));
        QCOMPARE(names.join(u' '), found);
    }

    void findsCalls()
    {
        const QByteArray text(
            "# \xC3\xBC\ndemo.queue().launch(server_port=8080, share=True, server_name=\"127.0.0.1\")\n"
            "def f():\n    open('a', 'w')\n");
        const PythonSource source = read(text);
        QCOMPARE(source.calls.size(), 3);
        const python::Call &launch = source.calls.at(0);
        QCOMPARE(launch.name, QStringLiteral("().launch"));
        QCOMPARE(launch.lastName(), QStringLiteral("launch"));
        QVERIFY(!launch.isInFunction);
        QCOMPARE(textAt(text, launch.argument(u"server_port")->extent), QByteArray("8080"));
        QCOMPARE(launch.argument(u"server_port")->kind, QStringLiteral("int"));
        QCOMPARE(launch.argument(u"share")->kind, QStringLiteral("bool"));
        QCOMPARE(launch.argument(u"server_name")->text, QStringLiteral("127.0.0.1"));
        QVERIFY(!launch.argument(u"height"));
        QCOMPARE(source.calls.at(1).name, QStringLiteral("demo.queue"));
        QVERIFY(source.calls.at(2).isInFunction);
        QCOMPARE(source.calls.at(2).arguments.at(1).text, QStringLiteral("w"));
    }

    void findsTheRest()
    {
        const QByteArray text("\xEF\xBB\xBF\"\"\"documentation\"\"\"\n"
                              "@spaces.GPU(duration=60)\nasync def f():\n    return os.environ[\"HF_TOKEN\"] + 'text'\n"
                              "os.environ['SET'] = 'value'\n");
        const PythonSource source = read(text);
        QCOMPARE(source.decorators.size(), 1);
        QCOMPARE(source.decorators.constFirst().text, QStringLiteral("spaces.GPU"));
        QCOMPARE(source.items.size(), 1);
        QCOMPARE(source.items.constFirst().key, QStringLiteral("HF_TOKEN"));
        QCOMPARE(textAt(text, source.items.constFirst().extent), QByteArray("os.environ[\"HF_TOKEN\"]"));
        QStringList texts;
        for (const python::Word &word : source.texts)
            texts.append(word.text);
        QCOMPARE(texts, QStringList({QStringLiteral("HF_TOKEN"), QStringLiteral("text"), QStringLiteral("SET"),
                                     QStringLiteral("value")}));
    }

    void namesFaults_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qsizetype>("at");
        QTest::newRow("bracket") << QByteArray("x = 1\ny = (2\n") << qsizetype(10);
        QTest::newRow("behind letters of two bytes") << QByteArray("x = '\xC3\xBC' + )\n") << qsizetype(11);
        QTest::newRow("indentation") << QByteArray("def f():\nreturn 1\n") << qsizetype(9);
        QTest::newRow("NUL") << QByteArray("x = 1\0", 6) << qsizetype(0);
    }

    void namesFaults()
    {
        QFETCH(QByteArray, text);
        QFETCH(qsizetype, at);
        const PythonSource source = read(text);
        QVERIFY(source.fault.has_value());
        QVERIFY(!source.fault->message.isEmpty());
        QCOMPARE(source.fault->extent.begin, at);
    }

    /// What would run anywhere else: nothing of it may.
    void runsNothing()
    {
        const PythonSource source = read("import os\nos.makedirs('made-by-the-test')\nraise SystemExit(7)\n");
        QVERIFY(!source.fault);
        QVERIFY(!QFileInfo::exists(QStringLiteral("made-by-the-test")));
        QVERIFY(!QFileInfo::exists(QStringLiteral("/made-by-the-test")));
    }

    void survivesHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("brackets") << QByteArray(200000, '(');
        QTest::newRow("signs") << QByteArray("x = ") + QByteArray(100000, '-') + "1\n";
        QTest::newRow("separators") << QByteArray("x = 'a\\x1eb\\x1fc'\nimport a\n");
        QTest::newRow("no text") << QByteArray("\xff\xfe\x00\x01", 4);
    }

    /// The file after a hostile one is still read, or the whole is refused in words.
    void survivesHostileFiles()
    {
        QFETCH(QByteArray, text);
        const Result<python::PythonReading> reading = python::readPython({text, "import after\n"});
        if (!reading) {
            QVERIFY(!reading.error().message.isEmpty());
            return;
        }
        QCOMPARE(reading->sources.size(), 2);
        QCOMPARE(reading->sources.at(1).imports.constFirst().module, QStringLiteral("after"));
    }

    void knowsStandardModules()
    {
        const Result<python::PythonReading> reading = python::readPython({});
        QVERIFY(reading.has_value());
        QVERIFY(reading->standardModules.contains(QStringLiteral("os")));
        QVERIFY(!reading->standardModules.contains(QStringLiteral("numpy")));
    }
};

QTEST_GUILESS_MAIN(TestPythonSource)
#include "tst_pythonsource.moc"
