// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/space/space.h>

#include <tests/support/systemnames.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;
using manifest::Diagnostic;

namespace
{

using Files = QMap<QString, QByteArray>;

const QString readme = u"README.md"_s;
const QString app = u"app.py"_s;
const QString requirements = u"requirements.txt"_s;
const QString dockerfile = u"Dockerfile"_s;

const QByteArray launch("import gradio as gr\ngr.Interface(str, 'text', 'text').launch()\n");

QByteArray gradio(const QByteArray &version = "5.49.1", const QByteArray &lines = "python_version: \"3.10\"\n",
                  const QByteArray &file = "app.py")
{
    return "---\ntitle: Fruit\nemoji: 🍊\nsdk: gradio\nsdk_version: " + version + '\n' + lines + "app_file: " + file +
           "\n---\n";
}

QByteArray docker(const QByteArray &lines = {})
{
    return "---\ntitle: Fruit\nsdk: docker\n" + lines + "---\n";
}

QByteArray streamlit(const QByteArray &file)
{
    return "---\ntitle: Fruit\nsdk: streamlit\nsdk_version: 1.40.1\napp_file: " + file + "\n---\n";
}

} // namespace

/// Spaces as people asked about them, each put together anew: what is wrong is named, and nothing else, before anything
/// is built. What is only worth knowing does not count.
class TestFailingSpaces final : public QObject
{
    Q_OBJECT

    tests::HomeWithSystemNames m_home;

private Q_SLOTS:
    void areNamed_data();
    void areNamed();

private:
    static void addGradioRows();
    static void addRequirementRows();
    static void addOtherRows();
    static void addDockerRows();
    static void addGoodRows();
    /// The files of a Gradio Space unless @p files has others.
    static void row(const char *name, Files files, const char *expected)
    {
        if (!files.contains(readme))
            files.insert(readme, gradio());
        if (!files.contains(app))
            files.insert(app, launch);
        QTest::newRow(name) << files << QString::fromLatin1(expected);
    }
};

void TestFailingSpaces::areNamed_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("expected");
    addGradioRows();
    addRequirementRows();
    addOtherRows();
    addDockerRows();
    addGoodRows();
}

void TestFailingSpaces::addGradioRows()
{
    row("a Gradio of 2024 beside the huggingface_hub of today", {{readme, gradio("4.44.1")}},
        "requirements.gradio.hub README.md:5");
    row("the same with a transformers that allows the new one",
        {{readme, gradio("4.44.1")}, {requirements, "transformers\ntorch\n"}}, "requirements.gradio.hub README.md:5");
    row("modules that Gradio 4 took away",
        {{app, "import gradio as gr\nimport torch, json\nfrom transformers import AutoTokenizer\n"
               "label = gr.outputs.Label(num_top_classes=5)\n"
               "gr.Interface(fn=str, inputs=gr.inputs.Textbox(), outputs=label).launch()\n"},
         {requirements, "transformers\ntorch\n"}},
        "code.gradio.removed app.py:4, code.gradio.removed app.py:5");
    row("a microphone as Gradio 3 had it",
        {{app, "import gradio as gr\n"
               "gr.Interface(str, gr.Audio(source='microphone', type='filepath'), 'text').launch()\n"}},
        "code.gradio.removed app.py:2");
    row("a queue as Gradio 3 had it",
        {{app, "import gradio as gr\ndemo = gr.Interface(str, 'text', 'text')\n"
               "demo.queue(concurrency_count=3).launch(enable_queue=True)\n"}},
        "code.gradio.removed app.py:3, code.gradio.removed app.py:3");
    row("an old Gradio with a Python that lost what it needs",
        {{readme, gradio("4.36.1", "python_version: \"3.13\"\n")}, {requirements, "huggingface_hub<1\n"}},
        "card.sdkVersion.python README.md:6");
    row("a Gradio that the Python cannot install", {{readme, gradio("5.49.1", "python_version: \"3.8\"\n")}},
        "card.sdkVersion.python README.md:6");
    row("an own port, an own host, and a tunnel",
        {{app, "import gradio as gr\ndemo = gr.Interface(str, 'text', 'text')\n"
               "demo.launch(server_name='127.0.0.1', server_port=5000, share=True)\n"}},
        "code.server.host app.py:3, code.server.port app.py:3");
}

