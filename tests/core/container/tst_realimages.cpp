// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/container/engine/engineinfo.h>
#include <core/container/image/buildcontext.h>

#include <tests/support/testengine.h>

#include <QDir>
#include <QTemporaryDir>

#include <thread>

using namespace spacewright;
using namespace spacewright::container;
using namespace spacewright::tests;

/// Images, and what an engine says of itself, on real engines.
class TestRealImages final : public QObject
{
    Q_OBJECT

    Progress m_progress;

private Q_SLOTS:
    void importsTagsAndRemoves_data() { addEngineRows(); }
    void importsTagsAndRemoves()
    {
        OPEN_TEST_ENGINE(test);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("hello")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(3'000'000, 'x'));
        file.close();
        const Images images(test->engine);
        const QString name = QStringLiteral("localhost/") + test->label + QStringLiteral(":1");
        BuildContext context(folder.path(), {});
        const Result<QString> id = images.importTar(context.source(), name, {}, m_progress);
        VERIFY_RESULT(id);
        QCOMPARE(images.inspect(name, m_progress)->id, *id);
        QVERIFY(images.inspect(name, m_progress)->size >= 3'000'000);

        const QString other = QStringLiteral("localhost/") + test->label + QStringLiteral(":2");
        VERIFY_RESULT(images.tag(name, other, m_progress));
        QCOMPARE(*images.id(other, m_progress), *id);
        VERIFY_RESULT(images.remove(name, m_progress));
        QCOMPARE(images.inspect(name, m_progress).error().code, ErrorCode::ImageMissing);
        VERIFY_RESULT(images.inspect(other, m_progress));
        VERIFY_RESULT(images.remove(other, m_progress));
        VERIFY_RESULT(images.remove(other, m_progress));
    }

    void aBrokenTarIsRefused_data() { addEngineRows(); }
    void aBrokenTarIsRefused()
    {
        OPEN_TEST_ENGINE(test);
        const Images images(test->engine);
        int left = 3;
        const http::BodySource garbage = [&left](char *data, qint64 size) {
            memset(data, '?', size_t(size));
            return left-- > 0 ? size : 0;
        };
        const QString name = QStringLiteral("localhost/") + test->label + QStringLiteral(":1");
        QVERIFY(!images.importTar(garbage, name, {}, m_progress));
        // A source that gives up leaves nothing either.
        const http::BodySource torn = [](char *, qint64) { return qint64(-1); };
        QVERIFY(!images.importTar(torn, name, {}, m_progress));
        QCOMPARE(images.inspect(name, m_progress).error().code, ErrorCode::ImageMissing);
    }

    void commitsAreFoundByTheirLabel_data() { addEngineRows(); }
    void commitsAreFoundByTheirLabel()
    {
        OPEN_TEST_ENGINE(test);
        const Images images(test->engine);
        const Containers containers(test->engine);
        const Result<QString> id = containers.create(test->shell(QStringLiteral("true")), m_progress);
        VERIFY_RESULT(id);
        const QString name = QStringLiteral("localhost/") + test->label + QStringLiteral(":1");
        VERIFY_RESULT(images.commit(
            *id, {.tag = name, .labels = test->labels(), .comment = QStringLiteral("RUN pip install a b")},
            m_progress));
        const Result<QList<ImageInfo>> found = images.list(test->label + QStringLiteral("=1"), m_progress);
        VERIFY_RESULT(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().tags, QStringList{name});
        QCOMPARE(found->first().labels.value(test->label), QStringLiteral("1"));
        QVERIFY(found->first().created.isValid());
        QCOMPARE(images.list(test->label + QStringLiteral("=2"), m_progress)->size(), 0);

        // One that a container uses stays.
        ContainerSpec spec = test->shell(QStringLiteral("sleep 60"));
        spec.image = name;
        const Result<QString> user = containers.create(spec, m_progress);
        VERIFY_RESULT(user);
        VERIFY_RESULT(containers.start(*user, m_progress));
        QVERIFY(!images.remove(found->first().id, m_progress));
        VERIFY_RESULT(containers.remove(*user, m_progress));
    }

    void pullingSaysWhatIsMissing_data() { addEngineRows(); }
    void pullingSaysWhatIsMissing()
    {
        OPEN_TEST_ENGINE(test);
        const Result<> pulled = Images(test->engine).pull(QStringLiteral("127.0.0.1:1/nobody/made-this:1"), m_progress);
        QVERIFY(!pulled);
        QVERIFY2(pulled.error().code == ErrorCode::ImageMissing, qPrintable(pulled.error().message));
    }

    void theEngineSaysWhatItCanDo_data() { addEngineRows(); }
    void theEngineSaysWhatItCanDo()
    {
        OPEN_TEST_ENGINE(test);
        const Result<EngineInfo> info = engineInfo(test->engine, m_progress);
        VERIFY_RESULT(info);
        QCOMPARE(info->isRootless, variable.contains("ROOTLESS"));
        QVERIFY(info->hasSeccomp);
        QVERIFY(info->cpus > 0);
        QVERIFY(info->memory > 0);
        QVERIFY(!info->cgroupVersion.isEmpty());
        QVERIFY(info->storageFolder.startsWith(QLatin1Char('/')));
        const Result<DiskUsage> usage = diskUsage(test->engine, m_progress);
        VERIFY_RESULT(usage);
        QVERIFY2(usage->images > 100'000'000, QByteArray::number(usage->images).constData());
    }

    void measuringEndsWithTheContainer_data() { addEngineRows(); }
    void measuringEndsWithTheContainer()
    {
        OPEN_TEST_ENGINE(test);
        const Containers containers(test->engine);
        const Result<QString> id = containers.create(test->shell(QStringLiteral("sleep 60")), m_progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, m_progress));
        Progress progress;
        std::atomic_bool hasBegun = false;
        std::atomic_bool hasEnded = false;
        std::jthread measuring([&] {
            (void)containers.stats(*id, [&hasBegun](const ContainerStats &) { hasBegun = true; }, progress);
            hasEnded = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(hasBegun.load(), 10'000);
        VERIFY_RESULT(containers.remove(*id, m_progress));
        const bool isInTime = QTest::qWaitFor([&] { return hasEnded.load(); }, 10'000);
        progress.cancel();
        QVERIFY(isInTime);
    }
};

QTEST_GUILESS_MAIN(TestRealImages)
#include "tst_realimages.moc"
