// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/settings/settingsdialog.h>

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>

using namespace spacewright;

class TestSettingsDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsSet();
    void changesAtOnce();
    void opensOnce();

private:
    tests::TemporaryHome m_home;
};

void TestSettingsDialog::showsWhatIsSet()
{
    settings::Settings settings(m_home.path(QStringLiteral("rc1")));
    settings.general.restoreSession.set(false);
    settings.appearance.scheme.set(QStringLiteral("dark"));
    const views::SettingsDialog dialog(&settings);
    QVERIFY(!dialog.findChild<QCheckBox *>(QStringLiteral("general_restore_session"))->isChecked());
    QCOMPARE(dialog.findChild<QComboBox *>(QStringLiteral("appearance_scheme"))->currentData().toString(),
             QStringLiteral("dark"));
}

void TestSettingsDialog::changesAtOnce()
{
    settings::Settings settings(m_home.path(QStringLiteral("rc2")));
    const views::SettingsDialog dialog(&settings);
    dialog.findChild<QCheckBox *>(QStringLiteral("run_share_model_cache"))->click();
    QVERIFY(settings.run.shareModelCache.get());
    dialog.findChild<QSpinBox *>(QStringLiteral("run_cache_limit"))->setValue(7);
    QCOMPARE(settings.run.cacheLimitGb.get(), 7);
    auto *scheme = dialog.findChild<QComboBox *>(QStringLiteral("appearance_scheme"));
    scheme->setCurrentIndex(scheme->findData(QStringLiteral("light")));
    QCOMPARE(settings.appearance.scheme.get(), QStringLiteral("light"));
}

void TestSettingsDialog::opensOnce()
{
    settings::Settings settings(m_home.path(QStringLiteral("rc3")));
    QWidget window;
    views::SettingsDialog::open(&settings, &window);
    views::SettingsDialog::open(&settings, &window);
    QCOMPARE(window.findChildren<views::SettingsDialog *>().size(), 1);
    views::SettingsDialog::open(&settings, &window)->showEngines();
    QVERIFY(window.findChild<QWidget *>(QStringLiteral("engine_finder"))->isVisible());
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
