// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/viewers/data/hexviewer.h>
#include <views/viewers/document/safebrowser.h>
#include <views/viewers/media/imageviewer.h>
#include <views/viewers/viewers.h>

#include <QAction>
#include <QBuffer>
#include <QFile>
#include <QImageWriter>
#include <QLabel>
#include <QLineEdit>
#include <QMediaPlayer>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QToolButton>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace spacewright;
using spacewright::tests::TemporaryHome;
using views::ViewerFactory;

Q_DECLARE_METATYPE(spacewright::views::ViewerFactory::Place)

class TestViewers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatItShows_data();
    void knowsWhatItShows();
    void showsImages();
    void turnsImagesAsTheyWereTaken();
    void refusesBombs();
    void saysWhatIsDamaged_data();
    void saysWhatIsDamaged();
    void showsTables();
    void showsNotebooks();
    void fitsPicturesToThePage();
    void showsMarkdownWithoutItsCard();
    void loadsNothingFromElsewhere();
    void showsPages();
    void showsTensors();
    void showsBytes();
    void showsBytesOfHugeFiles();
    void offersToGetLargeFiles();
    void playsNothingByItself();

private:
    views::FileViewer *open(const QString &name, const QByteArray &content);
    views::FileViewer *openPath(const QString &path);
    QString info() const { return m_viewer->findChild<QLabel *>(u"viewer_info"_s)->text(); }
    bool says(const QString &text) const;

    TemporaryHome m_home;
    QThreadPool m_pool;
    views::Viewers m_viewers{&m_pool};
    std::unique_ptr<views::FileViewer> m_viewer;
};

views::FileViewer *TestViewers::openPath(const QString &path)
{
    m_viewer.reset(m_viewers.create(path, nullptr));
    m_viewer->resize(600, 400);
    m_viewer->show();
    return m_viewer.get();
}

views::FileViewer *TestViewers::open(const QString &name, const QByteArray &content)
{
    return openPath(m_home.write(name, content));
}

bool TestViewers::says(const QString &text) const
{
    const QList<QLabel *> labels = m_viewer->findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestViewers::knowsWhatItShows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ViewerFactory::Place>("place");
    QTest::newRow("text") << u"a.py"_s << QByteArray("x") << ViewerFactory::Place::None;
    QTest::newRow("empty") << u"a"_s << QByteArray() << ViewerFactory::Place::None;
    QTest::newRow("Markdown") << u"a.md"_s << QByteArray("x") << ViewerFactory::Place::BehindText;
    QTest::newRow("table") << u"a.csv"_s << QByteArray("x") << ViewerFactory::Place::InFrontOfText;
    QTest::newRow("image") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n\0", 9) << ViewerFactory::Place::InsteadOfText;
    QTest::newRow("anything else") << u"a.xyz"_s << QByteArray("\0\1", 2) << ViewerFactory::Place::InsteadOfText;
}

void TestViewers::knowsWhatItShows()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QTEST(m_viewers.placeFor(m_home.write(name, content)), "place");
    QCOMPARE(m_viewers.placeFor(u"/no/such/file"_s), ViewerFactory::Place::None);
}

void TestViewers::showsImages()
{
    QImage image(1200, 100, QImage::Format_ARGB32);
    image.fill(QColor(255, 0, 0, 128));
    const QString path = m_home.path(u"wide.png"_s);
    QVERIFY(image.save(path));
    auto *viewer = qobject_cast<views::ImageViewer *>(openPath(path));
    QTRY_VERIFY(info().contains(u"1200 × 100"_s));
    QTRY_VERIFY(viewer->scale() < 0.6);
    viewer->findChild<QToolButton *>(u"image_original"_s)->click();
    QCOMPARE(viewer->scale(), 1.0);
    viewer->findChild<QToolButton *>(u"image_larger"_s)->click();
    QCOMPARE(viewer->scale(), 1.25);
    viewer->findChild<QToolButton *>(u"image_fit"_s)->click();
    QVERIFY(viewer->scale() < 0.6);
}

void TestViewers::turnsImagesAsTheyWereTaken()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    const QString path = m_home.path(u"turned.jpg"_s);
    QImageWriter writer(path, "jpeg");
    writer.setTransformation(QImageIOHandler::TransformationRotate90);
    QVERIFY(writer.write(image));
    openPath(path);
    QTRY_VERIFY2(info().contains(u"20 × 40"_s), qPrintable(info()));
}

void TestViewers::refusesBombs()
{
    // A head that promises 60,000 × 60,000 pixels, and nothing behind it.
    QByteArray head("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xea\x60\0\0\xea\x60\x08\x06\0\0\0", 29);
    quint32 sum = 0xffffffff;
    for (const char byte : head.sliced(12)) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320U : 0U);
    }
    const quint32 written = qToBigEndian(~sum);
    head.append(reinterpret_cast<const char *>(&written), sizeof written);
    open(u"bomb.png"_s, head + QByteArray("\0\0\0\x20IDAT", 8) + QByteArray(100, '\0'));
    QTRY_VERIFY(says(u"cannot be shown"_s));
    QTRY_VERIFY(says(u"60000"_s));
}

