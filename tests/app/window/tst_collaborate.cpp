// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/hub/files/commit.h>
#include <tests/support/twinpages.h>
#include <tests/support/windowbench.h>
#include <views/hub/page/spacepage.h>

#include <KMessageWidget>

#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace spacewright;

namespace
{

const QByteArray card("---\ntitle: Demo\nemoji: 🍎\ncolorFrom: red\ncolorTo: green\nsdk: static\n---\n");

QByteArray page(const QByteArray &colour)
{
    return "<!doctype html><title>Demo</title><style>body { background: " + colour +
           "; height: 3000px; }</style><h1>Demo</h1><input id=name><button id=go "
           "onclick=\"document.querySelector('h1').textContent = document.querySelector('#name').value\">Go</button>";
}

} // namespace

/// Working with others on a Space: run a pull request beside main, a page here beside the one on the Hub, a copy with
/// what is new upstream and the way back. Real pages in the real browser engine, against a stand-in for the Hub.
class TestCollaborate final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void runsAPullRequestBesideMain();
    void doesTheSameInBoth();
    void framesBothAsTheHubDoes();
    void marksWhereTheyDiffer();
    void showsWhatRunsHereBesideTheLivePage();
    void copiesASpaceAndTakesOver();
    void sendsBackAPullRequest();

private:
    views::TwinView *twin() const { return tests::twinIn(*m_window); }
    QList<views::PreviewPanel *> pages() const { return tests::pagesOf(*twin()); }
    QVariant ask(int side, const QString &script) const { return tests::askPage(pages(), side, script); }
    void put(const QString &path, const QByteArray &content, bool asPullRequest = false);
    void openPage();

    const hub::SpaceId m_space{u"ada"_s, u"demo"_s};
    std::unique_ptr<tests::TestHub> m_hub;
};

void TestCollaborate::initTestCase()
{
    m_home.write(u".gitconfig"_s, "[user]\n\tname = Ada\n\temail = ada@example.org\n");
    m_hub = std::make_unique<tests::TestHub>();
    useHub(*m_hub);
    m_hub->addSpace(u"demo"_s, u"static"_s);
    put(u"README.md"_s, card);
    put(u"index.html"_s, page("white"));
    put(u"index.html"_s, page("rgb(200, 220, 255)"), true);
    openWindow({1600, 1000});
    QTRY_VERIFY(action("hub_account")->isVisible());
}

void TestCollaborate::cleanupTestCase()
{
    closeWindow();
    m_hub.reset();
}

void TestCollaborate::put(const QString &path, const QByteArray &content, bool asPullRequest)
{
    Progress progress;
    const auto done = hub::makeCommit(hub::HubClient({.endpoint = m_hub->endpoint(), .token = "hf_adawrite"}),
                                      {.target = {.space = m_space, .asPullRequest = asPullRequest},
                                       .summary = u"Put "_s + path,
                                       .operations = {hub::putContent(path, content)}},
                                      progress);
    QVERIFY(done);
}

void TestCollaborate::openPage()
{
    m_window->findChild<QDockWidget *>(u"panel_hub"_s)->show();
    auto *list = child<QListView>("hub_spaces");
    QTRY_VERIFY(list->model()->rowCount() > 0);
    list->setCurrentIndex(list->model()->index(0, 0));
    child<QAction>("hub_details")->trigger();
    QTRY_VERIFY(child<views::SpacePage>("space_page")->isVisible());
}

