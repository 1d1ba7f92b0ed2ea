// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/packageindex.h>

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace spacewright::tests;

/// `card`, `requirements`, `lock`, `tree` and `check --sarif` from outside: exit codes, events, and what is on the
/// disk.
class TestManifestVerbs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAndChangesTheCard();
    void changesRequirements();
    void refusesAndChangesNothing_data();
    void refusesAndChangesNothing();
    void locksAndExplains();
    void upgrades();
    void saysClashes();
    void writesSarif();

private:
    QByteArray run(QStringList arguments, int expected = 0, bool isJson = true) const
    {
        CommandLine program;
        if (isJson)
            arguments.append(u"--json"_s);
        program.start(arguments);
        const int code = program.wait();
        if (code != expected)
            qWarning("ended with %d: %s%s", code, program.output.constData(),
                     program.process.readAllStandardError().constData());
        return code == expected ? program.output : QByteArray("failed");
    }
    static QList<QJsonObject> events(const QByteArray &output, const QString &name)
    {
        QList<QJsonObject> found;
        for (const QByteArray &line : output.split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event[u"event"].toString() == name)
                found.append(event);
        }
        return found;
    }
    QString folder() const { return m_home.path(u"space"_s); }
    QByteArray file(const QString &name) const { return TemporaryHome::read(folder() + u'/' + name); }

    TemporaryHome m_home;
};

void TestManifestVerbs::init()
{
    m_home.write(u"space/README.md"_s, "---\ntitle: A # why\nsdk: gradio\nsdk_version: 6.31.0\npython_version: '3.12'\n"
                                       "app_file: app.py\nmodels:\n- a/b\n---\n# Text\n");
    m_home.write(u"space/app.py"_s, "import gradio as gr\ngr.Interface(str, 'text', 'text').launch()\n");
    m_home.write(u"space/requirements.txt"_s, "numpy==1.26  # pinned\nframe\n");
    QFile::remove(folder() + u"/pylock.toml"_s);
}

void TestManifestVerbs::readsAndChangesTheCard()
{
    QCOMPARE(run({u"card"_s, u"get"_s, folder(), u"title"_s}, 0, false), "A\n");
    const QByteArray all = run({u"card"_s, u"get"_s, folder()});
    QCOMPARE(events(all, u"key"_s).size(), 6);
    QCOMPARE(events(all, u"key"_s).last()[u"value"].toArray().at(0).toString(), u"a/b"_s);
    QCOMPARE(lastEvent(run({u"card"_s, u"set"_s, folder(), u"python_version"_s, u"3.13"_s})), u"result"_s);
    QCOMPARE(lastEvent(run({u"card"_s, u"set"_s, folder(), u"models"_s, u"a/b"_s, u"c/d"_s})), u"result"_s);
    QCOMPARE(lastEvent(run(
                 {u"card"_s, u"set"_s, folder(), u"custom_headers"_s, u"cross-origin-opener-policy=same-origin"_s})),
             u"result"_s);
    QCOMPARE(lastEvent(run({u"card"_s, u"set"_s, folder(), u"app_file"_s, u"--remove"_s})), u"result"_s);
    QCOMPARE(file(u"README.md"_s), "---\ntitle: A # why\nsdk: gradio\nsdk_version: 6.31.0\npython_version: '3.13'\n"
                                   "models:\n- a/b\n- c/d\ncustom_headers:\n  cross-origin-opener-policy: same-origin\n"
                                   "---\n# Text\n");
}

void TestManifestVerbs::changesRequirements()
{
    run({u"requirements"_s, u"add"_s, folder(), u"pydantic>=2"_s, u"numpy<2"_s});
    QCOMPARE(file(u"requirements.txt"_s), "numpy<2  # pinned\nframe\npydantic>=2\n");
    run({u"requirements"_s, u"remove"_s, folder(), u"Frame"_s});
    QCOMPARE(file(u"requirements.txt"_s), "numpy<2  # pinned\npydantic>=2\n");
    run({u"requirements"_s, u"add"_s, folder(), u"pip==24"_s, u"--file"_s, u"pre-requirements.txt"_s});
    QCOMPARE(file(u"pre-requirements.txt"_s), "pip==24\n");
    QVERIFY(QFile::remove(folder() + u"/pre-requirements.txt"_s));
}

void TestManifestVerbs::refusesAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *arguments, int code, const char *error) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(u'|') << code << QString::fromLatin1(error);
    };
    row("no key", "card|get|DIR|emoji", 1, "card.missing");
    row("no value", "card|set|DIR|title", 2, "usage");
    row("pairs wanted", "card|set|DIR|custom_headers|x", 2, "usage");
    row("no folder", "card|get|/nowhere", 1, "file.missing");
    row("no requirement", "requirements|add|DIR|numpy>=3|no = good", 1, "manifest.invalid");
    row("not there", "requirements|remove|DIR|scipy", 2, "usage");
    row("unknown command", "requirements|fly|DIR", 2, "usage");
    row("sarif and json", "check|DIR|--sarif", 2, "usage");
}

