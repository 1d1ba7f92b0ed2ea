// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/fidelity/fidelityreport.h>
#include <core/run/fidelity/packagedifference.h>
#include <core/run/records/recordpackages.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using namespace spacewright::run;
using namespace Qt::StringLiterals;

namespace
{

/// What the Hub froze of a Space: all the ways in which pip writes a line.
const QByteArray freeze = "# frozen by the builder\n"
                          "aiofiles==24.1.0\n"
                          "annotated-types==0.7.0\n"
                          "anyio==4.9.0\n"
                          "audioop-lts==0.2.1; python_version >= \"3.13\"\n"
                          "click==8.0.4\n"
                          "datasets==3.6.0\n"
                          "-e git+https://github.com/example/tool@0a1b2c#egg=own_tool\n"
                          "fastapi==0.115.12\n"
                          "gradio==6.31.0\n"
                          "gradio_client==2.4.0\n"
                          "huggingface-hub==1.33.0\n"
                          "Jinja2==3.1.6\n"
                          "model @ https://example.org/model-1.0-py3-none-any.whl#sha256=00\n"
                          "numpy==2.2.6\n"
                          "orjson===3.10.18\n"
                          "pandas==2.2.3\n"
                          "protobuf==3.20.3\n"
                          "PyYAML==6.0.2\n"
                          "ruamel.yaml==0.18.10\n"
                          "safetensors==0.5.3\n"
                          "spaces==0.36.0\n"
                          "torch==2.8.0+cu126\n"
                          "typing_extensions==4.13.2\n"
                          "uvicorn==0.34.2\n"
                          "websockets==15.0.1\n";

QStringList namesOf(const QByteArray &json)
{
    QStringList names;
    for (const QJsonValue &name : QJsonDocument::fromJson(json).array())
        names += name.toString();
    return names;
}

/// A run that is as the Hub has it.
FidelityInput faithfulRun()
{
    FidelityInput input;
    input.card.sdk = manifest::Sdk::Gradio;
    input.card.sdkVersion = u"6.31.0"_s;
    input.card.pythonVersion = u"3.13"_s;
    input.systemPackages = {u"tesseract-ocr"_s, u"libsndfile1=1.2.2-2"_s};
    input.run.fidelity = u"exact"_s;
    input.run.flavor = u"cpu-basic"_s;
    input.run.facts = {{u"baseImage"_s, u"docker.io/library/python:3.13"_s}, {u"baseDigest"_s, u"sha256:ab12"_s}};
    input.surroundings = {.python = u"3.13.5"_s,
                          .user = 1000,
                          .home = u"/home/user"_s,
                          .variables = namesOf(R"(["ACCELERATOR", "CPU_CORES", "HOME", "MEMORY", "PATH",
                              "SPACE_AUTHOR_NAME", "SPACE_CREATOR_USER_ID", "SPACE_HOST", "SPACE_ID",
                              "SPACE_REPO_NAME", "SPACE_TITLE"])"),
                          .port = 7860,
                          .cpus = 2,
                          .memory = 16LL * 1024 * 1024 * 1024};
    for (const QString &name : namesOf(R"(["cmake", "ffmpeg", "git", "git-lfs", "libgl1", "libsm6", "libsndfile1",
            "libxext6", "rsync", "tesseract-ocr"])"))
        input.surroundings.systemPackages.insert(name, u"1"_s);
    input.hub = {.packages = packagesOfFreeze(freeze),
                 .baseImage = u"python:3.13@sha256:ab12"_s,
                 .packagesSource = u"freeze.txt"_s,
                 .baseSource = u"a build"_s};
    input.packages = input.hub.packages;
    input.packages.insert(u"own-tool"_s, u"0.1.0"_s);
    input.packages.insert(u"model"_s, u"1.0"_s);
    // The same versions, written otherwise.
    input.packages.insert(u"numpy"_s, u"2.2.6.0"_s);
    // pip freeze does not list it.
    input.packages.insert(u"pip"_s, u"25.1"_s);
    input.packages.insert(u"setuptools"_s, u"80.9.0"_s);
    return input;
}

