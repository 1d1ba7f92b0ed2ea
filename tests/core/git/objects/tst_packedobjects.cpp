// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/git/objects/inflater.h>
#include <core/git/objects/objectreader.h>
#include <core/git/objects/packdelta.h>
#include <core/git/repository.h>
#include <tests/support/scratchrepository.h>

#include <QTest>

#include <functional>

using namespace spacewright;
using spacewright::git::ObjectId;
using spacewright::git::ObjectKind;
using spacewright::git::ObjectReader;
using spacewright::git::PackFile;
using spacewright::git::Repository;
using spacewright::tests::ScratchRepository;

namespace
{

struct Known {
    ObjectId id;
    ObjectKind kind = ObjectKind::Blob;
    QByteArray bytes;
};

/// Everything that the repository has, in git's words.
QList<Known> allObjects(ScratchRepository &scratch)
{
    static const QHash<QByteArray, ObjectKind> kinds{{"commit", ObjectKind::Commit},
                                                     {"tree", ObjectKind::Tree},
                                                     {"blob", ObjectKind::Blob},
                                                     {"tag", ObjectKind::Tag}};
    QList<Known> objects;
    const QByteArray told = scratch.git({"cat-file", "--batch", "--batch-all-objects"});
    for (qsizetype at = 0; at < told.size();) {
        const qsizetype end = told.indexOf('\n', at);
        const QByteArrayList words = told.sliced(at, end - at).split(' ');
        const qsizetype size = words.at(2).toLongLong();
        objects.append({ObjectId::fromHex(words.at(0)), kinds.value(words.at(1)), told.sliced(end + 1, size)});
        at = end + 1 + size + 1;
    }
    return objects;
}

QByteArray text(int revision)
{
    QByteArray lines;
    for (int line = 0; line < 300; ++line)
        lines += "line " + QByteArray::number(line) + " of " +
                 QByteArray::number(line % 17 == revision % 17 ? revision : 0) + '\n';
    return lines;
}

} // namespace

/// Objects straight from packs are those that git reads.
class TestPackedObjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::useOwnGitSettings(m_home.path()); }
    void init();
    void readsWhatGitReads_data();
    void readsWhatGitReads();
    void readsNothingWrongFromDamagedPacks();
    void saysWhatIsOfAnotherKind();
    void findsWhatIsPackedLater();
    void unpacksExactly();
    void refusesDamagedDeltas_data();
    void refusesDamagedDeltas();

private:
    void damage(const QString &name, const std::function<void(const QByteArray &)> &check);

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_scratch;
};

void TestPackedObjects::init()
{
    // Many rows that need no repository.
    if (QByteArrayView(QTest::currentTestFunction()) == "refusesDamagedDeltas")
        return;
    m_scratch = std::make_unique<ScratchRepository>();
    for (int revision = 0; revision < 40; ++revision) {
        m_scratch->write("app.py", text(revision));
        m_scratch->write("src/deep/file" + QByteArray::number(revision), "content " + QByteArray::number(revision));
        m_scratch->commitAll("Change " + QByteArray::number(revision));
    }
    m_scratch->write("empty", {});
    m_scratch->commitAll("Empty");
    m_scratch->git({"tag", "-a", "v1", "-m", "The first"});
}

void TestPackedObjects::readsWhatGitReads_data()
{
    QTest::addColumn<QList<QByteArrayList>>("commands");
    QTest::addRow("loose") << QList<QByteArrayList>();
    QTest::addRow("one pack") << QList<QByteArrayList>{{"gc", "--quiet"}};
    QTest::addRow("long chains") << QList<QByteArrayList>{{"repack", "-adfq", "--depth=200", "--window=60"}};
    QTest::addRow("bases by id") << QList<QByteArrayList>{
        {"-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq", "--depth=50"}};
    QTest::addRow("old index") << QList<QByteArrayList>{{"-c", "pack.indexVersion=1", "repack", "-adfq"}};
    QTest::addRow("no deltas") << QList<QByteArrayList>{{"repack", "-adfq", "--window=0"}};
    QTest::addRow("several packs") << QList<QByteArrayList>{
        {"repack", "-dq"}, {"commit", "--quiet", "--allow-empty", "-m", "More"}, {"repack", "-dq"}};
}

