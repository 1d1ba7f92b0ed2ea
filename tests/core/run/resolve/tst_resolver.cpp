// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/resolve/resolver.h>
#include <core/run/resolve/spacelock.h>
#include <core/run/resolve/wanttree.h>

#include <core/base/filewriter.h>
#include <core/manifest/edit/requirementsedit.h>
#include <tests/support/packageindex.h>

#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace spacewright;
using namespace spacewright::run;
using namespace spacewright::tests;

/// Real uv, in its cage, against an index of our own.
class TestResolver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void locksForTheHubsPython();
    void saysWhoWantsWhat();
    void keepsReleasesUnlessUpgraded();
    void explains_data();
    void explains();
    void proposesWhatFits();
    void answersFromTheCacheWithoutANetwork();
    void knowsWhetherALockIsCurrent();
    void isNotLedByTheSpace();
    void canBeCancelled();

private:
    /// Writes the Space's files and reads what it wants.
    Result<WantedPackages> wanted(const QByteArray &requirements, const QByteArray &pre = {});
    Result<Resolution> resolved(const QByteArray &requirements, const ResolveOptions &options = {});

    TemporaryHome m_home;
    std::unique_ptr<PackageIndex> m_index;
    RecipeInput m_input;
    Progress m_progress;
};

void TestResolver::init()
{
    // Another cache for each test: what one has fetched, another has not.
    static int count = 0;
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.path(QStringLiteral("cache%1").arg(++count))));
    m_index = std::make_unique<PackageIndex>(m_home, spacePackages());
    m_input.folder = m_home.path(QStringLiteral("space%1").arg(count));
    m_input.card = manifest::readCard("---\nsdk: gradio\nsdk_version: 6.31.0\npython_version: '3.12'\n---\n").card;
}

Result<WantedPackages> TestResolver::wanted(const QByteArray &requirements, const QByteArray &pre)
{
    QDir().mkpath(m_input.folder);
    m_input.manifests = {QStringLiteral("requirements.txt")};
    if (!writeFile(m_input.folder + QStringLiteral("/requirements.txt"), requirements))
        qFatal("cannot write");
    if (!pre.isEmpty()) {
        m_input.manifests += QStringLiteral("pre-requirements.txt");
        if (!writeFile(m_input.folder + QStringLiteral("/pre-requirements.txt"), pre))
            qFatal("cannot write");
    }
    return wantedPackages(m_input);
}

Result<Resolution> TestResolver::resolved(const QByteArray &requirements, const ResolveOptions &options)
{
    const Result<WantedPackages> packages = wanted(requirements);
    return packages ? resolve(*packages, options, m_progress) : Result<Resolution>(failure(packages));
}

void TestResolver::locksForTheHubsPython()
{
    const Result<Resolution> resolution = resolved("numpy\n");
    QVERIFY2(resolution, resolution ? "" : qPrintable(resolution.error().message + resolution.error().detail));
    QVERIFY(!resolution->conflict);
    // 2.3 wants Python 3.13, whatever Python this machine has.
    QCOMPARE(resolution->lock.find(QStringLiteral("numpy"))->version, QStringLiteral("2.2"));
    QCOMPARE(resolution->lock.find(QStringLiteral("gradio"))->version, QStringLiteral("6.31.0"));
    QCOMPARE(resolution->lock.python, QStringLiteral("3.12"));
    for (const manifest::LockedPackage &package : resolution->lock.packages) {
        QVERIFY2(package.size() > 0, qPrintable(package.name));
        QCOMPARE(package.files.constFirst().sha256.size(), 64);
    }
    QVERIFY(manifest::lockAsRequirements(resolution->lock).contains("numpy==2.2 \\\n    --hash=sha256:"));
    QVERIFY(!resolution->isFromCache);
}

void TestResolver::saysWhoWantsWhat()
{
    const Result<WantedPackages> packages = wanted("frame\napple\n");
    QVERIFY(packages);
    Result<Resolution> resolution = resolve(*packages, {}, m_progress);
    QVERIFY(resolution && !resolution->conflict);
    QVERIFY(findWanters(*resolution, *packages, m_progress));
    QCOMPARE(resolution->wantedBy.value(QStringLiteral("numpy")),
             QStringList({QStringLiteral("datasets"), QStringLiteral("frame"), QStringLiteral("gradio")}));
    const QList<QStringList> chains = chainsTo(QStringLiteral("numpy"), *resolution, *packages, 10);
    QCOMPARE(chains.size(), 3);
    QVERIFY(chains.contains(QStringList({QStringLiteral("frame"), QStringLiteral("numpy")})));
    // Packages that want each other end all the same.
    QCOMPARE(chainsTo(QStringLiteral("pear"), *resolution, *packages, 10).size(), 1);
    const QList<WantedNode> tree = treeOf(*resolution, *packages);
    const auto pear = std::ranges::find(tree, QStringLiteral("pear"), &WantedNode::name);
    QVERIFY(pear != tree.cend());
    QCOMPARE(pear->depth, 1);
    QVERIFY(tree.size() < 40);
}

