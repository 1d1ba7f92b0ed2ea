// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubtest.h"

#include <core/hub/discussion/discussion.h>
#include <core/hub/files/commit.h>
#include <core/hub/files/remotefile.h>
#include <core/hub/files/tree.h>
#include <core/hub/space/appaddress.h>
#include <core/hub/space/lifecycle.h>
#include <core/hub/space/settings.h>
#include <core/hub/space/spacesearch.h>
#include <core/hub/space/spacestatus.h>
#include <core/hub/stream/spacestream.h>
#include <tests/support/temporaryhome.h>

using namespace spacewright;
using namespace spacewright::tests;
using namespace Qt::StringLiterals;

/// A Hub that is not quite this one: a mirror, an older or smaller one, or one that says the same in another form.
class TestOtherHub final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void doesWithoutWhatIsMissing_data();
    void doesWithoutWhatIsMissing();
    void saysInOneSentenceWhatIsMissing_data();
    void saysInOneSentenceWhatIsMissing();
    void knowsOwnersWhereItCannotAsk_data();
    void knowsOwnersWhereItCannotAsk();
    void findsByNameWhereNoMeaningIsKnown();
    void staysWithTheMirror();
    void takesAnAnswerWithoutWords();
    void readsShortRuntimes();
    void findsTheAppByItsSubdomain_data();
    void findsTheAppByItsSubdomain();
    void knowsAPullRequestByItsChanges();
    void comparesWhereNoDiffIsSaid();
    void listsDiscussionsWithoutTheirNumber();
    void readsLogsWithoutEmptyLines();
    void takesAnAnswerWithoutALength();
    void knowsItsCommitByWhatIsSaid_data();
    void knowsItsCommitByWhatIsSaid();
    void takesOtherSuccesses();
    void readsPlainLines();
    void readsSettingsInEachForm_data();
    void readsSettingsInEachForm();
    void namesLargeFilesInEachForm_data();
    void namesLargeFilesInEachForm();
    void getsAFileThatItsHubDoesNotName();

private:
    /// What is answered from now on to requests whose method and path match.
    void answer(const QString &path, int status, const QString &body, const QString &method = {}, int count = 0) const
    {
        m_hub->fault(
            {{u"path"_s, path}, {u"method"_s, method}, {u"status"_s, status}, {u"body"_s, body}, {u"count"_s, count}});
    }
    hub::HubClient client() const { return clientOf(*m_hub); }

    std::unique_ptr<TestHub> m_hub;
    Progress m_progress;
};

void TestOtherHub::init()
{
    m_hub = std::make_unique<TestHub>();
    m_hub->addSpace(u"demo"_s);
}

void TestOtherHub::doesWithoutWhatIsMissing_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {404, 405, 410, 501})
        QTest::addRow("%d", status) << status;
}

/// The page of a Space needs no more than the Space itself.
void TestOtherHub::doesWithoutWhatIsMissing()
{
    QFETCH(int, status);
    answer(u"/(runtime|auth-check|commits|hardware|events|metrics|logs)"_s, status, u"<h1>No such thing</h1>"_s);
    const Result<hub::SpaceStatus> told = hub::readStatus(client(), space("ada/demo"), m_progress);
    QVERIFY(told);
    QCOMPARE(told->info.sdk, u"gradio"_s);
    QVERIFY(told->canManage);
    QVERIFY(told->hardware.isEmpty());
    QVERIFY(told->waiting.isEmpty());
}

void TestOtherHub::saysInOneSentenceWhatIsMissing_data()
{
    doesWithoutWhatIsMissing_data();
}

/// What cannot be done without is said once, and not tried five times.
void TestOtherHub::saysInOneSentenceWhatIsMissing()
{
    QFETCH(int, status);
    answer(u"/pause"_s, status, {});
    m_hub->clearJournal();
    const auto paused = hub::pauseSpace(client(), space("ada/demo"), m_progress);
    QCOMPARE(codeOf(paused), u"hub.missing"_s);
    QVERIFY(!paused.error().message.contains(u'\n'));
    QCOMPARE(m_hub->journal().size(), 1);
}

