// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>
#include <views/common/taskbutton.h>
#include <views/common/tasklist.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace spacewright;
using namespace spacewright::views;

class TestTaskList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatRuns();
    void cancels();
    void outlivesItsJobs();
    void bannerShowsTextAsText();
};

void TestTaskList::showsWhatRuns()
{
    TaskList tasks;
    QWidget window;
    TaskButton button(&tasks, &window);
    window.show();
    QVERIFY(!button.isVisible());
    const int id = tasks.add(QStringLiteral("Creating"), {});
    QVERIFY(button.isVisible());
    Progress progress(tasks.listener(id));
    std::thread worker([&] { progress.report(3, 4, QStringLiteral("copying")); });
    worker.join();
    QTRY_VERIFY(button.text().contains(QStringLiteral("75")));
    QCOMPARE(tasks.rows().constFirst().progress.text, QStringLiteral("copying"));
    QCOMPARE(button.findChild<QProgressBar *>()->value(), 75);
    tasks.remove(id);
    QVERIFY(!button.isVisible());
    QVERIFY(tasks.rows().isEmpty());
}

void TestTaskList::cancels()
{
    TaskList tasks;
    TaskButton button(&tasks);
    int cancelled = 0;
    tasks.add(QStringLiteral("One"), [&] { ++cancelled; });
    button.findChild<QToolButton *>(QStringLiteral("task_cancel"))->click();
    QCOMPARE(cancelled, 1);
}

void TestTaskList::outlivesItsJobs()
{
    Progress::Listener listener;
    {
        TaskList tasks;
        listener = tasks.listener(tasks.add(QStringLiteral("Late"), {}));
    }
    // A worker that reports after the window is gone must find something to report to.
    Progress progress(listener);
    progress.report(1, 1, QStringLiteral("done"));
    QVERIFY(!progress.isCancelled());
}

void TestTaskList::bannerShowsTextAsText()
{
    ErrorBanner banner;
    banner.showError(
        {ErrorCode::Internal, QStringLiteral("<b>failed</b>"), QStringLiteral("hf_abcdefghijklmnopqrstuvwxyzabcdef")});
    QVERIFY(!banner.isHidden());
    const auto labels = banner.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == u"<b>failed</b>" && label->textFormat() == Qt::PlainText;
    }));
    auto *copy = banner.findChild<QAction *>(QStringLiteral("error_copy"));
    QVERIFY(banner.actions().contains(copy));
    copy->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("<b>failed</b>")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("hf_abcdefgh")));
    // Nobody has to send a notice to anybody.
    banner.showNotice(QStringLiteral("Done."));
    QVERIFY(!banner.actions().contains(copy));
}

QTEST_MAIN(TestTaskList)
#include "tst_tasklist.moc"