void TestResolver::keepsReleasesUnlessUpgraded()
{
    manifest::Lock before;
    before.packages = {{QStringLiteral("numpy"), QStringLiteral("2.1"), {}}};
    const Result<Resolution> kept = resolved("numpy\n", {.preferred = before});
    QVERIFY(kept && !kept->conflict);
    QCOMPARE(kept->lock.find(QStringLiteral("numpy"))->version, QStringLiteral("2.1"));
    // A lock of the Space cannot say more than names and versions.
    manifest::Lock hostile = before;
    hostile.packages.append({QStringLiteral("x\"\nversion = \"1"), QStringLiteral("1\"\n[tool]\n"), {}});
    const Result<Resolution> unharmed = resolved("numpy\n", {.preferred = hostile});
    QVERIFY(unharmed && !unharmed->conflict);
    QCOMPARE(unharmed->lock.find(QStringLiteral("numpy"))->version, QStringLiteral("2.1"));
    const Result<Resolution> upgraded =
        resolved("numpy\n", {.preferred = before, .upgraded = {QStringLiteral("numpy")}});
    QVERIFY(upgraded && !upgraded->conflict);
    QCOMPARE(upgraded->lock.find(QStringLiteral("numpy"))->version, QStringLiteral("2.2"));
    // What no longer fits is let go without a word.
    const Result<Resolution> moved = resolved("numpy==2.2\n", {.preferred = before});
    QVERIFY(moved && !moved->conflict);
    const QList<manifest::LockChange> changes = manifest::differences(kept->lock, upgraded->lock);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().from + u'>' + changes.constFirst().to, QStringLiteral("2.1>2.2"));
}

void TestResolver::explains_data()
{
    QTest::addColumn<QByteArray>("requirements");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("said");
    const auto row = [](const char *name, const char *requirements, Conflict::Kind kind, const char *said) {
        QTest::newRow(name) << QByteArray(requirements) << int(kind) << QString::fromUtf8(said).split(u'|');
    };
    using enum Conflict::Kind;
    row("two pins", "numpy==1.26\nnumpy==2.1\n", Clash,
        "requirements.txt, line 1 wants numpy==1.26.|requirements.txt, line 2 wants numpy==2.1.");
    row("a chain", "frame==2.0\nnumpy<2\n", Clash, "frame>=2.0 wants numpy>=2.|line 2 wants numpy<2.");
    row("against the card", "gradio==5.0.0\n", Clash, "gradio==5.0.0|README.md");
    row("no such package", "nowhere-to-be-found\n", UnknownPackage, "has no package nowhere-to-be-found");
    row("no such release", "numpy==99\n", NoSuchVersion, "There is no release numpy==99.");
    row("no wheel", "old-wheels==1.0\n", NoWheel, "old-wheels==1.0 has no file that installs with Python 3.12");
}

void TestResolver::explains()
{
    QFETCH(const QByteArray, requirements);
    QFETCH(const QStringList, said);
    const Result<Resolution> resolution = resolved(requirements);
    QVERIFY2(resolution, resolution ? "" : qPrintable(resolution.error().message));
    QVERIFY(resolution->conflict);
    const QString sentences = resolution->conflict->sentences.join(u'\n');
    for (const QString &part : said)
        QVERIFY2(sentences.contains(part), qPrintable(sentences + u'\n' + resolution->conflict->original));
    QTEST(int(resolution->conflict->kind), "kind");
    QVERIFY(resolution->lock.packages.isEmpty());
}

void TestResolver::proposesWhatFits()
{
    const QByteArray requirements = "frame==2.0\nnumpy>1,<2  # why\n";
    const Result<Resolution> resolution = resolved(requirements);
    QVERIFY(resolution && resolution->conflict);
    QVERIFY(resolution->conflict->remedy);
    const Remedy &remedy = *resolution->conflict->remedy;
    // The first line of the two that mends it: an older release of frame wants an older numpy.
    QCOMPARE(remedy.file, QStringLiteral("requirements.txt"));
    QVERIFY2(remedy.sentence.contains(u"frame==1.0") && remedy.sentence.contains(u"line 1"),
             qPrintable(remedy.sentence));
    const Result<manifest::Splice> mended = manifest::setSpecifier(requirements, remedy.index, remedy.specifier);
    QVERIFY(mended);
    const Result<Resolution> after = resolved(mended->text);
    QVERIFY(after);
    QVERIFY2(!after->conflict, mended->text.constData());
    // The card is what is left to change where the author's files cannot do it.
    const Result<Resolution> ofCard = resolved("pydantic==2.9\nfrom-nowhere\n");
    QVERIFY(ofCard && ofCard->conflict && !ofCard->conflict->remedy);
}

