// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/filewriter.h>
#include <core/run/process/reloadstart.h>

#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using run::ReloadStart;

class TestReloadStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("app.py"));
        QVERIFY(writeFile(m_file, "one\n"));
    }

    void aSaveBeforeThePageIsMissed()
    {
        ReloadStart start(m_file);
        start.begin();
        QVERIFY(!start.wasMissed());
        QTRY_VERIFY(save() && start.wasMissed());
        start.begin();
        QVERIFY(!start.wasMissed());
    }

    void aSaveSoonAfterThePageIsMissed()
    {
        ReloadStart start(m_file);
        start.begin();
        start.ready();
        QTRY_VERIFY(save() && start.wasMissed());
    }

    void laterTheReloaderSeesItself()
    {
        ReloadStart start(m_file);
        start.begin();
        start.ready();
        QTRY_VERIFY(save() && start.wasMissed());
        QTRY_VERIFY(!start.wasMissed());
    }

    void aFileThatIsGoneForAMomentIsNoSave()
    {
        ReloadStart start(m_file);
        start.begin();
        QVERIFY(QFile::remove(m_file));
        QVERIFY(!start.wasMissed());
    }

private:
    bool save() const { return writeFile(m_file, "two\n").has_value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestReloadStart)
#include "tst_reloadstart.moc"
