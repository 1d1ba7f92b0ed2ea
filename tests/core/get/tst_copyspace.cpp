// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/progress.h>
#include <core/get/copyspace.h>
#include <core/get/pullrequest.h>
#include <core/git/combine/applycommit.h>
#include <core/git/remote/remote.h>
#include <core/git/repository.h>
#include <core/git/worktree/keptfiles.h>
#include <core/hub/files/commit.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// A copy of a Space that remembers what it was made of, and pull requests fetched beside main; from a stand-in for the
/// Hub.
class TestCopySpace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Commits are made here, by somebody.
        m_home.write(u".gitconfig"_s, "[user]\n\tname = Eve\n\temail = eve@example.org\n");
        m_hub = std::make_unique<tests::TestHub>();
        m_hub->addSpace(u"demo"_s, u"static"_s);
        put(u"one.txt"_s, "one\n");
        m_folder = m_home.path(u"copy"_s);
        const auto got = get::copySpace(access(), m_space, m_folder, m_progress);
        QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    }
    void cleanupTestCase() { m_hub.reset(); }

    void remembersWhatItWasMadeOf()
    {
        const auto repository = git::Repository::open(m_folder);
        QVERIFY(repository);
        QCOMPARE(get::originOf(*repository, m_hub->endpoint()), m_space);
        QVERIFY(!get::originOf(*repository, QUrl(u"https://elsewhere.example"_s)));
        // Nothing can be pushed over the original by mistake.
        QVERIFY(repository->originUrl().isEmpty());
        QVERIFY(QFile::exists(m_folder + u"/one.txt"_s));
        const auto news = git::readUpstream(*repository, m_progress);
        QVERIFY(news);
        QVERIFY(news->commits.isEmpty());
        QVERIFY(news->files.isEmpty());
    }

    void saysWhatIsNewAndTakesACommitOver()
    {
        put(u"two.txt"_s, "two\n");
        put(u"one.txt"_s, "one and more\n");
        const auto repository = fetched();
        QVERIFY(repository);
        const auto news = git::readUpstream(*repository, m_progress);
        QVERIFY(news);
        QCOMPARE(news->commits.size(), 2);
        QCOMPARE(news->commits.at(0).commit.subject, u"Put one.txt"_s);
        QCOMPARE(news->files.size(), 2);
        const auto taken = git::cherryPick(*repository, news->commits.at(1).commit.id, {}, m_progress);
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
        QCOMPARE(content(u"two.txt"_s), "two\n");
        QCOMPARE(content(u"one.txt"_s), "one\n");
        const auto after = git::readUpstream(*repository, m_progress);
        QVERIFY(after);
        QCOMPARE(after->commits.size(), 2);
        QVERIFY(after->commits.at(1).isTaken);
        QVERIFY(!after->commits.at(0).isTaken);
    }

    void takesAFileOverAndKeepsWhatWasThere()
    {
        const auto repository = fetched();
        const auto news = git::readUpstream(*repository, m_progress);
        QVERIFY(news);
        m_home.write(u"copy/one.txt"_s, "my own\n");
        QVERIFY(git::takeFile(*repository, news->tip, "one.txt"));
        QCOMPARE(content(u"one.txt"_s), "one and more\n");
        const auto kept = git::KeptFiles(*repository).entries();
        QVERIFY(!kept.isEmpty());
        QCOMPARE(kept.constFirst().paths, QList<QByteArray>{"one.txt"});
        // What upstream does not have goes.
        m_home.write(u"copy/extra.txt"_s, "extra\n");
        QVERIFY(git::takeFile(*repository, news->tip, "extra.txt"));
        QVERIFY(!QFile::exists(m_folder + u"/extra.txt"_s));
        QVERIFY(!git::takeFile(*repository, news->tip, "../outside.txt"));
    }

    /// Nor is a file taken over through a link, to wherever that leads.
    void takesNothingOverThroughALink()
    {
        const auto repository = fetched();
        const auto news = git::readUpstream(*repository, m_progress);
        QVERIFY(news);
        m_home.write(u"outside/one.txt"_s, "not of the Space\n");
        QVERIFY(QFile::remove(m_folder + u"/one.txt"_s));
        QVERIFY(QFile::link(m_home.path(u"outside/one.txt"_s), m_folder + u"/one.txt"_s));
        QVERIFY(git::takeFile(*repository, news->tip, "one.txt"));
        QVERIFY(!QFileInfo(m_folder + u"/one.txt"_s).isSymLink());
        QCOMPARE(content(u"one.txt"_s), "one and more\n");
        QCOMPARE(tests::TemporaryHome::read(m_home.path(u"outside/one.txt"_s)), "not of the Space\n");
        QVERIFY(QFile::link(m_home.path(u"outside"_s), m_folder + u"/led"_s));
        QVERIFY(!git::takeFile(*repository, news->tip, "led/one.txt"));
        QVERIFY(QFile::exists(m_home.path(u"outside/one.txt"_s)));
    }

    void noCopyIsLeftOfWhatFails()
    {
        const QString folder = m_home.path(u"second"_s);
        const auto got = get::copySpace(access(), {u"ada"_s, u"nothing"_s}, folder, m_progress);
        QVERIFY(!got);
        QVERIFY(!QFile::exists(folder));
    }

    void fetchesAPullRequestBesideMain()
    {
        const QString before = head();
        const auto receipt = put(u"three.txt"_s, "three\n", true);
        QVERIFY(receipt && receipt->pullRequest > 0);
        const auto got = get::getPullRequest(access(), m_space, receipt->pullRequest, m_progress);
        QVERIFY2(got, got ? "" : qPrintable(got.error().message));
        QCOMPARE(got->main, before);
        QCOMPARE(got->pullRequest, receipt->commit);
        // Again, from what is here, with what came since.
        const auto more = put(u"four.txt"_s, "four\n");
        QVERIFY(more);
        const auto again = get::getPullRequest(access(), m_space, receipt->pullRequest, m_progress);
        QVERIFY(again);
        QCOMPARE(again->folder, got->folder);
        QCOMPARE(again->main, more->commit);
        QVERIFY(!get::getPullRequest(access(), m_space, 99, m_progress));
    }

private:
    hub::Access access() const { return {.endpoint = m_hub->endpoint(), .token = "hf_adawrite"}; }
    Result<hub::CommitReceipt> put(const QString &path, const QByteArray &bytes, bool asPullRequest = false)
    {
        return hub::makeCommit(hub::HubClient(access()),
                               {.target = {.space = m_space, .asPullRequest = asPullRequest},
                                .summary = u"Put "_s + path,
                                .operations = {hub::putContent(path, bytes)}},
                               m_progress);
    }
    QString head() const { return m_hub->api("GET", u"/api/spaces/ada/demo"_s)[u"sha"_s].toString(); }
    QByteArray content(const QString &name) const
    {
        QFile file(m_folder + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<git::Repository> fetched()
    {
        auto repository = git::Repository::open(m_folder);
        const auto remote = git::Remote::open(*repository, git::upstreamRemote);
        const Result<> done =
            remote ? remote->fetch({m_hub->endpoint(), u"hf_user"_s, u"hf_adawrite"_s}, m_progress) : failure(remote);
        return done ? std::move(repository) : Result<git::Repository>(failure(done));
    }

    tests::TemporaryHome m_home;
    std::unique_ptr<tests::TestHub> m_hub;
    const hub::SpaceId m_space{u"ada"_s, u"demo"_s};
    QString m_folder;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestCopySpace)
#include "tst_copyspace.moc"
