// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/run/container/leftapp.h>
#include <core/run/process/processtree.h>
#include <core/run/session.h>
#include <tests/support/scriptedengine.h>
#include <tests/support/temporaryhome.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright;
using namespace spacewright::tests;

namespace
{

/// The container that a path of the API names.
QByteArray containerIn(const QByteArray &path)
{
    return path.sliced(path.indexOf("/containers/") + 12).split('?').first().split('/').first();
}

/// An engine with the containers "aaa" and "bbb" that run, and "ended".
class Engine
{
public:
    Engine() : m_engine([this](const Question &question) { return say(question); }) {}

    QString address() const { return m_engine.address().url.toString(); }
    QByteArrayList asked(const QByteArray &what) const
    {
        QByteArrayList found;
        for (const Question &question : m_engine.questions()) {
            if ((question.method + ' ' + question.path).contains(what))
                found += containerIn(question.path);
        }
        return found;
    }
    void goAway() { m_engine.goAway(); }

private:
    Script say(const Question &question)
    {
        if (question.method == "DELETE" || question.path.contains("/kill"))
            return m_isDead = true, answer({}, "text/plain", 204);
        if (question.path.contains("/logs"))
            return printed("its last words\n");
        if (question.path.contains("/containers/json"))
            return answer(quoted("[{'Id':'aaa','Names':['/x'],'State':'running','Labels':{}},"
                                 "{'Id':'other','Names':['/y'],'State':'running','Labels':{}}]"));
        if (question.path.contains("/images/json"))
            return answer("[]");
        if (!question.path.contains("/containers/"))
            return {};
        const bool runs = containerIn(question.path) != "ended" && !m_isDead;
        return answer(quoted(runs ? "{'State':{'Status':'running','Running':true}}"
                                  : "{'State':{'Status':'exited','Running':false,'ExitCode':0}}"));
    }

    std::atomic_bool m_isDead = false;
    ScriptedEngine m_engine;
};

} // namespace

/// Apps that run in containers although the process that ran them was killed.
class TestLeftApp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(paths::runtimeFolder()).removeRecursively(); }

    void thoseThatRunAreFound()
    {
        const Engine engine;
        write("first", engine, "aaa", "2026-11-29T12:00:00.000Z");
        write("second", engine, "bbb", "2026-11-29T11:00:00.000Z");
        write("third", engine, "ended", "2026-11-29T10:00:00.000Z");
        const QList<run::LeftApp> apps = run::leftApps();
        QCOMPARE(apps.size(), 2);
        QCOMPARE(apps[0].container, QStringLiteral("bbb"));
        QCOMPARE(apps[1].container, QStringLiteral("aaa"));
        QCOMPARE(apps[1].record.spaceTitle, QStringLiteral("Fruit"));
        QCOMPARE(apps[1].url(), QUrl(QStringLiteral("http://127.0.0.1:40123/")));
        QCOMPARE(apps[1].app.mode, run::LiveMode::Reload);
        QCOMPARE(apps[1].app.liveTarget, QStringLiteral("/srv"));
        QVERIFY(engine.asked("DELETE").isEmpty());
    }

    /// Without a record nobody can say what it is.
    void oneThatNobodyKnowsIsNotOffered()
    {
        const Engine engine;
        write("nobody", engine, "aaa", {});
        QVERIFY(run::leftApps().isEmpty());
        run::cleanLeftovers();
        QCOMPARE(engine.asked("DELETE"), QByteArrayList({"aaa"}));
        QVERIFY(marks().isEmpty());
    }

    void oneThatSomebodyRunsIsNotLeft()
    {
        const Engine engine;
        write("first", engine, "aaa", "2026-11-29T12:00:00.000Z", QCoreApplication::applicationPid());
        QVERIFY(run::leftApps().isEmpty());
        QCOMPARE(run::attendedContainers(), QSet<QString>({QStringLiteral("aaa")}));
        // Although the process that made it is gone.
        writeOwner(engine);
        run::cleanLeftovers();
        QCOMPARE(engine.asked("DELETE"), QByteArrayList({"other"}));
        QCOMPARE(marks().size(), 1);
    }

    void whatIsOfferedIsNotCleaned()
    {
        const Engine engine;
        write("first", engine, "aaa", "2026-11-29T12:00:00.000Z");
        write("third", engine, "ended", "2026-11-29T10:00:00.000Z");
        writeOwner(engine);
        QCOMPARE(run::leftApps().size(), 1);
        run::cleanLeftovers({QStringLiteral("aaa")});
        QByteArrayList removed = engine.asked("DELETE");
        std::ranges::sort(removed);
        QCOMPARE(removed, QByteArrayList({"ended", "other"}));
        QCOMPARE(marks(), QStringList(QStringLiteral("first.json")));
        // Whoever offers nothing removes it.
        run::cleanLeftovers();
        QVERIFY(engine.asked("DELETE").contains("aaa"));
        QVERIFY(marks().isEmpty());
    }

    void itIsStopped()
    {
        const Engine engine;
        write("first", engine, "aaa", "2026-11-29T12:00:00.000Z");
        const QList<run::LeftApp> apps = run::leftApps();
        QCOMPARE(apps.size(), 1);
        Progress progress;
        QVERIFY(run::stopLeftApp(apps.first(), progress));
        QCOMPARE(engine.asked("signal=SIGINT"), QByteArrayList({"aaa"}));
        QCOMPARE(engine.asked("signal=SIGTERM"), QByteArrayList({"aaa"}));
        QCOMPARE(engine.asked("DELETE"), QByteArrayList({"aaa"}));
        QCOMPARE(TemporaryHome::read(apps.first().record.runLogPath()), QByteArray("said before\nits last words\n"));
        QVERIFY(marks().isEmpty());
    }

    void itIsRemoved()
    {
        const Engine engine;
        write("first", engine, "aaa", "2026-11-29T12:00:00.000Z");
        const QList<run::LeftApp> apps = run::leftApps();
        Progress progress;
        QVERIFY(run::removeLeftApp(apps.first(), progress));
        QVERIFY(engine.asked("/kill").isEmpty());
        QCOMPARE(engine.asked("DELETE"), QByteArrayList({"aaa"}));
        QVERIFY(marks().isEmpty());
    }

    void anEngineThatIsAwayKeepsIt()
    {
        Engine engine;
        write("first", engine, "aaa", "2026-11-29T12:00:00.000Z");
        const QList<run::LeftApp> apps = run::leftApps();
        engine.goAway();
        QVERIFY(run::leftApps().isEmpty());
        Progress progress;
        const Result<> stopped = run::stopLeftApp(apps.first(), progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::EngineAbsent);
        run::cleanLeftovers();
        QCOMPARE(marks().size(), 1);
    }

    void aMarkSaysWhatItTakesToGoOn()
    {
        const Engine scripted;
        Progress progress;
        const auto address = container::parseEngineAddress(scripted.address());
        const auto engine = container::Engine::connect(*address, progress);
        run::AppContainer app;
        app.port = {.inside = 7860, .host = 40321};
        app.isOffline = true;
        app.spec.limits.memory = 512;
        {
            const run::AppMark mark(*engine, QStringLiteral("aaa"), app, QStringLiteral("/nowhere"));
            QCOMPARE(run::attendedContainers(), QSet<QString>({QStringLiteral("aaa")}));
            const QByteArray text = TemporaryHome::read(marksFolder() + QLatin1Char('/') + marks().first());
            for (const char *part : {"40321", "7860", "512", "/nowhere", "\"offline\": true"})
                QVERIFY2(text.contains(part), text);
        }
        QVERIFY(marks().isEmpty());
    }