void TestOtherHub::knowsOwnersWhereItCannotAsk_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("may");
    QTest::newRow("own") << QByteArray("hf_adawrite") << u"ada/demo"_s << true;
    QTest::newRow("of an organisation") << QByteArray("hf_adawrite") << u"lab/demo"_s << true;
    QTest::newRow("somebody else's") << QByteArray("hf_adawrite") << u"bob/demo"_s << false;
    QTest::newRow("by a token that may only read") << QByteArray("hf_adaread") << u"ada/demo"_s << false;
    QTest::newRow("nobody") << QByteArray() << u"ada/demo"_s << false;
}

void TestOtherHub::knowsOwnersWhereItCannotAsk()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, id);
    answer(u"/auth-check"_s, 404, u"Cannot GET"_s);
    QFETCH(bool, may);
    const Result<bool> said = hub::mayWrite(clientOf(*m_hub, token), *hub::SpaceId::parse(id), m_progress);
    QVERIFY2(said, said ? "" : qPrintable(said.error().message + u' ' + said.error().detail));
    QCOMPARE(*said, may);
}

void TestOtherHub::findsByNameWhereNoMeaningIsKnown()
{
    answer(u"semantic-search"_s, 404, {});
    // It has no app yet.
    QVERIFY(hub::searchSpaces(client(), u"demo"_s, {}, false, m_progress).value().isEmpty());
    QCOMPARE(hub::searchSpaces(client(), u"demo"_s, u"gradio"_s, true, m_progress).value().size(), 1);
    QVERIFY(hub::searchSpaces(client(), u"demo"_s, u"docker"_s, true, m_progress).value().isEmpty());
    QStringList names;
    const auto take = [&names](const QList<hub::SpaceInfo> &page) {
        for (const hub::SpaceInfo &one : page)
            names += one.id.text();
        return true;
    };
    QVERIFY(hub::findSpaces(client(), {.text = u"demo"_s, .way = hub::SpaceSearch::Way::Meaning}, take, m_progress));
    QCOMPARE(names, QStringList{u"ada/demo"_s});
}

/// The next page that a mirror hands on may be named by the Hub that it mirrors.
void TestOtherHub::staysWithTheMirror()
{
    m_hub->fault(
        {{u"path"_s, u"/api/spaces"_s},
         {u"status"_s, 200},
         {u"body"_s, u"[{\"id\":\"ada/one\"}]"_s},
         {u"headers"_s, QJsonObject{{u"link"_s, u"<https://hub.example.org/api/spaces?cursor=x>; REL=\"next\""_s}}}});
    answer(u"cursor=x"_s, 200, u"[{\"id\":\"ada/two\"}]"_s);
    const auto all = hub::listSpaces(client(), {}, m_progress);
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
}

/// Done is done, whatever is said about it.
void TestOtherHub::takesAnAnswerWithoutWords()
{
    for (const QString &body : {QString(), u"{}"_s, u"OK"_s, u"null"_s}) {
        answer(u"/(restart|volumes)$"_s, 200, body, {}, 1);
        const auto restarted = hub::restartSpace(client(), space("ada/demo"), hub::Restart::App, m_progress);
        QVERIFY2(restarted, qPrintable(body));
        QVERIFY(!restarted->stage.isEmpty());
    }
}

void TestOtherHub::readsShortRuntimes()
{
    const hub::Runtime runtime =
        hub::runtimeFrom(QJsonObject{{u"stage"_s, u"RUNNING"_s}, {u"hardware"_s, u"t4-small"_s}, {u"replicas"_s, 2}});
    QCOMPARE(runtime.hardware, u"t4-small"_s);
    QVERIFY(runtime.phase() == hub::Phase::Serving);
}

