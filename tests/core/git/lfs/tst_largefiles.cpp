// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/history/commit.h>
#include <core/git/lfs/largefiles.h>
#include <core/git/lfs/lfsfilter.h>
#include <core/git/lfs/lfstrack.h>
#include <core/git/lfs/pushrules.h>
#include <core/git/references/branch.h>
#include <core/git/repository.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>
#include <core/git/worktree/switchbranch.h>
#include <tests/support/scratchrepository.h>

#include <QCryptographicHash>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <utime.h>

using namespace spacewright;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

/// What we write against what git with the real git LFS writes, and the other way round.
class TestLargeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void writesWhatGitLfsReads_data();
    void writesWhatGitLfsReads();
    void readsWhatGitLfsWrote();
    void agreesOnStatus_data();
    void agreesOnStatus();
    void leavesAPointerWithoutContent();
    void putsDamagedContentAside();
    void writesContentInPlace();
    void leavesOtherFilesAlone_data();
    void leavesOtherFilesAlone();
    void tracksFiles();
    void tracksStrangeNames();
    void flagsWhatIsStaged();
    void flagsEachCommit();
    void runsNoFilterOfTheRepository();
    void leavesEverythingOnAFullDisk();
    void removesWhatAKilledProcessLeft();
    void holdsNoLargeFileInMemory();
    void cancelsInTheMiddleOfAFile();

private:
    Repository repository() const;
    QByteArray status() { return m_scratch->git({"status", "--porcelain"}); }
    QString object(const QByteArray &content) const;
    void stageAndCommit(const QList<QByteArray> &paths);

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
    Progress m_progress;
};

static const QByteArray attributes = "*.bin filter=lfs diff=lfs merge=lfs -text\n";

/// Content that is no text and no repetition.
static QByteArray bytes(qsizetype size)
{
    QByteArray content(size, '\0');
    for (qsizetype index = 0; index < size; ++index)
        content[index] = char(index * index + index / 251);
    return content;
}

void TestLargeFiles::initTestCase()
{
    tests::useOwnGitSettings(m_home.path());
    ScratchRepository().git({"lfs", "install", "--skip-repo"});
}

void TestLargeFiles::init()
{
    m_scratch = std::make_unique<ScratchRepository>();
    m_scratch->write(".gitattributes", attributes);
    m_scratch->write("app.py", "one\n");
    m_scratch->commitAll("First");
}

void TestLargeFiles::cleanup()
{
    QCOMPARE(m_scratch->complaints(), QByteArray());
    m_scratch->git({"lfs", "fsck"});
    QCOMPARE(m_scratch->exitCode, 0);
    // Nothing half done lies about.
    QCOMPARE(m_scratch->git({"status", "--porcelain", "--ignored"}).count(".spacewright"), 0);
    const QDir temporary(m_scratch->folder() + QStringLiteral("/.git/lfs/tmp"));
    QCOMPARE(temporary.entryList({QStringLiteral("spacewright*")}), QStringList());
}

Repository TestLargeFiles::repository() const
{
    auto opened = Repository::open(m_scratch->folder());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return *std::move(opened);
}

QString TestLargeFiles::object(const QByteArray &content) const
{
    const QString oid = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    return m_scratch->folder() + QStringLiteral("/.git/lfs/objects/") + oid.first(2) + u'/' + oid.sliced(2, 2) + u'/' +
           oid;
}

void TestLargeFiles::stageAndCommit(const QList<QByteArray> &paths)
{
    const Repository opened = repository();
    const auto staged = git::Index(opened).stage(paths);
    QVERIFY2(staged, staged ? "" : qPrintable(staged.error().message));
    QVERIFY(git::commitStaged(opened, {QStringLiteral("Large")}));
}

void TestLargeFiles::writesWhatGitLfsReads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("x");
    QTest::newRow("1,023 bytes") << bytes(1023);
    QTest::newRow("1,024 bytes") << bytes(1024);
    QTest::newRow("one buffer") << bytes(65536);
    QTest::newRow("many buffers") << bytes(3'000'001);
    QTest::newRow("nearly a pointer") << QByteArray("version https://git-lfs.github.com/spec/v1\noid sha256:12\n");
    QTest::newRow("Windows line ends") << QByteArray("a\r\nb\r\n");
}