void TestResolver::answersFromTheCacheWithoutANetwork()
{
    QVERIFY(resolved("numpy<2.2\n"));
    m_index->stop();
    const Result<Resolution> cached = resolved("numpy<2.2\n");
    QVERIFY2(cached, cached ? "" : qPrintable(cached.error().message + cached.error().detail));
    QVERIFY(cached->isFromCache);
    QCOMPARE(cached->lock.find(QStringLiteral("numpy"))->version, QStringLiteral("2.1"));
    const Result<Resolution> unknown = resolved("frame\n", {.offline = true});
    QVERIFY(unknown && unknown->conflict);
    QCOMPARE(unknown->conflict->kind, Conflict::Kind::NotInCache);
}

void TestResolver::knowsWhetherALockIsCurrent()
{
    Result<WantedPackages> packages = wanted("numpy\n");
    QVERIFY(packages);
    QVERIFY(!readSpaceLock(m_input.folder, *packages)->isThere);
    const Result<Resolution> resolution = resolve(*packages, {}, m_progress);
    QVERIFY(resolution && writeFile(lockPath(m_input.folder), resolution->lockText));
    QVERIFY(readSpaceLock(m_input.folder, *packages)->isCurrent);
    packages = wanted("numpy<2\n");
    QVERIFY(packages);
    const Result<SpaceLock> stale = readSpaceLock(m_input.folder, *packages);
    QVERIFY(stale && stale->isThere && !stale->isCurrent);
    QVERIFY(writeFile(lockPath(m_input.folder), "lock-version = \"2.0\"\n"));
    QVERIFY(!readSpaceLock(m_input.folder, *packages));
}

/// T13 and S2: nothing of the Space is run, nobody is asked whom the Space names.
void TestResolver::isNotLedByTheSpace()
{
    QTcpServer trap;
    QVERIFY(trap.listen(QHostAddress::LocalHost));
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(trap.serverPort());
    const QString mark = m_home.path(QStringLiteral("mark"));
    const QByteArray run = "#!/bin/sh\ntouch " + mark.toUtf8() + "\n";
    const QString space = QFileInfo(m_input.folder).fileName();
    const QString python = m_home.write(space + QStringLiteral("/.venv/bin/python"), run);
    QFile::setPermissions(python, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_home.write(space + QStringLiteral("/.venv/pyvenv.cfg"), "home = /usr/bin\n");
    m_home.write(space + QStringLiteral("/setup.py"), "open('" + mark.toUtf8() + "', 'w')\n");
    m_home.write(space + QStringLiteral("/pyproject.toml"),
                 "[project]\nname = 'x'\nversion = '1'\n[[tool.uv.index]]\nurl = '" + address + "'\ndefault = true\n");
    m_home.write(space + QStringLiteral("/uv.toml"), "index-url = '" + address + "'\n");
    m_home.write(QStringLiteral("outside.txt"), "secret-word\n");
    const Result<Resolution> resolution = resolved("--index-url " + address + "\n--find-links " + address +
                                                   "\n-e .\n./\nx @ " + address + "/x-1.0-py3-none-any.whl\nnumpy\n");
    QVERIFY2(resolution, resolution ? "" : qPrintable(resolution.error().message));
    QVERIFY(!resolution->conflict);
    QVERIFY(!trap.waitForNewConnection(0));
    QVERIFY(!QFile::exists(mark));
    // Each line that was left out is named.
    QCOMPARE(resolution->notes.size(), 5);
    const Result<Resolution> outside = resolved("-r ../outside.txt\n");
    QVERIFY(!outside);
    for (const QByteArray &request : m_index->requests())
        QVERIFY2(!request.contains("secret"), request.constData());
}

void TestResolver::canBeCancelled()
{
    const Result<WantedPackages> packages = wanted("numpy\n");
    Progress progress;
    progress.cancel();
    const Result<Resolution> resolution = resolve(*packages, {}, progress);
    QVERIFY(resolution);
    QVERIFY(resolution->lock.packages.isEmpty() && !resolution->conflict);
}

QTEST_GUILESS_MAIN(TestResolver)
#include "tst_resolver.moc"
