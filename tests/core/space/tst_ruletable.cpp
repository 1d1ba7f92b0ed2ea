// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/space/space.h>

#include <tests/support/systemnames.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using manifest::Diagnostic;

namespace
{

using Files = QMap<QString, QByteArray>;

/// Begins the content of a file that is a link, and stands for one that goes away.
const QByteArray link("->");
const QByteArray gone("<gone>");

const QByteArray launch("import gradio as gr\ngr.Interface(print, None, None).launch()\n");

QByteArray card(const QByteArray &lines, const QByteArray &sdk = "gradio\nsdk_version: \"6.31.0\"")
{
    return "---\ntitle: Fruit\nsdk: " + sdk + '\n' + lines + "---\n";
}

void write(const QString &folder, const Files &files)
{
    for (const auto &[name, content] : files.asKeyValueRange()) {
        const QString path = folder + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile::remove(path);
        if (content == gone)
            continue;
        if (content.startsWith(link) && QFile::link(QString::fromUtf8(content.sliced(link.size())), path))
            continue;
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

/// A Space with a fault, and what mends it where the diagnostic's own fix does not.
struct Row {
    Files faulty;
    Files mended = {};
};

/// A Gradio Space whose file has the fault.
Row inFile(const QString &file, const QByteArray &faulty, const QByteArray &mended = {}, const Files &others = {})
{
    Row row{{{QStringLiteral("README.md"), card({})}, {QStringLiteral("app.py"), launch}}};
    row.faulty.insert(others);
    row.faulty.insert(file, faulty);
    if (!mended.isNull())
        row.mended.insert(file, mended);
    return row;
}

Row inCard(const QByteArray &faulty, const QByteArray &mended = {})
{
    return inFile(QStringLiteral("README.md"), card(faulty), mended.isNull() ? mended : card(mended));
}

Row inReadme(const QByteArray &faulty, const QByteArray &mended)
{
    return inFile(QStringLiteral("README.md"), faulty, mended);
}

Row inApp(const QByteArray &faulty, const QByteArray &mended = {}, const Files &others = {})
{
    return inFile(QStringLiteral("app.py"), faulty, mended, others);
}

Row inRequirements(const QByteArray &faulty, const QByteArray &mended = {}, const Files &others = {})
{
    return inFile(QStringLiteral("requirements.txt"), faulty, mended, others);
}

Row inDockerfile(const QByteArray &faulty, const QByteArray &mended)
{
    return inFile(QStringLiteral("Dockerfile"), "FROM python:3.13\n" + faulty, "FROM python:3.13\n" + mended,
                  {{QStringLiteral("README.md"), card({}, "docker")}});
}

void addCardRows(QMap<QString, Row> &rows)
{
    const auto add = [&rows](const char *rule, const Row &row) { rows.insert(QString::fromLatin1(rule), row); };
    add("card.appFile.outside", inCard("app_file: ../app.py\n", "app_file: app.py\n"));
    add("card.appPort.range", inReadme(card("app_port: 70000\n", "docker"), card("app_port: 7000\n", "docker")));
    rows[QStringLiteral("card.appPort.range")].faulty.insert(QStringLiteral("Dockerfile"), "FROM python:3.13\n");
    add("card.basePath.slash", inReadme(card("base_path: ui\n", "static"), card("base_path: /ui\n", "static")));
    rows[QStringLiteral("card.basePath.slash")].faulty.insert(QStringLiteral("index.html"), "<p>");
    add("card.color.unknown", inCard("colorFrom: pruple\n"));
    add("card.customHeaders.case", inCard("custom_headers:\n  Cross-Origin-Opener-Policy: same-origin\n"));
    add("card.customHeaders.unknown", inCard("custom_headers:\n  x-frame-options: deny\n", ""));
    add("card.customHeaders.value", inCard("custom_headers:\n  cross-origin-opener-policy: same-orgin\n"));
    add("card.emoji.invalid", inCard("emoji: fruit\n", "emoji: 🍊\n"));
    add("card.hardware.unknown", inCard("suggested_hardware: t4-smal\n"));
    add("card.header.unknown", inCard("header: minii\n"));
    add("card.key.unknown", inCard("app_fil: app.py\n"));
    add("card.key.unused", inCard("app_port: 7860\n", ""));
    add("card.missing", inReadme("# Fruit\n", card({})));
    add("card.oauth.expiration", inCard("hf_oauth: true\nhf_oauth_expiration_minutes: 50000\n",
                                        "hf_oauth: true\nhf_oauth_expiration_minutes: 480\n"));
    add("card.preload.form", inCard("preload_from_hub:\n- a b c d e\n", "preload_from_hub:\n- a/b\n"));
    add("card.pythonVersion.invalid", inCard("python_version: \"3\"\n", "python_version: \"3.12\"\n"));
    add("card.pythonVersion.unquoted", inCard("python_version: 3.10\n"));
    add("card.repository.form", inCard("models:\n- https://huggingface.co/a/b\n", "models:\n- a/b\n"));
    add("card.sdk.missing", inReadme("---\ntitle: Fruit\n---\n", card({})));
    add("card.sdk.streamlit", inReadme(card({}, "streamlit\nsdk_version: \"1.40.0\""), card({})));
    add("card.sdk.unknown", inReadme(card({}, "gradioo\nsdk_version: \"6.31.0\""), {}));
    add("card.sdkVersion.incomplete", inReadme(card({}, "gradio\nsdk_version: \"6.31\""), card({})));
    add("card.sdkVersion.missing", inReadme(card({}, "gradio"), card({})));
    add("card.sdkVersion.python", inCard("python_version: \"3.9\"\n", "python_version: \"3.12\"\n"));
    add("card.shortDescription.length",
        inCard("short_description: " + QByteArray(61, 'a') + '\n', "short_description: Short\n"));
    add("card.size", inReadme(card("# " + QByteArray(70'000, 'a') + '\n'), card({})));
    add("card.startupTimeout.format", inCard("startup_duration_timeout: long\n", "startup_duration_timeout: 1h\n"));
    add("card.storage.ignored", inCard("suggested_storage: small\n", ""));
    add("card.thumbnail.url", inCard("thumbnail: picture.png\n", "thumbnail: https://example.org/picture.png\n"));
    add("card.unclosed", inReadme("---\nsdk: gradio\nsdk_version: \"6.31.0\"\n", card({})));
    add("card.value.kind", inCard("pinned: yes\n"));
    add("card.value.unquoted", inReadme("---\ntitle: 2048\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n", {}));
    add("card.yaml.alias", inCard("emoji: &e 🍊\n", "emoji: 🍊\n"));
    add("card.yaml.depth", inCard("tags: " + QByteArray(40, '[') + QByteArray(40, ']') + '\n', "tags: [a]\n"));
    add("card.yaml.duplicate", inCard("pinned: true\npinned: false\n", "pinned: true\n"));
    add("card.yaml.encoding", inCard("emoji: \xff\n", "emoji: 🍊\n"));
    add("card.yaml.noMap", inReadme("---\n- gradio\n---\n", card({})));
    add("card.yaml.syntax", inCard("tags: [a\n", "tags: [a]\n"));
    const QByteArray zero("suggested_hardware: zero-a10g\n");
    const QByteArray gpu("import gradio as gr\nimport spaces\n@spaces.GPU\ndef f():\n    pass\n"
                         "gr.Interface(f, None, None).launch()\n");
    add("card.zeroGpu.python", inCard(zero + "python_version: \"3.11\"\n", zero + "python_version: \"3.12\"\n"));
    rows[QStringLiteral("card.zeroGpu.python")].faulty.insert(QStringLiteral("app.py"), gpu);
    add("card.zeroGpu.sdk", inReadme(card(zero, "static"), card({}, "static")));
    rows[QStringLiteral("card.zeroGpu.sdk")].faulty.insert(QStringLiteral("index.html"), "<p>");
    add("requirements.zeroGpu.torch",
        inRequirements("torch==2.4.0\n", {},
                       {{QStringLiteral("README.md"), card(zero)}, {QStringLiteral("app.py"), gpu}}));
    add("code.zeroGpu.function", inApp(launch, gpu, {{QStringLiteral("README.md"), card(zero)}}));
}

void addCodeRows(QMap<QString, Row> &rows)
{
    const auto add = [&rows](const char *rule, const Row &row) { rows.insert(QString::fromLatin1(rule), row); };
    const QString requirements = QStringLiteral("requirements.txt");
    add("code.cuda", inApp("import torch\nmodel = torch.nn.Linear(1, 1).cuda()\n" + launch,
                           "import torch\nmodel = torch.nn.Linear(1, 1)\n" + launch, {{requirements, "torch\n"}}));
    add("code.file.case",
        inApp("open('words.txt')\n" + launch, "open('Words.txt')\n" + launch, {{QStringLiteral("Words.txt"), "x"}}));
    add("code.file.missing", inApp("open('words.txt')\n" + launch, launch));
    add("code.file.backslash",
        inApp("open('data\\\\words.txt')\n" + launch, {}, {{QStringLiteral("data/words.txt"), "x"}}));
    add("code.gradio.removed", inApp("import gradio as gr\ngr.Interface(print, gr.inputs.Textbox(), None).launch()\n",
                                     "import gradio as gr\ngr.Interface(print, gr.Textbox(), None).launch()\n"));
    add("code.import.missing", inApp("import torch\n" + launch, {}, {{requirements, "einops\n"}}));
    add("code.import.version", inApp("import imp\n" + launch, "import importlib\n" + launch,
                                     {{QStringLiteral("README.md"), card("python_version: \"3.12\"\n")}}));
    add("code.path.own", inApp("path = '/home/anna/model.bin'\n" + launch, "path = 'model.bin'\n" + launch));
    add("code.path.unwritable", inApp("open('/var/x', 'w')\n" + launch, "open('/tmp/x', 'w')\n" + launch));
    add("code.port.closed", inApp("url = 'postgres://db.example.org:5432/x'\n" + launch,
                                  "url = 'https://db.example.org:443/x'\n" + launch));
    add("code.server.host", inApp("import gradio as gr\ngr.Blocks().launch(server_name='127.0.0.1')\n"));
    add("code.server.missing", inApp("import gradio as gr\ndemo = gr.Blocks()\n", launch));
    add("code.server.port", inApp("import gradio as gr\ngr.Blocks().launch(server_port=8000)\n"));
    add("code.server.share", inApp("import gradio as gr\ngr.Blocks().launch(share=True)\n"));
    add("code.syntax", inApp("x = (\n" + launch, launch));
    add("code.variable.needed", inApp("import os\nkey = os.environ['HF_TOKEN']\n" + launch,
                                      "import os\nkey = os.environ.get('HF_TOKEN')\n" + launch));
}

void addDockerRows(QMap<QString, Row> &rows)
{
    const auto add = [&rows](const char *rule, const Row &row) { rows.insert(QString::fromLatin1(rule), row); };
    const QByteArray start("USER 1000\nCMD python app.py\n");
    add("dockerfile.apt.question",
        inDockerfile("RUN apt-get install git\n" + start, "RUN apt-get install -y git\n" + start));
    add("dockerfile.build.data", inDockerfile("RUN mkdir /data/x\n" + start, start));
    add("dockerfile.build.gpu", inDockerfile("RUN nvidia-smi\n" + start, start));
    add("dockerfile.command.host", inDockerfile("USER 1000\nCMD uvicorn a:a --host 127.0.0.1 --port 7860\n",
                                                "USER 1000\nCMD uvicorn a:a --host 0.0.0.0 --port 7860\n"));
    add("dockerfile.command.port", inDockerfile("USER 1000\nCMD uvicorn a:a --host 0.0.0.0 --port 8000\n",
                                                "USER 1000\nCMD uvicorn a:a --host 0.0.0.0 --port 7860\n"));
    add("dockerfile.copy.missing", inDockerfile("COPY main.py .\n" + start, "COPY app.py .\n" + start));
    add("dockerfile.encoding", inDockerfile("RUN echo \xff\n" + start, start));
    add("dockerfile.expose", inDockerfile("EXPOSE 8000\n" + start, "EXPOSE 7860\n" + start));
    add("dockerfile.instruction.empty", inDockerfile("EXPOSE\n" + start, start));
    add("dockerfile.instruction.unknown", inDockerfile("RUM true\n" + start, "RUN true\n" + start));
    add("dockerfile.run.sudo", inDockerfile("RUN sudo true\n" + start, "RUN true\n" + start));
    add("dockerfile.secret", inDockerfile("ENV HF_TOKEN=abcdefghij\n" + start, start));
    add("dockerfile.user", inDockerfile("CMD python app.py\n", start));
    Row from = inDockerfile({}, start);
    from.faulty.insert(QStringLiteral("Dockerfile"), "RUN true\n");
    add("dockerfile.from.missing", from);
    from.faulty.remove(QStringLiteral("Dockerfile"));
    add("space.dockerfile.missing", from);
}

void addRequirementRows(QMap<QString, Row> &rows)
{
    const auto add = [&rows](const char *rule, const Row &row) { rows.insert(QString::fromLatin1(rule), row); };
    const QString more = QStringLiteral("more.txt");
    const QString python12 = QStringLiteral("README.md");
    const QString packages = QStringLiteral("packages.txt");
    add("packages.unknown", inFile(packages, "ffmpg\n"));
    add("packages.unchecked", inFile(packages, "ffmpeg\n", "ffmpeg\n"));
    add("packages.comment", inFile(packages, "# for sound\nffmpeg\n"));
    add("packages.command", inFile(packages, "apt-get install ffmpeg\n", "ffmpeg\n"));
    add("packages.name", inFile(packages, "FFmpeg!\n", "ffmpeg\n"));
    add("packages.option", inFile(packages, "-y ffmpeg\n", "ffmpeg\n"));
    add("requirements.build.torch", inRequirements("torch\nflash-attn\n", "torch\n"));
    add("requirements.encoding", inRequirements(QByteArray("\xff\xfen\0u\0m\0p\0y\0\n\0", 14), "numpy\n"));
    add("requirements.gradio.hub",
        inRequirements("numpy\n", {}, {{QStringLiteral("README.md"), card({}, "gradio\nsdk_version: \"4.44.1\"")}}));
    add("requirements.double", inRequirements("numpy==2.1\nnumpy==2.2\n"));
    add("requirements.gradio.clash", inRequirements("gradio==4.0.0\n"));
    add("requirements.include.cycle", inRequirements("-r more.txt\n", "numpy\n", {{more, "-r requirements.txt\n"}}));
    add("requirements.include.missing", inRequirements("-r more.txt\n", "numpy\n"));
    add("requirements.include.outside", inRequirements("-r ../more.txt\n", "numpy\n"));
    Row deep = inRequirements("-r 0.txt\n", "numpy\n");
    for (int i = 0; i < 40; ++i)
        deep.faulty.insert(QStringLiteral("%1.txt").arg(i), "-r " + QByteArray::number(i + 1) + ".txt\n");
    deep.faulty.insert(QStringLiteral("40.txt"), "numpy\n");
    add("requirements.include.depth", deep);
    add("requirements.line.unreadable", inRequirements("numpy = 2\n", "numpy==2\n"));
    add("requirements.location.local", inRequirements("file:///home/anna/a.whl\n", "numpy\n"));
    add("requirements.location.ssh", inRequirements("git+ssh://git@github.com/a/b\n", "numpy\n"));
    add("requirements.name.meant", inRequirements("sklearn\n"));
    add("requirements.name.python", inRequirements("python==3.12\n"));
    add("requirements.name.standard", inRequirements("os\nnumpy\n"));
    add("requirements.option.unknown", inRequirements("--upgrade\n", "numpy\n"));
    add("requirements.platform", inRequirements("pywin32\n"));
    add("requirements.python",
        inRequirements("numpy==1.20\n", "numpy\n", {{python12, card("python_version: \"3.12\"\n")}}));
    add("requirements.system", inRequirements("pytesseract\n"));
    add("requirements.url.credentials", inRequirements("--extra-index-url https://anna:secret@example.org/simple\n",
                                                       "--extra-index-url https://example.org/simple\n"));
    add("requirements.url.insecure", inRequirements("--extra-index-url http://example.org/simple\n",
                                                    "--extra-index-url https://example.org/simple\n"));
    add("requirements.version.local",
        inRequirements("torch==2.4.0+cu118\n", "--extra-index-url https://example.org/whl\ntorch==2.4.0+cu118\n"));
}

void addFolderRows(QMap<QString, Row> &rows)
{
    const auto add = [&rows](const char *rule, const Row &row) { rows.insert(QString::fromLatin1(rule), row); };
    constexpr qsizetype mebibyte = 1024LL * 1024;
    add("space.appFile.kind", inCard("app_file: app.ipynb\n", "app_file: app.py\n"));
    rows[QStringLiteral("space.appFile.kind")].faulty.insert(QStringLiteral("app.ipynb"), "{}");
    add("space.conflict", inApp("<<<<<<< HEAD\n" + launch + "=======\n" + launch + ">>>>>>> theirs\n", launch));
    add("space.appFile.missing", inApp(gone, launch));
    add("space.file.large", inFile(QStringLiteral("model.bin"), QByteArray(11 * mebibyte, 'x'), gone));
    add("space.manifest.ignored", inFile(QStringLiteral("uv.lock"), "version = 1\n", gone));
    add("space.manifest.outside", inRequirements(link + "/etc/hosts", "numpy\n"));
    add("space.manifest.unreadable", inRequirements(QByteArray(17 * mebibyte, '\n'), "numpy\n"));
    add("space.readme.missing", inReadme(gone, card({})));
    add("space.repository.unreadable", inFile(QStringLiteral(".git"), "gitdir: /nowhere\n", gone));
    // Put together here, so that no scanner takes this file for a leak.
    add("space.secret", inApp("key = 'hf_" + QByteArray(34, 'a') + "'\n" + launch, launch));
}

QMap<QString, Row> allRows()
{
    QMap<QString, Row> rows;
    addCardRows(rows);
    addCodeRows(rows);
    addDockerRows(rows);
    addRequirementRows(rows);
    addFolderRows(rows);
    return rows;
}

} // namespace

/// Each rule with a Space that has its fault, the same Space after the fix, and where the rule is known from.
class TestRuleTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// No rule of the sources is without a row here.
    void knowsEveryRule()
    {
        static const QRegularExpression id(
            QStringLiteral("\"((?:card|requirements|code|dockerfile|packages|space)\\.[A-Za-z.-]+)\""));
        const QMap<QString, Row> rows = allRows();
        QSet<QString> missing;
        for (const char *folder : {"/core/manifest", "/core/space"}) {
            QDirIterator files(QStringLiteral(SPACEWRIGHT_SOURCES) + QLatin1StringView(folder),
                               {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                for (const QRegularExpressionMatch &match : id.globalMatch(QString::fromUtf8(file.readAll()))) {
                    const QString rule = match.captured(1);
                    const QString ending = rule.section(u'.', -1);
                    const bool isFile = ending == u"txt" || ending == u"toml" || ending == u"h";
                    if (!isFile && !ending.isEmpty() && !rows.contains(rule))
                        missing.insert(rule);
                }
            }
        }
        QCOMPARE(missing, QSet<QString>());
        QVERIFY(rows.size() > 80);
    }

    void namesAndMends_data()
    {
        QTest::addColumn<Files>("faulty");
        QTest::addColumn<Files>("mended");
        const QMap<QString, Row> rows = allRows();
        for (const auto &[rule, row] : rows.asKeyValueRange())
            QTest::newRow(qPrintable(rule)) << row.faulty << row.mended;
    }

    void namesAndMends()
    {
        QFETCH(const Files, faulty);
        QFETCH(const Files, mended);
        const QString rule = QString::fromLatin1(QTest::currentDataTag());
        const QTemporaryDir folder;
        write(folder.path(), faulty);
        m_home.know(rule == u"packages.unchecked" ? QByteArrayList() : QByteArrayList{"ffmpeg"});
        const QList<Diagnostic> found = diagnosticsOf(folder.path());
        const auto one = std::ranges::find(found, rule, &Diagnostic::rule);
        QVERIFY(one != found.cend());
        QVERIFY(!one->message.isEmpty());
        QVERIFY2(one->source.startsWith(u"https://") || one->source.contains(u"package index"),
                 qPrintable(one->source));
        if (mended.isEmpty()) {
            QVERIFY(one->fix.has_value());
            QByteArray text = faulty.value(one->fix->file);
            for (const manifest::TextEdit &edit : one->fix->edits)
                text.replace(edit.offset, edit.length, edit.replacement);
            write(folder.path(), {{one->fix->file, text}});
        } else {
            write(folder.path(), mended);
        }
        m_home.know({"ffmpeg"});
        for (const Diagnostic &left : diagnosticsOf(folder.path()))
            QVERIFY2(left.rule != rule && left.severity != manifest::Severity::Error,
                     qPrintable(left.rule + QStringLiteral(": ") + left.message));
    }

private:
    tests::HomeWithSystemNames m_home;
};

QTEST_GUILESS_MAIN(TestRuleTable)
#include "tst_ruletable.moc"
