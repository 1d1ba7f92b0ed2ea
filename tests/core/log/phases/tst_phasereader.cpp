// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/log/phases/phasereader.h>

#include <QFile>
#include <QTest>

using namespace spacewright::log;
using namespace Qt::StringLiterals;

/// Output of installers with the seconds at which each line came (tests/data/phases).
class TestPhaseReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPhases_data();
    void readsPhases();
    void readsParts_data();
    void readsParts();
    void knowsWhatItselfSaysWithoutTimes();
    void marksWhatFailed();
    void countsWarnings_data();
    void countsWarnings();
    void readsSizes_data();
    void readsSizes();
    void readsDurations_data();
    void readsDurations();
    void isNoMemoryForFloods();
    void survivesAnything();
};

namespace
{

PhaseReader read(const QString &name, bool isTimed = true, bool hasFailed = false)
{
    QFile file(u"%1/phases/%2.log"_s.arg(QStringLiteral(SPACEWRIGHT_TEST_DATA), name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no %s.", qPrintable(file.fileName()));
    PhaseReader reader;
    double at = -1;
    for (qint64 number = 0; !file.atEnd(); ++number) {
        const QString line = QString::fromUtf8(file.readLine()).chopped(1);
        at = isTimed ? line.section(u' ', 0, 0).toDouble() : -1;
        reader.append(line.section(u' ', 1), at, number);
    }
    reader.finish(at, hasFailed);
    return reader;
}

/// "pip download 1.20 s, 3 packages, 200 bytes, cached"
QString told(const Phase &phase)
{
    QString text = phase.tool + u' ' + phaseName(phase.kind);
    if (phase.duration >= 0)
        text += u" %1 s"_s.arg(phase.duration, 0, 'f', 2);
    if (phase.packages > 0)
        text += u", %1 packages"_s.arg(phase.packages);
    if (phase.bytes >= 0)
        text += u", %1 bytes"_s.arg(phase.bytes);
    if (phase.isCached)
        text += u", cached"_s;
    return text;
}

QString told(const PhasePart &part)
{
    QString text = part.name;
    if (part.duration >= 0)
        text += u" %1 s"_s.arg(part.duration, 0, 'f', 2);
    if (part.bytes >= 0)
        text += u", %1 bytes"_s.arg(part.bytes);
    if (part.isCached)
        text += u", cached"_s;
    if (part.hasFailed)
        text += u", failed"_s;
    return text;
}

QStringList toldPhases(const PhaseReader &reader)
{
    QStringList lines;
    for (const Phase &phase : reader.phases())
        lines += told(phase);
    return lines;
}

} // namespace

void TestPhaseReader::readsPhases_data()
{
    QTest::addColumn<QStringList>("phases");
    QTest::newRow("uv") << QStringList{u"uv resolve 5.52 s, 54 packages"_s,
                                       u"uv download 3.67 s, 54 packages, 75287756 bytes"_s, u"uv build 4.59 s"_s,
                                       u"uv install 3.84 s, 54 packages"_s};
    QTest::newRow("uv-cached") << QStringList{u"uv resolve 2.34 s, 53 packages"_s,
                                              u"uv download, 53 packages, cached"_s,
                                              u"uv install 3.34 s, 53 packages"_s};
    QTest::newRow("pip") << QStringList{u"pip resolve 0.13 s, 7 packages"_s,
                                        u"pip download 0.80 s, 7 packages, 17298000 bytes"_s, u"pip build 6.30 s"_s,
                                        u"pip install 7.94 s, 7 packages"_s};
    QTest::newRow("apt") << QStringList{u"apt resolve 2.88 s, 2 packages, 9903000 bytes"_s,
                                        u"apt download 0.22 s, 2 packages, 85400 bytes"_s,
                                        u"apt install 0.30 s, 2 packages"_s};
    QTest::newRow("npm") << QStringList{u"npm download, 2 packages"_s, u"npm install 3.00 s, 71 packages"_s};
    QTest::newRow("yarn") << QStringList{u"yarn resolve 1.00 s"_s, u"yarn download 2.00 s"_s, u"yarn install 0.50 s"_s,
                                         u"yarn build 0.30 s"_s};
    QTest::newRow("layers") << QStringList{u"image download, 2 packages, 33290000 bytes"_s,
                                           u"image install, 2 packages"_s};
    QTest::newRow("both") << QStringList{u"apt resolve 0.50 s"_s,
                                         u"apt install 0.40 s, 1 packages"_s,
                                         u"pip resolve 0.15 s, 2 packages"_s,
                                         u"pip download 0.05 s, 1 packages, cached"_s,
                                         u"pip install 0.20 s, 1 packages"_s,
                                         u"pip resolve 0.10 s, 1 packages"_s,
                                         u"pip install 0.10 s, 1 packages"_s};
}

void TestPhaseReader::readsPhases()
{
    const PhaseReader reader = read(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(toldPhases(reader), "phases");
}

void TestPhaseReader::readsParts_data()
{
    QTest::addColumn<QString>("log");
    QTest::addColumn<PhaseKind>("kind");
    QTest::addColumn<QString>("part");
    QTest::addColumn<qint64>("line");
    QTest::newRow("uv downloads") << u"uv"_s << PhaseKind::Download << u"numpy 2.67 s, 15728640 bytes"_s << qint64(4);
    QTest::newRow("uv builds") << u"uv"_s << PhaseKind::Build << u"demjson3==3.0.6 4.59 s"_s << qint64(10);
    QTest::newRow("uv installs") << u"uv"_s << PhaseKind::Install << u"gradio==6.31.0"_s << qint64(23);
    QTest::newRow("pip looks") << u"pip"_s << PhaseKind::Resolve << u"requests 0.07 s"_s << qint64(0);
    QTest::newRow("pip downloads")
        << u"pip"_s << PhaseKind::Download
        << u"numpy-2.2.6-cp313-cp313-manylinux_2_17_x86_64.manylinux2014_x86_64.whl 0.52 s, 16500000 bytes"_s
        << qint64(11);
    QTest::newRow("pip prepares") << u"pip"_s << PhaseKind::Build << u"demjson3: Preparing metadata 1.50 s"_s
                                  << qint64(8);
    QTest::newRow("pip builds") << u"pip"_s << PhaseKind::Build << u"demjson3 1.07 s"_s << qint64(22);
    QTest::newRow("pip finds") << u"both"_s << PhaseKind::Resolve << u"idna<4,>=2.5 0.10 s, cached"_s << qint64(4);
    QTest::newRow("pip keeps") << u"both"_s << PhaseKind::Download
                               << u"requests-2.34.2-py3-none-any.whl 0.05 s, 73000 bytes, cached"_s << qint64(3);
    QTest::newRow("apt downloads") << u"apt"_s << PhaseKind::Download << u"libxext6 2:1.3.4-1+b3 0.06 s, 50400 bytes"_s
                                   << qint64(14);
    QTest::newRow("apt installs") << u"apt"_s << PhaseKind::Install << u"Setting up libsm6:amd64 0.05 s"_s
                                  << qint64(24);
    QTest::newRow("npm has") << u"npm"_s << PhaseKind::Download << u"left-pad 0.01 s, cached"_s << qint64(2);
    QTest::newRow("layers") << u"layers"_s << PhaseKind::Install << u"3153aa388d02 1.20 s"_s << qint64(3);
}

void TestPhaseReader::readsParts()
{
    QFETCH(QString, log);
    QFETCH(PhaseKind, kind);
    QFETCH(QString, part);
    QStringList others;
    const PhaseReader reader = read(log);
    for (const Phase &phase : reader.phases()) {
        for (const PhasePart &one : phase.parts) {
            if (phase.kind == kind && told(one) == part) {
                QTEST(one.line, "line");
                return;
            }
            others += told(one);
        }
    }
    QFAIL(qPrintable(others.join(u'\n')));
}

/// A log of before has no times of arrival.
void TestPhaseReader::knowsWhatItselfSaysWithoutTimes()
{
    const PhaseReader reader = read(u"uv"_s, false);
    QCOMPARE(toldPhases(reader),
             (QStringList{u"uv resolve 5.52 s, 54 packages"_s, u"uv download 5.27 s, 54 packages, 75287756 bytes"_s,
                          u"uv build"_s, u"uv install 3.84 s, 54 packages"_s}));
    QCOMPARE(reader.phases().first().start, -1);
    QCOMPARE(toldPhases(read(u"pip"_s, false)).first(), u"pip resolve, 7 packages"_s);
}

void TestPhaseReader::marksWhatFailed()
{
    const PhaseReader reader = read(u"pip-failed"_s, true, true);
    QCOMPARE(toldPhases(reader).last(), u"pip build 1.20 s"_s);
    QVERIFY(reader.phases().last().hasFailed);
    QVERIFY(!reader.phases().first().hasFailed);
    QCOMPARE(told(reader.phases().last().parts.last()), u"flash-attn==2.5.0: Preparing metadata 1.20 s, failed"_s);
}

void TestPhaseReader::countsWarnings_data()
{
    QTest::addColumn<int>("warnings");
    QTest::newRow("both") << 1;
    QTest::newRow("apt") << 1;
    QTest::newRow("npm") << 1;
    QTest::newRow("yarn") << 1;
    QTest::newRow("uv") << 0;
}

void TestPhaseReader::countsWarnings()
{
    const PhaseReader reader = read(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(reader.warnings(), "warnings");
}

void TestPhaseReader::readsSizes_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("bytes") << u"12"_s << u"B"_s << qint64(12);
    QTest::newRow("thousands") << u"1.5"_s << u"kB"_s << qint64(1500);
    QTest::newRow("commas") << u"9,672"_s << u"kB"_s << qint64(9'672'000);
    QTest::newRow("binary") << u"2"_s << u"MiB"_s << qint64(2'097'152);
    QTest::newRow("large") << u"2.5"_s << u"GB"_s << qint64(2'500'000'000);
    QTest::newRow("no unit") << u"2.5"_s << QString() << qint64(-1);
    QTest::newRow("no number") << u"."_s << u"MB"_s << qint64(-1);
}

void TestPhaseReader::readsSizes()
{
    QFETCH(QString, number);
    QFETCH(QString, unit);
    QTEST(bytesOf(number, unit), "bytes");
}

void TestPhaseReader::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("seconds");
    QTest::newRow("seconds") << u"5.52s"_s << 5.52;
    QTest::newRow("milliseconds") << u"340ms"_s << 0.34;
    QTest::newRow("minutes") << u"1m 02s"_s << 62.0;
    QTest::newRow("only minutes") << u"2m"_s << 120.0;
    QTest::newRow("hours") << u"1h 0m 1s"_s << 3601.0;
    QTest::newRow("nothing") << QString() << -1.0;
    QTest::newRow("words") << u"soon"_s << -1.0;
}

void TestPhaseReader::readsDurations()
{
    QFETCH(QString, text);
    QTEST(secondsOf(text), "seconds");
}

void TestPhaseReader::isNoMemoryForFloods()
{
    PhaseReader reader;
    for (int i = 0; i < 20'000; ++i)
        reader.append(u"Collecting package-%1"_s.arg(i), i, i);
    QCOMPARE(reader.phases().size(), 1);
    QCOMPARE(reader.phases().first().parts.size(), PhaseBook::mostParts);
    for (int i = 0; i < 1000; ++i) {
        reader.append(u"Installing collected packages: x"_s, i, i);
        reader.append(u"Collecting x"_s, i, i);
    }
    QVERIFY(reader.phases().size() <= PhaseBook::mostPhases);
}

void TestPhaseReader::survivesAnything()
{
    PhaseReader reader;
    for (const QString &line :
         {QString(), u"Collecting"_s, u"Downloading ()"_s, QString(100'000, u'x'), u"Successfully installed "_s,
          u" Built x"_s, u" Downloaded x"_s, u"Fetched 1 B in 1s"_s, u"Resolved 99999999999999999999 packages in s"_s,
          u"extracting sha256:abcdef 1.2s done"_s, u"Prepared 1 package in 1m"_s, QString(u'\0').repeated(50)})
        reader.append(line, -1, 0);
    reader.finish(-1, true);
    for (const Phase &phase : reader.phases())
        QVERIFY(phase.duration >= -1);
}

QTEST_GUILESS_MAIN(TestPhaseReader)
#include "tst_phasereader.moc"
