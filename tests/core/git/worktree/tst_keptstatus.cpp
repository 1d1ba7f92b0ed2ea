// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/repository.h>
#include <core/git/worktree/watch/keptstatus.h>
#include <core/git/worktree/watch/worktreewatch.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

#include <random>

using namespace spacewright;
using spacewright::git::FileStatus;
using spacewright::git::KeptStatus;
using spacewright::git::Repository;
using spacewright::git::WorktreeChanges;
using spacewright::git::WorktreeWatch;
using spacewright::tests::ScratchRepository;

namespace
{

QByteArrayList inWords(const QList<FileStatus> &files)
{
    QByteArrayList words;
    for (const FileStatus &file : files)
        words.append(QByteArray::number(int(file.index)) + ' ' + QByteArray::number(int(file.worktree)) + ' ' +
                     (file.isLfs ? "lfs " : "") + file.path + ' ' + file.oldPath);
    return words;
}

} // namespace

/// A status that is kept says what one that is read anew says.
class TestKeptStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void namesWhatChanged();
    void saysWhenEverythingMayHave();
    void tellsQuietFromChanged();
    void isTheStatus_data();
    void isTheStatus();

private:
    void doSomething(std::mt19937 &random);
    QByteArrayList statusAnew() const;

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
};

void TestKeptStatus::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write(".gitignore", "*.log\nignored/\n");
    m_scratch->write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text\n");
    for (int number = 0; number < 20; ++number)
        m_scratch->write("src" + QByteArray::number(number % 3) + "/deep/file" + QByteArray::number(number),
                         "content\n");
    m_scratch->write("app.py", "print()\n");
    m_scratch->commitAll("First");
}

void TestKeptStatus::namesWhatChanged()
{
    WorktreeWatch watch(m_scratch->path("."), [](const QByteArray &path) { return path == "left"; });
    QVERIFY(watch.take().isAll);
    const auto changed = [&watch] {
        WorktreeChanges changes = watch.take();
        std::ranges::sort(changes.paths);
        return changes.isAll ? QList<QByteArray>{"everything"} : changes.paths;
    };
    QCOMPARE(changed(), QList<QByteArray>());
    m_scratch->write("app.py", "other\n");
    QCOMPARE(changed(), QList<QByteArray>{"app.py"});
    QCOMPARE(::chmod(m_scratch->path("src0/deep/file0").constData(), 0755), 0);
    m_scratch->remove("src1/deep/file1");
    QCOMPARE(changed(), (QList<QByteArray>{"src0/deep/file0", "src1/deep/file1"}));
    m_scratch->link("src0/link", "nowhere");
    QCOMPARE(changed(), QList<QByteArray>{"src0/link"});
    m_scratch->write("new/er/file", "new\n");
    m_scratch->write("left/file", "new\n");
    QVERIFY(changed().contains("new"));
    m_scratch->write("new/er/file", "newer\n");
    m_scratch->write("left/file", "newer\n");
    m_scratch->write(".git/description", "nothing");
    m_scratch->write(".app.py.kate-swp", "swap");
    QCOMPARE(changed(), QList<QByteArray>{"new/er/file"});
    m_scratch->rename("app.py", "main.py");
    QCOMPARE(changed(), (QList<QByteArray>{"app.py", "main.py"}));
}

void TestKeptStatus::saysWhenEverythingMayHave()
{
    WorktreeWatch watch(m_scratch->path("."), [](const QByteArray &) { return false; });
    QVERIFY(watch.take().isAll);
    QVERIFY(!watch.take().isAll);
    // A folder elsewhere: the files below it are told by nobody.
    m_scratch->rename("src0", "other");
    QVERIFY(watch.take().isAll);
    QVERIFY(!watch.take().isAll);
    m_scratch->write("other/deep/file0", "changed\n");
    QCOMPARE(watch.take().paths, QList<QByteArray>{"other/deep/file0"});
    for (int number = 0; number < 1100; ++number)
        m_scratch->write("many" + QByteArray::number(number), "x");
    QVERIFY(watch.take().isAll);
}

void TestKeptStatus::tellsQuietFromChanged()
{
    KeptStatus status(m_scratch->folder());
    Progress progress;
    const auto hasChanged = [&] {
        const auto look = status.read(progress);
        return look && look->hasChanged;
    };
    QVERIFY(hasChanged());
    QVERIFY(!hasChanged());
    m_scratch->write("app.py", "other\n");
    QVERIFY(hasChanged());
    QVERIFY(!hasChanged());
    // As different as it was before, but not in the same way.
    m_scratch->write("app.py", "third\n");
    QVERIFY(hasChanged());
    m_scratch->git({"add", "app.py"});
    QVERIFY(hasChanged());
    m_scratch->git({"commit", "--quiet", "-m", "Second"});
    QVERIFY(hasChanged());
    QVERIFY(!hasChanged());
    KeptStatus nothing(m_home.path());
    QVERIFY(!nothing.read(progress));
}

void TestKeptStatus::isTheStatus_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 12; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestKeptStatus::doSomething(std::mt19937 &random)
{
    const auto pick = [&random](int limit) { return int(random() % unsigned(limit)); };
    const auto file = [&] { return "src" + QByteArray::number(pick(3)) + "/deep/file" + QByteArray::number(pick(25)); };
    const int what = pick(14);
    if (what < 4)
        m_scratch->write(file(), "changed " + QByteArray::number(random()) + '\n', pick(4) == 0 ? 0755 : 0644);
    else if (what == 4)
        m_scratch->remove(file());
    else if (what == 5)
        m_scratch->write("fresh" + QByteArray::number(pick(3)) + "/a/file" + QByteArray::number(pick(3)), "new\n");
    else if (what == 6)
        std::filesystem::remove_all(m_scratch->path("fresh" + QByteArray::number(pick(3))).toStdString());
    else if (what == 7)
        m_scratch->write(pick(2) == 0 ? "some.log" : "ignored/file", "log\n");
    else if (what == 8)
        m_scratch->git({"add", "--all", "src" + QByteArray::number(pick(3))});
    else if (what == 9)
        m_scratch->rename("src" + QByteArray::number(pick(3)), "moved" + QByteArray::number(pick(50)));
    else if (what == 10)
        m_scratch->write(".gitignore", "*.log\nignored/\nfresh" + QByteArray::number(pick(3)) + "/\n");
    else if (what == 11)
        m_scratch->link(file(), "target " + QByteArray::number(random()));
    else if (what == 12)
        m_scratch->write("weights" + QByteArray::number(pick(2)) + ".bin", "large " + QByteArray::number(random()));
    else
        m_scratch->git({"commit", "--quiet", "--all", "-m", "Change"});
}

QByteArrayList TestKeptStatus::statusAnew() const
{
    const auto repository = Repository::open(m_scratch->folder());
    Progress progress;
    const auto files = repository ? git::readStatus(*repository, false, progress) : failure(repository);
    return files ? inWords(*files) : QByteArrayList{"failed"};
}

void TestKeptStatus::isTheStatus()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    KeptStatus status(m_scratch->folder());
    Progress progress;
    for (int round = 0; round < 40; ++round) {
        for (auto step = random() % 4; step > 0; --step)
            doSomething(random);
        const auto look = status.read(progress);
        QVERIFY(look);
        QCOMPARE(inWords(look->files), statusAnew());
    }
}

QTEST_GUILESS_MAIN(TestKeptStatus)
#include "tst_keptstatus.moc"