void TestManifestVerbs::refusesAndChangesNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, code);
    arguments.replaceInStrings(u"DIR"_s, folder());
    const QByteArray card = file(u"README.md"_s);
    const QByteArray requirements = file(u"requirements.txt"_s);
    QString error = lastEvent(run(arguments, code));
    QTEST(error, "error");
    QCOMPARE(file(u"README.md"_s), card);
    QCOMPARE(file(u"requirements.txt"_s), requirements);
}

void TestManifestVerbs::locksAndExplains()
{
    const PackageIndex index(m_home, spacePackages());
    const QByteArray first = run({u"lock"_s, folder()});
    QVERIFY(events(first, u"package"_s).size() > 8);
    QVERIFY(file(u"pylock.toml"_s).contains("lock-version = \"1.0\""));
    // The pin is raised by hand: the lock says what that means.
    m_home.write(u"space/requirements.txt"_s, "numpy==2.1\nframe\n");
    const QByteArray lock = file(u"pylock.toml"_s);
    const QByteArray changes = run({u"lock"_s, folder(), u"--dry-run"_s});
    QCOMPARE(file(u"pylock.toml"_s), lock);
    const QList<QJsonObject> changed = events(changes, u"change"_s);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.first()[u"name"].toString() + changed.first()[u"from"].toString() +
                 changed.first()[u"to"].toString(),
             u"frame1.02.0"_s);
    const QByteArray why = run({u"requirements"_s, u"why"_s, folder(), u"numpy"_s}, 0, false);
    QVERIFY2(why.contains("requirements.txt → frame → numpy\n"), why.constData());
    const QByteArray tree = run({u"tree"_s, folder()}, 0, false);
    QVERIFY2(tree.contains("\n  pydantic 2.9\n"), tree.constData());
}

void TestManifestVerbs::upgrades()
{
    const PackageIndex index(m_home, spacePackages());
    const QByteArray output = run({u"requirements"_s, u"upgrade"_s, folder()});
    QCOMPARE(events(output, u"upgrade"_s).size(), 1);
    QCOMPARE(file(u"requirements.txt"_s), "numpy==2.2  # pinned\nframe\n");
}

void TestManifestVerbs::saysClashes()
{
    const PackageIndex index(m_home, spacePackages());
    m_home.write(u"space/requirements.txt"_s, "frame==2.0\nnumpy<2\n");
    const QByteArray output = run({u"lock"_s, folder()}, 1);
    QCOMPARE(lastEvent(output), u"dependencies.clash"_s);
    const QList<QJsonObject> conflicts = events(output, u"conflict"_s);
    QCOMPARE(conflicts.size(), 1);
    QVERIFY(conflicts.first()[u"sentences"].toArray().size() >= 2);
    QVERIFY(!conflicts.first()[u"remedy"][u"message"].toString().isEmpty());
    QVERIFY(!QFile::exists(folder() + u"/pylock.toml"_s));
}

void TestManifestVerbs::writesSarif()
{
    m_home.write(u"space/README.md"_s, "---\nsdk: gradio\nsdk_version: 6.31.0\npython_version: 3.10\n---\n");
    m_home.write(u"space/requirements.txt"_s, "numpy = 1\n");
    const QJsonObject log = QJsonDocument::fromJson(run({u"check"_s, folder(), u"--sarif"_s}, 1, false)).object();
    QCOMPARE(log[u"version"].toString(), u"2.1.0"_s);
    const QJsonObject first = log[u"runs"][0].toObject();
    const QJsonArray rules = first[u"tool"][u"driver"][u"rules"].toArray();
    bool hasPlace = false;
    for (const QJsonValue &result : first[u"results"].toArray()) {
        QCOMPARE(rules.at(result[u"ruleIndex"].toInt())[u"id"].toString(), result[u"ruleId"].toString());
        const QJsonValue place = result[u"locations"][0][u"physicalLocation"];
        hasPlace =
            hasPlace || (place[u"artifactLocation"][u"uri"].toString() == u"requirements.txt" &&
                         place[u"region"][u"startLine"].toInt() == 1 && place[u"region"][u"startColumn"].toInt() == 7);
    }
    QVERIFY(hasPlace);
}

QTEST_GUILESS_MAIN(TestManifestVerbs)
#include "tst_manifestverbs.moc"
