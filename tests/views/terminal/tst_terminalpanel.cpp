// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/testengine.h>
#include <views/terminal/terminalpanel.h>
#include <views/terminal/terminalview.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::views;

/// The terminal in a container of a real engine.
class TestTerminalPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAShell_data() { tests::addEngineRows(); }
    void runsAShell()
    {
        OPEN_TEST_ENGINE(engine);
        Progress progress;
        const container::Containers containers(engine->engine);
        const Result<QString> id = containers.create(engine->shell(QStringLiteral("sleep 300")), progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, progress));
        TerminalPanel panel;
        auto *view = panel.findChild<TerminalView *>();
        panel.resize(800, 400);
        panel.setContainer(std::make_shared<const run::RunningContainer>(engine->engine, *id, QString()));
        QVERIFY(view->visibleText().isEmpty());
        panel.show();
        QTRY_VERIFY_WITH_TIMEOUT(!view->visibleText().isEmpty(), 20'000);

        type(view, "echo $((40 + 2))\n");
        QTRY_VERIFY_WITH_TIMEOUT(view->visibleText().contains(QStringLiteral("\n42")), 20'000);
        type(view, "stty size\n");
        const QString size =
            QStringLiteral("\n%1 %2").arg(view->terminalSize().height()).arg(view->terminalSize().width());
        QTRY_VERIFY_WITH_TIMEOUT(view->visibleText().contains(size), 20'000);
        // More than it can take at once: nothing may be lost, and it stays alive.
        type(view, "seq 100000; echo all of it\n");
        QTRY_VERIFY_WITH_TIMEOUT(view->visibleText().contains(QStringLiteral("100000\nall of it")), 60'000);
        type(view, "exit 3\n");
        QTRY_VERIFY_WITH_TIMEOUT(view->visibleText().contains(QStringLiteral("ended with 3")), 20'000);
        type(view, "\n");
        type(view, "echo again $((1 + 1))\n");
        QTRY_VERIFY_WITH_TIMEOUT(view->visibleText().contains(QStringLiteral("again 2")), 20'000);
        panel.setContainer({});
        QVERIFY(view->visibleText().isEmpty());
    }

private:
    static void type(QWidget *view, const QByteArray &keys)
    {
        for (const char key : keys)
            key == '\n' ? QTest::keyClick(view, Qt::Key_Return) : QTest::keyClick(view, key);
    }
};

QTEST_MAIN(TestTerminalPanel)
#include "tst_terminalpanel.moc"
