// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/hub/files/commitoperation.h>
#include <core/publish/local/contentnames.h>
#include <core/publish/local/syncedfiles.h>
#include <core/run/buildrecord.h>
#include <tests/support/temporaryhome.h>

#include <QCryptographicHash>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace spacewright;
using namespace spacewright::publish;

/// What of a folder is published, and how its contents are named.
class TestLocal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void leavesOutWhatToolsMake();
    void obeysIgnoreRules();
    void takesOddNames();
    void namesWhatCannotBeSent();
    void knowsPointers();
    void refusesTooMuch();
    void namesByBothHashes();
    void readsEachFileOnce();
    void noticesWriters();
    void keepsWhatItReadWhenCancelled();
    void remembersWhatWasCommon();

private:
    void write(const QString &name, const QByteArray &content) const
    {
        QDir(m_folder->path()).mkpath(QFileInfo(name).path());
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QStringList paths()
    {
        const Result<LocalFiles> found = localFiles(m_folder->path(), m_progress);
        QStringList paths;
        for (const LocalFile &file : found.value_or(LocalFiles()).files)
            paths.append(file.path);
        paths.sort();
        return paths;
    }

    const tests::TemporaryHome m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    Progress m_progress;
};

void TestLocal::leavesOutWhatToolsMake()
{
    for (const char *name : {"app.py", "deep/er/b.txt", ".env.example", "__pycache__/app.pyc", ".git/config",
                             ".cache/huggingface/x", "env/pyvenv.cfg", "env/lib/x.py", ".ipynb_checkpoints/n.ipynb"})
        write(QLatin1StringView(name), "x");
    QCOMPARE(paths(),
             QStringList({QStringLiteral(".env.example"), QStringLiteral("app.py"), QStringLiteral("deep/er/b.txt")}));
}

/// Also in a folder that is no repository.
void TestLocal::obeysIgnoreRules()
{
    write(QStringLiteral(".gitignore"), "*.log\n/data/\n!keep.log\n");
    for (const char *name : {"a.log", "keep.log", "sub/b.log", "data/x", "sub/data/x", "app.py"})
        write(QLatin1StringView(name), "x");
    QCOMPARE(paths(), QStringList({QStringLiteral(".gitignore"), QStringLiteral("app.py"), QStringLiteral("keep.log"),
                                   QStringLiteral("sub/data/x")}));
}

void TestLocal::takesOddNames()
{
    const QStringList names = {QStringLiteral("a b \"c\".txt"), QStringLiteral("ä\U0001F34E.txt"), QString(251, u'x'),
                               QStringLiteral("-dash"), QStringLiteral("percent%20.txt")};
    for (const QString &name : names)
        write(name, "x");
    QStringList sorted = names;
    sorted.sort();
    QCOMPARE(paths(), sorted);
}

void TestLocal::namesWhatCannotBeSent()
{
    write(QStringLiteral("line\nend"), "x");
    write(QStringLiteral("good"), "x");
    QFile raw(m_folder->filePath(QStringLiteral("placeholder")));
    QVERIFY(raw.open(QIODevice::WriteOnly));
    QCOMPARE(::rename(QFile::encodeName(raw.fileName()).constData(),
                      QByteArray(QFile::encodeName(m_folder->path()) + "/no\xffutf8").constData()),
             0);
    QVERIFY(QFile::link(QStringLiteral("good"), m_folder->filePath(QStringLiteral("link"))));
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    const Result<LocalFiles> found = localFiles(m_folder->path(), m_progress);
    QVERIFY(found);
    QCOMPARE(found->files.size(), 1);
    QCOMPARE(found->unusable.size(), 2);
    QVERIFY(found->unusable.contains(QStringLiteral("line%0Aend")));
    QCOMPARE(found->links, QStringList{QStringLiteral("link")});
}

void TestLocal::knowsPointers()
{
    const QByteArray oid(64, 'a');
    write(QStringLiteral("model.bin"), "version https://git-lfs.github.com/spec/v1\noid sha256:" + oid + "\nsize 77\n");
    const Result<LocalFiles> found = localFiles(m_folder->path(), m_progress);
    QVERIFY(found && found->files.constFirst().isPointer);
    QCOMPARE(found->files.constFirst().size, 77);
    ContentNames names(m_folder->path());
    QCOMPARE(names.name(found->files.constFirst(), true, m_progress).value_or(QString()), QString::fromLatin1(oid));
}

void TestLocal::refusesTooMuch()
{
    QVERIFY(!localFiles(m_folder->filePath(QStringLiteral("nowhere")), m_progress));
    Progress cancelled;
    cancelled.cancel();
    write(QStringLiteral("a"), "x");
    QVERIFY(localFiles(m_folder->path(), cancelled)->files.isEmpty());
}

