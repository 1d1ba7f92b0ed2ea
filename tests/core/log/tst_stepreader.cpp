// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/steps/stepreader.h>

#include <QTest>

using namespace spacewright::log;
using namespace Qt::StringLiterals;

class TestStepReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSteps_data();
    void readsSteps();
    void showsWhatRuns();
    void countsTimeBetweenStamps();
    void looksInside();
    void timesWhatStampsOrListenersSay();
    void survivesAnything();
};

namespace
{

/// "NAME state duration exit @line" of each step.
QStringList told(const QList<Step> &steps)
{
    QStringList lines;
    for (const Step &step : steps)
        lines.append(u"%1 | %2 | %3 | %4 | %5"_s.arg(step.name, stepStateName(step.state))
                         .arg(step.duration)
                         .arg(step.exitCode)
                         .arg(step.firstLine));
    return lines;
}

} // namespace

void TestStepReader::readsSteps_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QStringList>("steps");
    QTest::newRow("the Hub") << QByteArray("===== Build Queued at 2026-11-20 10:12:31 / Commit SHA: 1a2b3c4 =====\n"
                                           "\n"
                                           "--> FROM docker.io/library/python:3.13@sha256:3a1b\n"
                                           "DONE 0.0s\n"
                                           "--> WORKDIR /app\n"
                                           "CACHED\n"
                                           "--> RUN pip install gradio\n"
                                           "Collecting gradio\n"
                                           "DONE 12.3s\n"
                                           "--> Pushing image\n"
                                           "DONE 3.5s\n")
                             << QStringList{u"FROM docker.io/library/python:3.13@sha256:3a1b | done | 0 | 0 | 2"_s,
                                            u"WORKDIR /app | cached | 0 | 0 | 4"_s,
                                            u"RUN pip install gradio | done | 12.3 | 0 | 6"_s,
                                            u"Pushing image | done | 3.5 | 0 | 9"_s};
    QTest::newRow("the Hub, failed")
        << QByteArray(
               "--> RUN pip install nothing\n"
               "ERROR: No matching distribution found for nothing\n"
               "\n"
               "--> ERROR: process \"/bin/sh -c pip install nothing\" did not complete successfully: exit code: 1\n")
        << QStringList{u"RUN pip install nothing | failed | 0 | 1 | 0"_s};
    QTest::newRow("BuildKit")
        << QByteArray("#1 [internal] load build definition from Dockerfile\n"
                      "#1 DONE 0.0s\n"
                      "#5 [1/3] FROM docker.io/library/python:3.13\n"
                      "#5 CACHED\n"
                      "#6 [2/3] RUN sleep 1\n"
                      "#7 [stage-1 2/2] COPY . .\n"
                      "#6 0.212 out\n"
                      "#7 DONE 0.1s\n"
                      "#6 ERROR: process \"/bin/sh -c x\" did not complete successfully: exit code: 137\n"
                      "#8 exporting to image\n"
                      "#8 DONE 0.4s\n")
        << QStringList{u"FROM docker.io/library/python:3.13 | cached | 0 | 0 | 2"_s,
                       u"RUN sleep 1 | failed | 0 | 137 | 4"_s, u"COPY . . | done | 0.1 | 0 | 5"_s,
                       u"exporting to image | done | 0.4 | 0 | 9"_s};
    QTest::newRow("Docker's classic builder")
        << QByteArray("Step 1/3 : FROM python:3.13\n"
                      " ---> 1f2e3d4c5b6a\n"
                      "Step 2/3 : WORKDIR /app\n"
                      " ---> Using cache\n"
                      " ---> 2f2e3d4c5b6a\n"
                      "Step 3/3 : RUN false\n"
                      " ---> Running in 3f2e3d4c5b6a\n"
                      "The command '/bin/sh -c false' returned a non-zero code: 2\n")
        << QStringList{u"FROM python:3.13 | done | 0 | 0 | 0"_s, u"WORKDIR /app | cached | 0 | 0 | 2"_s,
                       u"RUN false | failed | 0 | 2 | 5"_s};
    QTest::newRow("Podman") << QByteArray("STEP 1/3: FROM docker.io/library/python:3.13\n"
                                          "STEP 2/3: WORKDIR /app\n"
                                          "--> Using cache 0a1b2c3d4e5f0a1b\n"
                                          "--> 0a1b2c3d4e5f\n"
                                          "STEP 3/3: RUN echo hello\n"
                                          "hello\n"
                                          "--> 1a1b2c3d4e5f\n"
                                          "COMMIT space\n")
                            << QStringList{u"FROM docker.io/library/python:3.13 | done | 0 | 0 | 0"_s,
                                           u"WORKDIR /app | cached | 0 | 0 | 1"_s,
                                           u"RUN echo hello | done | 0 | 0 | 4"_s};
    QTest::newRow("no build") << QByteArray("Running on http://0.0.0.0:7860\nDONE 1.0s\nCACHED\n#nothing\n-->\n")
                              << QStringList{};
}