void TestLargeFiles::writesWhatGitLfsReads()
{
    QFETCH(QByteArray, content);
    m_scratch->write("ours.bin", content);
    m_scratch->write("sub/theirs.bin", content);
    stageAndCommit({"ours.bin"});
    QCOMPARE(status(), QByteArray("?? sub/\n"));
    m_scratch->git({"add", "sub/theirs.bin"});
    // The same pointer, byte for byte.
    QCOMPARE(m_scratch->git({"rev-parse", ":ours.bin"}), m_scratch->git({"rev-parse", ":sub/theirs.bin"}));
    if (!content.isEmpty())
        QCOMPARE(QFileInfo(object(content)).size(), content.size());
    m_scratch->remove("ours.bin");
    m_scratch->git({"checkout", "--", "ours.bin"});
    QCOMPARE(m_scratch->read("ours.bin"), content);
}

void TestLargeFiles::readsWhatGitLfsWrote()
{
    const QByteArray content = bytes(200'000);
    m_scratch->write("large.bin", content, 0755);
    m_scratch->commitAll("Large");
    m_scratch->git({"checkout", "--quiet", "-b", "other", "HEAD~1"});
    QVERIFY(!m_scratch->git({"ls-files"}).contains("large.bin"));
    const Repository opened = repository();
    QVERIFY(git::switchBranch(opened, QStringLiteral("main"), git::OpenChanges::Keep, m_progress));
    QCOMPARE(m_scratch->read("large.bin"), content);
    QCOMPARE(status(), QByteArray());
    const auto file = git::largeFileAt(opened, "large.bin");
    QVERIFY(file && *file);
    QCOMPARE((*file)->pointer.size, content.size());
    QVERIFY((*file)->isStored && !(*file)->isPointerOnly);
    QVERIFY(!*git::largeFileAt(opened, "app.py"));
    QVERIFY(!*git::largeFileAt(opened, "gone"));
}

void TestLargeFiles::agreesOnStatus_data()
{
    QTest::addColumn<QByteArray>("change");
    for (const char *change : {"nothing", "content", "same size", "touched", "deleted", "pointer"})
        QTest::newRow(change) << QByteArray(change);
}

void TestLargeFiles::agreesOnStatus()
{
    QFETCH(QByteArray, change);
    QByteArray content = bytes(100'000);
    m_scratch->write("large.bin", content);
    stageAndCommit({"large.bin"});
    if (change == "content")
        m_scratch->write("large.bin", content + "more");
    else if (change == "same size")
        m_scratch->write("large.bin", content.replace(50, 1, "!"));
    else if (change == "touched")
        m_scratch->write("large.bin", content);
    else if (change == "deleted")
        m_scratch->remove("large.bin");
    else if (change == "pointer")
        m_scratch->write("large.bin", m_scratch->git({"cat-file", "blob", "HEAD:large.bin"}));
    const auto files = git::readStatus(repository(), false, m_progress);
    QVERIFY(files);
    QByteArray ours;
    for (const git::FileStatus &file : *files)
        ours += (file.worktree == git::FileChange::Deleted ? " D " : " M ") + file.path + '\n';
    QCOMPARE(ours, status());
}

void TestLargeFiles::leavesAPointerWithoutContent()
{
    const QByteArray content = bytes(5000);
    m_scratch->write("large.bin", content);
    stageAndCommit({"large.bin"});
    m_scratch->git({"checkout", "--quiet", "-b", "other", "HEAD~1"});
    QVERIFY(QFile::remove(object(content)));
    const Repository opened = repository();
    QVERIFY(git::switchBranch(opened, QStringLiteral("main"), git::OpenChanges::Keep, m_progress));
    const QByteArray text = m_scratch->git({"cat-file", "blob", "HEAD:large.bin"});
    QCOMPARE(m_scratch->read("large.bin"), text);
    QCOMPARE(status(), QByteArray());
    const auto files = git::largeFiles(opened, m_progress);
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QVERIFY(files->constFirst().isPointerOnly && !files->constFirst().isStored);
    // The pointer itself is staged as it is.
    QVERIFY(git::Index(opened).stage({"large.bin"}));
    QCOMPARE(m_scratch->git({"diff", "--cached"}), QByteArray());
    m_scratch->write("copy.bin", content);
    QVERIFY(git::Index(opened).stage({"copy.bin"}));
}

void TestLargeFiles::putsDamagedContentAside()
{
    const QByteArray content = bytes(5000);
    m_scratch->write("large.bin", content);
    stageAndCommit({"large.bin"});
    m_scratch->git({"checkout", "--quiet", "-b", "other", "HEAD~1"});
    QFile damaged(object(content));
    QVERIFY(damaged.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && damaged.open(QIODevice::ReadWrite) &&
            damaged.write("!") == 1);
    damaged.close();
    QVERIFY(git::switchBranch(repository(), QStringLiteral("main"), git::OpenChanges::Keep, m_progress));
    QVERIFY(m_scratch->read("large.bin").startsWith("version "));
    QVERIFY(!QFile::exists(object(content)));
    QVERIFY(
        QFile::exists(m_scratch->folder() + QStringLiteral("/.git/lfs/bad/") + QFileInfo(object(content)).fileName()));
    m_scratch->write("copy.bin", content);
    QVERIFY(git::Index(repository()).stage({"copy.bin"}));
}

void TestLargeFiles::writesContentInPlace()
{
    const QByteArray content = bytes(70'000);
    m_scratch->write("sub/large.bin", content, 0755);
    stageAndCommit({"sub/large.bin"});
    m_scratch->write("sub/large.bin", m_scratch->git({"cat-file", "blob", "HEAD:sub/large.bin"}), 0755);
    const Repository opened = repository();
    QVERIFY((*git::largeFileAt(opened, "sub/large.bin"))->isPointerOnly);
    QVERIFY(git::getLargeFiles(opened, {"sub/large.bin"}, {}, m_progress));
    QCOMPARE(m_scratch->read("sub/large.bin"), content);
    QVERIFY(QFileInfo(m_scratch->folder() + QStringLiteral("/sub/large.bin")).isExecutable());
    QVERIFY(!(*git::largeFileAt(opened, "sub/large.bin"))->isPointerOnly);
    // Known to be unchanged, without being read again.
    QCOMPARE(m_scratch->git({"diff-files", "--name-only"}), QByteArray());
}

void TestLargeFiles::leavesOtherFilesAlone_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"content", "link", "folder link", "gone"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestLargeFiles::leavesOtherFilesAlone()
{
    QFETCH(QByteArray, kind);
    const QTemporaryDir outside;
    const QByteArray far = QFile::encodeName(outside.filePath(QStringLiteral("large.bin")));
    m_scratch->write("sub/large.bin", bytes(70'000));
    stageAndCommit({"sub/large.bin"});
    const QByteArray text = m_scratch->git({"cat-file", "blob", "HEAD:sub/large.bin"});
    QFile victim(QFile::decodeName(far));
    QVERIFY(victim.open(QIODevice::WriteOnly) && victim.write(text) == text.size());
    victim.close();
    m_scratch->remove("sub/large.bin");
    if (kind == "content") {
        m_scratch->write("sub/large.bin", "mine");
    } else if (kind == "link") {
        m_scratch->link("sub/large.bin", far);
    } else if (kind == "folder link") {
        QVERIFY(QDir(m_scratch->folder()).rmdir(QStringLiteral("sub")));
        m_scratch->link("sub", QFile::encodeName(outside.path()));
    }
    QVERIFY(git::getLargeFiles(repository(), {"sub/large.bin"}, {}, m_progress));
    QVERIFY(victim.open(QIODevice::ReadOnly));
    QCOMPARE(victim.readAll(), text);
    QCOMPARE(QDir(outside.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    if (kind == "content")
        QCOMPARE(m_scratch->read("sub/large.bin"), QByteArray("mine"));
}

void TestLargeFiles::tracksFiles()
{
    const QByteArray content = bytes(9000);
    m_scratch->write("a.dat", content);
    m_scratch->write("sub/b.dat", content + "b");
    m_scratch->write("gone.dat", "x");
    m_scratch->write("new.dat", "not tracked by git");
    m_scratch->git({"add", "a.dat", "sub/b.dat", "gone.dat"});
    m_scratch->git({"commit", "--quiet", "-m", "Ordinary"});
    m_scratch->remove("gone.dat");
    const Repository opened = repository();
    QVERIFY(git::trackByLfs(opened, {"*.dat", "*.bin"}, m_progress));
    QCOMPARE(*git::trackedPatterns(opened), (QList<QByteArray>{"*.bin", "*.dat"}));
    QCOMPARE(status(), QByteArray("M  .gitattributes\nM  a.dat\n D gone.dat\nM  sub/b.dat\n?? new.dat\n"));
    QCOMPARE(m_scratch->read("a.dat"), content);
    QVERIFY(QFile::exists(object(content)) && QFile::exists(object(content + "b")));
    QVERIFY(m_scratch->git({"check-attr", "filter", "x.dat"}).endsWith("lfs\n"));
    QVERIFY(git::commitStaged(opened, {QStringLiteral("Track")}));
    // Twice is not more.
    QVERIFY(git::trackByLfs(opened, {"*.dat"}, m_progress));
    QCOMPARE(m_scratch->git({"diff", "--cached", "--name-only"}), QByteArray());
    QVERIFY(m_scratch->git({"lfs", "ls-files", "--name-only"}).contains("a.dat\nsub/b.dat\n"));
    m_scratch->git({"rm", "--quiet", "gone.dat"});
    m_scratch->commitAll("Without what is no pointer");
}

void TestLargeFiles::tracksStrangeNames()
{
    const QList<QByteArray> names = {"with space.dat", "#hash.dat",    "br[1]cket.dat",
                                     "st*r.dat",       "\303\244.dat", "back\\slash.dat"};
    QList<QByteArray> patterns;
    for (const QByteArray &name : names) {
        m_scratch->write(name, "content of " + name);
        patterns.append(git::exactPattern(name));
    }
    m_scratch->write("sub/with space.dat", "another");
    m_scratch->commitAll("Ordinary");
    const Repository opened = repository();
    QVERIFY(git::trackByLfs(opened, patterns, m_progress));
    QVERIFY(git::commitStaged(opened, {QStringLiteral("Track")}));
    QCOMPARE(status(), QByteArray());
    QCOMPARE(m_scratch->git({"lfs", "ls-files"}).count('\n'), names.size());
}

void TestLargeFiles::flagsWhatIsStaged()
{
    m_scratch->write("large.txt", QByteArray(10'000'001, 'x'));
    m_scratch->write("fits.txt", QByteArray(10'000'000, 'x'));
    m_scratch->write("image.png", bytes(700));
    m_scratch->write("tracked.bin", bytes(20'000'000));
    m_scratch->write("app.py", "two\n");
    const Repository opened = repository();
    QVERIFY(git::Index(opened).stage({"large.txt", "fits.txt", "image.png", "tracked.bin", "app.py"}));
    const auto findings = git::checkStaged(opened, m_progress);
    QVERIFY(findings);
    QCOMPARE(findings->size(), 2);
    QCOMPARE(findings->at(0).path, QByteArray("image.png"));
    QCOMPARE(findings->at(0).rule, git::PushRule::Binary);
    QCOMPARE(findings->at(1).path, QByteArray("large.txt"));
    QCOMPARE(findings->at(1).rule, git::PushRule::TooLarge);
    QCOMPARE(findings->at(1).size, 10'000'001);
    QVERIFY(git::pushRuleText(findings->at(1)).contains(QStringLiteral("large.txt")));
}

void TestLargeFiles::flagsEachCommit()
{
    const auto check = [this] {
        const Repository opened = repository();
        QStringList found;
        const auto findings = git::checkUnpushed(opened, *opened.head(), QStringLiteral("origin"), m_progress);
        for (const git::PushFinding &finding : *findings)
            found.append(QString::fromUtf8(finding.path) + u' ' + git::readCommit(opened, finding.commit)->subject);
        return found;
    };
    m_scratch->write("pushed.png", bytes(700));
    m_scratch->commitAll("Pushed");
    m_scratch->git({"update-ref", "refs/remotes/origin/main", "HEAD"});
    QCOMPARE(check(), QStringList());
    m_scratch->write("image.png", bytes(800));
    m_scratch->commitAll("Image");
    m_scratch->git({"checkout", "--quiet", "-b", "side", "HEAD~1"});
    m_scratch->write("side.png", bytes(900));
    m_scratch->commitAll("Side");
    m_scratch->git({"checkout", "--quiet", "main"});
    m_scratch->git({"merge", "--quiet", "--no-edit", "side"});
    // The history keeps it.
    m_scratch->git({"rm", "--quiet", "image.png"});
    m_scratch->git({"mv", "pushed.png", "renamed.png"});
    m_scratch->commitAll("Remove");
    QStringList found = check();
    found.sort();
    QCOMPARE(found, (QStringList{QStringLiteral("image.png Image"), QStringLiteral("renamed.png Remove"),
                                 QStringLiteral("side.png Side")}));
}

void TestLargeFiles::runsNoFilterOfTheRepository()
{
    const QByteArray mark = m_scratch->path("ran");
    for (const char *key : {"filter.lfs.clean", "filter.lfs.smudge", "filter.lfs.process", "lfs.customtransfer.x.path"})
        m_scratch->git({"config", key, "touch " + mark});
    const QByteArray content = bytes(5000);
    m_scratch->write("large.bin", content);
    stageAndCommit({"large.bin"});
    const Repository opened = repository();
    QVERIFY(git::createBranch(opened, QStringLiteral("other"), *opened.resolve(QStringLiteral("HEAD~1"))));
    QVERIFY(git::switchBranch(opened, QStringLiteral("other"), git::OpenChanges::Keep, m_progress));
    QVERIFY(git::switchBranch(opened, QStringLiteral("main"), git::OpenChanges::Keep, m_progress));
    QCOMPARE(m_scratch->read("large.bin"), content);
    QVERIFY(git::readStatus(opened, false, m_progress)->isEmpty());
    QVERIFY(!QFile::exists(QFile::decodeName(mark)));
    for (const char *key : {"filter.lfs.clean", "filter.lfs.smudge", "filter.lfs.process"})
        m_scratch->git({"config", "--unset", key});
}

void TestLargeFiles::leavesEverythingOnAFullDisk()
{
    const QByteArray content = bytes(300'000);
    m_scratch->write("large.bin", content);
    const Repository opened = repository();
    // As a disk that takes no more than this.
    rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{.rlim_cur = 100'000, .rlim_max = before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto staged = git::Index(opened).stage({"app.py", "large.bin"});
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!staged);
    QVERIFY(!QFile::exists(object(content)));
    QCOMPARE(m_scratch->read("large.bin"), content);
    QCOMPARE(status(), QByteArray("?? large.bin\n"));
    stageAndCommit({"large.bin"});
    QCOMPARE(status(), QByteArray());
}

void TestLargeFiles::removesWhatAKilledProcessLeft()
{
    m_scratch->write(".git/lfs/tmp/spacewright-1", "half");
    m_scratch->write(".git/lfs/tmp/spacewright-2", "half");
    const utimbuf old{.actime = 1'600'000'000, .modtime = 1'600'000'000};
    QCOMPARE(::utime(m_scratch->path(".git/lfs/tmp/spacewright-1").constData(), &old), 0);
    m_scratch->write("large.bin", bytes(5000));
    stageAndCommit({"large.bin"});
    QVERIFY(!QFile::exists(QFile::decodeName(m_scratch->path(".git/lfs/tmp/spacewright-1"))));
    // That one may be at work.
    QVERIFY(QFile::remove(QFile::decodeName(m_scratch->path(".git/lfs/tmp/spacewright-2"))));
}

void TestLargeFiles::holdsNoLargeFileInMemory()
{
    constexpr qint64 size = 200'000'000;
    QFile file(QFile::decodeName(m_scratch->path("large.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size));
    file.close();
    const auto mostMemory = [] {
        rusage usage = {};
        ::getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    constexpr long tolerance = 20 * 1024;
    const long before = mostMemory();
    stageAndCommit({"large.bin"});
    // Only touched, then changed without becoming longer.
    const utimbuf old{.actime = 1'600'000'000, .modtime = 1'600'000'000};
    QCOMPARE(::utime(m_scratch->path("large.bin").constData(), &old), 0);
    QVERIFY(git::readStatus(repository(), false, m_progress)->isEmpty());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("y") == 1);
    file.close();
    const auto files = git::readStatus(repository(), false, m_progress);
    QCOMPARE(files->size(), 1);
    QVERIFY2(mostMemory() - before < tolerance, qPrintable(QString::number(mostMemory() - before)));
    QVERIFY(git::Index(repository()).stage({"large.bin"}));
    m_scratch->write("large.bin", m_scratch->git({"cat-file", "blob", ":large.bin"}));
    QVERIFY(git::getLargeFiles(repository(), {"large.bin"}, {}, m_progress));
    QVERIFY2(mostMemory() - before < tolerance, qPrintable(QString::number(mostMemory() - before)));
}

void TestLargeFiles::cancelsInTheMiddleOfAFile()
{
    m_scratch->write("large.bin", bytes(5000));
    stageAndCommit({"large.bin"});
    const Repository opened = repository();
    m_scratch->write("large.bin", bytes(6000));
    Progress cancelled;
    cancelled.cancel();
    {
        const git::LfsInterruption interruption(cancelled);
        QVERIFY(!git::Index(opened).stage({"large.bin"}));
        QVERIFY(!QFile::exists(object(bytes(6000))));
    }
    QVERIFY(git::Index(opened).stage({"large.bin"}));
    QVERIFY(QFile::exists(object(bytes(6000))));
}

QTEST_GUILESS_MAIN(TestLargeFiles)
#include "tst_largefiles.moc"
