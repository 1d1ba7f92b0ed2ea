// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/framestyle.h>

#include <KTextEditor/Document>
#include <KTextEditor/Editor>
#include <KTextEditor/View>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleFactory>
#include <QTest>
#include <QTreeView>

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
    void theIconsOfPanelsAreReadOnce()
    {
        const FrameStyle style;
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
        for (const QStyle::StandardPixmap icon : {QStyle::SP_TitleBarCloseButton, QStyle::SP_TitleBarNormalButton}) {
            QCOMPARE(style.standardIcon(icon).cacheKey(), style.standardIcon(icon).cacheKey());
            QCOMPARE(style.standardIcon(icon).pixmap(16).toImage(), fusion->standardIcon(icon).pixmap(16).toImage());
            QVERIFY(!style.standardIcon(icon).pixmap(16).isNull());
        }
    }

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

    /// In the real editor's own list.
    void theChosenCompletionIsRead_data()
    {
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        QTest::newRow("light") << QColor(Qt::white) << QColor(31, 36, 48);
        QTest::newRow("dark") << QColor(35, 38, 41) << QColor(230, 232, 238);
    }
    void theChosenCompletionIsRead()
    {
        QFETCH(const QColor, base);
        QFETCH(const QColor, text);
        QPalette palette = paletteOf(base, text);
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Highlight, QColor(79, 70, 229));
        palette.setColor(QPalette::HighlightedText, Qt::white);
        QApplication::setStyle(new FrameStyle);
        QApplication::setPalette(palette);
        const std::unique_ptr<KTextEditor::Document> document(KTextEditor::Editor::instance()->createDocument(nullptr));
        document->setText(QStringLiteral("operator operand opera\n"));
        KTextEditor::View *view = document->createView(nullptr);
        view->resize(500, 400);
        view->show();
        view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(view));
        QWidget *canvas = view->focusProxy() ? view->focusProxy() : view;
        canvas->setFocus();
        view->setCursorPosition({1, 0});
        // The editor offers the words of the text by itself.
        QTest::keyClicks(canvas, QStringLiteral("ope"));
        QTRY_VERIFY(view->isCompletionActive());
        QTreeView *list = nullptr;
        QTRY_VERIFY((list = completion()));
        QTest::keyClick(canvas, Qt::Key_Down);
        QTRY_VERIFY(list->currentIndex().isValid());
        QRect row = list->visualRect(list->currentIndex());
        row.setLeft(0);
        row.setRight(list->viewport()->width() - 1);
        QVERIFY(row.height() > 5);
        const QColor ground = palette.color(QPalette::Highlight);
        QTRY_VERIFY2(readability(*list, row, ground) >= 4.5, "the chosen row");
        QVERIFY2(readability(*list, row.translated(0, row.height()), base) >= 4.5, "the row below");
    }

private:
    static QTreeView *completion()
    {
        for (const QWidget *part : QApplication::allWidgets()) {
            if (part->inherits("KateCompletionWidget") && part->isVisible())
                return part->findChild<QTreeView *>();
        }
        return nullptr;
    }

    /// How well the letters of a row are told from its ground.
    static double readability(QTreeView &list, const QRect &row, const QColor &ground)
    {
        const QImage image = list.viewport()->grab(row).toImage();
        double most = 0;
        for (int y = 2; y < image.height() - 2; ++y) {
            for (int x = 2; x < image.width() - 2; ++x)
                most = qMax(most, contrast(image.pixelColor(x, y), ground));
        }
        return most;
    }

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
