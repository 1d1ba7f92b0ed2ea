// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/hub/files/commit.h>
#include <tests/support/packagecache.h>
#include <tests/support/twinpages.h>
#include <tests/support/windowbench.h>

#include <QListView>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace spacewright;

namespace
{

const QByteArray card("---\ntitle: Greeter\nemoji: 🍎\ncolorFrom: red\ncolorTo: green\nsdk: gradio\n"
                      "sdk_version: \"6.31.0\"\npython_version: \"3.12\"\napp_file: app.py\n---\n");

QByteArray app(const QByteArray &greeting)
{
    return "import gradio as gr\n\n\ndef greet(name):\n    return f\"" + greeting +
           " {name}\"\n\n\ngr.Interface(greet, gr.Textbox(elem_id=\"name\"), gr.Textbox(elem_id=\"said\"), "
           "title=\"" +
           greeting + "\").launch()\n";
}

} // namespace

/// A pull request of a Gradio Space beside main: both are built with real packages in real sandboxes, both answer in
/// the real browser engine, and what the pull request installs besides is said.
class TestPullRequestInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain() { prepareProgram(); }

private Q_SLOTS:
    void initTestCase()
    {
        tests::usePackageCache();
        useHub(m_hub);
        m_hub.addSpace(u"greeter"_s);
        put({{u"README.md"_s, card}, {u"app.py"_s, app("Hello")}, {u"requirements.txt"_s, "humanize==4.9.0\n"}});
        put({{u"app.py"_s, app("Salut")}, {u"requirements.txt"_s, "humanize==4.10.0\n"}}, true);
        openWindow({1600, 1000});
        QTRY_VERIFY(action("hub_account")->isVisible());
    }
    void cleanupTestCase() { closeWindow(); }

    void bothAnswerSideBySide()
    {
        start();
        for (const auto &[side, greeting] : {std::pair(0, u"Hello"_s), std::pair(1, u"Salut"_s)}) {
            const QString isThere = u"document.querySelector('h1')?.innerText == '%1'"_s.arg(greeting);
            QTRY_VERIFY_WITH_TIMEOUT(ask(side, isThere).toBool(), 300'000);
            ask(side, u"(f => { Object.getOwnPropertyDescriptor(Object.getPrototypeOf(f), 'value').set.call(f, 'Ada');"
                      " f.dispatchEvent(new Event('input', {bubbles: true})); })"
                      "(document.querySelector('#name textarea, #name input'))"_s);
            ask(side, u"[...document.querySelectorAll('button')].find(b => b.innerText.trim() == 'Submit').click()"_s);
            const QString answer = u"document.querySelector('#said textarea, #said input').value"_s;
            QTRY_COMPARE_WITH_TIMEOUT(ask(side, answer).toString(), greeting + u" Ada"_s, 60'000);
        }
    }

    void whatDiffersIsSaid()
    {
        const auto *table = child<QTreeWidget>("twin_table");
        const auto said = [table] {
            QString text;
            for (QTreeWidgetItemIterator item(const_cast<QTreeWidget *>(table)); *item; ++item)
                text += (*item)->text(0) + u'|' + (*item)->text(1) + u'|' + (*item)->text(2) + u'\n';
            return text;
        };
        QTRY_VERIFY2(said().contains(u"humanize|4.9.0|4.10.0"_s), qPrintable(said()));
        QVERIFY2(said().contains(u"Build|"_s), qPrintable(said()));
    }

private:
    void put(const QList<std::pair<QString, QByteArray>> &files, bool asPullRequest = false) const
    {
        Progress progress;
        hub::CommitOrder order{.target = {.space = {u"ada"_s, u"greeter"_s}, .asPullRequest = asPullRequest},
                               .summary = u"Greet"_s};
        for (const auto &[path, content] : files)
            order.operations += hub::putContent(path, content);
        QVERIFY(
            hub::makeCommit(hub::HubClient({.endpoint = m_hub.endpoint(), .token = "hf_adawrite"}), order, progress));
    }

    void start() const
    {
        child<QPushButton>("welcome_hub")->click();
        auto *list = child<QListView>("hub_spaces");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        child<QAction>("hub_details")->trigger();
        child<QTabWidget>("space_tabs")->setCurrentIndex(2);
        QTRY_VERIFY(child<QAction>("discussion_run")->isVisible());
        child<QAction>("discussion_run")->trigger();
        QTRY_VERIFY(m_window->findChild<QPushButton *>(u"trust_allow"_s));
        child<QPushButton>("trust_allow")->click();
        QTRY_VERIFY(tests::twinIn(*m_window));
    }

    QVariant ask(int side, const QString &script) const
    {
        return tests::askPage(tests::pagesOf(*tests::twinIn(*m_window)), side, script);
    }

    tests::TestHub m_hub;
};

QTEST_MAIN(TestPullRequestInWindow)
#include "tst_pullrequestinwindow.moc"
