// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/paths.h>
#include <core/space/revision.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::tests::ScratchRepository;

class TestRevision final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void writesAnEarlierStateBesideTheFolder();
    void removesItAgain();
    void refusesWhatIsNoCommit_data();
    void refusesWhatIsNoCommit();
    void cleansUpAfterACrash();
    void knowsWhatAFolderStandsAt();

private:
    static QString place() { return paths::cacheFolder() + QStringLiteral("/revisions"); }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

void TestRevision::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.path()));
}

void TestRevision::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write("README.md", "---\ntitle: Old\nsdk: gradio\napp_file: old.py\n---\n");
    m_scratch->write("old.py", "1\n", 0755);
    m_scratch->commitAll("First");
    m_scratch->write("README.md", "---\ntitle: New\nsdk: gradio\napp_file: new.py\n---\n");
    m_scratch->rename("old.py", "new.py");
    m_scratch->commitAll("Second");
    m_scratch->write("new.py", "changed\n");
    m_scratch->write("untracked", "mine\n");
}

void TestRevision::writesAnEarlierStateBesideTheFolder()
{
    const QByteArray before = m_scratch->git({"status", "--porcelain"});
    const auto revision = space::Revision::write(m_scratch->folder(), QStringLiteral("HEAD~1"), m_progress);
    QVERIFY2(revision, revision ? "" : qPrintable(revision.error().message));
    QCOMPARE((*revision)->commit().toString().toUtf8(), m_scratch->git({"rev-parse", "HEAD~1"}).trimmed());
    const space::Space &old = (*revision)->space();
    QCOMPARE(old.title, QStringLiteral("Old"));
    QCOMPARE(old.card.appFile, QStringLiteral("old.py"));
    QVERIFY(old.folder.startsWith(place()));
    QVERIFY(QFileInfo(old.folder + QStringLiteral("/old.py")).isExecutable());
    QVERIFY(!QFileInfo::exists(old.folder + QStringLiteral("/untracked")));
    QVERIFY(!QFileInfo::exists(old.folder + QStringLiteral("/.git")));
    // Folder, index and HEAD are as they were.
    QCOMPARE(m_scratch->git({"status", "--porcelain"}), before);
    QCOMPARE(m_scratch->read("new.py"), QByteArray("changed\n"));
    QCOMPARE(m_scratch->git({"symbolic-ref", "HEAD"}), QByteArray("refs/heads/main\n"));
}

void TestRevision::removesItAgain()
{
    auto revision = space::Revision::write(m_scratch->folder(), QStringLiteral("main"), m_progress);
    QVERIFY(revision);
    const QString folder = (*revision)->space().folder;
    QVERIFY(QFileInfo::exists(folder));
    revision = std::shared_ptr<const space::Revision>();
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY(QDir(place()).isEmpty());
}

void TestRevision::refusesWhatIsNoCommit_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QStringLiteral("no-such-branch");
    QTest::newRow("option") << QStringLiteral("--upload-pack=touch x");
    QTest::newRow("blob") << QStringLiteral("HEAD:new.py");
    QTest::newRow("before the first") << QStringLiteral("HEAD~2");
}

void TestRevision::refusesWhatIsNoCommit()
{
    QFETCH(QString, name);
    const auto revision = space::Revision::write(m_scratch->folder(), name, m_progress);
    QVERIFY(!revision);
    QVERIFY(!revision.error().message.isEmpty());
    QVERIFY(!QDir(place()).exists() || QDir(place()).isEmpty());
}

void TestRevision::cleansUpAfterACrash()
{
    const QString left = place() + QStringLiteral("/left");
    QVERIFY(QDir().mkpath(left + QStringLiteral("/space")));
    QProcess::execute(QStringLiteral("touch"), {QStringLiteral("-d"), QStringLiteral("3 days ago"), left});
    QVERIFY(space::Revision::write(m_scratch->folder(), QStringLiteral("main"), m_progress));
    QVERIFY(!QFileInfo::exists(left));
}

void TestRevision::knowsWhatAFolderStandsAt()
{
    const QByteArray head = m_scratch->git({"rev-parse", "HEAD"}).trimmed();
    const space::TreeState changed = space::treeStateOf(m_scratch->folder(), m_progress);
    QCOMPARE(changed.commit.toUtf8(), head);
    QVERIFY(changed.isModified);
    m_scratch->git({"add", "-A"});
    m_scratch->git({"commit", "-q", "-m", "Third"});
    const space::TreeState clean = space::treeStateOf(m_scratch->folder(), m_progress);
    QVERIFY(clean.commit.toUtf8() != head);
    QVERIFY(!clean.isModified);
    QVERIFY(space::treeStateOf(m_home.path(), m_progress).commit.isEmpty());
}

QTEST_MAIN(TestRevision)
#include "tst_revision.moc"
