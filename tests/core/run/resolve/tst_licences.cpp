// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/resolve/licences.h>

#include <core/manifest/card/card.h>
#include <core/run/resolve/releaselines.h>
#include <core/run/resolve/resolver.h>
#include <tests/support/packageindex.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;
using namespace spacewright::run;

/// What an index says beside the releases.
class TestLicences final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void findsAndKeeps();
    void listsLines();

private:
    tests::TemporaryHome m_home;
    Progress m_progress;
};

void TestLicences::reads_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QString>("licence");
    const auto row = [](const char *name, const QByteArray &lines, const char *licence) {
        QTest::newRow(name) << "Metadata-Version: 2.1\nName: a\n" + lines + "\nText\nLicense: no\n"
                            << QString::fromUtf8(licence);
    };
    row("none", "", "");
    row("an expression", "License: BSD\nLicense-Expression: Apache-2.0 OR MIT\n", "Apache-2.0 OR MIT");
    row("a name", "License: BSD-3-Clause\n", "BSD-3-Clause");
    row("a classifier", "License: UNKNOWN\nClassifier: License :: OSI Approved :: MIT License\n", "MIT License");
    row("a whole text", "License: " + QByteArray(500, 'x') + "\nClassifier: License :: OSI Approved :: BSD License\n",
        "BSD License");
    row("with Windows line ends", "License: MIT\r\n", "MIT");
}

void TestLicences::reads()
{
    QFETCH(const QByteArray, metadata);
    QTEST(licenceOf(metadata), "licence");
}

void TestLicences::findsAndKeeps()
{
    tests::PackageIndex index(m_home, tests::spacePackages());
    WantedPackages wanted;
    wanted.python = "3.12";
    wanted.packages = {{u"frame"_s, "frame<2", u"frame<2"_s, {}}};
    const Result<Resolution> resolution = resolve(wanted, {}, m_progress);
    QVERIFY(resolution && !resolution->conflict);
    const QStringList names = {u"frame"_s, u"numpy"_s, u"not-there"_s};
    QCOMPARE(findLicences(resolution->lock, names, true, m_progress), (QMap<QString, QString>()));
    const QMap<QString, QString> expected = {{u"frame"_s, u"MIT"_s}, {u"numpy"_s, QString()}};
    QCOMPARE(findLicences(resolution->lock, names, false, m_progress), expected);
    // Asked once.
    index.stop();
    QCOMPARE(findLicences(resolution->lock, names, true, m_progress), expected);
    // A lock is a file of the Space: it may say anything.
    manifest::Lock lock = resolution->lock;
    lock.packages[0].files[0].url = u"file:///etc/passwd"_s;
    lock.packages[0].files[0].sha256 = QString(64, u'0');
    QVERIFY(findLicences(lock, names, false, m_progress).isEmpty() ||
            !findLicences(lock, {lock.packages[0].name}, false, m_progress).contains(lock.packages[0].name));
}

void TestLicences::listsLines()
{
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.path(u"other-cache"_s)));
    const tests::PackageIndex index(m_home, R"({"gradio": {"5.0.0": {}, "5.0.2": {}, "6.1.0": {}, "6.2.0rc1": {}}})");
    QStringList told;
    const Result<ReleaseLines> lines = findReleaseLines(
        u"gradio"_s, u"3.12"_s, 10, m_progress, [&told](const ReleaseLines &so) { told.append(so.versions.last()); });
    QVERIFY(lines);
    QCOMPARE(lines->versions, (QStringList{u"6.1.0"_s, u"5.0.2"_s}));
    QCOMPARE(told, lines->versions);
    QVERIFY(!lines->isFromCache);
    const Result<ReleaseLines> one = findReleaseLines(u"gradio"_s, u"3.12"_s, 1, m_progress);
    QVERIFY(one && one->versions.size() == 1);
    const Result<ReleaseLines> none = findReleaseLines(u"not-there"_s, u"3.12"_s, 10, m_progress);
    QVERIFY(none && none->versions.isEmpty());
}

QTEST_GUILESS_MAIN(TestLicences)
#include "tst_licences.moc"
