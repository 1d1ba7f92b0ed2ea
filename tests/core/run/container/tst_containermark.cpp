// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/run/container/containermark.h>
#include <tests/support/scriptedengine.h>
#include <tests/support/temporaryhome.h>

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace spacewright;
using namespace spacewright::tests;

namespace
{

/// The last part of a path, without the query.
QByteArray nameIn(const QByteArray &path)
{
    const QByteArray whole = path.first(path.indexOf('?'));
    return whole.sliced(whole.lastIndexOf('/') + 1);
}

/// An engine that has containers of the dead process: as often as @p silentLists it knows none yet.
class Engine
{
public:
    explicit Engine(int silentLists, const QByteArrayList &containers = {"aaa"})
        : m_silentLists(silentLists), m_containers(containers),
          m_engine([this](const Question &question) { return say(question); })
    {
    }

    QByteArray address() const { return m_engine.address().url.toString().toUtf8(); }
    QByteArrayList removed() const
    {
        QByteArrayList found;
        for (const Question &question : m_engine.questions()) {
            if (question.method == "DELETE")
                found += nameIn(question.path);
        }
        return found;
    }
    /// How often it was asked for containers with that label.
    qsizetype lists(const QByteArray &label) const
    {
        return std::ranges::count_if(m_engine.questions(), [&label](const Question &question) {
            return question.path.contains("/containers/json") && question.path.contains(label);
        });
    }

private:
    Script say(const Question &question)
    {
        if (question.method == "DELETE")
            return answer({}, "text/plain", 204);
        if (question.path.contains("/images/json"))
            return answer("[]");
        if (!question.path.contains("/containers/json"))
            return {};
        if (--m_silentLists >= 0)
            return answer("[]");
        QByteArrayList all;
        for (const QByteArray &id : m_containers)
            all += quoted("{'Id':'" + id + "','Names':['/x'],'State':'created','Labels':{}}");
        return answer('[' + all.join(',') + ']');
    }

    std::atomic_int m_silentLists;
    QByteArrayList m_containers;
    ScriptedEngine m_engine;
};

} // namespace

/// What the next start removes of a process that was killed.
class TestContainerMark final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QDir(marks()).removeRecursively(); }

    void whatIsMadeCarriesTheMark()
    {
        {
            const run::MakingMark mark(QStringLiteral("unix:///nowhere.sock"));
            QCOMPARE(files().size(), 1);
            QCOMPARE(mark.labels().value(QStringLiteral("spacewright.making")) + QStringLiteral(".json"),
                     files().first());
        }
        QVERIFY(files().isEmpty());
    }

    void whatALivingProcessHasStays()
    {
        const Engine engine(0);
        const run::ContainerMark mark(QString::fromUtf8(engine.address()));
        const run::MakingMark making(QString::fromUtf8(engine.address()));
        run::cleanContainers();
        QCOMPARE(files().size(), 2);
        QVERIFY(engine.removed().isEmpty());
    }

    void threeContainersOfAKilledProgramAreRemoved()
    {
        const Engine engine(0, {"aaa", "bbb", "ccc"});
        write("run", engine.address());
        run::cleanContainers();
        QCOMPARE(engine.removed(), QByteArrayList({"aaa", "bbb", "ccc"}));
    }

    /// It was told to make one, and makes it though nobody waits for that any more.
    void whatTheEngineIsStillMakingIsAwaited()
    {
        const Engine engine(5);
        write("making", engine.address(), "just-this");
        run::cleanContainers();
        QCOMPARE(engine.removed(), QByteArrayList({"aaa"}));
        QCOMPARE(engine.lists("just-this"), 6);
        QVERIFY(files().isEmpty());
    }

    void itIsNotAwaitedForEver()
    {
        const Engine engine(9999);
        const QString path = write("making", engine.address(), "just-this");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-20), QFileDevice::FileModificationTime));
        file.close();
        QElapsedTimer clock;
        clock.start();
        run::cleanContainers();
        QVERIFY2(clock.elapsed() < 2'000, QByteArray::number(clock.elapsed()));
        QCOMPARE(engine.lists("just-this"), 0);
        QVERIFY(files().isEmpty());
    }

    /// Somebody else may build there at the same time.
    void buildersOfOthersStay()
    {
        const auto builder = [](const char *id, const char *name, const char *image, const char *made) {
            return QByteArray("{'Id':'") + id + "','Names':['" + name + "-working-container'],'ImageID':'" + image +
                   "','State':'storage','Created':'2026-11-29T10:" + made + ":00Z'}";
        };
        const QByteArrayList all = {builder("first", "python", "aa", "30"),
                                    builder("later", "4fece5a97d56", "own", "31"),
                                    builder("other", "4fece5a97d57", "bb", "31"), builder("node", "node", "cc", "31"),
                                    builder("before", "python", "aa", "29")};
        const ScriptedEngine engine([&](const Question &question) {
            if (question.method == "DELETE")
                return answer({}, "text/plain", 204);
            if (question.path.contains("/libpod/containers/json"))
                return answer(quoted('[' + all.join(',') + ']'));
            if (question.path.contains("/libpod/images/json"))
                return answer(quoted("[{'Id':'own','ParentId':'step'},{'Id':'step','ParentId':'aa'},"
                                     "{'Id':'aa','Names':['docker.io/library/python:3.13']},"
                                     "{'Id':'bb','ParentId':'cc'},{'Id':'cc','Names':['docker.io/library/node:22']}]"));
            return question.path.contains("json") ? answer("[]") : versionAnswer("4.3.1", "1.41", "1.24", true);
        });
        const QString path = write("build", engine.address().url.toString().toUtf8());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        QVERIFY(file.seek(text.lastIndexOf('}')));
        file.write(quoted(",'buildBegun':'2026-11-29T10:30:00.000Z','buildEnded':'2026-11-29T10:32:00.000Z',"
                          "'buildBases':['docker.io/library/python:3.13']}"));
        file.close();
        run::cleanContainers();
        QByteArrayList removed;
        for (const Question &question : engine.questions()) {
            if (question.method == "DELETE")
                removed += nameIn(question.path);
        }
        QCOMPARE(removed, QByteArrayList({"first", "later"}));
    }

    void anEngineThatIsAwayIsAskedTheNextTime()
    {
        write("making", "unix:///nowhere/engine.sock", "just-this");
        run::cleanContainers();
        QCOMPARE(files().size(), 1);
    }

private:
    static QString marks() { return paths::runtimeFolder() + QStringLiteral("/containers"); }
    static QStringList files() { return QDir(marks()).entryList(QDir::Files); }

    /// The mark of a process that is gone: above what the kernel gives.
    static QString write(const QByteArray &name, const QByteArray &engine, const QByteArray &making = {})
    {
        QDir().mkpath(marks());
        QFile file(marks() + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".json"));
        if (file.open(QIODevice::WriteOnly))
            file.write(quoted("{'process':99999999,'started':5,'engine':'" + engine + "','making':'" + making + "'}"));
        return file.fileName();
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestContainerMark)
#include "tst_containermark.moc"
