// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/afterpaint.h>

#include <QTest>
#include <QWidget>

using namespace spacewright;

namespace
{

class Painted final : public QWidget
{
public:
    int paints = 0;

protected:
    void paintEvent(QPaintEvent * /*event*/) override { ++paints; }
};

} // namespace

/// What need not come before a picture comes after it, and comes.
class TestAfterPaint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForThePicture();
    void doesNotWaitForWhatIsHidden();
    void diesWithItsWidget();
};

void TestAfterPaint::waitsForThePicture()
{
    Painted widget;
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    for (int round = 0; round < 2; ++round) {
        const int before = widget.paints;
        int calls = 0;
        int paintsAtCall = 0;
        afterPaint(&widget, [&] {
            ++calls;
            paintsAtCall = widget.paints;
        });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QVERIFY(paintsAtCall > before);
        widget.repaint();
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }
}

void TestAfterPaint::doesNotWaitForWhatIsHidden()
{
    Painted widget;
    int calls = 0;
    afterPaint(&widget, [&] { ++calls; });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QCOMPARE(widget.paints, 0);
}

void TestAfterPaint::diesWithItsWidget()
{
    int calls = 0;
    {
        Painted widget;
        afterPaint(&widget, [&] { ++calls; });
    }
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

QTEST_MAIN(TestAfterPaint)
#include "tst_afterpaint.moc"
