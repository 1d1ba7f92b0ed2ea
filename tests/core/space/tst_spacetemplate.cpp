// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <core/space/space.h>
#include <core/space/spacetemplate.h>
#include <core/space/trust.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using namespace spacewright::space;

class TestSpaceTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void carriesEveryFileOfTheSources();
    void makesAGoodSpace_data();
    void makesAGoodSpace();
    void setsTheTitle_data();
    void setsTheTitle();
    void fillsAnEmptyFolder();
    void makesMissingParents();
    void refuses_data();
    void refuses();
    void leavesNothingWhenCancelled();
    void leavesNothingWhenItFails();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSpaceTemplate::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(QStringLiteral("data"))));
}

void TestSpaceTemplate::carriesEveryFileOfTheSources()
{
    const auto files = [](const QString &folder) {
        QStringList list;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            list.append(QDir(folder).relativeFilePath(it.next()));
        list.removeIf([](const QString &name) {
            return name.contains(u"__pycache__") || name.contains(u".gradio/") || name.contains(u"/dist/");
        });
        list.sort();
        return list;
    };
    const QStringList sources = files(QStringLiteral(SPACEWRIGHT_TEMPLATES));
    QVERIFY(sources.size() > 20);
    QCOMPARE(files(QStringLiteral(":/templates")), sources);
}

void TestSpaceTemplate::makesAGoodSpace_data()
{
    QTest::addColumn<QString>("id");
    for (const SpaceTemplate &entry : spaceTemplates())
        QTest::newRow(qPrintable(entry.id)) << entry.id;
    QCOMPARE(spaceTemplates().size(), 9);
}

void TestSpaceTemplate::makesAGoodSpace()
{
    QFETCH(QString, id);
    Progress progress;
    const QString folder = path(QStringLiteral("space"));
    const Result<> created = createFromTemplate(id, folder, {}, progress);
    QVERIFY2(created, created ? "" : qPrintable(created.error().message));
    const Result<Space> space = readSpace(folder);
    QVERIFY(space);
    // The distribution's names are known once something was built.
    for (const manifest::Diagnostic &diagnostic : space->diagnostics)
        QVERIFY2(diagnostic.rule == u"card.sdk.streamlit" || diagnostic.rule == u"packages.unchecked",
                 qPrintable(diagnostic.rule));
    const QList<SpaceTemplate> templates = spaceTemplates();
    const auto entry = std::ranges::find(templates, id, &SpaceTemplate::id);
    QCOMPARE(space->title, entry->title);
    QCOMPARE(space->card.emoji, entry->emoji);
    QVERIFY(!entry->emoji.isEmpty());
    QVERIFY(!entry->description.isEmpty());
    QCOMPARE(space->card.sdk, entry->sdk);
    QCOMPARE(space->branch, QStringLiteral("main"));
    QVERIFY(isTrusted(folder, space->remote));
    // Nothing of the making stays beside it.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList({QStringLiteral("data"), QStringLiteral("space")}));
}

void TestSpaceTemplate::setsTheTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("plain") << QStringLiteral("My Space");
    QTest::newRow("signs of YAML") << QStringLiteral("a: \"b\" # c \\ 'd'");
    QTest::newRow("not ASCII") << QStringLiteral("Äpfel 🍐");
    QTest::newRow("number") << QStringLiteral("2048");
}

void TestSpaceTemplate::setsTheTitle()
{
    QFETCH(QString, title);
    Progress progress;
    const QString folder = path(QStringLiteral("space"));
    QVERIFY(createFromTemplate(QStringLiteral("static-page"), folder, title, progress));
    const Result<Space> space = readSpace(folder);
    QVERIFY(space);
    QCOMPARE(space->title, title);
    QVERIFY(space->diagnostics.isEmpty());
}

void TestSpaceTemplate::fillsAnEmptyFolder()
{
    const QString folder = path(QStringLiteral("empty"));
    QVERIFY(QDir().mkdir(folder));
    Progress progress;
    QVERIFY(createFromTemplate(QStringLiteral("static-page"), folder, {}, progress));
    QVERIFY(QFile::exists(folder + QStringLiteral("/index.html")));
}

void TestSpaceTemplate::makesMissingParents()
{
    const QString folder = path(QStringLiteral("a/b/space"));
    Progress progress;
    QVERIFY(createFromTemplate(QStringLiteral("static-page"), folder, {}, progress));
    QVERIFY(QFile::exists(folder + QStringLiteral("/index.html")));
}

void TestSpaceTemplate::refuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("code");
    const QString known = QStringLiteral("static-page");
    QTest::newRow("unknown template") << QStringLiteral("../x") << QStringLiteral("new")
                                      << int(ErrorCode::TemplateUnknown);
    QTest::newRow("a folder with something") << known << QStringLiteral("full") << int(ErrorCode::FileUnwritable);
    QTest::newRow("a file") << known << QStringLiteral("full/.hidden") << int(ErrorCode::FileUnwritable);
    QTest::newRow("below a file") << known << QStringLiteral("full/.hidden/x") << int(ErrorCode::FileUnwritable);
}

void TestSpaceTemplate::refuses()
{
    QFETCH(QString, id);
    QFETCH(QString, folder);
    QVERIFY(QDir().mkdir(path(QStringLiteral("full"))));
    QFile file(path(QStringLiteral("full/.hidden")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    Progress progress;
    const Result<> created = createFromTemplate(id, path(folder), {}, progress);
    QVERIFY(!created);
    QTEST(int(created.error().code), "code");
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    QVERIFY(!QFile::exists(path(QStringLiteral("new"))));
}

void TestSpaceTemplate::leavesNothingWhenCancelled()
{
    Progress *running = nullptr;
    Progress progress([&running](const ProgressState &state) {
        if (state.done == 2)
            running->cancel();
    });
    running = &progress;
    QVERIFY(createFromTemplate(QStringLiteral("static-page"), path(QStringLiteral("new/space")), {}, progress));
    QVERIFY(progress.isCancelled());
    QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestSpaceTemplate::leavesNothingWhenItFails()
{
    const QString parent = path(QStringLiteral("parent"));
    QVERIFY(QDir().mkdir(parent));
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::ExeOwner);
    Progress progress;
    const Result<> created =
        createFromTemplate(QStringLiteral("static-page"), parent + QStringLiteral("/space"), {}, progress);
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (created)
        QSKIP("this user may write everywhere");
    QCOMPARE(created.error().code, ErrorCode::FileUnwritable);
    QVERIFY(QDir(parent).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

QTEST_GUILESS_MAIN(TestSpaceTemplate)
#include "tst_spacetemplate.moc"
