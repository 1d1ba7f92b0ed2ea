// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/paths.h>
#include <core/run/buildrecord.h>
#include <core/run/sandbox/installer.h>
#include <tests/support/temporaryhome.h>
#include <views/storage/storagedialog.h>

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace spacewright;
using views::StorageDialog;

/// The dialog over real things on the disk.
class TestStorageDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QDir(paths::dataFolder()).removeRecursively();
        QDir(paths::cacheFolder()).removeRecursively();
        for (int day = 1; day <= 3; ++day)
            makeRecord(QStringLiteral("/spaces/a"), QStringLiteral("A"), day * 30);
        makeRecord(QStringLiteral("/spaces/b"), QStringLiteral("B"), 40);
        m_home.write(QStringLiteral("cache/spacewright/python/uv/archive-v0/x"), QByteArray(500'000, 'x'));
        m_dialog = std::make_unique<StorageDialog>();
        m_dialog->show();
        QTRY_VERIFY(isCounted());
    }
    void cleanup() { m_dialog.reset(); }

    void listsWhatTakesRoom()
    {
        QCOMPARE(list()->rowCount(), 5);
        // The largest first.
        QCOMPARE(list()->index(0, 1).data().toString(), QStringLiteral("Downloaded packages"));
        QVERIFY(check("downloads")->text().contains(QLocale().formattedDataSize(0, 1)) == false);
        QVERIFY(label("storage_state")->text().contains(QStringLiteral("in all")));
        QCOMPARE(label("storage_plan")->text(), QStringLiteral("Nothing goes."));
        QVERIFY(!button("storage_clean")->isEnabled());
    }

    void aRuleMarksAndSaysWhatGoes()
    {
        spin("storage_days")->setValue(35);
        spin("storage_keep")->setValue(1);
        check("build")->setChecked(true);
        // Of A the newest stays, and of B its only one.
        QCOMPARE(marked(), 2);
        QVERIFY2(label("storage_plan")->text().contains(QStringLiteral("2 build")),
                 qPrintable(label("storage_plan")->text()));
        spin("storage_keep")->setValue(0);
        QCOMPARE(marked(), 3);
        auto *space = m_dialog->findChild<QComboBox *>(QStringLiteral("storage_space"));
        space->setCurrentIndex(space->findText(QStringLiteral("B")));
        QCOMPARE(marked(), 1);
        space->setCurrentIndex(0);

        // One may be spared by hand.
        for (int row = 0; row < list()->rowCount(); ++row) {
            if (list()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked) {
                QVERIFY(list()->setData(list()->index(row, 0), Qt::Unchecked, Qt::CheckStateRole));
                break;
            }
        }
        QCOMPARE(marked(), 2);
    }

    void cleansWhatIsMarked()
    {
        spin("storage_days")->setValue(0);
        spin("storage_keep")->setValue(1);
        check("build")->setChecked(true);
        check("downloads")->setChecked(true);
        QCOMPARE(marked(), 3);
        QTest::mouseClick(button("storage_clean"), Qt::LeftButton);
        QTRY_VERIFY(isCounted() && list()->rowCount() == 2);
        QVERIFY2(label("storage_state")->text().startsWith(QStringLiteral("3 thing")),
                 qPrintable(label("storage_state")->text()));
        QCOMPARE(run::buildRecords(QStringLiteral("/spaces/a")).size(), 1);
        QVERIFY(!QFile::exists(run::packageCache()));
    }

    void whatIsPinnedCannotBeMarked()
    {
        run::BuildRecord record = run::buildRecords(QStringLiteral("/spaces/b")).first();
        record.marks.isPinned = true;
        QVERIFY(run::saveMarks(record));
        QTest::mouseClick(button("storage_cancel"), Qt::LeftButton);
        QTRY_VERIFY(isCounted() && list()->rowCount() == 5);
        bool isSeen = false;
        for (int row = 0; row < list()->rowCount(); ++row) {
            if (!list()->index(row, 0).data().toString().contains(QStringLiteral("(pinned)")))
                continue;
            isSeen = true;
            QVERIFY(!list()->index(row, 0).data(Qt::CheckStateRole).isValid());
            QVERIFY(!list()->setData(list()->index(row, 0), Qt::Checked, Qt::CheckStateRole));
        }
        QVERIFY(isSeen);
    }

private:
    static void makeRecord(const QString &folder, const QString &title, int daysAgo)
    {
        run::BuildRecord record;
        record.started = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        record.spaceFolder = folder;
        record.spaceTitle = title;
        record.stage = run::Stage::Stopped;
        record.folder = run::newRecordFolder(folder, record.started);
        QVERIFY(run::saveRecord(record));
    }

    bool isCounted() const { return button("storage_cancel")->text() == QStringLiteral("Count Again"); }
    QAbstractItemModel *list() const
    {
        return m_dialog->findChild<QTreeView *>(QStringLiteral("storage_list"))->model();
    }
    int marked() const
    {
        int count = 0;
        for (int row = 0; row < list()->rowCount(); ++row)
            count += list()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked ? 1 : 0;
        return count;
    }
    QCheckBox *check(const char *kind) const
    {
        return m_dialog->findChild<QCheckBox *>(QStringLiteral("storage_kind_") + QLatin1StringView(kind));
    }
    QSpinBox *spin(const char *name) const { return m_dialog->findChild<QSpinBox *>(QLatin1StringView(name)); }
    QLabel *label(const char *name) const { return m_dialog->findChild<QLabel *>(QLatin1StringView(name)); }
    QPushButton *button(const char *name) const { return m_dialog->findChild<QPushButton *>(QLatin1StringView(name)); }

    tests::TemporaryHome m_home;
    std::unique_ptr<StorageDialog> m_dialog;
};

QTEST_MAIN(TestStorageDialog)
#include "tst_storagedialog.moc"
