// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/error.h>

#include <QSet>
#include <QTest>

using namespace spacewright;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreStable_data();
    void idsAreStable();
    void everyCodeHasItsOwnId();
};

void TestError::idsAreStable_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("id");
    QTest::newRow("trust") << int(ErrorCode::TrustNeeded) << QStringLiteral("trust.needed");
    QTest::newRow("disk") << int(ErrorCode::DiskFull) << QStringLiteral("disk.full");
    QTest::newRow("port") << int(ErrorCode::AppWrongPort) << QStringLiteral("app.wrongPort");
    QTest::newRow("unknown number") << 100'000 << QStringLiteral("internal");
}

void TestError::idsAreStable()
{
    QFETCH(int, code);
    QFETCH(QString, id);
    QCOMPARE(errorId(ErrorCode(code)), id);
}

void TestError::everyCodeHasItsOwnId()
{
    QSet<QString> ids;
    for (int code = 0; code <= int(ErrorCode::VolumeMissing); ++code)
        ids.insert(errorId(ErrorCode(code)));
    QCOMPARE(ids.size(), int(ErrorCode::VolumeMissing) + 1);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
