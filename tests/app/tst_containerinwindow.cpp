// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/window/mainwindow.h>
#include <core/space/spacetemplate.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>
#include <views/build/buildview.h>
#include <views/run/runcontroller.h>
#include <views/terminal/terminalview.h>

#include <KActionCollection>

#include <QAccessible>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// A run in a container as its user does it, by the names that assistive technology reads, on each engine.
class TestContainerInWindow final : public QObject
{
    Q_OBJECT

public:
    static void initMain()
    {
        QCoreApplication::setApplicationName(u"spacewright"_s);
        QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::usePackageCache();
        QAccessible::setActive(true);
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void runsAndLooksInside_data() { tests::addEngineRows(); }
    void runsAndLooksInside()
    {
        OPEN_TEST_ENGINE(engine);
        openTemplate(u"docker-fastapi"_s, variable);
        QVERIFY(!panel("panel_terminal")->toggleViewAction()->isVisible());
        press(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Running, 240'000);
        QVERIFY(controller()->container());
        const QWidget *stage = m_window->findChild<QWidget *>(u"run_stage"_s);
        QVERIFY(stage->toolTip().contains(engine->engine.identity().text()));

        QTRY_VERIFY(panel("panel_terminal")->toggleViewAction()->isVisible());
        panel("panel_terminal")->show();
        panel("panel_terminal")->raise();
        auto *terminal = m_window->findChild<views::TerminalView *>();
        QTRY_VERIFY_WITH_TIMEOUT(!terminal->visibleText().isEmpty(), 20'000);
        QTest::keyClicks(terminal, u"id -u"_s);
        QTest::keyClick(terminal, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(terminal->visibleText().contains(u"\n1000"_s), 20'000);

        press(u"Stop"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::Stopped, 15'000);
        QVERIFY(!panel("panel_terminal")->isVisible());
        QVERIFY(!panel("panel_terminal")->toggleViewAction()->isVisible());
        Progress progress;
        const auto left = container::Containers(engine->engine).list(u"spacewright.owner"_s, progress);
        VERIFY_RESULT(left);
        const auto own = std::ranges::count_if(*left, [](const container::ContainerSummary &one) {
            return one.labels.value(u"spacewright.owner"_s)
                .startsWith(QString::number(QCoreApplication::applicationPid()) + QLatin1Char('-'));
        });
        QCOMPARE(own, 0);
    }

    void saysWhyABuildFailed_data() { tests::addEngineRows(); }
    void saysWhyABuildFailed()
    {
        OPEN_TEST_ENGINE(engine);
        openTemplate(u"docker-fastapi"_s, variable, "FROM python:3.13\nRUN echo before && exit 7\n");
        press(u"Run"_s);
        QTRY_COMPARE_WITH_TIMEOUT(controller()->stage(), run::Stage::BuildError, 60'000);
        QVERIFY(!controller()->steps().isEmpty());
        QCOMPARE(controller()->steps().constLast().state, log::StepState::Failed);
        const auto labels = m_window->findChild<views::BuildView *>()->findChildren<QLabel *>();
        QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1Char('7'));
        }));
        QVERIFY(action(u"run_start"_s)->isEnabled());
    }

private:
    QAction *action(const QString &name) const { return m_window->actionCollection()->action(name); }
    QDockWidget *panel(const char *name) const { return m_window->findChild<QDockWidget *>(QLatin1StringView(name)); }
    views::RunController *controller() const { return m_window->findChild<views::RunController *>(); }

    void openTemplate(const QString &id, const QByteArray &engine, const QByteArray &dockerfile = {})
    {
        const QString name = u"%1-%2"_s.arg(id).arg(++m_count);
        Progress progress;
        QVERIFY(space::createFromTemplate(id, m_home.path(name), id, progress));
        if (!dockerfile.isEmpty())
            m_home.write(name + u"/Dockerfile"_s, dockerfile);
        m_settings = std::make_unique<settings::Settings>();
        m_settings->run.engine.set(qEnvironmentVariable(engine.constData()));
        m_window = std::make_unique<MainWindow>(m_settings.get(), &m_pool);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->handle({m_home.path(name), false});
        QTRY_VERIFY(action(u"run_start"_s)->isEnabled());
    }

    void press(const QString &name)
    {
        QTRY_VERIFY(findButton(QAccessible::queryAccessibleInterface(m_window.get()), name) != nullptr);
        findButton(QAccessible::queryAccessibleInterface(m_window.get()), name)
            ->actionInterface()
            ->doAction(QAccessibleActionInterface::pressAction());
    }

    static QAccessibleInterface *findButton(QAccessibleInterface *parent, const QString &name)
    {
        for (int i = 0; parent != nullptr && i < parent->childCount(); ++i) {
            QAccessibleInterface *child = parent->child(i);
            if (child == nullptr || child->state().invisible)
                continue;
            const bool isButton = child->role() == QAccessible::Button || child->role() == QAccessible::ButtonMenu;
            if (isButton && child->text(QAccessible::Name) == name && !child->state().disabled &&
                child->actionInterface() != nullptr)
                return child;
            if (QAccessibleInterface *found = findButton(child, name))
                return found;
        }
        return nullptr;
    }

    tests::TemporaryHome m_home;
    QThreadPool m_pool;
    int m_count = 0;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestContainerInWindow)
#include "tst_containerinwindow.moc"
