// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <views/twin/differencetable.h>
#include <views/twin/picturedifference.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright::views;

/// What is seen of the difference between two pages.
class TestPictureDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesPictures_data()
    {
        QTest::addColumn<QImage>("one");
        QTest::addColumn<QImage>("other");
        QTest::addColumn<double>("share");
        const QImage white = filled({10, 10}, Qt::white);
        QImage dotted = white;
        dotted.setPixelColor(3, 4, Qt::black);
        QTest::newRow("the same") << white << white << 0.0;
        QTest::newRow("one pixel") << white << dotted << 0.01;
        QTest::newRow("hardly another colour") << white << filled({10, 10}, QColor(250, 250, 250)) << 0.0;
        QTest::newRow("another colour") << white << filled({10, 10}, Qt::red) << 1.0;
        QTest::newRow("a larger one") << white << filled({10, 20}, Qt::white) << 0.5;
        QTest::newRow("other formats") << white.convertToFormat(QImage::Format_RGBA8888)
                                       << white.convertToFormat(QImage::Format_RGB888) << 0.0;
    }
    void comparesPictures()
    {
        QFETCH(QImage, one);
        QFETCH(QImage, other);
        const PictureDifference difference = comparePictures(one, other);
        QVERIFY(!difference.picture.isNull());
        QTEST(difference.share, "share");
    }

    void marksThePlace()
    {
        const QImage white = filled({10, 10}, Qt::white);
        QImage dotted = white;
        dotted.setPixelColor(3, 4, Qt::black);
        const QImage picture = comparePictures(white, dotted).picture;
        QVERIFY(picture.pixelColor(3, 4).red() > 200 && picture.pixelColor(3, 4).green() < 50);
        QCOMPARE(picture.pixelColor(4, 4), QColor(Qt::white));
    }

    void needsBoth() { QVERIFY(comparePictures({}, filled({2, 2}, Qt::red)).picture.isNull()); }

    void aGroupIsReplaced()
    {
        DifferenceTable table(u"main"_s, u"other"_s);
        table.setGroup(u"Time"_s, {}, {{u"Build"_s, u"1 s"_s, {}}});
        table.setGroup(u"Time"_s, {}, {{u"Build"_s, u"1 s"_s, u"2 s"_s}, {u"Page"_s, {}, {}}});
        QCOMPARE(table.topLevelItemCount(), 1);
        QCOMPARE(table.topLevelItem(0)->childCount(), 2);
        QCOMPARE(table.topLevelItem(0)->child(0)->text(2), u"2 s"_s);
        QCOMPARE(table.topLevelItem(0)->child(1)->text(1), u"–"_s);
    }

private:
    static QImage filled(const QSize &size, const QColor &colour)
    {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(colour);
        return image;
    }
};

QTEST_MAIN(TestPictureDifference)
#include "tst_picturedifference.moc"