struct Planted {
    QString aspect;
    QString subject;
    Light light;
    void (*plant)(FidelityInput &);
};

const QList<Planted> &plantedDifferences()
{
    static const QList<Planted> all = {
        {u"fidelity"_s, {}, Light::Yellow, [](FidelityInput &in) { in.run.fidelity = u"live"_s; }},
        {u"base"_s, {}, Light::Yellow, [](FidelityInput &in) { in.run.facts[u"baseDigest"_s] = u"sha256:cd34"_s; }},
        {u"python"_s, {}, Light::Red, [](FidelityInput &in) { in.surroundings.python = u"3.12.11"_s; }},
        {u"sdk"_s, u"gradio"_s, Light::Red, [](FidelityInput &in) { in.card.sdkVersion = u"6.30.0"_s; }},
        {u"user"_s, {}, Light::Red, [](FidelityInput &in) { in.surroundings.user = 0; }},
        {u"home"_s, {}, Light::Yellow, [](FidelityInput &in) { in.surroundings.home = u"/root"_s; }},
        {u"port"_s, {}, Light::Yellow, [](FidelityInput &in) { in.surroundings.port = 40123; }},
        {u"cpus"_s, {}, Light::Yellow, [](FidelityInput &in) { in.surroundings.cpus = 1; }},
        {u"memory"_s,
         {},
         Light::Red,
         [](FidelityInput &in) {
             in.surroundings.memory = 0;
             in.run.peakMemory = 20LL * 1024 * 1024 * 1024;
         }},
        {u"variable"_s, u"SPACE_HOST"_s, Light::Yellow,
         [](FidelityInput &in) { in.surroundings.variables.removeAll(u"SPACE_HOST"_s); }},
        {u"variable"_s, u"OAUTH_SCOPES"_s, Light::Yellow,
         [](FidelityInput &in) {
             in.card.oauth = true;
             in.surroundings.variables += {u"OAUTH_CLIENT_ID"_s, u"OAUTH_CLIENT_SECRET"_s, u"OPENID_PROVIDER_URL"_s};
         }},
        {u"systemPackage"_s, u"tesseract-ocr"_s, Light::Red,
         [](FidelityInput &in) { in.surroundings.systemPackages.remove(u"tesseract-ocr"_s); }},
        {u"systemPackage"_s, u"ffmpeg"_s, Light::Yellow,
         [](FidelityInput &in) { in.surroundings.systemPackages.remove(u"ffmpeg"_s); }},
        {u"package"_s, u"pandas"_s, Light::Red, [](FidelityInput &in) { in.packages[u"pandas"_s] = u"3.0.1"_s; }},
        {u"package"_s, u"jinja2"_s, Light::Yellow, [](FidelityInput &in) { in.packages[u"jinja2"_s] = u"3.1.4"_s; }},
        {u"package"_s, u"fastapi"_s, Light::Red, [](FidelityInput &in) { in.packages[u"fastapi"_s] = u"0.116.0"_s; }},
        {u"package"_s, u"torch"_s, Light::Yellow, [](FidelityInput &in) { in.packages[u"torch"_s] = u"2.8.0+cpu"_s; }},
        {u"package"_s, u"safetensors"_s, Light::Red, [](FidelityInput &in) { in.packages.remove(u"safetensors"_s); }},
        {u"package"_s, u"scipy"_s, Light::Red, [](FidelityInput &in) { in.packages[u"scipy"_s] = u"1.16.0"_s; }},
        {u"package"_s, u"websockets"_s, Light::Yellow,
         [](FidelityInput &in) { in.packages[u"websockets"_s] = u"15.0.1rc1"_s; }},
    };
    return all;
}

QStringList foundIn(const QList<FidelityRow> &rows)
{
    QStringList found;
    for (const FidelityRow &row : rows) {
        if (row.light != Light::Green)
            found += row.aspect + u' ' + row.subject + u' ' + lightName(row.light);
    }
    found.sort();
    return found;
}

} // namespace

class TestFidelityReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void allGreen();
    void findsWhatWasPlanted_data();
    void findsWhatWasPlanted();
    void findsAllAtOnce();
    void rowsSayWhyAndFromWhere();
    void saysWhatNobodyKnows();
    void aPageIsWhatItIs_data();
    void aPageIsWhatItIs();
    void readsFreeze();
    void keepsSurroundings();
    void reportsOnLastRun();
};

void TestFidelityReport::allGreen()
{
    const QList<FidelityRow> rows = fidelityReport(faithfulRun());
    QCOMPARE(foundIn(rows), QStringList());
    QVERIFY(rows.size() > 20);
}

void TestFidelityReport::findsWhatWasPlanted_data()
{
    QTest::addColumn<qsizetype>("at");
    for (qsizetype at = 0; at < plantedDifferences().size(); ++at) {
        const Planted &one = plantedDifferences()[at];
        QTest::addRow("%s %s", qPrintable(one.aspect), qPrintable(one.subject)) << at;
    }
}

void TestFidelityReport::findsWhatWasPlanted()
{
    QFETCH(const qsizetype, at);
    const Planted &one = plantedDifferences()[at];
    FidelityInput input = faithfulRun();
    one.plant(input);
    QCOMPARE(foundIn(fidelityReport(input)),
             QStringList{one.aspect + u' ' + one.subject + u' ' + lightName(one.light)});
}

void TestFidelityReport::findsAllAtOnce()
{
    FidelityInput input = faithfulRun();
    QStringList expected;
    for (const Planted &one : plantedDifferences()) {
        one.plant(input);
        expected += one.aspect + u' ' + one.subject + u' ' + lightName(one.light);
    }
    expected.sort();
    QCOMPARE(expected.size(), 20);
    const QList<FidelityRow> rows = fidelityReport(input);
    QCOMPARE(foundIn(rows), expected);
    // The worst first.
    QVERIFY(std::ranges::is_sorted(rows, std::greater(), &FidelityRow::light));
}

void TestFidelityReport::rowsSayWhyAndFromWhere()
{
    FidelityInput input = faithfulRun();
    for (const Planted &one : plantedDifferences())
        one.plant(input);
    for (const FidelityRow &row : fidelityReport(input)) {
        QVERIFY2(!row.source.isEmpty(), qPrintable(row.title()));
        QVERIFY2(!row.title().isEmpty() && row.title() != row.aspect, qPrintable(row.aspect));
        QVERIFY2(row.reason.isEmpty() == (row.light == Light::Green), qPrintable(row.title()));
    }
}

void TestFidelityReport::saysWhatNobodyKnows()
{
    FidelityInput input = faithfulRun();
    input.hub = {};
    input.card.pythonVersion.clear();
    QCOMPARE(foundIn(fidelityReport(input)),
             QStringList({u"base  yellow"_s, u"package  yellow"_s, u"python  yellow"_s}));
}

void TestFidelityReport::aPageIsWhatItIs_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("fidelity");
    QTest::addColumn<QString>("image");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("as it is") << QString() << u"exact"_s << QString() << QStringList();
    QTest::newRow("live") << QString() << u"live"_s << QString() << QStringList{u"fidelity  yellow"_s};
    QTest::newRow("built here") << u"make"_s << u"exact"_s << QString() << QStringList{u"base  yellow"_s};
    QTest::newRow("built in an image") << u"make"_s << u"exact"_s << u"docker.io/library/node:lts"_s
                                       << QStringList{u"base  yellow"_s};
}

void TestFidelityReport::aPageIsWhatItIs()
{
    QFETCH(const QString, image);
    FidelityInput input;
    input.card.sdk = manifest::Sdk::Static;
    QFETCH(const QString, command);
    input.card.appBuildCommand = command;
    QFETCH(const QString, fidelity);
    input.run.fidelity = fidelity;
    input.run.flavor = u"cpu-basic"_s;
    if (!image.isEmpty())
        input.run.facts.insert(u"baseImage"_s, image);
    const QList<FidelityRow> rows = fidelityReport(input);
    QTEST(foundIn(rows), "found");
    for (const FidelityRow &row : rows)
        QVERIFY2(!row.reason.contains(u"app may reload"), qPrintable(row.reason));
    if (!command.isEmpty())
        QCOMPARE(rows.first().reason.contains(u"Node.js"), image.isEmpty());
}