void TestPackedObjects::readsWhatGitReads()
{
    QFETCH(QList<QByteArrayList>, commands);
    for (const QByteArrayList &command : commands) {
        m_scratch->git(command);
        QCOMPARE(m_scratch->exitCode, 0);
    }
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    ObjectReader reader(*repository);
    const QList<Known> objects = allObjects(*m_scratch);
    QVERIFY(objects.size() > 200);
    // Again in the other order: from what was kept, and from the ends of chains.
    for (const bool isBackwards : {false, true}) {
        for (qsizetype place = 0; place < objects.size(); ++place) {
            const Known &known = objects.at(isBackwards ? objects.size() - 1 - place : place);
            QByteArray bytes;
            QCOMPARE(reader.read(bytes, known.id, known.kind), 0);
            QCOMPARE(bytes, known.bytes);
        }
    }
}

/// Flips some bits here and there, and calls back with what there is then.
void TestPackedObjects::damage(const QString &name, const std::function<void(const QByteArray &)> &check)
{
    const QByteArray path = ".git/objects/pack/" + QFile::encodeName(name);
    const QByteArray whole = m_scratch->read(path);
    ::chmod(m_scratch->path(path).constData(), 0644);
    for (qsizetype at = 0; at < whole.size(); at += whole.size() / 50 + 1) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged.at(at) ^ 0x15);
        m_scratch->write(path, damaged);
        check(path + ' ' + QByteArray::number(at));
    }
    m_scratch->write(path, whole.first(whole.size() / 2));
    check(path + " cut");
    m_scratch->write(path, whole);
}

void TestPackedObjects::readsNothingWrongFromDamagedPacks()
{
    m_scratch->mayBeDamaged();
    m_scratch->git({"repack", "-adfq", "--depth=50"});
    const QList<Known> objects = allObjects(*m_scratch);
    const QDir folder(QFile::decodeName(m_scratch->path(".git/objects/pack")));
    const QString index = folder.entryList({QStringLiteral("*.idx")}).value(0);
    const auto check = [&](const QByteArray &what) {
        const auto pack = PackFile::open(folder.filePath(index));
        for (const Known &known : objects) {
            const std::optional<quint32> place = pack ? pack->find(known.id) : std::nullopt;
            if (const auto object = place ? pack->read(*place) : std::nullopt; object)
                QVERIFY2(object->kind == known.kind && object->bytes == known.bytes, what.constData());
        }
    };
    damage(folder.entryList({QStringLiteral("*.pack")}).value(0), check);
    damage(index, check);
}

void TestPackedObjects::saysWhatIsOfAnotherKind()
{
    m_scratch->git({"gc", "--quiet"});
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    const auto head = repository->head();
    QVERIFY(head);
    ObjectReader reader(*repository);
    QByteArray bytes;
    QCOMPARE(reader.read(bytes, *head, ObjectKind::Commit), 0);
    QVERIFY(reader.read(bytes, *head, ObjectKind::Tree) != 0);
    QVERIFY(reader.read(bytes, ObjectId(), ObjectKind::Tree) != 0);
    QVERIFY(reader.read(bytes, ObjectId::fromHex(QByteArray(40, 'a')), ObjectKind::Blob) != 0);
}

void TestPackedObjects::findsWhatIsPackedLater()
{
    const auto repository = Repository::open(m_scratch->folder());
    QVERIFY(repository);
    ObjectReader reader(*repository);
    m_scratch->write("new.py", "new\n");
    m_scratch->commitAll("New");
    const ObjectId id = ObjectId::fromHex(m_scratch->git({"rev-parse", "HEAD:new.py"}).trimmed());
    m_scratch->git({"gc", "--quiet", "--prune=now"});
    QByteArray bytes;
    QCOMPARE(reader.read(bytes, id, ObjectKind::Blob), 0);
    QCOMPARE(bytes, QByteArray("new\n"));
}

