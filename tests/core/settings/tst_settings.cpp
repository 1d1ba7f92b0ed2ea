// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/settings/settings.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using spacewright::settings::Settings;

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithDefaults();
    void keepsValues();
    void writesNoDefaults();
    void resetsToTheDefault();
    void announcesChangesOnly();
    void keepsUnknownKeys();
    void setsDamagedFilesAside_data();
    void setsDamagedFilesAside();
    void acceptsWhatItWrote();
    void survivesAnUnwritableFolder();

private:
    QByteArray content() const;
    void write(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("spacewrightrc"));
}

QByteArray TestSettings::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettings::write(const QByteArray &bytes) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestSettings::startsWithDefaults()
{
    const Settings settings(m_path);
    QVERIFY(settings.general.restoreSession.get());
    QCOMPARE(settings.run.runner.get(), QStringLiteral("auto"));
    QCOMPARE(settings.run.flavor.get(), QStringLiteral("cpu-basic"));
    QCOMPARE(settings.run.cacheLimitGb.get(), 20);
    QCOMPARE(settings.appearance.scheme.get(), QStringLiteral("system"));
    QVERIFY(settings.file().setAside().isEmpty());
}

void TestSettings::keepsValues()
{
    {
        Settings settings(m_path);
        settings.run.flavor.set(QStringLiteral("cpu-upgrade"));
        settings.run.cacheLimitGb.set(5);
        settings.general.restoreSession.set(false);
    }
    const Settings settings(m_path);
    QCOMPARE(settings.run.flavor.get(), QStringLiteral("cpu-upgrade"));
    QCOMPARE(settings.run.cacheLimitGb.get(), 5);
    QVERIFY(!settings.general.restoreSession.get());
}

void TestSettings::writesNoDefaults()
{
    {
        Settings settings(m_path);
        settings.run.flavor.set(QStringLiteral("cpu-upgrade"));
        settings.run.runner.set(QStringLiteral("auto"));
    }
    QVERIFY(content().contains("flavor=cpu-upgrade"));
    QVERIFY(!content().contains("runner"));
}

void TestSettings::resetsToTheDefault()
{
    {
        Settings settings(m_path);
        settings.run.flavor.set(QStringLiteral("cpu-upgrade"));
    }
    {
        Settings settings(m_path);
        settings.run.flavor.reset();
        QCOMPARE(settings.run.flavor.get(), settings.run.flavor.standard());
    }
    QVERIFY(!content().contains("flavor"));
}

void TestSettings::announcesChangesOnly()
{
    Settings settings(m_path);
    const QSignalSpy spy(&settings.appearance.scheme, &spacewright::settings::SettingBase::changed);
    settings.appearance.scheme.set(QStringLiteral("system"));
    QCOMPARE(spy.count(), 0);
    settings.appearance.scheme.set(QStringLiteral("dark"));
    settings.appearance.scheme.set(QStringLiteral("dark"));
    QCOMPARE(spy.count(), 1);
    QTRY_VERIFY(content().contains("scheme=dark"));
}

void TestSettings::keepsUnknownKeys()
{
    write("[Run]\nfromTheFuture=42\n\n[Other]\nkey=value\n");
    {
        Settings settings(m_path);
        settings.run.flavor.set(QStringLiteral("cpu-upgrade"));
    }
    QVERIFY(content().contains("fromTheFuture=42"));
    QVERIFY(content().contains("key=value"));
    QVERIFY(content().contains("flavor=cpu-upgrade"));
}

void TestSettings::setsDamagedFilesAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zero bytes") << QByteArray("[Run]\nflavor=cpu-upgrade\n") + QByteArray(4, '\0');
    QTest::newRow("cut in a key") << QByteArray("[Run]\nflavor=cpu-upgrade\nrunn");
    QTest::newRow("cut in a group") << QByteArray("[Run]\nflavor=cpu-upgrade\n[Appea");
    QTest::newRow("not UTF-8") << QByteArray("[Run]\nflavor=\xff\xfe\n");
    QTest::newRow("something else") << QByteArray("{ \"flavor\": 1 }");
}

void TestSettings::setsDamagedFilesAside()
{
    QFETCH(const QByteArray, bytes);
    write(bytes);
    const Settings settings(m_path);
    QCOMPARE(settings.run.flavor.get(), QStringLiteral("cpu-basic"));
    QCOMPARE(settings.file().setAside(), m_path + QStringLiteral(".bak"));
    QFile backup(m_path + QStringLiteral(".bak"));
    QVERIFY(backup.open(QIODevice::ReadOnly));
    QCOMPARE(backup.readAll(), bytes);
}

void TestSettings::acceptsWhatItWrote()
{
    {
        Settings settings(m_path);
        settings.run.flavor.set(QStringLiteral("ümlaut = [x]\nline"));
    }
    const Settings settings(m_path);
    QVERIFY(settings.file().setAside().isEmpty());
    QCOMPARE(settings.run.flavor.get(), QStringLiteral("ümlaut = [x]\nline"));
}

void TestSettings::survivesAnUnwritableFolder()
{
    const QString path = QStringLiteral("/proc/spacewright/spacewrightrc");
    Settings settings(path);
    settings.run.flavor.set(QStringLiteral("cpu-upgrade"));
    QCOMPARE(settings.run.flavor.get(), QStringLiteral("cpu-upgrade"));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
