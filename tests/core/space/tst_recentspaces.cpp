// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/space/recentspaces.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using namespace spacewright::space;

class TestRecentSpaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isEmptyAtFirst();
    void keepsEveryField();
    void putsTheNewestFirstAndNoneTwice();
    void keepsThirty();
    void leavesOutFoldersThatAreGone();
    void forgets();
    void survivesADamagedFile();

private:
    RecentSpace space(const QString &name) const
    {
        const QString path = m_root->filePath(name);
        QDir().mkpath(path);
        return {path, name, QStringLiteral("gradio"), QStringLiteral("🍐"),
                QDateTime::fromMSecsSinceEpoch(1'795'000'000'123)};
    }

    static QStringList titles()
    {
        QStringList list;
        for (const RecentSpace &entry : recentSpaces())
            list.append(entry.title);
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

void TestRecentSpaces::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_root->filePath(QStringLiteral("data"))));
}

void TestRecentSpaces::isEmptyAtFirst()
{
    QCOMPARE(titles(), QStringList());
}

void TestRecentSpaces::keepsEveryField()
{
    const RecentSpace before = space(QStringLiteral("Äpfel"));
    QVERIFY(rememberSpace(before));
    QCOMPARE(recentSpaces().size(), 1);
    const RecentSpace after = recentSpaces().constFirst();
    QCOMPARE(after.folder, before.folder);
    QCOMPARE(after.title, before.title);
    QCOMPARE(after.sdk, before.sdk);
    QCOMPARE(after.emoji, before.emoji);
    QCOMPARE(after.opened, before.opened);
}

void TestRecentSpaces::putsTheNewestFirstAndNoneTwice()
{
    for (const char *name : {"a", "b", "c", "a"})
        QVERIFY(rememberSpace(space(QString::fromLatin1(name))));
    QCOMPARE(titles(), QStringList({QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
}

void TestRecentSpaces::keepsThirty()
{
    for (int i = 0; i < 33; ++i)
        QVERIFY(rememberSpace(space(QString::number(i))));
    QCOMPARE(titles().size(), 30);
    QCOMPARE(titles().constFirst(), QStringLiteral("32"));
    QCOMPARE(titles().constLast(), QStringLiteral("3"));
}

void TestRecentSpaces::leavesOutFoldersThatAreGone()
{
    QVERIFY(rememberSpace(space(QStringLiteral("a"))));
    QVERIFY(rememberSpace(space(QStringLiteral("b"))));
    QVERIFY(QDir(m_root->path()).rmdir(QStringLiteral("b")));
    QCOMPARE(titles(), QStringList(QStringLiteral("a")));
    // A drive that comes back brings its Spaces back.
    QVERIFY(QDir(m_root->path()).mkdir(QStringLiteral("b")));
    QCOMPARE(titles(), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
}

void TestRecentSpaces::forgets()
{
    QVERIFY(rememberSpace(space(QStringLiteral("a"))));
    QVERIFY(rememberSpace(space(QStringLiteral("b"))));
    QVERIFY(forgetSpace(m_root->filePath(QStringLiteral("a"))));
    QVERIFY(forgetSpace(m_root->filePath(QStringLiteral("never there"))));
    QCOMPARE(titles(), QStringList(QStringLiteral("b")));
}

void TestRecentSpaces::survivesADamagedFile()
{
    QVERIFY(writeFile(paths::dataFolder() + QStringLiteral("/recent.json"), "[{\"folder\""));
    QCOMPARE(titles(), QStringList());
    QVERIFY(rememberSpace(space(QStringLiteral("a"))));
    QCOMPARE(titles(), QStringList(QStringLiteral("a")));
}

QTEST_GUILESS_MAIN(TestRecentSpaces)
#include "tst_recentspaces.moc"