void TestPackedObjects::unpacksExactly()
{
    git::Inflater inflater;
    const QByteArray whole = text(3);
    // Qt writes the length first.
    const QByteArray packed = qCompress(whole).sliced(4);
    QCOMPARE(inflater.inflate(packed, whole.size()), std::optional(whole));
    QCOMPARE(inflater.inflate(packed + "and more", whole.size()), std::optional(whole));
    QCOMPARE(inflater.inflate(packed, whole.size() - 1), std::nullopt);
    QCOMPARE(inflater.inflate(packed, whole.size() + 1), std::nullopt);
    QCOMPARE(inflater.inflate(packed, qsizetype(1) << 50), std::nullopt);
    QCOMPARE(inflater.inflate(packed, -1), std::nullopt);
    QCOMPARE(inflater.inflate(packed.first(20), whole.size()), std::nullopt);
    QCOMPARE(inflater.inflate(QByteArray::fromHex("789c030000000001"), 0), std::optional(QByteArray()));
    QCOMPARE(inflater.inflate("no such thing", 5), std::nullopt);
    QCOMPARE(inflater.inflate(packed, whole.size()), std::optional(whole));
}

void TestPackedObjects::refusesDamagedDeltas_data()
{
    QTest::addColumn<QByteArray>("delta");
    QTest::addColumn<QByteArray>("made");
    const auto bytes = [](std::initializer_list<int> list) {
        QByteArray result;
        for (const int byte : list)
            result += char(byte);
        return result;
    };
    // The base is "0123456789": ten bytes.
    QTest::addRow("a copy") << bytes({10, 4, 0x91, 3, 4}) << QByteArray("3456");
    QTest::addRow("bytes of its own") << bytes({10, 2, 2, 'a', 'b'}) << QByteArray("ab");
    QTest::addRow("both") << bytes({10, 5, 0x90, 3, 2, 'a', 'b'}) << QByteArray("012ab");
    QTest::addRow("nothing") << bytes({10, 0}) << QByteArray("");
    QTest::addRow("for another base") << bytes({9, 4, 0x91, 3, 4}) << QByteArray();
    QTest::addRow("beyond the base") << bytes({10, 4, 0x91, 7, 4}) << QByteArray();
    QTest::addRow("starts beyond") << bytes({10, 4, 0x91, 70, 4}) << QByteArray();
    QTest::addRow("too much") << bytes({10, 3, 0x91, 3, 4}) << QByteArray();
    QTest::addRow("too little") << bytes({10, 5, 0x91, 3, 4}) << QByteArray();
    QTest::addRow("cut copy") << bytes({10, 4, 0x91, 3}) << QByteArray();
    QTest::addRow("cut bytes") << bytes({10, 4, 4, 'a'}) << QByteArray();
    QTest::addRow("reserved") << bytes({10, 1, 0, 1, 'a'}) << QByteArray();
    QTest::addRow("no length") << bytes({10, 0x80}) << QByteArray();
    QTest::addRow("endless length") << QByteArray(40, char(0xff)) << QByteArray();
    QTest::addRow("asks for all memory") << bytes({10, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x90, 1})
                                         << QByteArray();
    QTest::addRow("empty") << QByteArray() << QByteArray();
}

void TestPackedObjects::refusesDamagedDeltas()
{
    QFETCH(QByteArray, delta);
    QFETCH(QByteArray, made);
    const std::optional<QByteArray> result = git::applyDelta("0123456789", delta);
    QCOMPARE(result.has_value(), !made.isNull());
    if (result)
        QCOMPARE(*result, made);
}

QTEST_GUILESS_MAIN(TestPackedObjects)
#include "tst_packedobjects.moc"
