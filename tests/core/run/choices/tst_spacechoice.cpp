// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/run/choices/spacechoice.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace spacewright;
using run::Fidelity;
using run::RunnerKind;
using run::SpaceChoice;

class TestSpaceChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(paths::dataFolder()).removeRecursively(); }

    void eachSpaceHasItsOwn()
    {
        QVERIFY(!run::choiceFor(QStringLiteral("/a")));
        const SpaceChoice one{.runner = RunnerKind::Container,
                              .fidelity = Fidelity::Exact,
                              .flavor = QStringLiteral("t4-small"),
                              .gpus = QStringLiteral("all")};
        const SpaceChoice other{.runner = RunnerKind::Hub, .flavor = QStringLiteral("cpu-upgrade")};
        QVERIFY(run::keepChoice(QStringLiteral("/a"), one));
        QVERIFY(run::keepChoice(QStringLiteral("/b"), other));
        QCOMPARE(run::choiceFor(QStringLiteral("/a")), one);
        QCOMPARE(run::choiceFor(QStringLiteral("/b")), other);
        QVERIFY(run::keepChoice(QStringLiteral("/a"), other));
        QCOMPARE(run::choiceFor(QStringLiteral("/a")), other);
    }

    void whatIsNotUnderstoodIsTheDefault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("no file") << QByteArray() << false;
        QTest::newRow("no JSON") << QByteArray("[{") << false;
        QTest::newRow("other things") << QByteArray("[1, \"x\", {}, {\"folder\": 3}]") << false;
        QTest::newRow("other values") << QByteArray(R"([{"folder": "/a", "runner": "cloud", "fidelity": 1,)"
                                                    R"( "flavor": "t9-huge", "gpus": "--privileged"}])")
                                      << true;
    }
    void whatIsNotUnderstoodIsTheDefault()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isKept);
        QDir().mkpath(paths::dataFolder());
        if (!text.isEmpty())
            QVERIFY(writeFile(paths::dataFolder() + QStringLiteral("/runchoices.json"), text));
        const std::optional<SpaceChoice> choice = run::choiceFor(QStringLiteral("/a"));
        QCOMPARE(choice.has_value(), isKept);
        if (choice)
            QCOMPARE(*choice, (SpaceChoice{.flavor = QStringLiteral("cpu-basic")}));
    }

    void forgetsTheOldest()
    {
        for (int i = 0; i < 502; ++i)
            QVERIFY(run::keepChoice(QStringLiteral("/%1").arg(i), {.flavor = QStringLiteral("cpu-basic")}));
        QVERIFY(!run::choiceFor(QStringLiteral("/0")));
        QVERIFY(!run::choiceFor(QStringLiteral("/1")));
        QVERIFY(run::choiceFor(QStringLiteral("/2")));
        QVERIFY(run::choiceFor(QStringLiteral("/501")));
    }

    void applies()
    {
        run::RunOptions options{.engine = QStringLiteral("podman"), .port = 5};
        const SpaceChoice choice{.runner = RunnerKind::Sandbox, .flavor = QStringLiteral("t4-small")};
        choice.applyTo(options);
        QCOMPARE(SpaceChoice::of(options), choice);
        QCOMPARE(options.engine, QStringLiteral("podman"));
        QVERIFY(!choice.needsEngine());
        QVERIFY((SpaceChoice{.runner = RunnerKind::Container}.needsEngine()));
        QVERIFY((SpaceChoice{.fidelity = Fidelity::Exact}.needsEngine()));
        QVERIFY((!SpaceChoice{.runner = RunnerKind::Static, .fidelity = Fidelity::Exact}.needsEngine()));
        QVERIFY((!SpaceChoice{.runner = RunnerKind::Hub, .fidelity = Fidelity::Exact}.needsEngine()));
    }

    void aChangeIsMadeToWhatIsKept_data()
    {
        QTest::addColumn<SpaceChoice>("kept");
        QTest::addColumn<SpaceChoice>("before");
        QTest::addColumn<SpaceChoice>("after");
        QTest::addColumn<SpaceChoice>("expected");
        const QString basic = QStringLiteral("cpu-basic");
        const QString large = QStringLiteral("t4-small");
        const QString none = QStringLiteral("none");
        const SpaceChoice shown{.runner = RunnerKind::Sandbox, .flavor = basic};
        const SpaceChoice kept{.runner = RunnerKind::Container, .fidelity = Fidelity::Exact, .flavor = large};
        QTest::newRow("nothing") << kept << shown << shown << kept;
        QTest::newRow("the flavor") << kept << SpaceChoice{.flavor = large} << SpaceChoice{.flavor = basic}
                                    << SpaceChoice{kept.runner, kept.fidelity, basic};
        QTest::newRow("the GPUs") << kept << shown << SpaceChoice{shown.runner, shown.fidelity, basic, none}
                                  << SpaceChoice{kept.runner, kept.fidelity, large, none};
        QTest::newRow("the runner") << kept << shown << SpaceChoice{.runner = RunnerKind::Auto, .flavor = basic}
                                    << SpaceChoice{RunnerKind::Auto, Fidelity::Exact, large};
        QTest::newRow("a sandbox in place of what was exact")
            << kept << SpaceChoice{} << SpaceChoice{.runner = RunnerKind::Sandbox}
            << SpaceChoice{RunnerKind::Sandbox, Fidelity::Live, large};
        QTest::newRow("exact in place of a sandbox")
            << shown << SpaceChoice{} << SpaceChoice{.fidelity = Fidelity::Exact}
            << SpaceChoice{RunnerKind::Container, Fidelity::Exact, basic};
    }
    void aChangeIsMadeToWhatIsKept()
    {
        QFETCH(const SpaceChoice, kept);
        QFETCH(const SpaceChoice, before);
        QFETCH(const SpaceChoice, after);
        QFETCH(const SpaceChoice, expected);
        QCOMPARE(kept.changedAs(before, after), expected);
    }

private:
    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestSpaceChoice)
#include "tst_spacechoice.moc"
