// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/task.h>
#include <core/publish/follow/spacelogs.h>
#include <tests/support/testhub.h>

#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// The logs of a Space on the Hub as they come, kept like those of a build here.
class TestSpaceLogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAndHidesSecrets()
    {
        const tests::TestHub hub;
        hub.addSpace(u"demo"_s);
        const auto logs = publish::SpaceLogs::create();
        QVERIFY(logs);
        QThreadPool pool;
        Task<void> task(&pool, [&hub, logs = *logs](Progress &progress) {
            return logs->follow(hub::HubClient({.endpoint = hub.endpoint(), .token = "hf_adawrite"}),
                                {u"ada"_s, u"demo"_s}, hub::LogKind::Run, progress);
        });
        const log::LogStore &store = *(*logs)->runLog();
        add(hub, u"the first line\n"_s);
        QTRY_VERIFY(text(store).contains("the first line"));
        add(hub, u"token hf_abcdefghijklmnopqrstuvwxyz0123456789\n"_s);
        QTRY_VERIFY(text(store).contains("token"));
        QVERIFY(!text(store).contains("hf_abcdefghij"));
        // A connection that breaks brings nothing twice.
        hub.control("POST", u"/spaces/ada/demo"_s, {{u"cut"_s, true}});
        add(hub, u"the last line\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(text(store).contains("the last line"), 20'000);
        QCOMPARE(text(store).count("the first line"), 1);
        QCOMPARE((*logs)->buildLog()->lineCount(), 0);
        task.cancel();
        QTRY_VERIFY(!task.isRunning());
        QVERIFY(task.future().result());
    }

    void isForOwnersOnly()
    {
        const tests::TestHub hub;
        hub.addSpace(u"demo"_s);
        const auto logs = publish::SpaceLogs::create();
        QVERIFY(logs);
        Progress progress;
        const Result<> end = (*logs)->follow(hub::HubClient({.endpoint = hub.endpoint(), .token = "hf_bobwrite"}),
                                             {u"ada"_s, u"demo"_s}, hub::LogKind::Build, progress);
        QVERIFY(!end);
        QVERIFY(!end.error().message.isEmpty());
    }

private:
    static void add(const tests::TestHub &hub, const QString &line)
    {
        hub.control("POST", u"/spaces/ada/demo"_s, {{u"run"_s, QJsonArray{line}}});
    }
    static QByteArray text(const log::LogStore &store) { return store.lines(0, store.lineCount()).join('\n'); }
};

QTEST_GUILESS_MAIN(TestSpaceLogs)
#include "tst_spacelogs.moc"