void TestFailingSpaces::addRequirementRows()
{
    row("no requirements at all", {{app, "from transformers import AutoTokenizer\n" + launch}},
        "code.import.missing app.py:1");
    row("a freeze of conda",
        {{requirements, "numpy @ file:///croot/numpy_and_numpy_base_1708638617955/work\npandas==2.2.1\n"}},
        "requirements.location.local requirements.txt:1");
    row("a torch of another index", {{requirements, "torch==2.3.0+cu118\n"}},
        "requirements.version.local requirements.txt:1");
    row("another Gradio than the card's", {{requirements, "gradio==4.19.2\n"}},
        "requirements.gradio.clash requirements.txt:1");
    row("older than the Python",
        {{readme, gradio("5.49.1", "python_version: \"3.12\"\n")},
         {requirements, "tensorflow==2.10.0\nscikit-learn==1.0.2\n"}},
        "requirements.python requirements.txt:1, requirements.python requirements.txt:2");
    row("commands in place of names", {{requirements, "pip install torch\n!pip install transformers\n"}},
        "requirements.line.unreadable requirements.txt:1, requirements.line.unreadable requirements.txt:2");
    row("a command in packages.txt", {{u"packages.txt"_s, "apt-get install ffmpeg\n"}},
        "packages.command packages.txt:1, packages.command packages.txt:1");
    row("a comment in packages.txt", {{u"packages.txt"_s, "# for sound\nffmpeg\n"}}, "packages.comment packages.txt:1");
    row("what builds against torch", {{requirements, "torch\nflash-attn\n"}},
        "requirements.build.torch requirements.txt:2");
    row("as PowerShell writes it",
        {{requirements, QByteArray("\xff\xfen\0u\0m\0p\0y\0\r\0\n\0t\0o\0r\0c\0h\0\r\0\n\0", 30)},
         {app, "import numpy, torch\n" + launch}},
        "requirements.encoding requirements.txt:1");
    row("a merge that nobody ended",
        {{requirements, "<<<<<<< HEAD\nnumpy\n=======\nnumpy<2\n>>>>>>> origin\n"},
         {app, "import gradio as gr\n<<<<<<< HEAD\ngr.Interface(str, 'text', 'text').launch()\n=======\n"
               "gr.Interface(int, 'text', 'text').launch()\n>>>>>>> origin\n"}},
        "space.conflict app.py:2, space.conflict requirements.txt:1");
}

void TestFailingSpaces::addOtherRows()
{
    row("letters of another size", {{readme, gradio("5.49.1", {}, "App.py")}}, "space.appFile.missing README.md:6");
    row("a notebook", {{readme, gradio("5.49.1", {}, "app.ipynb")}, {u"app.ipynb"_s, "{}"}},
        "space.appFile.kind README.md:6");
    row("a colon in the title", {{readme, "---\ntitle: Chat: with documents\nsdk: gradio\n---\n"}},
        "card.yaml.syntax README.md:2");
    row("a page under another name", {{readme, "---\nsdk: static\n---\n"}, {u"main.html"_s, "<p>"}},
        "space.appFile.missing README.md:2");
    row("a Streamlit file under another name", {{readme, streamlit("streamlit_app.py")}},
        "space.appFile.missing README.md:5");
    row("a file that was not pushed",
        {{app, "import json\nwith open('label_types.json', 'r') as f:\n    types = json.load(f)\n" + launch}},
        "code.file.missing app.py:2");
    row("paths of Windows",
        {{app, "import pandas as pd\ntrain = pd.read_csv('data\\\\train.csv')\n"
               "own = pd.read_csv(r'C:\\Users\\me\\x.csv')\n" +
                   launch},
         {requirements, "pandas\n"},
         {u"data/train.csv"_s, "a\n"}},
        "code.file.backslash app.py:2, code.path.own app.py:3");
}