void TestOtherHub::findsTheAppByItsSubdomain_data()
{
    QTest::addColumn<QString>("sdk");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::newRow("asked") << u"gradio"_s << u"{\"host\":\"https://apps.example.org\"}"_s
                           << u"https://apps.example.org"_s;
    QTest::newRow("not said") << u"gradio"_s << QString() << u"https://ada-demo.hf.space"_s;
    QTest::newRow("static") << u"static"_s << QString() << u"https://ada-demo.static.hf.space"_s;
}

void TestOtherHub::findsTheAppByItsSubdomain()
{
    QFETCH(QString, sdk);
    QFETCH(QString, host);
    answer(u"/host"_s, host.isEmpty() ? 404 : 200, host);
    const hub::SpaceInfo info{.id = space("ada/demo"), .sdk = sdk, .subdomain = u"ada-demo"_s};
    QFETCH(QString, address);
    QCOMPARE(hub::appAddress(client(), info, m_progress).value_or(QUrl()).toString(), address);
}

void TestOtherHub::knowsAPullRequestByItsChanges()
{
    answer(u"/discussions/7"_s, 200,
           u"{\"num\":7,\"title\":\"T\",\"status\":\"open\",\"changes\":{\"base\":\"refs/heads/main\"},\"diff\":\"d\","
           "\"events\":[{\"id\":\"1\",\"type\":\"comment\",\"author\":{\"name\":\"bob\"},"
           "\"createdAt\":\"2026-01-02T03:04:05.000Z\",\"data\":{\"latest\":{\"raw\":\"Hello\"}}}]}"_s);
    const auto detail = hub::readDiscussion(client(), space("ada/demo"), 7, m_progress);
    QVERIFY(detail);
    QVERIFY(detail->summary.isPullRequest);
    QCOMPARE(detail->summary.author, u"bob"_s);
    QCOMPARE(detail->summary.createdAt, QDateTime::fromString(u"2026-01-02T03:04:05Z"_s, Qt::ISODate));
    QCOMPARE(detail->diff, "d");
}

void TestOtherHub::comparesWhereNoDiffIsSaid()
{
    const auto made = hub::makeCommit(client(),
                                      {.target = {.space = space("ada/demo"), .asPullRequest = true},
                                       .summary = u"Greet"_s,
                                       .operations = {hub::putContent(u"hello.txt"_s, "Hello\n")}},
                                      m_progress);
    QVERIFY(made);
    answer(u"/discussions/%1"_s.arg(made->pullRequest), 200,
           u"{\"num\":%1,\"title\":\"Greet\",\"status\":\"open\",\"changes\":{}}"_s.arg(made->pullRequest));
    const auto detail = hub::readDiscussion(client(), space("ada/demo"), made->pullRequest, m_progress);
    QVERIFY(detail);
    QVERIFY2(detail->diff.contains("+Hello"), detail->diff.constData());
}

/// A Hub that knows no pages either says the same again.
void TestOtherHub::listsDiscussionsWithoutTheirNumber()
{
    answer(u"/discussions"_s, 200, u"{\"discussions\":[{\"num\":2,\"title\":\"b\"},{\"num\":1,\"title\":\"a\"}]}"_s);
    const auto all = hub::listDiscussions(client(), space("ada/demo"), {}, m_progress);
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
}

void TestOtherHub::readsLogsWithoutEmptyLines()
{
    answer(u"/logs/run"_s, 200,
           u": hello\ndata: {\"data\":\"one\\n\",\"timestamp\":\"2026-01-02T03:04:05.000Z\"}\n"
           "data: {\"data\":\"two\\n\"}\n:\ndata:\n\n\ndata: {\"data\":\"three\\n\"}\n\n"_s);
    QByteArray text;
    const auto take = [&text](const hub::LogPiece &piece) {
        text += piece.text;
        return true;
    };
    QVERIFY(hub::drainLog(client(), space("ada/demo"), hub::LogKind::Run, take, m_progress));
    QCOMPARE(text, "one\ntwo\nthree\n");
}

