// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/static/pagecopy.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace spacewright;
using namespace Qt::StringLiterals;
using run::PageCopy;

class TestPageCopy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_home.write(u"space/index.html"_s, "first");
        m_home.write(u"space/.hidden"_s, "dot");
        m_home.write(u"space/sub/deep/größe.txt"_s, "deep");
        m_home.write(u"space/sub/build.sh"_s, "#!/bin/sh");
        m_home.write(u"space/node_modules/a/index.js"_s, "module");
        m_home.write(u"space/notes.txt"_s, "mine");
        m_home.write(u"space/.git/config"_s, "secret");
        m_home.write(u"space/part/.git"_s, "gitdir: ../..");
        QVERIFY(QFile::setPermissions(m_home.path(u"space/sub/build.sh"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(QFile::link(u"index.html"_s, m_home.path(u"space/link.html"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(m_home.path(u"space/pipe"_s)).constData(), 0600), 0);
    }

    void isWhatTheHubWouldBeGiven()
    {
        QStringList asked;
        const auto isIgnored = [&asked](const QString &path) {
            asked += path;
            return path == u"node_modules/" || path == u"notes.txt";
        };
        const auto copy = PageCopy::make(m_home.path(u"space"_s), isIgnored, Progress());
        QVERIFY(copy);
        const QString folder = (*copy)->folder();
        QCOMPARE(tests::TemporaryHome::read(folder + u"/index.html"_s), "first");
        QCOMPARE(tests::TemporaryHome::read(folder + u"/.hidden"_s), "dot");
        QCOMPARE(tests::TemporaryHome::read(folder + u"/sub/deep/größe.txt"_s), "deep");
        QVERIFY(QFileInfo(folder + u"/sub/build.sh"_s).isExecutable());
        QCOMPARE(QFileInfo(folder + u"/link.html"_s).symLinkTarget(), folder + u"/index.html"_s);
        for (const QString &path : {u"node_modules"_s, u"notes.txt"_s, u".git"_s, u"part/.git"_s, u"pipe"_s})
            QVERIFY2(!QFileInfo::exists(folder + u'/' + path), qPrintable(path));
        // What is below a folder that is left out is not even looked at.
        QVERIFY(!asked.join(u' ').contains(u"node_modules/a"));
        // From now on they are two.
        m_home.write(u"space/index.html"_s, "second");
        QCOMPARE(tests::TemporaryHome::read(folder + u"/index.html"_s), "first");
    }

    void goesWithTheObject()
    {
        QString folder;
        {
            const auto copy = PageCopy::make(m_home.path(u"space"_s), {}, Progress());
            QVERIFY(copy);
            folder = (*copy)->folder();
            QVERIFY(QFileInfo::exists(folder + u"/notes.txt"_s));
        }
        QVERIFY(!QFileInfo::exists(folder));
    }

    void whatACrashLeftIsRemoved()
    {
        const QString left = paths::cacheFolder() + u"/pages/abcdef"_s;
        QVERIFY(QDir().mkpath(left + u"/sub"_s));
        const auto copy = PageCopy::make(m_home.path(u"space"_s), {}, Progress());
        QVERIFY(copy);
        run::removeLeftPages();
        QVERIFY(!QFileInfo::exists(left));
        // Of who lives nothing is taken.
        QVERIFY(QFileInfo::exists((*copy)->folder() + u"/index.html"_s));
    }

    void endsWithACancel()
    {
        Progress progress;
        progress.cancel();
        const auto copy = PageCopy::make(m_home.path(u"space"_s), {}, progress);
        QVERIFY(copy);
        QVERIFY(QDir((*copy)->folder()).isEmpty());
    }

    void saysWhatCannotBeRead()
    {
        const auto gone = PageCopy::make(m_home.path(u"nowhere"_s), {}, Progress());
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::FileUnreadable);
        QVERIFY2(gone.error().message.contains(u"nowhere"), qPrintable(gone.error().message));
    }

private:
    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestPageCopy)
#include "tst_pagecopy.moc"
