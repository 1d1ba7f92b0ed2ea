// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <core/space/space.h>

#include <tests/support/systemnames.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using manifest::Diagnostic;

namespace
{

using Files = QMap<QString, QByteArray>;

const QByteArray gradioCard("---\ntitle: Fruit\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.12\"\n---\n");
const QByteArray launch("import gradio as gr\ngr.Interface(print, None, None).launch()\n");

void write(const QString &folder, const Files &files)
{
    for (const auto &[name, content] : files.asKeyValueRange()) {
        const QString path = folder + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }
}

QList<Diagnostic> diagnosticsOf(const QString &folder)
{
    const Result<space::Space> space = space::readSpace(folder);
    if (!space)
        qFatal("%s", qPrintable(space.error().message));
    return space->diagnostics;
}

/// "rule file:line" of each.
QString inWords(const QList<Diagnostic> &diagnostics)
{
    QStringList words;
    for (const Diagnostic &diagnostic : diagnostics)
        words.append(QStringLiteral("%1 %2:%3").arg(diagnostic.rule, diagnostic.file).arg(diagnostic.range.line));
    return words.join(QStringLiteral(", "));
}

} // namespace

class TestCode final : public QObject
{
    Q_OBJECT

    tests::HomeWithSystemNames m_home;

private Q_SLOTS:
    void findsFaults_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("expected");
        const auto app = [](const char *name, const QByteArray &code, const char *expected, Files files = {}) {
            files.insert(QStringLiteral("app.py"), code);
            if (!files.contains(QStringLiteral("README.md")))
                files.insert(QStringLiteral("README.md"), gradioCard);
            QTest::newRow(name) << files << QString::fromLatin1(expected);
        };
        const QString requirements = QStringLiteral("requirements.txt");
        app("good", launch, "");
        app("syntax", "import gradio as gr\nx = (\n", "code.syntax app.py:2");
        app("module that nothing provides", "import torch\n" + launch, "code.import.missing app.py:1");
        app("required", "import torch\n" + launch, "", {{requirements, "torch\n"}});
        app("required under another name", "import cv2, sklearn\n" + launch, "",
            {{requirements, "opencv-python\nscikit-learn\n"}});
        app("brought along", "import PIL, numpy, safetensors\n" + launch, "", {{requirements, "transformers\n"}});
        app("perhaps brought along", "import mystery\n" + launch, "code.import.missing app.py:1",
            {{requirements, "nobody-knows-this\n"}});
        app("module that this Python has no more", "import imp\n" + launch, "code.import.version app.py:1");
        app("module that this Python still has", "import cgi\n" + launch, "");
        app("what an older Gradio brings", "import matplotlib.pyplot\n" + launch, "",
            {{QStringLiteral("README.md"), "---\nsdk: gradio\nsdk_version: \"4.44.1\"\n---\n"},
             {requirements, "huggingface_hub<1\n"}});
        app("guarded", "try:\n    import torch\nexcept ImportError:\n    torch = None\n" + launch, "");
        app("own module", "import helpers\n" + launch, "", {{QStringLiteral("helpers.py"), "import json\n"}});
        app("own package", "from tools.draw import line\n" + launch, "",
            {{QStringLiteral("tools/draw.py"), "line = 1\n"}});
        app("in an own module", "import helpers\n" + launch, "code.import.missing helpers.py:1",
            {{QStringLiteral("helpers.py"), "import torch\n"}});
        app("in a module that nothing imports", launch, "", {{QStringLiteral("train.py"), "import torch\n"}});
        app("port", "import gradio as gr\ngr.Blocks().launch(server_port=8080)\n", "code.server.port app.py:2");
        app("host", "import gradio as gr\ngr.Blocks().launch(server_name='localhost')\n", "code.server.host app.py:2");
        app("share", "import gradio as gr\ngr.Blocks().launch(share=True)\n", "code.server.share app.py:2");
        app("never started", "import gradio as gr\ndemo = gr.Blocks()\n", "code.server.missing app.py:1");
        app("started in a function",
            "import gradio as gr\ndemo = gr.Blocks()\ndef main():\n    demo.launch()\nmain()\n", "");
        app("token", "import os\ntoken = os.environ['HF_TOKEN']\n" + launch, "code.variable.needed app.py:2");
        app("token, asked for", "import os\ntoken = os.environ.get('HF_TOKEN')\n" + launch, "");
        app("what the Hub sets", "import os\nname = os.environ['SPACE_ID']\n" + launch, "");
        app("closed port", "url = 'postgresql://db.example.org:5432/x'\n" + launch, "code.port.closed app.py:1");
        app("open port", "url = 'https://example.org:8080/x'\nhere = 'http://localhost:9000'\n" + launch, "");
        app("path of a machine", "model = '/home/anna/models/a.bin'\n" + launch, "code.path.own app.py:1");
        app("path of the Space's user", "model = '/home/user/app/a.bin'\n" + launch, "");
        app("folder of root", "open('/var/log/app.log', 'w')\n" + launch, "code.path.unwritable app.py:1");
        app("file that is not there", "text = open('words.txt').read()\n" + launch, "code.file.missing app.py:1");
        app("file in other letters", "text = open('words.txt').read()\n" + launch, "code.file.case app.py:1",
            {{QStringLiteral("Words.txt"), "x"}});
        app("file that is there", "text = open('words.txt').read()\n" + launch, "",
            {{QStringLiteral("words.txt"), "x"}});
        app("GPU that may not be there", "import torch\nmodel = torch.nn.Linear(1, 1).to('cuda')\n" + launch,
            "code.cuda app.py:2", {{requirements, "torch\n"}});
        app("GPU that is looked for",
            "import torch\nd = 'cuda' if torch.cuda.is_available() else 'cpu'\nm = torch.nn.Linear(1, 1).to(d)\n" +
                launch,
            "", {{requirements, "torch\n"}});
        app("ZeroGPU without a function", launch, "code.zeroGpu.function app.py:1",
            {{QStringLiteral("README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.12\"\n"
                                           "suggested_hardware: zero-a10g\n---\n"}});
        app("ZeroGPU with one", "import spaces\n@spaces.GPU\ndef f():\n    pass\n" + launch, "",
            {{QStringLiteral("README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.12\"\n"
                                           "suggested_hardware: zero-a10g\n---\n"}});
        app("ZeroGPU with another Python", "import spaces\n@spaces.GPU\ndef f():\n    pass\n" + launch,
            "card.zeroGpu.python README.md:4",
            {{QStringLiteral("README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.11\"\n"
                                           "suggested_hardware: zero-a10g\n---\n"}});
        app("ZeroGPU with another torch", "import spaces\nimport torch\n@spaces.GPU\ndef f():\n    pass\n" + launch,
            "requirements.zeroGpu.torch requirements.txt:1",
            {{QStringLiteral("README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.12\"\n"
                                           "suggested_hardware: zero-a10g\n---\n"},
             {requirements, "torch==2.4.0\n"}});
        app("ZeroGPU with its torch", "import spaces\nimport torch\n@spaces.GPU\ndef f():\n    pass\n" + launch, "",
            {{QStringLiteral("README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.12\"\n"
                                           "suggested_hardware: zero-a10g\n---\n"},
             {requirements, "torch>=2.4\n"}});
        app("system's part missing", "import pytesseract\n" + launch, "requirements.system requirements.txt:1",
            {{requirements, "pytesseract\n"}});
        app("system's part there", "import pytesseract\n" + launch, "",
            {{requirements, "pytesseract\n"}, {QStringLiteral("packages.txt"), "tesseract-ocr\n"}});
        const Files docker = {{QStringLiteral("README.md"), "---\nsdk: docker\n---\n"},
                              {QStringLiteral("Dockerfile"), "FROM python:3.13\nCOPY app.py .\nUSER 1000\n"
                                                             "CMD [\"python\", \"app.py\"]\n"}};
        app("docker", "import anything, uvicorn\nuvicorn.run('a', host='0.0.0.0', port=7860)\n", "", docker);
        app("docker on loopback", "import uvicorn\nuvicorn.run('a', port=8000)\n",
            "code.server.host app.py:2, code.server.port app.py:2", docker);
        Files copies = docker;
        copies.insert(QStringLiteral("Dockerfile"), "FROM python:3.13\nCOPY requirements.txt .\nUSER 1000\n");
        app("docker without a copied file", "", "dockerfile.copy.missing Dockerfile:2", copies);
    }

    void findsFaults()
    {
        QFETCH(Files, files);
        QFETCH(QString, expected);
        const QTemporaryDir folder;
        write(folder.path(), files);
        const QList<Diagnostic> found = diagnosticsOf(folder.path());
        QCOMPARE(inWords(found), expected);
        for (const Diagnostic &diagnostic : found)
            QVERIFY2(!diagnostic.source.isEmpty(), qPrintable(diagnostic.rule));
    }

    /// Applies every fix, and looks again.
    void mends_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("requirements");
        QTest::newRow("import") << QByteArray("import torch\n" + launch) << QByteArray("einops");
        QTest::newRow("port") << QByteArray("import gradio as gr\ngr.Blocks().launch(server_port=80)\n")
                              << QByteArray();
        QTest::newRow("host") << QByteArray("import gradio as gr\ngr.Blocks().launch(server_name='127.0.0.1')\n")
                              << QByteArray();
    }

    void mends()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, requirements);
        const QTemporaryDir folder;
        Files files = {{QStringLiteral("README.md"), gradioCard},
                       {QStringLiteral("app.py"), code},
                       {QStringLiteral("requirements.txt"), requirements}};
        write(folder.path(), files);
        const QList<Diagnostic> found = diagnosticsOf(folder.path());
        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().fix.has_value());
        for (const manifest::TextEdit &edit : found.constFirst().fix->edits)
            files[found.constFirst().fix->file].replace(edit.offset, edit.length, edit.replacement);
        write(folder.path(), files);
        QCOMPARE(inWords(diagnosticsOf(folder.path())), QString());
    }

    void findsSecrets()
    {
        const QTemporaryDir folder;
        QVERIFY(git::Repository::create(folder.path(), QStringLiteral("first")).has_value());
        // Put together here, so that no scanner takes this file for a leak.
        const QByteArray token = "hf_" + QByteArray(34, 'a');
        write(folder.path(), {{QStringLiteral("README.md"), gradioCard},
                              {QStringLiteral("app.py"), launch},
                              {QStringLiteral("notes.txt"), "first line\nkey: " + token + "\n"},
                              {QStringLiteral(".gitignore"), ".env\n"},
                              {QStringLiteral(".env"), "HF_TOKEN=" + token + "\n"}});
        const QList<Diagnostic> found = diagnosticsOf(folder.path());
        QCOMPARE(inWords(found), QStringLiteral("space.secret notes.txt:2"));
        QCOMPARE(found.constFirst().range.column, 6);
        QVERIFY(!found.constFirst().message.contains(QString::fromLatin1(token)));
    }
};

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