/// An older server, or one behind such a proxy: what comes ends with the connection.
void TestOtherHub::takesAnAnswerWithoutALength()
{
    constexpr int count = 9;
    for (int number = 0; number < count; ++number)
        m_hub->addSpace(u"old-%1"_s.arg(number));
    m_hub->control("POST", u"/settings"_s, {{u"strange"_s, true}});
    for (int number = 0; number < count; ++number) {
        const QString name = u"old-%1"_s.arg(number);
        const auto info = hub::readSpace(client(), space(qPrintable(u"ada/"_s + name)), m_progress);
        QVERIFY2(info, info ? "" : qPrintable(info.error().message + info.error().detail));
        QCOMPARE(info->id.name, name);
        const auto put = hub::makeCommit(client(),
                                         {.target = {.space = info->id},
                                          .summary = u"Put"_s,
                                          .parent = info->commit,
                                          .operations = {hub::putContent(u"a.txt"_s, "a\n")}},
                                         m_progress);
        QVERIFY2(put, put ? "" : qPrintable(put.error().message + put.error().detail));
    }
    QCOMPARE(hub::listSpaces(client(), {.owner = u"ada"_s}, m_progress)->size(), count + 1);
}

void TestOtherHub::knowsItsCommitByWhatIsSaid_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("asPullRequest");
    const QString id = QString(40, u'a');
    const QString url = u"https://hub.example.org/spaces/ada/demo/commit/"_s + id;
    QTest::newRow("the id") << u"{\"commitOid\":\"%1\"}"_s.arg(id) << false;
    QTest::newRow("the page") << u"{\"commitUrl\":\"%1\"}"_s.arg(url) << false;
    QTest::newRow("both, and more") << u"{\"success\":true,\"commitUrl\":\"%1\",\"commitOid\":\"%2\",\"x\":[]}"_s.arg(
                                           url, id)
                                    << false;
    QTest::newRow("nothing") << u"{}"_s << false;
    QTest::newRow("no JSON") << u"OK"_s << false;
    QTest::newRow("not which pull request") << QString() << true;
}

void TestOtherHub::knowsItsCommitByWhatIsSaid()
{
    QFETCH(QString, body);
    QFETCH(bool, asPullRequest);
    const auto info = hub::readSpace(client(), space("ada/demo"), m_progress);
    QVERIFY(info);
    // What is made is there, whatever is said about it.
    QJsonObject lost{{u"path"_s, u"/commit/"_s}, {u"status"_s, 200}, {u"body"_s, body}, {u"after"_s, true}};
    if (asPullRequest)
        lost.insert(u"body"_s, u"{\"commitOid\":\"%1\"}"_s.arg(QString(40, u'a')));
    m_hub->fault(lost);
    const auto made = hub::makeCommit(client(),
                                      {.target = {.space = info->id, .asPullRequest = asPullRequest},
                                       .summary = u"Put a file"_s,
                                       .parent = info->commit,
                                       .operations = {hub::putContent(u"a.txt"_s, "a\n")}},
                                      m_progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
    QCOMPARE(made->commit.size(), 40);
    QCOMPARE(made->pullRequest, asPullRequest ? 1 : 0);
    QCOMPARE(m_hub->journal(u"POST .*/commit/"_s).size(), 1);
}

/// 201 and 202 are as good as 200.
void TestOtherHub::takesOtherSuccesses()
{
    for (const int status : {201, 202}) {
        m_hub->fault({{u"path"_s, u"/(commit/|restart)"_s},
                      {u"status"_s, status},
                      {u"after"_s, true},
                      {u"count"_s, 2},
                      {u"body"_s, u"{\"commitOid\":\"%1\"}"_s.arg(QString(40, u'b'))}});
        const auto made =
            hub::makeCommit(client(),
                            {.target = {.space = space("ada/demo")},
                             .summary = u"Put"_s,
                             .operations = {hub::putContent(u"%1.txt"_s.arg(status), QByteArray::number(status))}},
                            m_progress);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QVERIFY(hub::restartSpace(client(), space("ada/demo"), hub::Restart::App, m_progress));
    }
}

/// Not every stand-in wraps them.
void TestOtherHub::readsPlainLines()
{
    answer(u"/logs/build"_s, 200, u"data: one\n\ndata: {\"data\":\"two\\n\"}\n\ndata: three\n\n"_s);
    QByteArray text;
    const auto take = [&text](const hub::LogPiece &piece) {
        text += piece.text;
        return true;
    };
    QVERIFY(hub::drainLog(client(), space("ada/demo"), hub::LogKind::Build, take, m_progress));
    QCOMPARE(text, "one\ntwo\nthree\n");
}

void TestOtherHub::readsSettingsInEachForm_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("by name") << u"{\"A\":{\"key\":\"A\",\"value\":\"1\"},\"B\":{\"value\":\"2\",\"new\":[]}}"_s;
    QTest::newRow("as a list") << u"[{\"key\":\"A\",\"value\":\"1\"},{\"key\":\"B\",\"value\":\"2\"}]"_s;
}

