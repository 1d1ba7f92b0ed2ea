// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/requirements/packagerequirement.h>

#include <QTest>

#include <algorithm>

using namespace spacewright::manifest;

/// Examples of the specification itself.
class TestVersion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersVersions();
    void evaluatesMarkers_data();
    void evaluatesMarkers();
    void namesThePlaceOfAFault_data();
    void namesThePlaceOfAFault();
    void refusesDeepBrackets();
};

void TestVersion::ordersVersions()
{
    // https://packaging.python.org/en/latest/specifications/version-specifiers/#summary-of-permitted-suffixes-and-relative-ordering
    const QByteArrayList ordered = {"1.dev0",
                                    "1.0.dev456",
                                    "1.0a1",
                                    "1.0a2.dev456",
                                    "1.0a12.dev456",
                                    "1.0a12",
                                    "1.0b1.dev456",
                                    "1.0b2",
                                    "1.0b2.post345.dev456",
                                    "1.0b2.post345",
                                    "1.0rc1.dev456",
                                    "1.0rc1",
                                    "1.0",
                                    "1.0+abc.5",
                                    "1.0+abc.7",
                                    "1.0+5",
                                    "1.0.post456.dev34",
                                    "1.0.post456",
                                    "1.0.15",
                                    "1.1.dev1",
                                    "1!0.1"};
    for (qsizetype i = 0; i + 1 < ordered.size(); ++i) {
        const auto first = Version::parse(ordered.at(i));
        const auto second = Version::parse(ordered.at(i + 1));
        QVERIFY(first && second);
        QVERIFY2(*first < *second, (ordered.at(i) + " < " + ordered.at(i + 1)).constData());
    }
}

void TestVersion::evaluatesMarkers_data()
{
    QTest::addColumn<QByteArray>("marker");
    QTest::addColumn<int>("expected"); // 1 yes, 0 no, -1 cannot be told
    QTest::newRow("version") << QByteArray("python_version >= '3.9'") << 1;
    QTest::newRow("platform") << QByteArray("sys_platform == 'win32'") << 0;
    QTest::newRow("and before or") << QByteArray("os_name=='nt' and os_name=='nt' or os_name=='posix'") << 1;
    QTest::newRow("brackets") << QByteArray("os_name=='nt' and (os_name=='nt' or os_name=='posix')") << 0;
    QTest::newRow("in") << QByteArray("platform_machine in 'x86_64 aarch64'") << 1;
    QTest::newRow("unknown kernel") << QByteArray("platform_release >= '5'") << -1;
    QTest::newRow("extra") << QByteArray("extra == 'dev'") << 0;
}

void TestVersion::evaluatesMarkers()
{
    QFETCH(QByteArray, marker);
    QFETCH(int, expected);
    const auto parsed = Marker::parse(marker);
    QVERIFY(parsed);
    const std::optional<bool> holds = parsed->holds(hubMarkerEnvironment("3.12"));
    QCOMPARE(holds ? int(*holds) : -1, expected);
}

void TestVersion::namesThePlaceOfAFault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("place");
    QTest::newRow("no name") << QByteArray(">=1") << 0;
    QTest::newRow("one equal sign") << QByteArray("numpy=1") << 5;
    QTest::newRow("second word") << QByteArray("pip install") << 4;
    QTest::newRow("open extras") << QByteArray("a[b") << 3;
    QTest::newRow("star") << QByteArray("a>=1.*") << 4;
    QTest::newRow("marker") << QByteArray("a; python == '3'") << 3;
    QTest::newRow("no address") << QByteArray("a @") << 3;
}

void TestVersion::namesThePlaceOfAFault()
{
    QFETCH(QByteArray, text);
    QFETCH(int, place);
    const auto parsed = PackageRequirement::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error(), qsizetype(place));
}

void TestVersion::refusesDeepBrackets()
{
    const QByteArray deep = QByteArray(100'000, '(') + "os_name=='a'" + QByteArray(100'000, ')');
    QVERIFY(!Marker::parse(deep));
    const QByteArray shallow = QByteArray(50, '(') + "os_name=='a'" + QByteArray(50, ')');
    QVERIFY(Marker::parse(shallow));
}

QTEST_GUILESS_MAIN(TestVersion)
#include "tst_version.moc"