void TestFailingSpaces::addDockerRows()
{
    row("streamlit at its own port",
        {{readme, docker()},
         {dockerfile, "FROM python:3.10\nWORKDIR /app\nCOPY . .\nRUN pip install streamlit\nEXPOSE 8501\n"
                      "CMD [\"streamlit\", \"run\", \"app.py\", \"--server.port=8501\"]\n"},
         {app, "import streamlit\n"}},
        "dockerfile.command.port Dockerfile:6");
    row("uvicorn for itself alone",
        {{readme, docker("app_port: 7860\n")},
         {dockerfile, "FROM python:3.10\nCOPY . .\nRUN pip install fastapi uvicorn\n"
                      "CMD [\"uvicorn\", \"main:app\", \"--host\", \"127.0.0.1\", \"--port\", \"7860\"]\n"}},
        "dockerfile.command.host Dockerfile:4");
    row("Flask as its tutorial starts it",
        {{readme, docker()},
         {dockerfile, "FROM python:3.10\nCOPY . .\nRUN pip install flask\nCMD python app.py\n"},
         {app, "from flask import Flask\napp = Flask(__name__)\nif __name__ == '__main__':\n"
               "    app.run(debug=True)\n"}},
        "code.server.host app.py:4, code.server.port app.py:4");
    row("a server of Node at 3000",
        {{readme, docker()},
         {u"package.json"_s, "{}"},
         {dockerfile, "FROM node:20\nCOPY package.json .\nRUN npm install\nEXPOSE 3000\nCMD [\"npm\", \"start\"]\n"}},
        "dockerfile.expose Dockerfile:4");
}

void TestFailingSpaces::addGoodRows()
{
    row("good: an old Gradio with what it needs",
        {{readme, gradio("4.44.1")}, {requirements, "huggingface_hub==0.25.2\n"}}, "");
    row("good: an old Gradio beside pins of its time",
        {{readme, gradio("4.44.1")}, {requirements, "transformers==4.44.0\ntorch\n"}}, "");
    row("good: Gradio 3 as it was",
        {{readme, gradio("3.50.2")},
         {app, "import gradio as gr\n"
               "gr.Interface(str, gr.Audio(source='microphone'), 'text').queue(concurrency_count=2).launch()\n"}},
        "");
    row("good: ZeroGPU",
        {{readme, gradio("6.31.0", "suggested_hardware: zero-a10g\n")},
         {requirements, "torch\ntransformers\n"},
         {app, "import spaces, torch\nfrom transformers import pipeline\n"
               "pipe = pipeline('text-generation', device='cuda')\n@spaces.GPU\ndef answer(text):\n"
               "    return pipe(text)\n" +
                   launch}},
        "");
    row("good: FastAPI at a port of its own",
        {{readme, docker("app_port: 8000\n")},
         {requirements, "fastapi\nuvicorn\n"},
         {u"main.py"_s, "import fastapi\n"},
         {dockerfile,
          "FROM python:3.12\nRUN useradd -m -u 1000 user\nUSER user\nWORKDIR /app\n"
          "COPY --chown=user requirements.txt .\nRUN pip install -r requirements.txt\nCOPY --chown=user . .\n"
          "CMD [\"uvicorn\", \"main:app\", \"--host\", \"0.0.0.0\", \"--port\", \"8000\"]\n"}},
        "");
    row("good: Flask behind gunicorn",
        {{readme, docker()},
         {app, "from flask import Flask\napp = Flask(__name__)\nif __name__ == '__main__':\n    app.run()\n"},
         {dockerfile, "FROM python:3.12\nUSER 1000\nCOPY . .\n"
                      "CMD [\"gunicorn\", \"-b\", \"0.0.0.0:7860\", \"app:app\"]\n"}},
        "");
    row("good: Streamlit with what it brings",
        {{readme, streamlit("app.py")},
         {app, "import streamlit as st\nimport pandas as pd\nst.write(pd.DataFrame())\n"}},
        "");
    row("good: headings that are no marks of a merge",
        {{app, "\"\"\"\nTitle\n=======\n\"\"\"\n" + launch}, {requirements, "# =======\nnumpy\n"}}, "");
    row("good: a Windows path in a text", {{app, "text = 'data\\\\train.csv is gone'\n" + launch}}, "");
}

void TestFailingSpaces::areNamed()
{
    QFETCH(const Files, files);
    const QTemporaryDir folder;
    for (const auto &[name, content] : files.asKeyValueRange()) {
        const QString path = folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    const Result<space::Space> space = space::readSpace(folder.path());
    QVERIFY(space);
    QStringList words;
    for (const Diagnostic &one : space->diagnostics) {
        if (one.severity != manifest::Severity::Info)
            words.append(u"%1 %2:%3"_s.arg(one.rule, one.file).arg(one.range.line));
    }
    QTEST(words.join(u", "), "expected");
}

QTEST_GUILESS_MAIN(TestFailingSpaces)
#include "tst_failingspaces.moc"