private:
    static QString marksFolder() { return paths::runtimeFolder() + QStringLiteral("/apps"); }
    static QStringList marks() { return QDir(marksFolder()).entryList(QDir::Files); }

    /// A process that is gone: above what the kernel gives.
    static constexpr qint64 deadProcess = 99999999;

    /// The mark of an app, with a record of a build that began at @p started.
    void write(const char *name, const Engine &engine, const QByteArray &container, const QByteArray &started,
               qint64 process = deadProcess) const
    {
        const QString record = m_home.path(QStringLiteral("records/") + QString::fromLatin1(name));
        if (!started.isEmpty()) {
            m_home.write(QStringLiteral("records/%1/build.json").arg(QLatin1StringView(name)),
                         quoted("{'version':1,'space':'/nowhere','title':'Fruit','started':'" + started + "'}"));
            m_home.write(QStringLiteral("records/%1/run.log").arg(QLatin1StringView(name)), "said before\n");
        }
        const qint64 start = process == deadProcess ? 5 : run::startTime(process);
        QDir().mkpath(marksFolder());
        QFile file(marksFolder() + QLatin1Char('/') + QLatin1StringView(name) + QStringLiteral(".json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(quoted("{'process':" + QByteArray::number(process) + ",'started':" + QByteArray::number(start) +
                          ",'engine':'" + engine.address().toUtf8() + "','container':'" + container + "','record':'" +
                          record.toUtf8() + "','app':{'inside':7860,'host':40123,'reloads':true,'live':'/srv'}}"));
    }

    /// That a process had containers there which is gone.
    static void writeOwner(const Engine &engine)
    {
        const QString folder = paths::runtimeFolder() + QStringLiteral("/containers");
        QDir().mkpath(folder);
        QFile file(folder + QStringLiteral("/run.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(quoted("{'process':" + QByteArray::number(deadProcess) + ",'started':5,'engine':'" +
                          engine.address().toUtf8() + "'}"));
    }

    TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestLeftApp)
#include "tst_leftapp.moc"
