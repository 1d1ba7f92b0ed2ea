// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <views/run/choices/runchoices.h>

#include <KActionCollection>

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QWidgetAction>

using namespace spacewright;
using namespace Qt::StringLiterals;
using manifest::Sdk;
using run::Fidelity;
using run::RunnerKind;
using views::RunChoices;

class TestRunChoices final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_collection = std::make_unique<KActionCollection>(nullptr, u"test"_s);
        m_choices = new RunChoices(m_collection.get(), m_window.get());
        m_choices->setOptions({});
    }
    void cleanup()
    {
        m_window.reset();
        m_collection.reset();
    }

    void offersWhatTheSdkCanHave_data()
    {
        QTest::addColumn<Sdk>("sdk");
        QTest::addColumn<QStringList>("runners");
        QTest::addColumn<QStringList>("fidelities");
        QTest::newRow("gradio") << Sdk::Gradio << QStringList{u"Automatic"_s, u"Sandbox"_s, u"Container"_s}
                                << QStringList{u"Live"_s, u"Exact"_s};
        QTest::newRow("streamlit") << Sdk::Streamlit << QStringList{u"Automatic"_s, u"Sandbox"_s, u"Container"_s}
                                   << QStringList{u"Live"_s, u"Exact"_s};
        QTest::newRow("docker") << Sdk::Docker << QStringList{u"Automatic"_s, u"Container"_s}
                                << QStringList{u"Live"_s, u"Exact"_s};
        QTest::newRow("static") << Sdk::Static << QStringList{u"Automatic"_s, u"Static"_s}
                                << QStringList{u"Live"_s, u"Exact"_s};
    }
    void offersWhatTheSdkCanHave()
    {
        QFETCH(const Sdk, sdk);
        QFETCH(const QStringList, runners);
        QFETCH(const QStringList, fidelities);
        m_choices->setSdk(sdk);
        QCOMPARE(texts(box("run_runner")), runners);
        QCOMPARE(texts(box("run_fidelity")), fidelities);
    }

    void theHubIsOfferedToWhoIsSignedIn()
    {
        m_choices->setSdk(Sdk::Gradio);
        m_choices->offerHub(true);
        QCOMPARE(texts(box("run_runner")), (QStringList{u"Automatic"_s, u"Sandbox"_s, u"Container"_s, u"Hub"_s}));
        pick("run_runner", u"Hub"_s);
        QCOMPARE(m_choices->options().runner, RunnerKind::Hub);
        // What was chosen is kept, and means nothing while nobody is signed in.
        m_choices->offerHub(false);
        QCOMPARE(m_choices->options().runner, RunnerKind::Auto);
        m_choices->offerHub(true);
        QCOMPARE(box("run_runner")->currentText(), u"Hub"_s);
        // A page needs no hardware.
        m_choices->setSdk(Sdk::Static);
        QCOMPARE(texts(box("run_runner")), (QStringList{u"Automatic"_s, u"Static"_s}));
        QCOMPARE(m_choices->options().runner, RunnerKind::Auto);
    }

    void aPageThatIsBuiltMayBeBuiltInAContainer()
    {
        m_choices->setSdk(Sdk::Static, true);
        QCOMPARE(texts(box("run_runner")), (QStringList{u"Automatic"_s, u"Static"_s, u"Container"_s}));
        pick("run_fidelity", u"Exact"_s);
        QCOMPARE(m_choices->options().fidelity, Fidelity::Exact);
        QCOMPARE(m_choices->options().runner, RunnerKind::Auto);
        m_choices->setSdk(Sdk::Static, false);
        QCOMPARE(texts(box("run_runner")), (QStringList{u"Automatic"_s, u"Static"_s}));
        QCOMPARE(m_choices->options().fidelity, Fidelity::Exact);
    }

    void exactTakesTheContainerAlong()
    {
        m_choices->setSdk(Sdk::Gradio);
        pick("run_runner", u"Sandbox"_s);
        pick("run_fidelity", u"Exact"_s);
        QCOMPARE(m_choices->options().runner, RunnerKind::Container);
        QCOMPARE(box("run_runner")->currentText(), u"Container"_s);
        pick("run_runner", u"Sandbox"_s);
        QCOMPARE(m_choices->options().fidelity, Fidelity::Live);
        QCOMPARE(box("run_fidelity")->currentText(), u"Live"_s);
        // The automatic choice finds out by itself.
        pick("run_runner", u"Automatic"_s);
        pick("run_fidelity", u"Exact"_s);
        QCOMPARE(m_choices->options().runner, RunnerKind::Auto);
    }

    void keepsWhatOtherSpacesHave()
    {
        m_choices->setOptions({.runner = RunnerKind::Sandbox, .engine = u"podman"_s, .shareModelCache = true});
        m_choices->setSdk(Sdk::Static);
        QCOMPARE(m_choices->options().runner, RunnerKind::Auto);
        QCOMPARE(box("run_runner")->currentText(), u"Automatic"_s);
        const QSignalSpy chosen(m_choices, &RunChoices::chosen);
        pick("run_flavor", box("run_flavor")->itemText(1));
        QCOMPARE(chosen.count(), 1);
        const auto options = chosen.first().first().value<run::RunOptions>();
        QCOMPARE(options.runner, RunnerKind::Sandbox);
        QCOMPARE(options.flavor, box("run_flavor")->itemData(1).toString());
        m_choices->setSdk(Sdk::Gradio);
        QCOMPARE(m_choices->options().runner, RunnerKind::Sandbox);
        QCOMPARE(m_choices->options().engine, u"podman"_s);
        QVERIFY(m_choices->options().shareModelCache);
    }

    void offersGpusWhereThereAreSome()
    {
        const QAction *const action = m_collection->action(u"run_gpus"_s);
        QVERIFY(!action->isVisible());
        // What was chosen before counts until somebody has looked.
        m_choices->setOptions({.gpus = u"all"_s});
        QCOMPARE(m_choices->options().gpus, u"all"_s);
        m_choices->setGpus({});
        QVERIFY(!action->isVisible());
        QCOMPARE(m_choices->options().gpus, QString());

        const run::Gpu gpu{.name = u"NVIDIA L4"_s, .memory = 24LL * 1024 * 1024 * 1024, .use = 0.25};
        m_choices->setGpus({.gpus = {gpu, gpu, gpu}, .cards = 3});
        QVERIFY(action->isVisible());
        QCOMPARE(texts(box("run_gpus")), QStringList({u"By flavor"_s, u"None"_s, u"1"_s, u"2"_s, u"All 3"_s}));
        QCOMPARE(m_choices->options().gpus, u"all"_s);
        QVERIFY2(box("run_gpus")->toolTip().contains(u"NVIDIA L4, 24 GB, 25 % busy"_s),
                 qPrintable(box("run_gpus")->toolTip()));
        const QSignalSpy chosen(m_choices, &RunChoices::chosen);
        pick("run_gpus", u"2"_s);
        QCOMPARE(chosen.first().first().value<run::RunOptions>().gpus, u"2"_s);
        m_choices->setSdk(Sdk::Static);
        QVERIFY(!action->isVisible());
    }

    void saysWhatKeepsAGpuFromBeingUsed()
    {
        m_choices->setGpus({.cards = 1,
                            .problems = {{.kind = run::GpuProblem::Kind::NoDriver,
                                          .text = u"There is no driver."_s,
                                          .remedy = u"sudo apt-get install nvidia-driver"_s}}});
        QVERIFY(m_collection->action(u"run_gpus"_s)->isVisible());
        QCOMPARE(texts(box("run_gpus")), QStringList({u"None"_s}));
        QCOMPARE(box("run_gpus")->toolTip(),
                 u"There is no driver. This mends it: sudo apt-get install nvidia-driver"_s);
    }

private:
    QComboBox *box(const char *name) const
    {
        const auto *action = qobject_cast<QWidgetAction *>(m_collection->action(QLatin1StringView(name)));
        return action->defaultWidget()->findChild<QComboBox *>(QLatin1StringView(name));
    }
    static QStringList texts(const QComboBox *box)
    {
        QStringList all;
        for (int i = 0; i < box->count(); ++i)
            all += box->itemText(i);
        return all;
    }
    /// As the user does it.
    void pick(const char *name, const QString &text)
    {
        QComboBox *picked = box(name);
        picked->setCurrentText(text);
        QCOMPARE(picked->currentText(), text);
        Q_EMIT picked->activated(picked->currentIndex());
    }

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<KActionCollection> m_collection;
    RunChoices *m_choices = nullptr;
};

QTEST_MAIN(TestRunChoices)
#include "tst_runchoices.moc"
