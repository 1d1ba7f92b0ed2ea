// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/filewriter.h>
#include <core/run/buildrecord.h>

#include <tests/support/temporaryhome.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace spacewright;
using namespace Qt::StringLiterals;

/// `builds compare`, `builds explain FILE` and `log --steps`, on records and logs made here.
class TestBuildsVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesTwoBuilds();
    void refusesUnknownBuilds();
    void explainsAFile_data();
    void explainsAFile();
    void saysThatALogEndedWell();
    void listsSearchesAndMarks();
    void findsTheStepsOfALog();

private:
    struct End {
        int exitCode = -1;
        QList<QJsonObject> events;
    };
    static End run(const QStringList &arguments);
    QString keep(const QString &time, const QList<log::Step> &steps, const QByteArray &packages, const QByteArray &log);

    tests::TemporaryHome m_home;
};

TestBuildsVerb::End TestBuildsVerb::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SPACEWRIGHT_BIN "/spacewright-cli"), arguments + QStringList{u"--json"_s});
    if (!process.waitForFinished())
        return {};
    End end{process.exitCode(), {}};
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            end.events.append(QJsonDocument::fromJson(line).object());
    }
    return end;
}

QString TestBuildsVerb::keep(const QString &time, const QList<log::Step> &steps, const QByteArray &packages,
                             const QByteArray &log)
{
    run::BuildRecord record;
    record.spaceFolder = m_home.path(u"space"_s);
    record.started = QDateTime::fromString(time, Qt::ISODate);
    record.folder = run::newRecordFolder(record.spaceFolder, record.started);
    record.steps = steps;
    const bool isKept = run::saveRecord(record) && writeFile(record.folder + u"/packages.json"_s, packages) &&
                        writeFile(record.buildLogPath(), log);
    return isKept ? run::buildRecords(record.spaceFolder).constFirst().id : QString();
}

void TestBuildsVerb::comparesTwoBuilds()
{
    using log::StepState;
    const QString first = keep(u"2026-11-20T10:00:00Z"_s,
                               {{.name = u"RUN apt"_s, .state = StepState::Cached, .started = {}},
                                {.name = u"RUN pip"_s, .state = StepState::Done, .started = {}, .duration = 9}},
                               R"([{"name":"gradio","version":"6.30.0"},{"name":"old","version":"1"}])",
                               "start 10:00:00\nCollecting gradio==6.30.0\nend\n");
    const QString second = keep(u"2026-11-21T10:00:00Z"_s,
                                {{.name = u"RUN apt"_s, .state = StepState::Done, .started = {}, .duration = 3},
                                 {.name = u"RUN pip"_s, .state = StepState::Failed, .started = {}, .exitCode = 1},
                                 {.name = u"COPY"_s, .started = {}}},
                                R"([{"name":"gradio","version":"6.31.0"},{"name":"new","version":"2"}])",
                                "start 11:30:09\nCollecting gradio==6.31.0\nend\n");
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    const End end = run({u"builds"_s, u"compare"_s, first, second});
    QCOMPARE(end.exitCode, 0);
    QStringList told;
    for (const QJsonObject &event : end.events) {
        const QString name = event["event"_L1].toString();
        if (name == "step"_L1)
            told.append(event["name"_L1].toString() + (event["different"_L1].toBool() ? u" differs"_s : u" same"_s) +
                        (event["first"_L1].toBool() ? u" first"_s : QString()));
        else if (name == "package"_L1)
            told.append(u"%1 %2->%3"_s.arg(event["name"_L1].toString(), event["before"_L1].toString(),
                                           event["after"_L1].toString()));
        else if (name == "lines"_L1)
            told.append(u"line %1"_s.arg(event["before"_L1].toInt()));
    }
    const QStringList expected = {u"RUN apt same"_s, u"RUN pip differs first"_s,
                                  u"COPY differs"_s, u"gradio 6.30.0->6.31.0"_s,
                                  u"new ->2"_s,      u"old 1->"_s,
                                  u"line 2"_s};
    QCOMPARE(told, expected);
    QCOMPARE(end.events.constLast()["event"_L1].toString(), u"result"_s);
}

