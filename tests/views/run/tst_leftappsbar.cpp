// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <views/run/leftappsbar.h>

#include <tests/support/temporaryhome.h>

#include <KMessageWidget>

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;

class TestLeftAppsBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Error>(); }

    void isHiddenWithoutAny()
    {
        views::LeftAppsBar bar(&m_pool);
        bar.setApps({});
        QVERIFY(bar.isHidden());
    }

    void saysWhatStillRuns()
    {
        views::LeftAppsBar bar(&m_pool);
        const run::LeftApp one = app(1);
        bar.setApps({one});
        QVERIFY(!bar.isHidden());
        const KMessageWidget *line = lines(bar).first();
        const QString time = QLocale().toString(one.record.started.toLocalTime().time(), QLocale::ShortFormat);
        QCOMPARE(line->text(), QStringLiteral("“Space 1” of %1 still runs").arg(time));
        for (const char *part : {"Space 1", "http://127.0.0.1:40001/"})
            QVERIFY2(line->accessibleName().contains(QLatin1StringView(part)), qPrintable(line->accessibleName()));
        QCOMPARE(line->toolTip(), line->accessibleName());
        QCOMPARE(line->textFormat(), Qt::PlainText);
        // The same once more is the same.
        bar.setApps({app(1)});
        QCOMPARE(lines(bar).size(), 1);
    }

    void asksToGoOn()
    {
        views::LeftAppsBar bar(&m_pool);
        bar.setApps({app(1)});
        QSignalSpy asked(&bar, &views::LeftAppsBar::resumeRequested);
        action(bar, "left_resume")->trigger();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<run::LeftApp>().container, QStringLiteral("container1"));
        // It stays until somebody has it.
        QCOMPARE(lines(bar).size(), 1);
        bar.setTakable(false);
        QVERIFY(!action(bar, "left_resume")->isEnabled());
        bar.setTakable(true);
        QVERIFY(action(bar, "left_resume")->isEnabled());
        bar.forget(QStringLiteral("container1"));
        QVERIFY(bar.isHidden());
    }

    void whatCannotBeDoneMayBeTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("stop") << QByteArray("left_stop");
        QTest::newRow("remove") << QByteArray("left_remove");
    }
    void whatCannotBeDoneMayBeTriedAgain()
    {
        QFETCH(QByteArray, name);
        views::LeftAppsBar bar(&m_pool);
        bar.setApps({app(1)});
        QSignalSpy failed(&bar, &views::LeftAppsBar::failed);
        action(bar, name)->trigger();
        if (failed.isEmpty()) {
            QVERIFY(!lines(bar).first()->text().contains(QStringLiteral("still runs")));
            QVERIFY(!action(bar, name)->isVisible());
        }
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::EngineAbsent);
        QTRY_COMPARE(lines(bar).size(), 1);
        QVERIFY(lines(bar).first()->text().contains(QStringLiteral("still runs")));
        QVERIFY(!bar.isHidden());
    }

    void theNextOnesComeAsTheseGo()
    {
        views::LeftAppsBar bar(&m_pool);
        bar.setApps({app(1), app(2), app(3), app(4)});
        QCOMPARE(lines(bar).size(), 4);
        const auto shown = [&bar] {
            return std::ranges::count_if(lines(bar), [](const KMessageWidget *line) { return !line->isHidden(); });
        };
        QCOMPARE(shown(), 3);
        bar.forget(QStringLiteral("container2"));
        QCOMPARE(shown(), 3);
        bar.forget(QStringLiteral("container3"));
        QCOMPARE(shown(), 2);
    }

private:
    static run::LeftApp app(quint16 number)
    {
        run::LeftApp left;
        left.engine = QStringLiteral("unix:///nowhere/engine.sock");
        left.container = QStringLiteral("container%1").arg(number);
        left.app.port.host = quint16(40000 + number);
        left.record.spaceTitle = QStringLiteral("Space %1").arg(number);
        left.record.started = QDateTime::currentDateTimeUtc();
        return left;
    }
    /// Those that are not about to be deleted.
    static QList<KMessageWidget *> lines(const views::LeftAppsBar &bar)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return bar.findChildren<KMessageWidget *>();
    }
    static QAction *action(const views::LeftAppsBar &bar, const char *name)
    {
        return bar.findChild<QAction *>(QLatin1StringView(name));
    }

    tests::TemporaryHome m_home;
    QThreadPool m_pool;
};

QTEST_MAIN(TestLeftAppsBar)
#include "tst_leftappsbar.moc"
