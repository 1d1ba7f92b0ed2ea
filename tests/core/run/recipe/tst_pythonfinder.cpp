// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/recipe/pythonfinder.h>

#include <tests/support/temporaryhome.h>

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace spacewright;

namespace
{

/// A mirror with one Python, 3.7.99, for whoever runs in that home.
class Offer final
{
public:
    explicit Offer(bool isDamaged = false)
    {
        m_home.write(QStringLiteral("python/bin/python3"), "#!/bin/sh\nexec /usr/bin/python3 \"$@\"\n");
        m_home.write(QStringLiteral("python/lib/python3.7/_sysconfigdata__linux_%1-linux-gnu.py").arg(machine()),
                     "# system configuration generated and used by the sysconfig module\nbuild_time_vars = {}\n");
        QFile::setPermissions(m_home.path(QStringLiteral("python/bin/python3")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QProcess::execute(QStringLiteral("tar"), {QStringLiteral("-czf"), archive(), QStringLiteral("-C"),
                                                  m_home.path({}), QStringLiteral("python")});
        const QByteArray bytes = tests::TemporaryHome::read(archive());
        m_home.write(QStringLiteral("python.tar.gz"), isDamaged ? bytes + 'x' : bytes);
        const QJsonObject arch{{QStringLiteral("family"), machine()}, {QStringLiteral("variant"), QJsonValue()}};
        const QJsonObject build{
            {QStringLiteral("name"), QStringLiteral("cpython")},
            {QStringLiteral("arch"), arch},
            {QStringLiteral("os"), QStringLiteral("linux")},
            {QStringLiteral("libc"), QStringLiteral("gnu")},
            {QStringLiteral("major"), 3},
            {QStringLiteral("minor"), 7},
            {QStringLiteral("patch"), 99},
            {QStringLiteral("prerelease"), QString()},
            {QStringLiteral("url"), QUrl::fromLocalFile(archive()).toString()},
            {QStringLiteral("sha256"),
             QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())},
            {QStringLiteral("variant"), QJsonValue()},
            {QStringLiteral("build"), QStringLiteral("20260101")}};
        m_home.write(
            QStringLiteral("offer.json"),
            QJsonDocument(
                QJsonObject{{QStringLiteral("cpython-3.7.99-linux-") + machine() + QStringLiteral("-gnu"), build}})
                .toJson());
        qputenv("UV_PYTHON_DOWNLOADS_JSON_URL", m_home.path(QStringLiteral("offer.json")).toLocal8Bit());
    }
    ~Offer() { qunsetenv("UV_PYTHON_DOWNLOADS_JSON_URL"); }
    Offer(const Offer &) = delete;
    Offer &operator=(const Offer &) = delete;

private:
    static QString machine()
    {
        return QSysInfo::currentCpuArchitecture() == u"arm64" ? QStringLiteral("aarch64") : QStringLiteral("x86_64");
    }
    QString archive() const { return m_home.path(QStringLiteral("python.tar.gz")); }

    tests::TemporaryHome m_home;
};

} // namespace

class TestPythonFinder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksTheNearest_data()
    {
        QTest::addColumn<QStringList>("installed");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("index");
        const QStringList some = {QStringLiteral("3.9.2"), QStringLiteral("3.11.4"), QStringLiteral("3.13.5")};
        QTest::newRow("exact minor") << some << "3.11" << 1;
        QTest::newRow("exact patch") << some << "3.11.4" << 1;
        QTest::newRow("newer rather than older") << some << "3.10" << 1;
        QTest::newRow("between, newer wins") << some << "3.12" << 2;
        QTest::newRow("too new") << some << "3.14" << 2;
        QTest::newRow("3.1 is not 3.11") << QStringList{QStringLiteral("3.11.4")} << "3.1" << 0;
        QTest::newRow("no Python 2") << QStringList{QStringLiteral("2.7.18")} << "3.10" << -1;
        QTest::newRow("none") << QStringList() << "3.10" << -1;
    }
    void picksTheNearest()
    {
        QFETCH(QStringList, installed);
        QFETCH(QString, wanted);
        QTEST(run::nearestVersion(installed, wanted), "index");
    }

    void findsARealOne()
    {
        Progress progress;
        const Result<run::Interpreter> python = run::findPython(QString(), progress);
        QVERIFY2(python, python ? "" : qPrintable(python.error().message));
        QVERIFY(QFileInfo(python->path).isExecutable());
        QVERIFY(python->isExact);
    }

    void saysWhenItIsNotTheWantedOne()
    {
        Progress progress;
        const Result<run::Interpreter> python = run::findPython(QStringLiteral("3.1"), progress);
        QVERIFY(python);
        QVERIFY(!python->isExact);
    }

    void fetchesAnother()
    {
        const Offer offer;
        Progress progress;
        const Result<run::Interpreter> fetched = run::fetchPython(QStringLiteral("3.7"), progress);
        QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().message + fetched.error().detail));
        QCOMPARE(fetched->version, QStringLiteral("3.7.99"));
        const Result<run::Interpreter> found = run::findPython(QStringLiteral("3.7"), progress);
        QVERIFY(found && found->isExact);
        QCOMPARE(found->path, fetched->path);
        QVERIFY(!run::findPython(QStringLiteral("3.8"), progress)->isExact);
    }

    void fetchesNothingElse_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("isDamaged");
        QTest::newRow("not offered") << QStringLiteral("3.6") << false;
        QTest::newRow("other bytes than promised") << QStringLiteral("3.7") << true;
        QTest::newRow("a path") << QStringLiteral("/bin") << false;
        QTest::newRow("an option") << QStringLiteral("--reinstall") << false;
        QTest::newRow("another Python") << QStringLiteral("pypy3.7") << false;
    }
    void fetchesNothingElse()
    {
        QFETCH(const QString, version);
        QFETCH(const bool, isDamaged);
        const Offer offer(isDamaged);
        Progress progress;
        QVERIFY(!run::fetchPython(version, progress));
        QVERIFY(!run::findPython(QStringLiteral("3.7"), progress)->isExact);
    }
};

QTEST_GUILESS_MAIN(TestPythonFinder)
#include "tst_pythonfinder.moc"
