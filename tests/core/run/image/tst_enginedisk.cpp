// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/image/enginedisk.h>
#include <tests/support/scriptedengine.h>
#include <tests/support/temporaryhome.h>

#include <core/base/paths.h>

#include <QTest>

using namespace spacewright;
using tests::answer;
using tests::Question;

/// What a clean-up takes, and what it leaves to others.
class TestEngineDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void imagesOfDockerfilesGoByTheirNames()
    {
        std::atomic_int asked = 0;
        const tests::ScriptedEngine script([&asked](const Question &question) {
            if (question.method == "DELETE")
                return answer("[]");
            if (question.path.contains("/volumes"))
                return answer(R"({"Volumes":[]})");
            if (question.path.contains("/libpod/images/json"))
                return asked++ > 0
                           ? answer("[]")
                           : answer(quoted(
                                 "["
                                 // Built last, also named by its user; built before, and so without a name now.
                                 "{'Id':'new','Created':9,'Names':['localhost/spacewright/space:a','localhost/"
                                 "mine:1']},"
                                 "{'Id':'old','Created':8,'Names':null,'History':['localhost/spacewright/space:a']},"
                                 // Its user's alone now; of somebody else; never named; with a label as well.
                                 "{'Id':'kept','Created':7,'Names':['localhost/mine:2'],'History':['localhost/"
                                 "spacewright/space:a']},"
                                 "{'Id':'shared','Created':7,'History':['localhost/spacewright/space:a','localhost/"
                                 "mine:3']},"
                                 "{'Id':'other','Created':6,'Names':['docker.io/library/python:3.13']},"
                                 "{'Id':'step','Created':5,'Names':null,'History':null},"
                                 "{'Id':'aa','Created':4,'Names':['localhost/spacewright/space:b']}]"));
            if (question.path.contains("/images/json"))
                return asked > 0
                           ? answer("[]")
                           : answer(R"([{"Id":"sha256:aa","RepoTags":["localhost/spacewright/space:b"],"Created":4}])");
            return tests::versionAnswer("4.3.1", "1.41", "1.24", true);
        });
        Progress progress;
        const Result<container::Engine> engine = container::Engine::connect(script.address(), progress);
        QVERIFY(engine);
        const Result<run::EngineCleanUp> cleaned = run::cleanUpEngine(*engine, progress);
        QVERIFY(cleaned);
        QCOMPARE(cleaned->images, 3);
        QByteArrayList removed;
        for (const Question &question : script.questions()) {
            if (question.method == "DELETE")
                removed += question.path.sliced(question.path.indexOf("/images/") + 8);
        }
        QCOMPARE(removed,
                 QByteArrayList({"localhost/spacewright/space:a", "sha256:old", "localhost/spacewright/space:b"}));
    }

    void ofDockerOnlyTheLabelIsAsked()
    {
        const tests::ScriptedEngine script([](const Question &question) {
            if (question.path.contains("/volumes"))
                return answer(R"({"Volumes":[]})");
            return question.path.contains("/images/json") ? answer("[]") : tests::Script();
        });
        Progress progress;
        const Result<container::Engine> engine = container::Engine::connect(script.address(), progress);
        QVERIFY(engine && run::cleanUpEngine(*engine, progress));
        QVERIFY(std::ranges::none_of(script.questions(),
                                     [](const Question &question) { return question.path.contains("libpod"); }));
    }

    /// Podman takes seconds for that answer.
    void whereImagesAreIsAskedOnceADay()
    {
        const tests::TemporaryHome home;
        const QByteArray info = "{\"DockerRootDir\":\"" + home.path(QString()).toUtf8() + "\"}";
        const tests::ScriptedEngine script([&info](const Question &question) {
            return question.path.endsWith("/info") ? answer(info) : tests::Script();
        });
        Progress progress;
        const Result<container::Engine> engine = container::Engine::connect(script.address(), progress);
        QVERIFY(engine);
        const auto asked = [&script] {
            return std::ranges::count_if(script.questions(),
                                         [](const Question &question) { return question.path.endsWith("/info"); });
        };
        QCOMPARE(run::storageFolder(*engine), home.path(QString()));
        QCOMPARE(asked(), 1);
        const QDir notes(paths::cacheFolder() + QStringLiteral("/engines"));
        QCOMPARE(notes.entryList(QDir::Files).size(), 1);
        // As another process would find it.
        QFile note(notes.filePath(notes.entryList(QDir::Files).first()));
        QVERIFY(note.open(QIODevice::ReadWrite));
        QCOMPARE(QString::fromUtf8(note.readAll()), home.path(QString()));
        QCOMPARE(run::storageFolder(*engine), home.path(QString()));
        QCOMPARE(asked(), 1);
    }

private:
    static QByteArray quoted(QByteArray text) { return text.replace('\'', '"'); }
};

QTEST_GUILESS_MAIN(TestEngineDisk)
#include "tst_enginedisk.moc"