void TestFidelityReport::readsFreeze()
{
    const QMap<QString, QString> packages = packagesOfFreeze(freeze);
    QCOMPARE(packages.size(), 25);
    QCOMPARE(packages.value(u"audioop-lts"_s), u"0.2.1"_s);
    QCOMPARE(packages.value(u"orjson"_s), u"3.10.18"_s);
    QCOMPARE(packages.value(u"ruamel-yaml"_s), u"0.18.10"_s);
    QCOMPARE(packages.value(u"model"_s), u"https://example.org/model-1.0-py3-none-any.whl#sha256=00"_s);
    QVERIFY(packages.value(u"own-tool"_s).startsWith("git+https://"_L1));
    QVERIFY(packagesOfFreeze("<html>not found</html>\n\0\xff"_ba).isEmpty());
}

void TestFidelityReport::keepsSurroundings()
{
    const QTemporaryDir folder;
    BuildRecord record;
    record.folder = folder.path();
    QCOMPARE(surroundingsOf(record).user, -1);
    const Surroundings kept = faithfulRun().surroundings;
    QVERIFY(saveSurroundings(record, kept));
    const Surroundings read = surroundingsOf(record);
    QCOMPARE(read.toJson(), kept.toJson());
    QCOMPARE(read.memory, 16LL * 1024 * 1024 * 1024);
    QVERIFY(writeFile(folder.filePath(u"surroundings.json"_s), "[1, {\"user\": 5"));
    QCOMPARE(surroundingsOf(record).user, -1);
}

void TestFidelityReport::reportsOnLastRun()
{
    const QTemporaryDir folder;
    const RecipeInput space{.folder = folder.path(), .card = faithfulRun().card, .manifests = {}};
    const Result<QList<FidelityRow>> none = fidelityOf(space, std::nullopt);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::RecordMissing);

    BuildRecord record = faithfulRun().run;
    record.started = QDateTime::currentDateTimeUtc();
    record.spaceFolder = folder.path();
    record.runner = u"container"_s;
    record.readyAfter = 2;
    record.folder = newRecordFolder(folder.path(), record.started);
    QVERIFY(saveRecord(record));
    QVERIFY(saveSurroundings(record, faithfulRun().surroundings));
    QVERIFY(writeFile(record.folder + u"/packages.json"_s, R"([{"name": "gradio", "version": "6.31.0"}])"));

    const auto rows = fidelityOf(space, Freeze{u"freeze.txt"_s, "gradio==6.31.0\nnumpy==2.2.6\n"});
    QVERIFY(rows);
    QCOMPARE(foundIn(*rows), QStringList({u"base  yellow"_s, u"package numpy red"_s}));
    const auto useless = fidelityOf(space, Freeze{u"freeze.txt"_s, "nothing"});
    QVERIFY(!useless);
    QVERIFY(useless.error().message.contains(u"freeze.txt"_s));

    // What the last build on the Hub said.
    BuildRecord build;
    build.started = record.started.addSecs(60);
    build.spaceFolder = folder.path();
    build.runner = u"hub"_s;
    build.stage = Stage::Running;
    build.facts = {{u"space"_s, u"me/demo"_s}};
    build.steps = {{.name = u"FROM docker.io/library/python:3.13@sha256:ab12"_s}};
    build.folder = newRecordFolder(folder.path(), build.started);
    QVERIFY(saveRecord(build));
    QVERIFY(writeFile(build.folder + u"/packages.json"_s, R"([{"name": "gradio", "version": "6.30.0"}])"));
    const auto after = fidelityOf(space, std::nullopt);
    QVERIFY(after);
    QCOMPARE(foundIn(*after), QStringList{u"package gradio yellow"_s});
    QVERIFY(after->constFirst().source.contains(u"me/demo"_s));
}

QTEST_GUILESS_MAIN(TestFidelityReport)
#include "tst_fidelityreport.moc"