void TestStepReader::readsSteps()
{
    QFETCH(QByteArray, log);
    QFETCH(QStringList, steps);
    QCOMPARE(told(StepReader::read(log.split('\n'))), steps);
}

void TestStepReader::showsWhatRuns()
{
    StepReader reader;
    reader.append("--> RUN pip install torch");
    QCOMPARE(reader.steps().constLast().state, StepState::Started);
    reader.append("Collecting torch");
    reader.append("DONE 41.0s");
    QCOMPARE(reader.steps().constLast().state, StepState::Done);
    QCOMPARE(reader.steps().size(), 1);
}

void TestStepReader::countsTimeBetweenStamps()
{
    const QList<Step> steps = StepReader::read({"2026-11-20T10:12:31.000000000Z STEP 1/2: FROM python",
                                                "2026-11-20T10:12:32.500000000Z STEP 2/2: RUN pip install x",
                                                "2026-11-20T10:12:40.250Z COMMIT space"});
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0].duration, 1.5);
    QCOMPARE(steps[1].duration, 7.75);
    QCOMPARE(steps[1].started, QDateTime(QDate(2026, 11, 20), QTime(10, 12, 32, 500), QTimeZone::UTC));
}

/// BuildKit says the seconds since the step's start before each line of its output.
void TestStepReader::looksInside()
{
    const QList<Step> steps = StepReader::read(
        {"#6 [2/3] RUN pip install requests", "#7 [3/3] RUN apt-get install x", "#6 0.500 Collecting requests",
         "#7 0.600 Reading package lists...", "#6 0.700   Downloading requests-2.3-py3-none-any.whl (73 kB)",
         "#6 0.900 WARNING: something", "#6 1.000 Installing collected packages: requests",
         "#6 1.500 Successfully installed requests-2.3", "#6 DONE 1.6s",
         "#7 ERROR: process \"x\" did not complete successfully: exit code: 100"});
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[0].phases.size(), 3);
    QCOMPARE(steps[0].phases[1].bytes, 73000);
    QCOMPARE(steps[0].phases[1].line, 4);
    QCOMPARE(steps[0].phases[2].kind, PhaseKind::Install);
    QVERIFY(qAbs(steps[0].phases[2].duration - 0.5) < 1e-9);
    QCOMPARE(steps[0].warnings, 1);
    QCOMPARE(steps[1].phases.size(), 1);
    QVERIFY(steps[1].phases[0].hasFailed);
}

void TestStepReader::timesWhatStampsOrListenersSay()
{
    const QDateTime start = QDateTime::fromString(u"2026-11-20T10:00:00Z"_s, Qt::ISODate);
    StepReader reader;
    reader.append("--> RUN pip install requests", start);
    reader.append("Collecting requests", start.addMSecs(1000));
    reader.append("2026-11-20T10:00:03Z Installing collected packages: requests");
    QCOMPARE(reader.steps().first().phases.size(), 2);
    QCOMPARE(reader.steps().first().phases.first().duration, 2);
    reader.append("DONE 4.0s", start.addMSecs(4000));
    QCOMPARE(reader.steps().first().phases.last().start, 3);
    QCOMPARE(reader.steps().first().phases.last().duration, 1);
}

void TestStepReader::survivesAnything()
{
    StepReader reader;
    for (const QByteArray &line :
         {QByteArray(1'000'000, '#'), QByteArray("#1 ") + QByteArray(100'000, 'A'), QByteArray("\xff\xfe--> \xc3"),
          QByteArray("--> ") + QByteArray(100'000, ' '), QByteArray("\0\0DONE 1e999s", 12), QByteArray()})
        reader.append(line);
    for (const Step &step : reader.steps())
        QVERIFY(step.name.size() <= 4096);
}

QTEST_GUILESS_MAIN(TestStepReader)
#include "tst_stepreader.moc"