void TestViewers::saysWhatIsDamaged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("image") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0rubbish", 17);
    QTest::newRow("PDF") << u"a.pdf"_s << QByteArray("%PDF-1.7\nrubbish");
    QTest::newRow("notebook") << u"a.ipynb"_s << QByteArray("{\"cells\": 1}");
    QTest::newRow("model") << u"a.safetensors"_s << QByteArray("\xff\xff\xff\xff\xff\xff\xff\x7f{}");
    QTest::newRow("pointer") << u"a.bin"_s << QByteArray("version https://git-lfs.github.com/spec/v1\nrubbish\n");
}

void TestViewers::saysWhatIsDamaged()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    open(name, content);
    QTRY_VERIFY(says(u"cannot be shown"_s));
    QVERIFY(m_viewer->findChild<QAction *>(u"viewer_open_with"_s));
}

void TestViewers::showsTables()
{
    QByteArray text = "name,value\n";
    for (int number = 0; number < 5000; ++number)
        text += "row " + QByteArray::number(number) + ",\"" + QByteArray::number(number) + "\n\"\n";
    open(u"a.csv"_s, text);
    auto *table = m_viewer->findChild<QTableView *>(u"table_view"_s);
    QTRY_COMPARE(table->model()->rowCount(), 5000);
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), u"value"_s);
    QCOMPARE(table->model()->index(4999, 0).data().toString(), u"row 4999"_s);
    QCOMPARE(table->model()->index(7, 1).data().toString(), u"7↵"_s);
    QTRY_VERIFY(info().contains(QLocale().toString(5000)));
}

void TestViewers::showsNotebooks()
{
    open(u"a.ipynb"_s, R"json({"nbformat":4,"metadata":{},"cells":[
        {"cell_type":"markdown","source":"# The Title"},
        {"cell_type":"code","execution_count":7,"source":"import gradio","outputs":[
            {"output_type":"stream","text":"\u001b[31mprinted\u001b[0m"},
            {"output_type":"display_data","data":{"text/html":"<script>alert(1)</script><img src='https://example.com/x.png'><b>bold</b>"}}]}]})json");
    auto *page = m_viewer->findChild<QTextBrowser *>(u"notebook_view"_s);
    QTRY_VERIFY(page->toPlainText().contains(u"import gradio"_s));
    const QString text = page->toPlainText();
    QVERIFY(text.contains(u"The Title"_s) && text.contains(u"[7]"_s) && text.contains(u"printed"_s) &&
            text.contains(u"bold"_s));
    QVERIFY(!text.contains(u"alert"_s) && !text.contains(u'\x1b'));
    QVERIFY(info().contains(u'2'));
}

void TestViewers::fitsPicturesToThePage()
{
    QImage wide(2000, 10, QImage::Format_RGB32);
    wide.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && wide.save(&buffer, "PNG"));
    m_home.write(u"wide.png"_s, bytes);
    m_viewer.reset();
    for (const bool isNotebook : {true, false}) {
        if (isNotebook)
            open(u"a.ipynb"_s, R"json({"nbformat":4,"metadata":{},"cells":[{"cell_type":"code","source":"x","outputs":[
                {"output_type":"display_data","data":{"image/png":")json" +
                                   bytes.toBase64() + R"json("}}]}]})json");
        else
            open(u"a.md"_s, "# Pictures\n\n![one](wide.png) and ![another](wide.png)\n");
        m_viewer->resize(300, 400);
        auto *page = m_viewer->findChild<views::SafeBrowser *>();
        QTRY_VERIFY(!page->toPlainText().isEmpty());
        QTRY_VERIFY(page->document()->size().width() > 100);
        QVERIFY2(page->document()->size().width() <= page->viewport()->width(),
                 qPrintable(QString::number(page->document()->size().width())));
    }
}

void TestViewers::showsMarkdownWithoutItsCard()
{
    open(u"README.md"_s, "---\ntitle: Secret Card\nsdk: gradio\n---\n# Hello\n\n[there](other.md)\n");
    auto *page = m_viewer->findChild<views::SafeBrowser *>(u"markdown_view"_s);
    QTRY_VERIFY(page->toPlainText().contains(u"Hello"_s));
    QVERIFY(!page->toPlainText().contains(u"Secret Card"_s));
    const QString other = m_home.write(u"other.md"_s, "x");
    const QSignalSpy asked(m_viewer.get(), &views::FileViewer::fileRequested);
    Q_EMIT page->anchorClicked(QUrl(u"other.md"_s));
    Q_EMIT page->anchorClicked(QUrl(u"../../../../etc/passwd"_s));
    Q_EMIT page->anchorClicked(QUrl(u"file:///etc/passwd"_s));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), QFileInfo(other).canonicalFilePath());
}

