// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/storage/cleanrule.h>
#include <core/run/storage/storage.h>

#include <tests/support/containerspaces.h>

#include <QJsonArray>
#include <QTest>

#include <numeric>

using namespace spacewright;
using namespace Qt::StringLiterals;
using Kind = run::StoredItem::Kind;

namespace
{

constexpr qint64 mebibyte = 1024LL * 1024;
/// What is written in one go of that size, and what names, folders and blocks may add.
constexpr qint64 imageSize = 20 * mebibyte;
constexpr qint64 volumeSize = 6 * mebibyte;
constexpr qint64 containerSize = 3 * mebibyte;
constexpr qint64 rounding = mebibyte;

} // namespace

/// What takes room at real engines is found with the size that the engine itself says, and goes when it is told to. The
/// engines are ours alone: nothing else comes or goes meanwhile.
class TestStoredAtEngines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCountedAndCleaned_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("other");
        const QByteArray podman = "SPACEWRIGHT_TEST_FRAGILE";
        QTest::newRow("Docker") << podman + "_DOCKER" << podman;
        QTest::newRow("Podman") << podman << podman + "_DOCKER";
    }
    void isCountedAndCleaned()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, other);
        const std::optional<tests::TestEngine> test = tests::TestEngine::open(variable);
        const std::optional<tests::TestEngine> beside = tests::TestEngine::open(other);
        if (!test || !beside)
            QSKIP("no such engines: run the tests through packaging/engine --fragile");
        fill(*test, variable);
        fill(*beside, other);
        const QList<run::StoredItem> there = found(beside->engine);
        const QList<run::StoredItem> items = found(test->engine);
        isNear(sizeOf(items, Kind::Image), imageSize);
        // Podman says other things of what is shared, and nothing of all layers together.
        const bool isTold = !test->engine.isPodman();
        if (isTold)
            isNear(sizeOf(items, Kind::Image), sizeByEngine(test->engine, items));
        isNear(sizeOf(items, Kind::Downloads), volumeSize);
        isNear(sizeOf(items, Kind::Container), containerSize);
        const qint64 before = layersByEngine(test->engine);

        // Images alone: the rest stays, and so does what was not made here.
        const QList<run::StoredItem> images = run::itemsBy({.kinds = {Kind::Image}}, items, now());
        const run::CleanOutcome outcome = run::removeStored(images, m_progress);
        QVERIFY2(outcome.problems.isEmpty(), qPrintable(outcome.problems.join(u' ')));
        QCOMPARE(outcome.removed, images.size());
        isNear(outcome.bytes, imageSize);
        if (isTold)
            isNear(before - layersByEngine(test->engine), imageSize);
        const QList<run::StoredItem> left = found(test->engine);
        QCOMPARE(sizeOf(left, Kind::Image), 0);
        QCOMPARE(idsOf(left), idsOf(items, {Kind::Container, Kind::Downloads}));
        QVERIFY(container::Images(test->engine).id(tests::baseImage(), m_progress));

        // Nothing that was used today goes by a rule about what was not.
        QCOMPARE(run::itemsBy({.kinds = {Kind::Image}, .olderThanDays = 1}, items, now()).size(), 0);

        QCOMPARE(run::removeStored(left, m_progress).removed, left.size());
        QCOMPARE(found(test->engine).size(), 0);
        QVERIFY(container::Images(test->engine).id(tests::baseImage(), m_progress));

        // The engine beside it has all that it had.
        const QList<run::StoredItem> after = found(beside->engine);
        QCOMPARE(idsOf(after), idsOf(there));
        QCOMPARE(run::sizeOf(after), run::sizeOf(there));
        QCOMPARE(run::removeStored(after, m_progress).removed, after.size());
    }

private:
    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }
    static void isNear(qint64 size, qint64 expected)
    {
        QVERIFY2(std::abs(size - expected) < rounding,
                 QByteArray::number(size) + " for " + QByteArray::number(expected));
    }

    /// An image of a Space, a container that has ended and downloads of builds.
    void fill(const tests::TestEngine &test, const QByteArray &variable)
    {
        const auto built = m_spaces.execute(
            variable,
            m_spaces.make(tests::ContainerSpaces::dockerfile("RUN head -c 20M /dev/urandom >/tmp/big\n"), "pass\n"), {},
            run::Session::Until::Built);
        QVERIFY2(!built->error, built->error ? qPrintable(built->error->message + built->error->detail) : "");
        VERIFY_RESULT(container::Volumes(test.engine)
                          .create(u"spacewright-downloads"_s, {{u"spacewright.kind"_s, u"downloads"_s}}, m_progress));
        container::ContainerSpec spec =
            test.shell(u"head -c 6M /dev/urandom >/kept/big; head -c 3M /dev/urandom >/tmp/big"_s);
        spec.mounts = {
            {.kind = container::Mount::Kind::Volume, .source = u"spacewright-downloads"_s, .target = u"/kept"_s}};
        spec.labels = {{u"spacewright.owner"_s, u"0-0"_s}};
        const container::Containers containers(test.engine);
        const Result<QString> id = containers.create(spec, m_progress);
        VERIFY_RESULT(id);
        VERIFY_RESULT(containers.start(*id, m_progress));
        VERIFY_RESULT(containers.wait(*id, m_progress));
        containers.settle(*id, m_progress);
    }

    QList<run::StoredItem> found(const container::Engine &engine)
    {
        QList<run::StoredItem> items;
        const Result<> asked =
            run::findAtEngine(engine, [&](const QList<run::StoredItem> &more) { items += more; }, m_progress);
        return asked ? items : QList<run::StoredItem>{{.name = asked.error().message}};
    }
    static qint64 sizeOf(const QList<run::StoredItem> &items, Kind kind)
    {
        return std::accumulate(items.begin(), items.end(), qint64(0), [kind](qint64 sum, const run::StoredItem &item) {
            return sum + (item.kind == kind ? item.size : 0);
        });
    }
    static QStringList idsOf(const QList<run::StoredItem> &items, const QSet<Kind> &kinds = {})
    {
        QStringList ids;
        for (const run::StoredItem &item : items) {
            if (kinds.isEmpty() || kinds.contains(item.kind))
                ids += item.id;
        }
        ids.sort();
        return ids;
    }

    /// What the engine's own "system df" says that these images take, without what others have too as far as it knows.
    qint64 sizeByEngine(const container::Engine &engine, const QList<run::StoredItem> &items)
    {
        const QStringList ids = idsOf(items, {Kind::Image});
        qint64 sum = 0;
        for (const QJsonValue &image : usage(engine)["Images"_L1].toArray()) {
            if (ids.contains(image["Id"_L1].toString()))
                sum += image["Size"_L1].toInteger() - image["SharedSize"_L1].toInteger();
        }
        return sum;
    }
    qint64 layersByEngine(const container::Engine &engine) { return usage(engine)["LayersSize"_L1].toInteger(); }
    QJsonObject usage(const container::Engine &engine)
    {
        const auto answer = engine.askJson({.path = u"/system/df"_s}, m_progress);
        return answer ? answer->object() : QJsonObject();
    }

    tests::ContainerSpaces m_spaces;
    Progress m_progress;
};

QTEST_GUILESS_MAIN(TestStoredAtEngines)
#include "tst_storedatengines.moc"
