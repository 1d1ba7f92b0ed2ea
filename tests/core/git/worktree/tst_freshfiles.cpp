// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <core/git/worktree/fresh/freshfiles.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// A work tree written by us is one written by git.
class TestFreshFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void cleanup() { std::filesystem::remove_all(m_scratch->path("../clone").toStdString()); }
    void writesWhatGitWrites_data();
    void writesWhatGitWrites();
    void refusesHostileTrees_data();
    void refusesHostileTrees();
    void replacesNothing();
    void stopsWhenCancelled();

private:
    /// Without its files.
    QByteArray cloned() const;
    QByteArray filesBelow(const QByteArray &folder);
    QByteArray treeOf(const QByteArray &entries);
    QByteArray entry(const QByteArray &mode, const QByteArray &name, const QByteArray &id) const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
};

void TestFreshFiles::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    for (int number = 0; number < 300; ++number)
        m_scratch->write("folder" + QByteArray::number(number % 7) + "/deep/er" + QByteArray::number(number % 3) +
                             "/file" + QByteArray::number(number),
                         "content " + QByteArray::number(number) + '\n');
    m_scratch->write("app.py", "print()\n");
    m_scratch->write("folder1-x", "sorts between\n");
    m_scratch->write("tool", "#!/bin/sh\n", 0755);
    m_scratch->write("empty", {});
    m_scratch->write("\xc3\xa4 \xff\n", "strange\n");
    m_scratch->link("link", "folder1/deep");
    m_scratch->link("folder2/away", "/nowhere");
    m_scratch->write("large.bin",
                     "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 123\n");
    m_scratch->commitAll("First");
}

QByteArray TestFreshFiles::cloned() const
{
    const QByteArray target = m_scratch->path("../clone");
    std::filesystem::remove_all(target.toStdString());
    m_scratch->git({"clone", "--quiet", "--no-checkout", ".", "../clone"});
    return target;
}

/// Each file with its mode and what is in it, as find sees it.
QByteArray TestFreshFiles::filesBelow(const QByteArray &folder)
{
    QProcess find;
    find.setWorkingDirectory(QFile::decodeName(folder));
    find.start(QStringLiteral("sh"),
               {QStringLiteral("-c"),
                QStringLiteral("find . -path ./.git -prune -o -printf '%P %M %l\\n' | sort; "
                               "find . -path ./.git -prune -o -type f -print0 | sort -z | xargs -0 sha1sum")});
    find.waitForFinished();
    return find.readAllStandardOutput();
}

void TestFreshFiles::writesWhatGitWrites_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArrayList>("settings");
    QTest::addRow("plain") << QByteArray() << QByteArrayList();
    QTest::addRow("large files") << QByteArray("*.bin filter=lfs diff=lfs merge=lfs -text\n") << QByteArrayList();
    QTest::addRow("other line ends") << QByteArray("*.py text eol=crlf\n") << QByteArrayList();
    QTest::addRow("all of them") << QByteArray("* text eol=crlf\n") << QByteArrayList();
    QTest::addRow("by setting") << QByteArray() << QByteArrayList{"core.autocrlf", "true"};
    QTest::addRow("no links") << QByteArray() << QByteArrayList{"core.symlinks", "false"};
}

void TestFreshFiles::writesWhatGitWrites()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArrayList, settings);
    if (!attributes.isEmpty()) {
        m_scratch->write(".gitattributes", attributes);
        m_scratch->write("folder3/.gitattributes", "file1* -text\n");
        m_scratch->commitAll("Attributes");
    }
    const QByteArray target = cloned();
    const auto git = [&](const QByteArrayList &words) {
        return m_scratch->git(QByteArrayList{"-C", "../clone"} + words);
    };
    if (!settings.isEmpty())
        git({"config", settings.at(0), settings.at(1)});
    // What git makes of it, beside.
    std::filesystem::copy(target.toStdString(), (target + "-git").toStdString(),
                          std::filesystem::copy_options::recursive);
    m_scratch->git({"-C", "../clone-git", "reset", "--quiet", "--hard"});
    const QByteArray expected = filesBelow(target + "-git");
    std::filesystem::remove_all((target + "-git").toStdString());

    const auto repository = Repository::open(QFile::decodeName(target));
    QVERIFY(repository);
    Progress progress;
    const Result<> written = git::writeFreshFiles(*repository, progress);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QCOMPARE(filesBelow(target), expected);
    QCOMPARE(git({"status", "--porcelain"}), QByteArray());
    // Nothing is in doubt, so that the next status reads no file.
    QCOMPARE(git({"diff-files", "--raw"}), QByteArray());
    QCOMPARE(git({"ls-files", "--stage", "-z"}), m_scratch->git({"ls-files", "--stage", "-z"}));
    QCOMPARE(git({"fsck", "--no-progress"}), QByteArray());
}

