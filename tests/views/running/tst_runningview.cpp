// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/run/running/sessionmark.h>
#include <tests/support/temporaryhome.h>
#include <views/running/runningmodel.h>
#include <views/running/runningview.h>

#include <KColorScheme>

#include <QAction>
#include <QDesktopServices>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <mutex>

using namespace spacewright;
using views::RunningModel;
using views::RunningView;

namespace
{

run::RunningSpace space(const QString &title, bool canSleep = true)
{
    return {.folder = QLatin1Char('/') + title,
            .title = title,
            .flavor = QStringLiteral("cpu-basic"),
            .started = QDateTime::currentDateTimeUtc(),
            .canSleep = canSleep};
}

} // namespace

/// The list of what runs, over real marks of sessions.
class TestRunningView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QDir(paths::runtimeFolder()).removeRecursively();
        m_view = std::make_unique<RunningView>();
        m_view->resize(900, 200);
    }
    void cleanup() { m_view.reset(); }

    void listsWhatRunsAndWhatItTakes()
    {
        QSignalSpy counts(m_view.get(), &RunningView::countChanged);
        run::SessionMark first(space(QStringLiteral("First")), {});
        run::SessionMark second(space(QStringLiteral("Second")), {});
        first.noteStage(run::Stage::Running, QStringLiteral("sandbox"));
        first.noteUrl(QUrl(QStringLiteral("http://127.0.0.1:4711/")));
        first.noteStats({.cpu = 1.5, .memory = 300'000'000, .memoryLimit = 2'000'000'000});
        m_view->show();
        QTRY_COMPARE(rows(), 2);
        QCOMPARE(counts.last().first().toLongLong(), 2);
        QCOMPARE(text(0, RunningModel::Title), QStringLiteral("First"));
        QCOMPARE(text(0, RunningModel::StageColumn), QStringLiteral("RUNNING"));
        QCOMPARE(text(0, RunningModel::Runner), QStringLiteral("sandbox"));
        QCOMPARE(text(0, RunningModel::Address), QStringLiteral("127.0.0.1:4711"));
        QCOMPARE(text(0, RunningModel::Cpu), QStringLiteral("150 %"));
        QVERIFY2(text(0, RunningModel::Memory).contains(QStringLiteral(" of ")), qPrintable(text(0, 6)));
        QCOMPARE(text(1, RunningModel::StageColumn), QStringLiteral("BUILDING"));
        QCOMPARE(text(1, RunningModel::Memory), QString());

        // It follows by itself, and the selection stays on its Space.
        list()->setCurrentIndex(list()->model()->index(1, 0));
        first.noteStage(run::Stage::Sleeping, QStringLiteral("sandbox"));
        QTRY_COMPARE(text(0, RunningModel::StageColumn), QStringLiteral("SLEEPING"));
        QCOMPARE(text(0, RunningModel::Memory), QString());
        QCOMPARE(list()->currentIndex().row(), 1);
    }

    void whatRunsOnTheHubHasItsOwnAddress()
    {
        run::RunningSpace there = space(QStringLiteral("There"), false);
        run::SessionMark mark(there, {});
        mark.noteStage(run::Stage::Running, QStringLiteral("hub"));
        mark.noteUrl(QUrl(QStringLiteral("https://ada-staging.hf.space/?__sign=s3cret")));
        m_view->show();
        QTRY_COMPARE(rows(), 1);
        QTRY_COMPARE(text(0, RunningModel::Address), QStringLiteral("ada-staging.hf.space"));
        QVERIFY(!action("running_sleep")->isEnabled());
        QVERIFY2(action("running_sleep")->toolTip().contains(QStringLiteral("Hub")),
                 qPrintable(action("running_sleep")->toolTip()));
    }

    void theStageCanBeRead()
    {
        run::SessionMark mark(space(QStringLiteral("A")), {});
        mark.noteStage(run::Stage::Running, QStringLiteral("sandbox"));
        m_view->show();
        QTRY_COMPARE(rows(), 1);
        const QBrush brush =
            list()->model()->index(0, RunningModel::StageColumn).data(Qt::ForegroundRole).value<QBrush>();
        QCOMPARE(brush, KColorScheme(QPalette::Active, KColorScheme::View).foreground(KColorScheme::PositiveText));
    }

    void isEmptyWhenNothingRuns()
    {
        const auto mark = std::make_unique<run::SessionMark>(space(QStringLiteral("A")), nullptr);
        m_view->show();
        QTRY_VERIFY(list()->isVisible());
    }

    void showsAndBrowses()
    {
        run::SessionMark mark(space(QStringLiteral("A")), {});
        m_view->show();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!action("running_browse")->isEnabled());
        mark.noteUrl(QUrl(QStringLiteral("http://127.0.0.1:4711/")));
        QTRY_VERIFY(action("running_browse")->isEnabled());
        QSignalSpy asked(m_view.get(), &RunningView::spaceRequested);
        action("running_show")->trigger();
        QCOMPARE(asked.first().first().toString(), QStringLiteral("/A"));
        QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "keepUrl");
        action("running_browse")->trigger();
        QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
        QCOMPARE(m_opened.port(), 4711);
    }

    void stopsPutsToSleepAndWakes()
    {
        std::mutex mutex;
        QList<run::RunningWish> wishes;
        const auto heard = [&] {
            const std::scoped_lock lock(mutex);
            return wishes;
        };
        run::SessionMark mark(space(QStringLiteral("A")), [&](run::RunningWish wish) {
            const std::scoped_lock lock(mutex);
            wishes += wish;
        });
        m_view->show();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!action("running_sleep")->isEnabled());
        mark.noteStage(run::Stage::Running, QStringLiteral("sandbox"));
        QTRY_VERIFY(action("running_sleep")->isEnabled());
        QCOMPARE(action("running_sleep")->text(), QStringLiteral("Sleep"));
        action("running_sleep")->trigger();
        QTRY_COMPARE(heard(), QList{run::RunningWish::Sleep});
        mark.noteStage(run::Stage::Sleeping, QStringLiteral("sandbox"));
        QTRY_COMPARE(action("running_sleep")->text(), QStringLiteral("Wake"));
        action("running_sleep")->trigger();
        QTRY_COMPARE(heard().last(), run::RunningWish::Wake);
        m_view->wake(QStringLiteral("/A"));
        QTRY_COMPARE(heard().size(), 3);
        action("running_stop")->trigger();
        QTRY_COMPARE(heard().last(), run::RunningWish::Stop);
    }

    void saysWhyOneCannotSleep()
    {
        run::SessionMark mark(space(QStringLiteral("A"), false), {});
        mark.noteStage(run::Stage::Running, QStringLiteral("sandbox"));
        m_view->show();
        QTRY_COMPARE(rows(), 1);
        QVERIFY(!action("running_sleep")->isEnabled());
        QVERIFY(action("running_sleep")->toolTip().contains(QStringLiteral("settings")));
    }

public Q_SLOTS:
    void keepUrl(const QUrl &url) { m_opened = url; }

private:
    QTreeView *list() const { return m_view->findChild<QTreeView *>(QStringLiteral("running_list")); }
    int rows() const { return list()->model()->rowCount(); }
    QString text(int row, int column) const
    {
        return list()->model()->index(row, column).data(Qt::DisplayRole).toString();
    }
    QAction *action(const char *name) const { return m_view->findChild<QAction *>(QLatin1StringView(name)); }

    tests::TemporaryHome m_home;
    std::unique_ptr<RunningView> m_view;
    QUrl m_opened;
};

QTEST_MAIN(TestRunningView)
#include "tst_runningview.moc"
