// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/temporaryhome.h>
#include <views/common/errorbanner.h>
#include <views/run/fidelitydialog.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace spacewright;
using views::FidelityDialog;

class TestFidelityDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatNothingHasRun()
    {
        FidelityDialog dialog(input(QStringLiteral("new")), QStringLiteral("New"));
        dialog.show();
        QTRY_VERIFY(dialog.findChild<QWidget *>(QStringLiteral("fidelity_empty")));
        const auto labels = dialog.findChild<QWidget *>(QStringLiteral("fidelity_empty"))->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(QStringLiteral("not run here yet")); }));
        // There is nothing that could be copied or compared, and it is no failure.
        QVERIFY(!dialog.findChild<QWidget *>(QStringLiteral("fidelity_copy"))->isVisible());
        QVERIFY(!dialog.findChild<views::ErrorBanner *>()->isVisible());
    }

    void showsTheWorstFirstWithItsReason()
    {
        const run::RecipeInput space = input(QStringLiteral("space"));
        keepRun(space.folder);
        FidelityDialog dialog(space, QStringLiteral("Test"));
        dialog.show();
        auto *rows = dialog.findChild<QTreeWidget *>(QStringLiteral("fidelity_rows"));
        const auto *detail = dialog.findChild<QLabel *>(QStringLiteral("fidelity_detail"));
        QTRY_VERIFY(rows->topLevelItemCount() > 5);
        // Another Python than the card's: nothing is worse.
        QCOMPARE(rows->currentItem()->text(0), QStringLiteral("Python"));
        QCOMPARE(rows->currentItem()->text(1), QStringLiteral("3.11.2"));
        QCOMPARE(rows->currentItem()->text(2), QStringLiteral("3.12"));
        QCOMPARE(rows->currentItem()->data(0, Qt::AccessibleTextRole).toString(), QStringLiteral("red: Python"));
        QVERIFY(detail->text().contains(QStringLiteral("python_version")));
        QVERIFY(detail->text().contains(QStringLiteral("huggingface.co/docs/hub")));
        const QString before = detail->text();
        QTest::keyClick(rows, Qt::Key_Down);
        QVERIFY(detail->text() != before);

        const int count = rows->topLevelItemCount();
        m_home.write(QStringLiteral("freeze.txt"), "gradio==6.31.0\nnumpy==2.2.6\n");
        dialog.compareWith(m_home.path(QStringLiteral("freeze.txt")));
        QTRY_COMPARE(rows->topLevelItemCount(), count + 1);
        QCOMPARE(rows->findItems(QStringLiteral("Package numpy"), Qt::MatchExactly).size(), 1);
        const auto *summary = dialog.findChild<QLabel *>(QStringLiteral("fidelity_summary"));
        QVERIFY2(summary->text().contains(QLatin1Char('2')), qPrintable(summary->text()));

        dialog.findChild<QPushButton *>(QStringLiteral("fidelity_copy"))->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("red\tPython\t3.11.2\t3.12\t")));
        dialog.compareWith(m_home.path(QStringLiteral("gone.txt")));
        QTRY_VERIFY(dialog.findChild<views::ErrorBanner *>()->isVisible());
        QCOMPARE(rows->topLevelItemCount(), count + 1);
    }

private:
    run::RecipeInput input(const QString &name)
    {
        m_home.write(name + QStringLiteral("/app.py"), "");
        return {
            .folder = QFileInfo(m_home.path(name)).canonicalFilePath(),
            .card =
                manifest::readCard("---\nsdk: gradio\nsdk_version: \"6.31.0\"\npython_version: \"3.12\"\n---\n").card,
            .manifests = {}};
    }

    static void keepRun(const QString &folder)
    {
        run::BuildRecord record;
        record.started = QDateTime::currentDateTimeUtc();
        record.spaceFolder = folder;
        record.runner = QStringLiteral("sandbox");
        record.flavor = QStringLiteral("cpu-basic");
        record.fidelity = QStringLiteral("live");
        record.readyAfter = 2;
        record.folder = run::newRecordFolder(folder, record.started);
        QVERIFY(run::saveRecord(record));
        QVERIFY(run::saveSurroundings(record, {.python = QStringLiteral("3.11.2"), .user = 1000}));
        QFile packages(record.folder + QStringLiteral("/packages.json"));
        QVERIFY(packages.open(QIODevice::WriteOnly));
        packages.write(R"([{"name": "gradio", "version": "6.31.0"}])");
    }

    tests::TemporaryHome m_home;
};

QTEST_MAIN(TestFidelityDialog)
#include "tst_fidelitydialog.moc"