QByteArray TestFreshFiles::entry(const QByteArray &mode, const QByteArray &name, const QByteArray &id) const
{
    return mode + ' ' + name + '\0' + QByteArray::fromHex(id.trimmed());
}

QByteArray TestFreshFiles::treeOf(const QByteArray &entries)
{
    return m_scratch->git({"hash-object", "-t", "tree", "-w", "--stdin", "--literally"}, entries).trimmed();
}

void TestFreshFiles::refusesHostileTrees_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {".git", ".GIT", "..", ".", "git~1"})
        QTest::addRow("%s", name) << QByteArray(name);
    QTest::addRow("through a link") << QByteArray("link");
}

void TestFreshFiles::refusesHostileTrees()
{
    m_scratch->mayBeDamaged();
    QFETCH(QByteArray, name);
    const QByteArray away = m_home.path().toUtf8();
    const QByteArray blob = m_scratch->git({"hash-object", "-w", "--stdin"}, "evil");
    const QByteArray target = m_scratch->git({"hash-object", "-w", "--stdin"}, away);
    const QByteArray inner = treeOf(entry("100644", "config", blob));
    const QByteArray first = name == "link" ? entry("120000", "link", target) : QByteArray();
    const QByteArray tree = treeOf(first + entry("40000", name, inner));
    const QByteArray commit = m_scratch->git({"commit-tree", "-m", "Evil", tree}).trimmed();
    QCOMPARE(commit.size(), 40);
    const QByteArray folder = cloned();
    const QByteArray config = m_scratch->git({"-C", "../clone", "config", "--list", "--local"});
    m_scratch->write("../clone/.git/HEAD", commit + '\n');
    const auto repository = Repository::open(QFile::decodeName(folder));
    QVERIFY(repository);
    Progress progress;
    const Result<> written = git::writeFreshFiles(*repository, progress);
    QVERIFY(!written);
    QCOMPARE(m_scratch->git({"-C", "../clone", "config", "--list", "--local"}), config);
    QVERIFY(!QFile::exists(m_home.filePath(QStringLiteral("config"))));
    QVERIFY(!QFile::exists(QFile::decodeName(m_scratch->path("../config"))));
}

void TestFreshFiles::replacesNothing()
{
    const QByteArray target = cloned();
    m_scratch->write("../clone/folder3/deep/er1/file10", "mine");
    const auto repository = Repository::open(QFile::decodeName(target));
    QVERIFY(repository);
    Progress progress;
    const Result<> written = git::writeFreshFiles(*repository, progress);
    QVERIFY(!written);
    QVERIFY(written.error().detail.contains(QStringLiteral("file10")));
    QCOMPARE(m_scratch->read("../clone/folder3/deep/er1/file10"), QByteArray("mine"));
}

void TestFreshFiles::stopsWhenCancelled()
{
    const QByteArray target = cloned();
    const auto repository = Repository::open(QFile::decodeName(target));
    QVERIFY(repository);
    Progress progress;
    progress.cancel();
    QVERIFY(!git::writeFreshFiles(*repository, progress));
    QVERIFY(!QFile::exists(QFile::decodeName(target + "/.git/index")));
}

QTEST_GUILESS_MAIN(TestFreshFiles)
#include "tst_freshfiles.moc"