void TestViewers::loadsNothingFromElsewhere()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QDir().mkpath(m_home.path(u"space"_s));
    QVERIFY(image.save(m_home.path(u"space/inside.png"_s)) && image.save(m_home.path(u"outside.png"_s)));
    QVERIFY(QFile::link(m_home.path(u"outside.png"_s), m_home.path(u"space/link.png"_s)));
    views::SafeBrowser browser;
    browser.setFolder(m_home.path(u"space"_s));
    browser.setHtml(u"x"_s);
    const auto loads = [&browser](const QString &name) {
        return browser.document()->resource(QTextDocument::ImageResource, QUrl(name)).value<QImage>().width() == 4;
    };
    QVERIFY(loads(u"inside.png"_s));
    QVERIFY(!loads(u"../outside.png"_s));
    QVERIFY(!loads(u"link.png"_s));
    QVERIFY(!loads(u"file://"_s + m_home.path(u"outside.png"_s)));
    QVERIFY(!loads(m_home.path(u"outside.png"_s)));
    QVERIFY(!loads(u"https://example.com/x.png"_s));
}

void TestViewers::showsPages()
{
    const QString path = m_home.path(u"a.pdf"_s);
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.drawText(500, 500, u"one"_s);
        writer.newPage();
        painter.drawText(500, 500, u"two"_s);
    }
    openPath(path);
    QTRY_VERIFY2(info().contains(u"2 page"_s), qPrintable(info()));
}

void TestViewers::showsTensors()
{
    const QByteArray head = R"({"layer.10":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},
        "layer.2":{"dtype":"F16","shape":[2],"data_offsets":[16,20]}})";
    QByteArray prefix(8, '\0');
    prefix[0] = char(head.size());
    open(u"a.safetensors"_s, prefix + head + QByteArray(20, '\0'));
    QTRY_VERIFY(m_viewer->findChild<QTableView *>(u"model_tensors"_s));
    auto *table = m_viewer->findChild<QTableView *>(u"model_tensors"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    // However little room there is.
    m_viewer->resize(200, 400);
    QTRY_VERIFY(table->columnWidth(0) >= table->fontMetrics().horizontalAdvance(u"layer.10"_s));
    // In the order of their numbers.
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"[2, 2]"_s);
    m_viewer->findChild<QLineEdit *>(u"model_filter"_s)->setText(u"layer.2"_s);
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestViewers::showsBytes()
{
    open(u"a.xyz"_s, QByteArray("\0\1Hello\xff", 8));
    auto *view = m_viewer->findChild<views::HexView *>(u"hex_view"_s);
    QVERIFY(view);
    QVERIFY2(view->shownText().contains(u"00 01 48 65 6c 6c 6f ff"_s), qPrintable(view->shownText()));
    QVERIFY(view->shownText().contains(u"··Hello·"_s));
    QCOMPARE(info(), u"Binary file, 8 bytes"_s);
}

void TestViewers::showsBytesOfHugeFiles()
{
    // Sparse: it takes no room.
    const QString path = m_home.path(u"huge.xyz"_s);
    constexpr qint64 size = 5LL * 1024 * 1024 * 1024;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size) && file.seek(size - 4) && file.write("end!") == 4);
    file.close();
    openPath(path);
    auto *view = m_viewer->findChild<views::HexView *>(u"hex_view"_s);
    QTest::keyClick(view, Qt::Key_End);
    QVERIFY(view->shownText().contains(u"end!"_s));
    m_viewer->findChild<QLineEdit *>(u"hex_place"_s)->setText(u"100000010"_s);
    QTest::keyClick(m_viewer->findChild<QLineEdit *>(u"hex_place"_s), Qt::Key_Return);
    QCOMPARE(view->firstRow(), 0x10000001);
    // Cut short meanwhile.
    QVERIFY(QFile::resize(path, 10));
    QCOMPARE(view->shownText(), QString());
}

void TestViewers::offersToGetLargeFiles()
{
    open(u"model.bin"_s,
         "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 5000000\n");
    QVERIFY(says(QLocale().formattedDataSize(5'000'000)));
    const QSignalSpy wanted(m_viewer.get(), &views::FileViewer::contentRequested);
    auto *get = m_viewer->findChild<QAction *>(u"pointer_get"_s);
    get->trigger();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!get->isEnabled());
}

void TestViewers::playsNothingByItself()
{
    QByteArray sound("RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0data\0\x08\0\0", 44);
    open(u"a.wav"_s, sound + QByteArray(2048, '\0'));
    auto *player = m_viewer->findChild<QMediaPlayer *>();
    QVERIFY(player);
    QTRY_VERIFY(player->duration() > 0 || player->error() != QMediaPlayer::NoError);
    QCOMPARE(player->playbackState(), QMediaPlayer::StoppedState);
}

QTEST_MAIN(TestViewers)
#include "tst_viewers.moc"
