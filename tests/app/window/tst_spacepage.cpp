// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/publish/publishrecord.h>
#include <core/secrets/availablestore.h>
#include <core/secrets/spaceenvironment.h>
#include <tests/support/windowbench.h>
#include <views/hub/page/curve.h>
#include <views/hub/page/spacepage.h>

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// The page of a Space on the Hub as its owner uses it: look after how it runs, its settings, its files, and what
/// people say about it; against a stand-in for the Hub.
class TestSpacePage final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain()
    {
        prepareProgram();
        hideKeychain();
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void saysHowItRuns();
    void restartsAndPauses();
    void reachesEverythingByKeys();
    void fitsBesideThePreview();
    void changesHardwareAndSaysTheCost();
    void saysWhatDoesNotRunYet();
    void followsTheLogs();
    void drawsWhatItUses();
    void keepsSecretsAndVariables();
    void sendsWhatIsSetHere();
    void showsFilesWithoutGettingThem();
    void talks();
    void mergesAPullRequest();
    void duplicatesOnTheHub();
    void showsLessToStrangers();

private:
    void openPage();
    void showTab(int index) const { child<QTabWidget>("space_tabs")->setCurrentIndex(index); }
    QString text(const char *label) const { return child<QLabel>(label)->text(); }
    QTreeWidgetItem *row(const char *list, const QString &name) const;
    /// Presses what the page's banner offers.
    void accept(const QString &offer) const;
    QJsonObject onHub(const QString &path) const
    {
        return m_hub->api("GET", u"/api/spaces/ada/demo"_s + path).object();
    }
    void commit(const QString &file, const QByteArray &content, bool isPullRequest) const;

    std::unique_ptr<tests::TestHub> m_hub;
};

void TestSpacePage::initTestCase()
{
    m_hub = std::make_unique<tests::TestHub>();
    useHub(*m_hub);
    m_hub->addSpace(u"demo"_s, u"gradio"_s);
    openWindow();
    QTRY_VERIFY(action("hub_account")->isVisible());
    openPage();
}

void TestSpacePage::cleanupTestCase()
{
    closeWindow();
    m_hub.reset();
}

void TestSpacePage::openPage()
{
    child<QPushButton>("welcome_hub")->click();
    auto *list = child<QListView>("hub_spaces");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
    child<QAction>("hub_details")->trigger();
    QTRY_VERIFY(child<views::SpacePage>("space_page")->isVisible());
}

QTreeWidgetItem *TestSpacePage::row(const char *list, const QString &name) const
{
    const auto *tree = child<QTreeWidget>(list);
    for (int column = 0; column < tree->columnCount(); ++column) {
        const auto found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive, column);
        if (!found.isEmpty())
            return found.constFirst();
    }
    return nullptr;
}

void TestSpacePage::accept(const QString &offer) const
{
    QToolButton *button = nullptr;
    const auto isOffered = [&] {
        const auto buttons = m_window->findChildren<QToolButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&offer](QToolButton *one) { return one->isVisible() && one->text().remove(u'&') == offer; });
        button = found == buttons.end() ? nullptr : *found;
        return button != nullptr;
    };
    QTRY_VERIFY(isOffered());
    button->click();
}

void TestSpacePage::commit(const QString &file, const QByteArray &content, bool isPullRequest) const
{
    const auto line = [](const QString &key, const QJsonObject &value) {
        return QJsonDocument(QJsonObject{{u"key"_s, key}, {u"value"_s, value}}).toJson(QJsonDocument::Compact) + '\n';
    };
    const QByteArray body = line(u"header"_s, {{u"summary"_s, u"Change "_s + file}}) +
                            line(u"file"_s, {{u"path"_s, file},
                                             {u"content"_s, QString::fromLatin1(content.toBase64())},
                                             {u"encoding"_s, u"base64"_s}});
    Progress progress;
    const QString query = isPullRequest ? u"?create_pr=1"_s : QString();
    const auto answer =
        http::perform({.method = "POST",
                       .url = QUrl(m_hub->endpoint().toString() + u"/api/spaces/ada/demo/commit/main"_s + query),
                       .headers = {{"Content-Type", "application/x-ndjson"}, {"Authorization", "Bearer hf_adawrite"}},
                       .body = body},
                      progress);
    QVERIFY(answer && answer->status == 200);
}