void TestBuildsVerb::refusesUnknownBuilds()
{
    const End end = run({u"builds"_s, u"compare"_s, u"nothing"_s, u"nothing"_s});
    QCOMPARE(end.exitCode, 1);
    QCOMPARE(end.events.constLast()["event"_L1].toString(), u"error"_s);
}

void TestBuildsVerb::explainsAFile_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("known") << QByteArray("E: Unable to locate package ffmpg\n") << u"apt.missing"_s << u"yours"_s;
    QTest::newRow("unknown") << QByteArray("all went well\n") << QString() << u"unknown"_s;
}

void TestBuildsVerb::explainsAFile()
{
    QFETCH(QByteArray, log);
    const End end = run({u"builds"_s, u"explain"_s, m_home.write(u"failed.log"_s, log)});
    QCOMPARE(end.exitCode, 1);
    QCOMPARE(end.events.size(), 2);
    QCOMPARE(end.events[0]["event"_L1].toString(), u"cause"_s);
    QTEST(end.events[0]["rule"_L1].toString(), "rule");
    QTEST(end.events[0]["verdict"_L1].toString(), "verdict");
}

void TestBuildsVerb::saysThatALogEndedWell()
{
    const QString path = m_home.write(u"well.log"_s, "--> RUN x\nERROR: this is only noise\nDONE 0.5s\n");
    const End end = run({u"builds"_s, u"explain"_s, path});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.events.size(), 1);
    QVERIFY(end.events[0]["ok"_L1].toBool());
}

void TestBuildsVerb::listsSearchesAndMarks()
{
    const QString space = m_home.path(u"space"_s);
    QVERIFY(QDir().mkpath(space));
    keep(u"2026-01-20T10:00:00Z"_s, {}, {}, "a rare warning\n");
    const QString late = keep(u"2026-12-21T10:00:00Z"_s, {}, {}, "a rare warning\nonce more a rare warning\n");
    const QString first = run::buildRecords(space).constLast().id;
    const End found = run({u"builds"_s, u"search"_s, space, u"RARE"_s});
    QCOMPARE(found.exitCode, 0);
    QCOMPARE(found.events.size(), 3);
    QCOMPARE(found.events[0]["id"_L1].toString(), first);
    QCOMPARE(found.events[1]["count"_L1].toInt(), 2);
    QCOMPARE(run({u"builds"_s, u"mark"_s, late, u"--pin"_s, u"--tag"_s, u"good"_s, u"--tag"_s, u"fast"_s}).exitCode, 0);
    QCOMPARE(run({u"builds"_s, u"mark"_s, late, u"--untag"_s, u"fast"_s}).exitCode, 0);
    const End list = run({u"builds"_s, u"list"_s, space});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.events[0]["id"_L1].toString(), late);
    QVERIFY(list.events[0]["pinned"_L1].toBool());
    QCOMPARE(list.events[0]["tags"_L1].toArray(), QJsonArray{u"good"_s});
    const End issue = run({u"builds"_s, u"issue"_s, late});
    QCOMPARE(issue.exitCode, 0);
    QVERIFY(issue.events[0]["text"_L1].toString().contains(u"Versions: Spacewright"_s));
}

void TestBuildsVerb::findsTheStepsOfALog()
{
    const QString path = m_home.write(u"hub.log"_s, "--> RUN pip install gradio\nCollecting\nDONE 2.5s\n"
                                                    "--> Pushing image\nDONE 1.0s\n");
    const End end = run({u"log"_s, path, u"--steps"_s});
    QCOMPARE(end.exitCode, 0);
    QCOMPARE(end.events.size(), 3);
    QCOMPARE(end.events[0]["name"_L1].toString(), u"RUN pip install gradio"_s);
    QCOMPARE(end.events[0]["duration"_L1].toDouble(), 2.5);
    QCOMPARE(end.events[1]["line"_L1].toInt(), 4);
}

QTEST_GUILESS_MAIN(TestBuildsVerb)
#include "tst_buildsverb.moc"
