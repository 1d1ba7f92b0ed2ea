// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/framestyle.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleFactory>
#include <QTest>

#include <cmath>

using namespace spacewright;

namespace
{

/// By the definition of www.w3.org/TR/WCAG21, "relative luminance".
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return qMax(first, second) / qMin(first, second);
}

QPalette paletteOf(const QColor &window, const QColor &text)
{
    QPalette palette(window);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, window.lighter(120));
    return palette;
}

} // namespace

/// What one can type, tick or press is seen in a dark window, too.
class TestFrameStyle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAreSeen_data()
    {
        QTest::addColumn<std::function<QWidget *()>>("make");
        const auto row = [](const char *name, const std::function<QWidget *()> &make) { QTest::newRow(name) << make; };
        row("check box", [] { return new QCheckBox; });
        row("radio button", [] { return new QRadioButton; });
        row("field", [] { return new QLineEdit; });
        row("choice", [] { return new QComboBox; });
        row("button", [] { return new QPushButton; });
    }
    void framesAreSeen()
    {
        using Make = std::function<QWidget *()>;
        QFETCH(Make, make);
        FrameStyle style;
        const QColor dark(27, 30, 35);
        const std::unique_ptr<QWidget> widget(make());
        widget->setStyle(&style);
        widget->setPalette(paletteOf(dark, QColor(230, 232, 238)));
        widget->resize(120, 28);
        QVERIFY2(mostContrast(*widget, dark) >= 3.0, qPrintable(QString::number(mostContrast(*widget, dark))));
    }

    /// In a light window all is as Fusion has it.
    void lightWindowsStayAsTheyAre()
    {
        FrameStyle style;
        const std::unique_ptr<QStyle> plain(QStyleFactory::create(QStringLiteral("fusion")));
        QCheckBox box;
        box.setPalette(paletteOf(QColor(240, 241, 245), Qt::black));
        box.resize(40, 28);
        box.setStyle(&style);
        const QImage ours = box.grab().toImage();
        box.setStyle(plain.get());
        QCOMPARE(ours, box.grab().toImage());
    }

private:
    /// Of what is painted before the text would begin, with the ground.
    static double mostContrast(QWidget &widget, const QColor &ground)
    {
        const QImage image = widget.grab().toImage();
        double most = 0;
        for (int x = 0; x < 4; ++x)
            most = qMax(most, contrast(image.pixelColor(x, image.height() / 2), ground));
        return most;
    }
};

QTEST_MAIN(TestFrameStyle)
#include "tst_framestyle.moc"