/// Tab leads to what a page can do, and Space does it.
void TestSpacePage::reachesEverythingByKeys()
{
    QTRY_VERIFY_WITH_TIMEOUT(onHub(u"/runtime"_s).value(u"stage"_s).toString() == u"RUNNING"_s &&
                                 child<QAction>("space_restart")->isEnabled() &&
                                 child<QAction>("space_pause")->isEnabled(),
                             20'000);
    child<QTabWidget>("space_tabs")->tabBar()->setFocus();
    QStringList reached;
    constexpr int most = 80;
    for (int step = 0; step < most; ++step) {
        QWidget *focused = QApplication::focusWidget();
        QVERIFY(focused);
        if (const auto *button = qobject_cast<QToolButton *>(focused); button && button->defaultAction())
            reached += button->defaultAction()->objectName();
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    for (const char *name : {"space_page_get", "space_page_run", "space_page_copy", "space_page_duplicate",
                             "space_page_twin", "space_page_logs", "space_restart", "space_pause", "space_rebuild"})
        QVERIFY2(reached.contains(QLatin1StringView(name)), name);
    buttonOf("space_pause")->setFocus();
    QTest::keyClick(buttonOf("space_pause"), Qt::Key_Space);
    QTRY_VERIFY(text("space_stage").contains(u"Paused"_s));
    QTRY_VERIFY(child<QAction>("space_restart")->isEnabled());
    child<QAction>("space_restart")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(text("space_stage").contains(u"Running"_s), 20'000);
}

void TestSpacePage::saysHowItRuns()
{
    commit(u"README.md"_s,
           "---\ntitle: Demo\nemoji: 🍎\ncolorFrom: red\ncolorTo: green\nsdk: gradio\n"
           "sdk_version: \"6.31.0\"\npython_version: \"3.12\"\napp_file: app.py\n---\n",
           false);
    commit(u"app.py"_s, "print('hello')\n", false);
    QTRY_VERIFY_WITH_TIMEOUT(text("space_stage").contains(u"Running"_s), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(text("space_commit").contains(u"the newest"_s), 20'000);
    QTRY_COMPARE(child<QWidget>("space_banner")->accessibleName(), u"Demo by ada, Running"_s);
    QVERIFY(text("space_domains").contains(u"localhost"_s));
    QVERIFY(text("space_cost").contains(u"Nothing"_s));
}

void TestSpacePage::restartsAndPauses()
{
    QTRY_VERIFY(child<QAction>("space_pause")->isVisible());
    child<QAction>("space_pause")->trigger();
    QTRY_VERIFY(text("space_stage").contains(u"Paused"_s));
    QTRY_VERIFY(!child<QAction>("space_pause")->isEnabled());
    child<QAction>("space_restart")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(text("space_stage").contains(u"Running"_s), 20'000);
    m_hub->clearJournal();
    // Slow, so it is not done by a slip of the hand.
    child<QAction>("space_rebuild")->trigger();
    QVERIFY(m_hub->journal(u"factory=true"_s).isEmpty());
    accept(u"Rebuild"_s);
    QTRY_VERIFY(!m_hub->journal(u"POST .*/restart"_s).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(text("space_stage").contains(u"Running"_s), 20'000);
}

/// Where there is little room, what it uses is below what it is.
void TestSpacePage::fitsBesideThePreview()
{
    const auto *page = child<views::SpacePage>("space_page");
    const auto place = [&](const char *name) { return child<QWidget>(name)->mapTo(page, QPoint()); };
    QVERIFY(place("space_metrics").x() > place("space_hardware").x());
    m_window->resize(800, 900);
    QTRY_VERIFY(place("space_metrics").y() > place("space_hardware").y() + child<QWidget>("space_hardware")->height());
    QVERIFY(child<QWidget>("space_hardware")->width() > page->width() / 3);
    // What the bar has no room for is reached all the same.
    const auto more = page->findChildren<QToolButton *>(u"qt_toolbar_ext_button"_s);
    QVERIFY(std::ranges::any_of(
        more, [](const QToolButton *one) { return one->isVisible() && one->focusPolicy() == Qt::TabFocus; }));
    m_window->resize(1500, 950);
    QTRY_VERIFY(place("space_metrics").x() > place("space_hardware").x());
}

void TestSpacePage::changesHardwareAndSaysTheCost()
{
    auto *hardware = child<QComboBox>("space_hardware");
    QTRY_VERIFY(hardware->isEnabled());
    const int t4 = hardware->findData(u"t4-small"_s);
    QVERIFY(t4 >= 0);
    hardware->setCurrentIndex(t4);
    QVERIFY(text("space_cost").contains(u"After the change: $0.40"_s));
    auto *change = child<QPushButton>("space_hardware_change");
    QTRY_VERIFY(change->isEnabled());
    change->click();
    QTRY_COMPARE_WITH_TIMEOUT(onHub(u"/runtime"_s)[u"hardware"_s][u"current"_s].toString(), u"t4-small"_s, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(text("space_cost").startsWith(u"$0.40 an hour"_s), 20'000);
    auto *sleep = child<QComboBox>("space_sleep");
    QTRY_VERIFY(sleep->isEnabled());
    sleep->setCurrentIndex(sleep->findData(3600));
    child<QPushButton>("space_sleep_change")->click();
    QTRY_COMPARE(onHub(u"/runtime"_s)[u"gcTimeout"_s].toInt(), 3600);
}

void TestSpacePage::saysWhatDoesNotRunYet()
{
    m_hub->control("POST", u"/settings"_s, {{u"pace"_s, 3.0}});
    commit(u"app.py"_s, "print('hello again')\n", false);
    QTRY_VERIFY_WITH_TIMEOUT(text("space_commit").contains(u"Change app.py"_s), 20'000);
    m_hub->control("POST", u"/settings"_s, {{u"pace"_s, 0.02}});
    QTRY_VERIFY_WITH_TIMEOUT(text("space_commit").contains(u"the newest"_s), 20'000);
}

void TestSpacePage::followsTheLogs()
{
    child<QAction>("space_page_logs")->trigger();
    QTRY_VERIFY(child<QDockWidget>("panel_log")->isVisible());
    m_hub->control("POST", u"/spaces/ada/demo"_s, {{u"run"_s, QJsonArray{u"a line that came just now\n"_s}}});
    const auto isShown = [this] {
        const auto interfaces = child<QDockWidget>("panel_log")->findChildren<QWidget *>();
        return std::ranges::any_of(interfaces, [](QWidget *widget) {
            QAccessibleInterface *shown = QAccessible::queryAccessibleInterface(widget);
            return shown && shown->textInterface() &&
                   shown->textInterface()
                       ->text(0, shown->textInterface()->characterCount())
                       .contains(u"a line that came just now"_s);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
}

void TestSpacePage::drawsWhatItUses()
{
    m_hub->control("POST", u"/spaces/ada/demo"_s,
                   {{u"metrics"_s, QJsonArray{QJsonObject{{u"cpu_usage_pct"_s, 12.5},
                                                          {u"memory_used_bytes"_s, 1'000'000'000},
                                                          {u"memory_total_bytes"_s, 16.0e9}},
                                              QJsonObject{{u"cpu_usage_pct"_s, 50.0},
                                                          {u"memory_used_bytes"_s, 2'000'000'000},
                                                          {u"memory_total_bytes"_s, 16.0e9}}}}});
    QTRY_COMPARE_WITH_TIMEOUT(child<views::Curve>("space_metrics_cpu")->count(), 2, 20'000);
    QCOMPARE(child<views::Curve>("space_metrics_cpu")->accessibleDescription(), u"50\u2009%"_s);
}

void TestSpacePage::keepsSecretsAndVariables()
{
    showTab(1);
    QTRY_VERIFY(child<QAction>("setting_add_variable")->isEnabled());
    child<QAction>("setting_add_variable")->trigger();
    child<QLineEdit>("setting_name")->setText(u"COLOUR"_s);
    child<QLineEdit>("setting_value")->setText(u"red"_s);
    child<QPushButton>("setting_save")->click();
    QTRY_VERIFY(row("space_settings", u"COLOUR"_s));
    QCOMPARE(row("space_settings", u"COLOUR"_s)->text(1), u"red"_s);
    QTRY_VERIFY(child<QAction>("setting_add_secret")->isEnabled());
    QTRY_VERIFY(!m_window->findChild<QDialog *>(u"setting_dialog"_s));
    child<QAction>("setting_add_secret")->trigger();
    QCOMPARE(child<QLineEdit>("setting_value")->echoMode(), QLineEdit::Password);
    child<QLineEdit>("setting_name")->setText(u"1 wrong"_s);
    child<QLineEdit>("setting_value")->setText(u"hush"_s);
    QVERIFY(!child<QPushButton>("setting_save")->isEnabled());
    child<QLineEdit>("setting_name")->setText(u"KEY"_s);
    child<QPushButton>("setting_save")->click();
    QTRY_VERIFY(row("space_settings", u"KEY"_s));
    QCOMPARE(row("space_settings", u"KEY"_s)->text(1), u"secret"_s);
    child<QTreeWidget>("space_settings")->setCurrentItem(row("space_settings", u"COLOUR"_s));
    QTRY_VERIFY(child<QAction>("setting_remove")->isEnabled());
    child<QAction>("setting_remove")->trigger();
    QTRY_VERIFY(!row("space_settings", u"COLOUR"_s));
    QVERIFY(!onHub(u"/variables"_s).contains(u"COLOUR"_s));
}

/// What is kept here for running the Space goes to the Hub by one click, without being typed again.
void TestSpacePage::sendsWhatIsSetHere()
{
    m_home.write(u"demo/README.md"_s, "---\ntitle: Demo\nsdk: gradio\n---\n");
    m_home.write(u"demo/app.py"_s, "import gradio\n");
    const QString folder = m_home.path(u"demo"_s);
    QVERIFY(publish::keepPublishRecord(
        {.folder = folder, .endpoint = m_hub->endpoint(), .id = {u"ada"_s, u"demo"_s}, .commit = QString(40, u'a')}));
    secrets::SpaceEnvironment environments(secrets::AvailableStore::shared());
    const QFuture<Result<>> kept = environments.save(
        folder, {.variables = {{u"GREETING"_s, u"hello"_s}}, .secrets = {{u"LOCAL_KEY"_s, u"hush-hush"_s}}});
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(kept.result());
    m_window->handle({folder, false});
    QTRY_VERIFY(action("hub_space")->isEnabled());
    action("hub_space")->trigger();
    showTab(1);
    QTRY_VERIFY(row("space_settings", u"LOCAL_KEY"_s));
    for (const QString &name : {u"LOCAL_KEY"_s, u"GREETING"_s}) {
        QTRY_VERIFY(row("space_settings", name) && row("space_settings", name)->text(3) == u"Missing on the Hub"_s);
        child<QTreeWidget>("space_settings")->setCurrentItem(row("space_settings", name));
        QTRY_VERIFY(child<QAction>("setting_send")->isEnabled());
        child<QAction>("setting_send")->trigger();
        QTRY_VERIFY(row("space_settings", name) && row("space_settings", name)->text(3) == u"On both sides"_s);
    }
    QVERIFY(onHub(u"/secrets"_s).contains(u"LOCAL_KEY"_s));
    QCOMPARE(onHub(u"/variables"_s)[u"GREETING"_s][u"value"_s].toString(), u"hello"_s);
}

void TestSpacePage::showsFilesWithoutGettingThem()
{
    showTab(3);
    QTRY_VERIFY(row("space_files", u"app.py"_s));
    child<QTreeWidget>("space_files")->setCurrentItem(row("space_files", u"app.py"_s));
    QTRY_COMPARE(child<QPlainTextEdit>("space_file_text")->toPlainText(), u"print('hello again')\n"_s);
    QVERIFY(m_hub->journal(u"git-upload-pack"_s).isEmpty());
}

void TestSpacePage::talks()
{
    showTab(2);
    QTRY_VERIFY(child<QToolButton>("discussions_new")->isEnabled());
    child<QToolButton>("discussions_new")->click();
    child<QLineEdit>("new_discussion_title")->setText(u"How fast is it?"_s);
    child<QPlainTextEdit>("new_discussion_text")->setPlainText(u"Please *say* so. <b>not bold</b>"_s);
    child<QPushButton>("new_discussion_start")->click();
    QTRY_VERIFY(row("discussions_list", u"How fast is it?"_s));
    auto *conversation = child<QTextBrowser>("discussion_conversation");
    QTRY_VERIFY(conversation->toPlainText().contains(u"Please say so."_s));
    child<QPlainTextEdit>("discussion_text")->setPlainText(u"Fast enough."_s);
    child<QPushButton>("discussion_comment")->click();
    QTRY_VERIFY(conversation->toPlainText().contains(u"Fast enough."_s));
    QVERIFY(child<QPlainTextEdit>("discussion_text")->toPlainText().isEmpty());
    QTRY_VERIFY(child<QAction>("discussion_toggle")->isEnabled());
    child<QAction>("discussion_toggle")->trigger();
    QTRY_COMPARE(onHub(u"/discussions/1"_s)[u"status"_s].toString(), u"closed"_s);
    QTRY_COMPARE(row("discussions_list", u"How fast is it?"_s)->text(2), u"closed"_s);
}

void TestSpacePage::mergesAPullRequest()
{
    commit(u"app.py"_s, "print('from a pull request')\n", true);
    auto *kind = child<QComboBox>("discussions_kind");
    kind->setCurrentIndex(2);
    Q_EMIT kind->activated(2);
    QTRY_VERIFY(row("discussions_list", u"Change app.py"_s));
    QTRY_VERIFY(child<QPlainTextEdit>("discussion_diff")->toPlainText().contains(u"+print('from a pull request')"_s));
    QTRY_VERIFY(child<QAction>("discussion_merge")->isEnabled());
    child<QAction>("discussion_merge")->trigger();
    QCOMPARE(onHub(u"/discussions/2"_s)[u"status"_s].toString(), u"open"_s);
    accept(u"Merge Now"_s);
    QTRY_COMPARE(onHub(u"/discussions/2"_s)[u"status"_s].toString(), u"merged"_s);
    QTRY_VERIFY(!child<QAction>("discussion_merge")->isVisible());
}

void TestSpacePage::duplicatesOnTheHub()
{
    child<QAction>("space_page_duplicate")->trigger();
    QTRY_COMPARE(child<QLineEdit>("duplicate_name")->text(), u"ada/demo-copy"_s);
    // The name of the original is taken.
    child<QLineEdit>("duplicate_name")->setText(u"ada/demo"_s);
    child<QPushButton>("duplicate_now")->click();
    QTRY_VERIFY(child<QPushButton>("duplicate_now")->isEnabled());
    QVERIFY(m_window->findChild<QDialog *>(u"duplicate_dialog"_s));
    child<QLineEdit>("duplicate_name")->setText(u"ada/second"_s);
    child<QPushButton>("duplicate_now")->click();
    const auto isShown = [this] {
        const auto pages = m_window->findChildren<views::SpacePage *>();
        return std::ranges::any_of(pages, [](const views::SpacePage *page) {
            return page->space().name == u"second" && page->isVisible() && page->status().info.origin == u"ada/demo";
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
}

void TestSpacePage::showsLessToStrangers()
{
    // Whose token is good for reading only.
    m_window.reset();
    qputenv("HF_TOKEN", "hf_adaread");
    m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
    m_window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window->show();
    QTRY_VERIFY(action("hub_account")->isVisible());
    child<QPushButton>("welcome_hub")->click();
    auto *list = child<QListView>("hub_spaces");
    QTRY_COMPARE(list->model()->rowCount(), 2);
    list->setCurrentIndex(list->model()->index(0, 0));
    child<QAction>("hub_details")->trigger();
    QTRY_VERIFY(!text("space_stage").isEmpty());
    QVERIFY(!child<QAction>("space_restart")->isVisible());
    QVERIFY(!child<QComboBox>("space_hardware")->isEnabled());
    QVERIFY(!child<QAction>("setting_add_secret")->isEnabled());
}

QTEST_MAIN(TestSpacePage)
#include "tst_spacepage.moc"
