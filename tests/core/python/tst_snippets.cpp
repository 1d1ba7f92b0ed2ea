// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/python/pythonsource.h>
#include <core/python/snippets.h>

#include <QRegularExpression>
#include <QTest>

using namespace spacewright::python;

class TestSnippets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void belongToWhatIsImported_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("first");
        QTest::newRow("nothing") << QStringLiteral("import os\n") << QString();
        QTest::newRow("gradio as people do")
            << QStringLiteral("import gradio as gr\n") << QStringLiteral("gr.Interface");
        QTest::newRow("gradio by its name")
            << QStringLiteral("import os\nimport gradio  # ui\n") << QStringLiteral("gradio.Interface");
        QTest::newRow("streamlit") << QStringLiteral("import streamlit as st\n")
                                   << QStringLiteral("st.set_page_config");
        QTest::newRow("a longer name") << QStringLiteral("import gradio_client\n") << QString();
    }
    void belongToWhatIsImported()
    {
        QFETCH(const QString, code);
        const QList<Snippet> snippets = snippetsFor(code);
        QTEST(snippets.isEmpty() ? QString() : snippets.constFirst().name, "first");
    }

    /// With their places filled in they are Python.
    void arePython()
    {
        static const QRegularExpression filled(QStringLiteral("\\$\\{\\w+=((?:[^{}])*)\\}"));
        static const QRegularExpression empty(QStringLiteral("\\$\\{(\\w+)\\}"));
        QList<QByteArray> files;
        const QList<Snippet> snippets = snippetsFor(QStringLiteral("import gradio as gr\nimport streamlit as st\n"));
        QVERIFY(snippets.size() > 20);
        for (const Snippet &snippet : snippets) {
            QVERIFY(!snippet.detail.isEmpty());
            QString code = snippet.text;
            code.replace(QStringLiteral("    ${cursor}"), QStringLiteral("    pass"));
            code.remove(QStringLiteral("${cursor}"));
            code.replace(filled, QStringLiteral("\\1")).replace(empty, QStringLiteral("\\1"));
            QVERIFY2(!code.contains(u'$'), qPrintable(code));
            files.append(code.toUtf8() + '\n');
        }
        const auto read = readPython(files);
        QVERIFY(read);
        for (qsizetype i = 0; i < files.size(); ++i)
            QVERIFY2(!read->sources.at(i).fault, files.at(i).constData());
    }
};

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