void TestCollaborate::runsAPullRequestBesideMain()
{
    child<QPushButton>("welcome_hub")->click();
    openPage();
    child<QTabWidget>("space_tabs")->setCurrentIndex(2);
    QTRY_VERIFY(child<QAction>("discussion_run")->isVisible());
    child<QAction>("discussion_run")->trigger();
    // The code of somebody else: nothing of it runs before somebody has said so.
    QTRY_VERIFY(m_window->findChild<QPushButton *>(u"trust_allow"_s));
    QVERIFY(!twin());
    child<QPushButton>("trust_allow")->click();
    QTRY_VERIFY(twin());
    const QString colour = u"getComputedStyle(document.body).backgroundColor"_s;
    QTRY_COMPARE_WITH_TIMEOUT(ask(0, colour).toString(), u"rgb(255, 255, 255)"_s, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(ask(1, colour).toString(), u"rgb(200, 220, 255)"_s, 60'000);
    auto *table = child<QTreeWidget>("twin_table");
    QVERIFY(!table->findItems(u"What it asks for"_s, Qt::MatchExactly).isEmpty());
    const QTreeWidgetItem *time = table->findItems(u"Time"_s, Qt::MatchExactly).constFirst();
    QTRY_VERIFY(time->childCount() == 2 && time->child(1)->text(1).endsWith(u" s"_s));
    QVERIFY(time->child(1)->text(2).endsWith(u" s"_s));
}

void TestCollaborate::doesTheSameInBoth()
{
    const auto act = [this](const QString &script) { ask(0, script); };
    act(u"window.scrollTo(0, 900)"_s);
    QTest::qWait(0);
    QCOMPARE(ask(1, u"window.scrollY"_s).toInt(), 0);
    child<QAction>("twin_mirror")->setChecked(true);
    // A page that scrolls is followed whoever scrolled it.
    const auto isFollowed = [&] {
        act(u"window.scrollTo(0, 500 + Math.random() * 100)"_s);
        return QTest::qWaitFor(
            [this] { return qAbs(ask(1, u"window.scrollY"_s).toInt() - ask(0, u"window.scrollY"_s).toInt()) < 3; },
            1'000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFollowed(), 20'000);
    act(u"window.scrollTo(0, 0)"_s);
    QTRY_VERIFY(ask(1, u"window.scrollY"_s).toInt() < 3);
    // What is typed and clicked by hand.
    QWidget *view = pages().at(0)->findChild<QWidget *>(u"preview_page"_s);
    const auto place = [&](const QString &id) {
        const QVariantList at =
            ask(0,
                u"(r => [r.left + r.width / 2, r.top + r.height / 2])(document.querySelector('%1').getBoundingClientRect())"_s
                    .arg(id))
                .toList();
        return QPoint(at.at(0).toInt(), at.at(1).toInt());
    };
    QWidget *target = view->focusProxy() ? view->focusProxy() : view;
    QTest::mouseClick(target, Qt::LeftButton, {}, place(u"#name"_s));
    QTRY_COMPARE(ask(0, u"document.activeElement.id"_s).toString(), u"name"_s);
    QTest::keyClicks(target, u"Hello"_s);
    QTRY_COMPARE(ask(0, u"document.querySelector('#name').value"_s).toString(), u"Hello"_s);
    QTRY_COMPARE(ask(1, u"document.querySelector('#name').value"_s).toString(), u"Hello"_s);
    QTest::mouseClick(target, Qt::LeftButton, {}, place(u"#go"_s));
    QTRY_COMPARE(ask(0, u"document.querySelector('h1').textContent"_s).toString(), u"Hello"_s);
    QTRY_COMPARE(ask(1, u"document.querySelector('h1').textContent"_s).toString(), u"Hello"_s);
    child<QAction>("twin_mirror")->setChecked(false);
}

void TestCollaborate::framesBothAsTheHubDoes()
{
    child<QAction>("twin_framed")->setChecked(true);
    for (const int side : {0, 1}) {
        // Another origin around it, which cannot be looked into.
        QTRY_COMPARE_WITH_TIMEOUT(ask(side, u"window.parent !== window"_s).toBool(), true, 20'000);
        QTRY_COMPARE(
            ask(side, u"(() => { try { return parent.document.title } catch (e) { return e.name } })()"_s).toString(),
            u"SecurityError"_s);
        QTRY_COMPARE(ask(side, u"location.ancestorOrigins[0]"_s).toString(), u"https://huggingface.co"_s);
        QTRY_COMPARE(ask(side, u"document.querySelector('h1').textContent"_s).toString(), u"Demo"_s);
    }
    child<QAction>("twin_framed")->setChecked(false);
    QTRY_COMPARE_WITH_TIMEOUT(ask(0, u"window.parent === window && !!document.querySelector('h1')"_s).toBool(), true,
                              20'000);
}

void TestCollaborate::marksWhereTheyDiffer()
{
    child<QAction>("twin_difference")->setChecked(true);
    // One ground is blue, the other white.
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("twin_share")->text().contains(u"% differ"_s), 20'000);
    QTRY_VERIFY(!child<QLabel>("twin_picture")->pixmap().isNull());
    child<QAction>("twin_difference")->setChecked(false);
}

void TestCollaborate::showsWhatRunsHereBesideTheLivePage()
{
    openPage();
    child<QTabWidget>("space_tabs")->setCurrentIndex(0);
    QTRY_VERIFY(child<QAction>("space_page_twin")->isVisible());
    child<QAction>("space_page_twin")->trigger();
    QTRY_VERIFY(twin());
    QTRY_VERIFY_WITH_TIMEOUT(ask(1, u"document.body.innerText"_s).toString().contains(u"ada/demo"_s), 30'000);
    QVERIFY(pages().at(0)->url().isEmpty());
}

void TestCollaborate::copiesASpaceAndTakesOver()
{
    const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
    openPage();
    child<QAction>("space_page_copy")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 30'000);
    QTRY_VERIFY(action("repo_upstream")->isVisible());
    put(u"news.txt"_s, "news\n");
    put(u"more.txt"_s, "more\n");
    action("repo_upstream")->trigger();
    auto *commits = child<QTreeWidget>("upstream_commits");
    QTRY_COMPARE(commits->topLevelItemCount(), 2);
    QVERIFY(child<QLabel>("upstream_summary")->text().contains(u"ada/demo"_s));
    commits->setCurrentItem(commits->topLevelItem(1));
    child<QAction>("upstream_take_commit")->trigger();
    const QString folder = opened.at(0).at(0).toString();
    QTRY_VERIFY(QFile::exists(folder + u"/news.txt"_s));
    QVERIFY(!QFile::exists(folder + u"/more.txt"_s));
    QTRY_COMPARE(commits->topLevelItem(1)->text(3), u"taken over"_s);
    auto *files = child<QTreeWidget>("upstream_files");
    files->setCurrentItem(files->findItems(u"more.txt"_s, Qt::MatchExactly).constFirst());
    child<QAction>("upstream_take_file")->trigger();
    QTRY_VERIFY(QFile::exists(folder + u"/more.txt"_s));
    // The rest as a commit: the file that lies in its place is the same.
    QFile::remove(folder + u"/more.txt"_s);
    QTRY_VERIFY(child<QAction>("upstream_look")->isEnabled());
    commits->setCurrentItem(commits->topLevelItem(0));
    QTRY_VERIFY(child<QAction>("upstream_take_commit")->isEnabled());
    child<QAction>("upstream_take_commit")->trigger();
    QTRY_COMPARE(commits->topLevelItem(0)->text(3), u"taken over"_s);
}

void TestCollaborate::sendsBackAPullRequest()
{
    m_home.write(u"Spaces/demo/mine.txt"_s, "mine\n");
    QTRY_VERIFY(child<QAction>("upstream_send_back")->isEnabled());
    child<QAction>("upstream_send_back")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("publish_now")->isEnabled(), 30'000);
    QCOMPARE(child<QLineEdit>("publish_target")->text(), u"ada/demo"_s);
    QVERIFY(child<QCheckBox>("publish_pull_request")->isChecked());
    child<QPushButton>("publish_now")->click();
    QTRY_COMPARE_WITH_TIMEOUT(child<KMessageWidget>("publish_bar")->text(),
                              u"Pull request 2 to ada/demo is on the Hub."_s, 30'000);
    QVERIFY(!child<QWidget>("publish_sheet")->isVisible());
    const QJsonObject request = m_hub->api("GET", u"/api/spaces/ada/demo/discussions/2?diff=1"_s).object();
    QVERIFY(request[u"diff"_s].toString().contains(u"+mine"_s));
}

QTEST_MAIN(TestCollaborate)
#include "tst_collaborate.moc"
