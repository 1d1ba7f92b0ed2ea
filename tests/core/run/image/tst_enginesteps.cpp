// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/image/enginesteps.h>
#include <tests/support/runlistener.h>

#include <QTest>

using namespace spacewright;

/// What an engine says becomes the log and the steps of the Dockerfile as its author wrote it.
class TestEngineSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatTheMachineAdded()
    {
        tests::RunListener listener;
        run::EngineSteps steps(listener);
        steps.onText("STEP 1/2: FROM python:3.13\n");
        steps.onText("STEP 2/2: RUN --mount=type=secret,id=a,mode=0444,target=/run/.spacewright/a.pem "
                     "--mount=type=cache,target=/root/.cache pip install six\n");
        steps.onText("Collecting six \xe2\x80");
        steps.onText("\xa6\n");
        steps.finish();
        QCOMPARE(listener.log, QByteArray("STEP 1/2: FROM python:3.13\n"
                                          "STEP 2/2: RUN --mount=type=cache,target=/root/.cache pip install six\n"
                                          "Collecting six \xe2\x80\xa6\n"));
        QCOMPARE(listener.steps.size(), 4); // each begins and ends
        QCOMPARE(listener.steps.last().name,
                 QStringLiteral("RUN --mount=type=cache,target=/root/.cache pip install six"));
        QCOMPARE(listener.steps.last().state, log::StepState::Done);
    }
    void failsTheStepThatRuns()
    {
        tests::RunListener listener;
        run::EngineSteps steps(listener);
        steps.onText("STEP 1/1: RUN false\n");
        steps.finish(QStringLiteral("The build failed: while running runtime: exit status 3"));
        QCOMPARE(listener.steps.size(), 2);
        QCOMPARE(listener.steps.last().state, log::StepState::Failed);
        QCOMPARE(listener.steps.last().exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(TestEngineSteps)
#include "tst_enginesteps.moc"
