// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/sandbox/environmentstore.h>

#include <core/base/paths.h>
#include <tests/support/temporaryhome.h>

#include <QLockFile>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace spacewright;

/// What is kept of finished environments, and what goes.
class TestEnvironmentStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QDir(paths::cacheFolder() + QStringLiteral("/python")).removeRecursively();
        m_new = make(QStringLiteral("new"), 0);
        m_old = make(QStringLiteral("old"), 2);
        m_older = make(QStringLiteral("older"), 3);
    }

    void listsTheLastUsedFirst()
    {
        QCOMPARE(folders(), QStringList({m_new, m_old, m_older}));
        QVERIFY(run::storedEnvironments().first().size >= fileSize);
        run::markUsed({m_older, {}});
        QCOMPARE(folders().first(), m_older);
    }

    void keepsAllThatFits()
    {
        run::trimEnvironments(100 * fileSize);
        QCOMPARE(folders().size(), 3);
    }

    void removesTheOldestFirst()
    {
        run::trimEnvironments(2 * fileSize + fileSize / 2);
        QCOMPARE(folders(), QStringList({m_new, m_old}));
    }

    void removesInterruptedOnes()
    {
        QVERIFY(QFile::remove(m_new + QStringLiteral("/spacewright-complete")));
        run::trimEnvironments(100 * fileSize);
        QCOMPARE(folders(), QStringList({m_old, m_older}));
    }

    void leavesWhatIsBeingMade()
    {
        QVERIFY(QFile::remove(m_new + QStringLiteral("/spacewright-complete")));
        QLockFile held(run::PythonEnvironment{m_new, {}}.lockPath());
        QVERIFY(held.tryLock());
        run::trimEnvironments(0);
        QCOMPARE(folders(), QStringList(m_new));
    }

private:
    static constexpr qint64 fileSize = 4096;

    QString make(const QString &name, int daysAgo) const
    {
        const QString place = QStringLiteral("cache/spacewright/python/environments/") + name;
        m_home.write(place + QStringLiteral("/bin/python"), QByteArray(fileSize, 'x'));
        m_home.write(place + QStringLiteral("/spacewright-complete"), "x");
        const timespec then{.tv_sec = QDateTime::currentDateTimeUtc().addDays(-daysAgo).toSecsSinceEpoch(),
                            .tv_nsec = 0};
        const timespec times[2] = {then, then};
        ::utimensat(AT_FDCWD, QFile::encodeName(m_home.path(place)).constData(), times, 0);
        return m_home.path(place);
    }

    static QStringList folders()
    {
        QStringList found;
        for (const run::StoredEnvironment &stored : run::storedEnvironments())
            found += stored.folder;
        return found;
    }

    tests::TemporaryHome m_home;
    QString m_new;
    QString m_old;
    QString m_older;
};

QTEST_GUILESS_MAIN(TestEnvironmentStore)
#include "tst_environmentstore.moc"
