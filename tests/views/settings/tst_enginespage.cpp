// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/scriptedengine.h>
#include <tests/support/temporaryhome.h>
#include <views/settings/enginespage.h>

#include <QAbstractButton>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace spacewright;
using tests::Question;
using tests::Script;
using views::EnginesPage;

/// The engines are what DOCKER_HOST names, and what else the machine has.
class TestEnginesPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<settings::Settings>(m_home.path(QStringLiteral("rc%1").arg(++m_count)));
    }
    void cleanup()
    {
        m_page.reset();
        qunsetenv("DOCKER_HOST");
    }

    void showsWhatWorks()
    {
        const tests::ScriptedEngine engine([](const Question &) { return Script(); });
        open(engine.socket());
        QVERIFY(rowText().contains(QStringLiteral("24.0.7")));
        QVERIFY(!command());
        QVERIFY(summary().contains(QStringLiteral("DOCKER_HOST")));
        QVERIFY(button("engine_automatic")->isChecked());
    }

    void mendsWhatDoesNot()
    {
        open(m_home.path(QStringLiteral("none.sock")));
        QCOMPARE(command()->text(), QStringLiteral("unset DOCKER_HOST"));
        QVERIFY(command()->accessibleName().contains(QStringLiteral("DOCKER_HOST")));
        row()->findChild<QPushButton *>(QStringLiteral("engine_copy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("unset DOCKER_HOST"));
        const tests::ScriptedEngine engine([](const Question &) { return Script(); });
        qputenv("DOCKER_HOST", engine.socket().toUtf8());
        button("engine_check")->click();
        QTRY_VERIFY(row() && !command());
        QVERIFY(rowText().contains(QStringLiteral("24.0.7")));
    }

    void cleansUp()
    {
        std::atomic_int asked = 0;
        const tests::ScriptedEngine engine([&asked](const Question &question) {
            if (question.method == "DELETE")
                return tests::answer("[]");
            if (question.path.contains("/volumes"))
                return tests::answer(R"({"Volumes":[]})");
            if (!question.path.contains("/images/json"))
                return Script();
            // One of them is gone then.
            return ++asked == 1 ? tests::answer(R"([{"Id":"sha256:a","RepoTags":["a:1"],"Created":5},)"
                                                R"({"Id":"sha256:b","RepoTags":["b:1"],"Created":6}])")
                                : tests::answer("[]");
        });
        open(engine.socket());
        button("engine_clean")->click();
        QVERIFY(!button("engine_clean")->isEnabled());
        QTRY_VERIFY(button("engine_clean")->isEnabled());
        const QString said = m_page->findChild<QLabel *>(QStringLiteral("engine_cleaned"))->text();
        QVERIFY2(said.startsWith(QLatin1Char('2')), qPrintable(said));
        QByteArrayList removed;
        for (const Question &question : engine.questions()) {
            if (question.method == "DELETE")
                removed += question.path.sliced(question.path.lastIndexOf('/') + 1).first(3);
        }
        // What is made of another goes first.
        QCOMPARE(removed, QByteArrayList({"b:1", "a:1"}));
        QVERIFY(std::ranges::any_of(engine.questions(), [](const Question &question) {
            return question.path.contains("/images/json") && question.path.contains("spacewright.kind");
        }));
    }

    void keepsTheChoice()
    {
        const tests::ScriptedEngine engine([](const Question &) { return Script(); });
        open(engine.socket());
        button("engine_env:DOCKER_HOST")->click();
        QCOMPARE(m_settings->run.engine.get(), QStringLiteral("env:DOCKER_HOST"));
        // Another look finds it chosen.
        button("engine_check")->click();
        QTRY_VERIFY(button("engine_check")->isEnabled());
        QVERIFY(button("engine_env:DOCKER_HOST")->isChecked());
        button("engine_automatic")->click();
        QCOMPARE(m_settings->run.engine.get(), QString());
        auto *address = m_page->findChild<QLineEdit *>(QStringLiteral("engine_address"));
        QTest::keyClicks(address, QStringLiteral("ssh://me@there"));
        QCOMPARE(m_settings->run.engine.get(), QStringLiteral("ssh://me@there"));
        QVERIFY(button("engine_other")->isChecked());
        open(engine.socket());
        QVERIFY(button("engine_other")->isChecked());
        QCOMPARE(m_page->findChild<QLineEdit *>(QStringLiteral("engine_address"))->text(),
                 QStringLiteral("ssh://me@there"));
    }

    /// An address of the user's own is asked too, and what is wrong there is said.
    void saysHowTheAddressIs()
    {
        const tests::ScriptedEngine engine([](const Question &) { return Script(); });
        m_settings->run.engine.set(QStringLiteral("tcp://127.0.0.1:1"));
        open(engine.socket());
        QTRY_VERIFY2(summary().contains(QStringLiteral("127.0.0.1")), qPrintable(summary()));
        QVERIFY(button("engine_other")->isChecked());
        QVERIFY(!summary().contains(QStringLiteral("run in")));
    }

    void saysThatTheChosenOneIsBroken()
    {
        m_settings->run.engine.set(QStringLiteral("env:DOCKER_HOST"));
        open(m_home.path(QStringLiteral("none.sock")));
        QVERIFY(!summary().contains(QStringLiteral("run in")));
    }

    void doesNotWaitForASilentEngine()
    {
        const tests::ScriptedEngine engine([](const Question &) { return Script{.packets = {}, .staysSilent = true}; });
        qputenv("DOCKER_HOST", engine.socket().toUtf8());
        QElapsedTimer clock;
        clock.start();
        m_page = std::make_unique<EnginesPage>(&m_settings->run.engine);
        m_page->show();
        QCoreApplication::processEvents();
        QVERIFY(clock.elapsed() < 1000);
        QVERIFY(!button("engine_check")->isEnabled());
        m_page.reset();
        QVERIFY(clock.elapsed() < 3000);
    }

private:
    void open(const QString &dockerHost)
    {
        qputenv("DOCKER_HOST", dockerHost.toUtf8());
        m_page = std::make_unique<EnginesPage>(&m_settings->run.engine);
        m_page->show();
        QTRY_VERIFY_WITH_TIMEOUT(row() && button("engine_check")->isEnabled(), 20'000);
    }
    QAbstractButton *button(const char *name) const
    {
        return m_page->findChild<QAbstractButton *>(QLatin1StringView(name));
    }
    QWidget *row() const
    {
        QAbstractButton *choice = button("engine_env:DOCKER_HOST");
        return choice ? choice->parentWidget() : nullptr;
    }
    QString rowText() const { return row()->findChild<QLabel *>(QStringLiteral("engine_state"))->text(); }
    QLineEdit *command() const { return row()->findChild<QLineEdit *>(QStringLiteral("engine_command")); }
    QString summary() const { return m_page->findChild<QLabel *>(QStringLiteral("engine_summary"))->text(); }

    tests::TemporaryHome m_home;
    int m_count = 0;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<EnginesPage> m_page;
};

QTEST_MAIN(TestEnginesPage)
#include "tst_enginespage.moc"