void TestOtherHub::readsSettingsInEachForm()
{
    QFETCH(QString, body);
    answer(u"/variables"_s, 200, body);
    const auto read = hub::readSettings(client(), space("ada/demo"), hub::SettingKind::Variable, m_progress);
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(0).name + read->at(0).value + read->at(1).name + read->at(1).value, u"A1B2"_s);
}

void TestOtherHub::namesLargeFilesInEachForm_data()
{
    QTest::addColumn<QString>("large");
    const QString name = QString(64, u'a');
    QTest::newRow("plain") << u"{\"oid\":\"%1\",\"size\":7}"_s.arg(name);
    QTest::newRow("with its kind") << u"{\"oid\":\"sha256:%1\",\"size\":7}"_s.arg(name);
    QTest::newRow("by another key") << u"{\"sha256\":\"%1\",\"size\":7,\"pointerSize\":130}"_s.arg(name);
}

void TestOtherHub::namesLargeFilesInEachForm()
{
    QFETCH(QString, large);
    answer(u"/tree/"_s, 200,
           u"[{\"type\":\"file\",\"path\":\"m.bin\",\"size\":130,\"oid\":\"b\",\"lfs\":%1}]"_s.arg(large));
    QList<hub::RemoteEntry> entries;
    const auto take = [&entries](const QList<hub::RemoteEntry> &page) {
        entries += page;
        return true;
    };
    QVERIFY(hub::listTree(client(), space("ada/demo"), u"main"_s, {}, true, take, m_progress));
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.constFirst().contentId, QString(64, u'a'));
    QCOMPARE(entries.constFirst().size, 7);
}

/// What it should be is known from the list of files: that is looked at, too.
void TestOtherHub::getsAFileThatItsHubDoesNotName()
{
    const TemporaryHome home;
    QVERIFY(hub::makeCommit(client(),
                            {.target = {.space = space("ada/demo")},
                             .summary = u"Put"_s,
                             .operations = {hub::putContent(u"a.txt"_s, "a\n")}},
                            m_progress));
    m_hub->fault({{u"path"_s, u"/resolve/"_s},
                  {u"method"_s, u"HEAD"_s},
                  {u"status"_s, 307},
                  {u"redirect"_s, u"/spaces/ada/demo/raw/main/a.txt"_s},
                  {u"count"_s, 0}});
    answer(u"/raw/"_s, 200, {}, u"HEAD"_s);
    QCOMPARE(codeOf(hub::FileCache().fetch(client(), space("ada/demo"), u"main"_s, u"a.txt"_s, m_progress)),
             u"hub.nonsense"_s);
    const auto got =
        hub::FileCache().fetch(client(), space("ada/demo"), u"main"_s, u"a.txt"_s, m_progress, hub::gitHashOf("a\n"));
    QVERIFY2(got, got ? "" : qPrintable(got.error().message + got.error().detail));
    QCOMPARE(TemporaryHome::read(*got), "a\n");
    QVERIFY(!hub::FileCache().fetch(client(), space("ada/demo"), u"main"_s, u"a.txt"_s, m_progress,
                                    hub::gitHashOf("something else\n")));
}

QTEST_GUILESS_MAIN(TestOtherHub)
#include "tst_otherhub.moc"