void TestLocal::namesByBothHashes()
{
    const QByteArray content("some text\n");
    write(QStringLiteral("a.txt"), content);
    ContentNames names(m_folder->path());
    const LocalFile file{.path = QStringLiteral("a.txt"), .size = content.size()};
    QVERIFY(names.readAll({file}, m_progress));
    QCOMPARE(QString::fromLatin1(names.known(file).plain), hub::gitHashOf(content));
    QCOMPARE(names.known(file).large, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    QVERIFY(names.isUnchanged(file));
}

/// What was named once is not read again, whoever asks: a name that is wrong on purpose shows it.
void TestLocal::readsEachFileOnce()
{
    write(QStringLiteral("a.txt"), "first");
    const LocalFile file{.path = QStringLiteral("a.txt"), .size = 5};
    {
        ContentNames names(m_folder->path());
        QVERIFY(names.readAll({file}, m_progress));
    }
    const QString cache = m_home.path(QStringLiteral("cache/spacewright/contents"));
    const QString path = cache + u'/' + run::spaceKey(m_folder->path());
    QByteArray text = tests::TemporaryHome::read(path);
    text.replace(0, 4, "beef");
    QFile changed(path);
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(text) == text.size());
    changed.close();
    QVERIFY(ContentNames(m_folder->path()).name(file, false, m_progress)->startsWith(u"beef"));
    // A file of the same size and another content, though.
    write(QStringLiteral("a.txt"), "other");
    QCOMPARE(*ContentNames(m_folder->path()).name(file, false, m_progress), hub::gitHashOf("other"));
}

void TestLocal::noticesWriters()
{
    write(QStringLiteral("a.txt"), "first");
    const LocalFile file{.path = QStringLiteral("a.txt"), .size = 5};
    ContentNames names(m_folder->path());
    QVERIFY(names.name(file, false, m_progress));
    write(QStringLiteral("a.txt"), "later");
    QVERIFY(!names.isUnchanged(file));
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("a.txt"))));
    QVERIFY(!names.isUnchanged(file));
    QVERIFY(!names.name(file, false, m_progress));
}

void TestLocal::keepsWhatItReadWhenCancelled()
{
    write(QStringLiteral("a.txt"), "a");
    write(QStringLiteral("b.txt"), "b");
    const QList<LocalFile> files = {{.path = QStringLiteral("a.txt"), .size = 1},
                                    {.path = QStringLiteral("b.txt"), .size = 1}};
    {
        ContentNames names(m_folder->path());
        QVERIFY(names.readAll(files, m_progress));
    }
    {
        ContentNames names(m_folder->path());
        Progress cancelled;
        cancelled.cancel();
        QVERIFY(names.readAll(files, cancelled));
        write(QStringLiteral("c.txt"), "c");
        QVERIFY(names.name({.path = QStringLiteral("c.txt"), .size = 1}, false, m_progress));
    }
    const QString cache = m_home.path(QStringLiteral("cache/spacewright/contents"));
    QByteArray all;
    for (const QString &name : QDir(cache).entryList(QDir::Files))
        all += tests::TemporaryHome::read(cache + u'/' + name);
    for (const char *content : {"a", "b", "c"})
        QVERIFY2(all.contains(hub::gitHashOf(content).toLatin1()), content);
}

void TestLocal::remembersWhatWasCommon()
{
    const QUrl endpoint(QStringLiteral("http://127.0.0.1:1"));
    const hub::SpaceId id{QStringLiteral("ada"), QStringLiteral("a")};
    QVERIFY(!syncedFiles(m_folder->path(), endpoint, id));
    const SyncedFiles files = {{QStringLiteral("a b\tc.txt"), {.plain = "1", .large = "2"}},
                               {QStringLiteral("ä"), {.large = "3"}}};
    QVERIFY(keepSyncedFiles(m_folder->path(), endpoint, id, files));
    const auto kept = syncedFiles(m_folder->path(), endpoint, id);
    QVERIFY(kept);
    QCOMPARE(kept->keys(), files.keys());
    QCOMPARE(kept->first().plain, QByteArray("1"));
    QCOMPARE(kept->last().large, QByteArray("3"));
    // For this folder, Hub and Space only.
    QVERIFY(!syncedFiles(m_folder->path(), QUrl(QStringLiteral("http://127.0.0.1:2")), id));
    QVERIFY(!syncedFiles(m_folder->path(), endpoint, {id.owner, QStringLiteral("b")}));
}

QTEST_GUILESS_MAIN(TestLocal)
#include "tst_local.moc"
