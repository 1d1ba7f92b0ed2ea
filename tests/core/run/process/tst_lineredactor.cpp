// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/process/lineredactor.h>

#include <QTest>

using namespace spacewright;

class TestLineRedactor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesASecretHoweverItIsCut()
    {
        const QByteArray text = "key=hunter2secret tail\nnext hf_abcdefghijklmnop end\n";
        for (qsizetype cut = 0; cut <= text.size(); ++cut) {
            run::LineRedactor redactor({"hunter2secret"});
            QByteArray clean = redactor.add(text.first(cut));
            clean += redactor.add(text.sliced(cut));
            clean += redactor.flush();
            QVERIFY(!clean.contains("hunter2secret"));
            QVERIFY(!clean.contains("abcdefghijklmnop"));
            QVERIFY(clean.contains("tail\nnext "));
            QVERIFY(clean.endsWith(" end\n"));
        }
    }

    void progressBarsComeThroughAtOnce()
    {
        run::LineRedactor redactor({});
        QCOMPARE(redactor.add("10%\r"), "10%\r");
        QCOMPARE(redactor.add("no end yet"), "");
        QCOMPARE(redactor.flush(), "no end yet");
    }

    void aLineWithoutEndIsNotHeldForEver()
    {
        run::LineRedactor redactor({});
        QVERIFY(!redactor.add(QByteArray(100'000, 'x')).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLineRedactor)
#include "tst_lineredactor.moc"
