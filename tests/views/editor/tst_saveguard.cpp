// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/editor/documents.h>
#include <views/editor/save/saveguard.h>

#include <KTextEditor/Document>
#include <KTextEditor/Editor>

#include <QApplication>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <random>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace spacewright;
using spacewright::tests::TemporaryHome;
using spacewright::views::Documents;
using spacewright::views::SaveGuard;

namespace
{

/// While it lives, no file of this process can grow past the limit: to a writer that is a full disk.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

/// E4 to E6 where they are about saving: nobody's bytes are lost, and none is written that was not meant.
class TestSaveGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void savesWhatWasTyped();
    void keepsEncodingAndLineEnds_data();
    void keepsEncodingAndLineEnds();
    void keepsALongLine();
    void savesALongFile();
    void keepsTheOldBytesOnAFullDisk_data();
    void keepsTheOldBytesOnAFullDisk();
    void putsTheOldBytesBackBehindTheEditorsBack();
    void leavesNoStumpOfANewFile();
    void refusesAFolderWithoutWriting();
    void recognisesWhatIsNoText();
    void overwritesNoChangeOfOthers_data();
    void overwritesNoChangeOfOthers();
    void bringsBothTogether_data();
    void bringsBothTogether();
    void writesThroughNoNewLink_data();
    void writesThroughNoNewLink();
    void losesNothingInARace();

private:
    QStringList filesBeside(const QString &path) const;

    TemporaryHome m_home;
    QTimer m_closer;
};

void TestSaveGuard::initTestCase()
{
    std::signal(SIGXFSZ, SIG_IGN);
    // KTextEditor reports some failures in a dialog of its own.
    connect(&m_closer, &QTimer::timeout, this, [] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    m_closer.start(20);
}

QStringList TestSaveGuard::filesBeside(const QString &path) const
{
    QStringList files = QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden);
    // The editor's own record of unsaved typing may be there.
    files.removeIf([](const QString &file) { return file.endsWith(QStringLiteral(".kate-swp")); });
    return files;
}

void TestSaveGuard::savesWhatWasTyped()
{
    Documents documents;
    const QSignalSpy spy(&documents, &Documents::saved);
    const QString path = m_home.write(QStringLiteral("plain/app.py"), "print(1)\n");
    KTextEditor::Document *document = documents.open(path);
    document->setText(QStringLiteral("print(2)\nprint(3)\n"));
    QVERIFY(document->isModified());
    QVERIFY(documents.save(document));
    QVERIFY(!document->isModified());
    QCOMPARE(TemporaryHome::read(path), QByteArray("print(2)\nprint(3)\n"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), path);
    QCOMPARE(filesBeside(path), QStringList{QStringLiteral("app.py")});
}

void TestSaveGuard::keepsEncodingAndLineEnds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("UTF-8") << QByteArray("ä\n") << QByteArray("xä\n");
    QTest::newRow("DOS line ends") << QByteArray("a\r\nb\r\n") << QByteArray("xa\r\nb\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a\n")
                                     << QByteArray("\xef\xbb\xbf"
                                                   "xa\n");
    QTest::newRow("mixed line ends") << QByteArray("a\r\nb\nc\r\nd\n") << QByteArray("xa\r\nb\nc\r\nd\n");
    QTest::newRow("odd signs") << QByteArray("a\f\v\x1b[0m\u2028b\n") << QByteArray("xa\f\v\x1b[0m\u2028b\n");
    QTest::newRow("Latin-1") << QByteArray("\xe4 and more\n") << QByteArray("x\xe4 and more\n");
    // E6: what the editor cannot hold as it is it must not save otherwise.
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0\n\0",
                                          6)
                            << QByteArray("\xff\xfe"
                                          "x\0a\0\n\0",
                                          8);
    const QByteArray broken = QByteArray("gut \xc3\xa4\xff\xfe\xc3 x\n").repeated(2000);
    QTest::newRow("bytes that no encoding has") << broken << 'x' + broken;
}

void TestSaveGuard::keepsEncodingAndLineEnds()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    Documents documents;
    const QString path = m_home.write(QStringLiteral("encodings/file.txt"), before);
    KTextEditor::Document *document = documents.open(path);
    document->insertText({0, 0}, QStringLiteral("x"));
    const Result<> result = documents.save(document);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(TemporaryHome::read(path), after);
}

/// E6: a line that the editor would break is not saved broken.
void TestSaveGuard::keepsALongLine()
{
    const QByteArray before = "first\n" + QByteArray(8 * 1024 * 1024, 'x') + "\nlast\n";
    const QString path = m_home.write(QStringLiteral("long/file.txt"), before);
    Documents documents;
    KTextEditor::Document *document = documents.open(path);
    const bool isWritable = document->isReadWrite() && document->insertText({0, 0}, QStringLiteral("x"));
    const Result<> result = documents.save(document);
    QCOMPARE(TemporaryHome::read(path), isWritable && result ? 'x' + before : before);
    document->setModified(false);
}

void TestSaveGuard::savesALongFile()
{
    Documents documents;
    const QByteArray text = QByteArray("a line of many\n").repeated(400'000);
    const QString path = m_home.write(QStringLiteral("long/notes.txt"), text);
    KTextEditor::Document *document = documents.open(path);
    // What the editor says that it has read is what lies there: nobody else has written.
    for (const QString &letter : {QStringLiteral("x"), QStringLiteral("y")}) {
        document->insertText({0, 0}, letter);
        QVERIFY(documents.save(document));
    }
    QCOMPARE(TemporaryHome::read(path), "yx" + text);
}

void TestSaveGuard::keepsTheOldBytesOnAFullDisk_data()
{
    QTest::addColumn<int>("room");
    // Around the buffers of the writers below, and just one byte too little.
    for (const int room : {20'000, 32'768, 65'536, 100'000, 131'072, 199'999})
        QTest::addRow("%d", room) << room;
}

void TestSaveGuard::keepsTheOldBytesOnAFullDisk()
{
    QFETCH(const int, room);
    Documents documents;
    const QSignalSpy saved(&documents, &Documents::saved);
    const QByteArray old = QByteArray(9'999, 'o') + '\n';
    const QString path = m_home.write(QStringLiteral("full%1/app.py").arg(room), old);
    KTextEditor::Document *document = documents.open(path);
    const QString wanted = QString(99, u'n') + u'\n';
    document->setText(wanted.repeated(2'000));
    {
        const FullDisk disk{rlim_t(room)};
        const Result<> result = documents.save(document);
        QVERIFY(!result);
        QVERIFY(!result.error().message.isEmpty());
    }
    QCOMPARE(TemporaryHome::read(path), old);
    QVERIFY(document->isModified());
    QCOMPARE(saved.count(), 0);
    QCOMPARE(filesBeside(path), QStringList{QStringLiteral("app.py")});

    // With room again, the same text goes out whole.
    QVERIFY(documents.save(document));
    QCOMPARE(TemporaryHome::read(path).size(), 200'000);
}

void TestSaveGuard::putsTheOldBytesBackBehindTheEditorsBack()
{
    const QString path = m_home.write(QStringLiteral("stump/app.py"), "old\n");
    const std::unique_ptr<KTextEditor::Document> document(KTextEditor::Editor::instance()->createDocument(nullptr));
    document->openUrl(QUrl::fromLocalFile(path));
    // What a short write does: the editor believes that all is saved, and a part of it is on the disk.
    connect(document.get(), &KTextEditor::Document::documentSavedOrUploaded, this, [path] { QFile::resize(path, 3); });
    auto *guard = new SaveGuard(document.get());
    const QSignalSpy failed(guard, &SaveGuard::failed);
    document->setText(QStringLiteral("new and longer\n"));
    const Result<> result = guard->save();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::DiskFull);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(TemporaryHome::read(path), QByteArray("old\n"));
    QVERIFY(document->isModified());
    // The file that came back is no change by somebody else: the editor must not offer to load it.
    const QSignalSpy changed(document.get(), &KTextEditor::Document::modifiedOnDisk);
    QTRY_VERIFY(!changed.isEmpty());
    QTRY_COMPARE(changed.last().at(1).toBool(), false);
    document->setModified(false);
}

void TestSaveGuard::leavesNoStumpOfANewFile()
{
    Documents documents;
    const QString path = m_home.write(QStringLiteral("new/app.py"), "");
    KTextEditor::Document *document = documents.open(path);
    QVERIFY(QFile::remove(path));
    document->setText(QString(50'000, u'n'));
    {
        const FullDisk disk{20'000};
        QVERIFY(!documents.save(document));
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(document->isModified());
}

void TestSaveGuard::refusesAFolderWithoutWriting()
{
    Documents documents;
    const QString path = m_home.write(QStringLiteral("locked/app.py"), "old\n");
    const QString folder = QFileInfo(path).path();
    KTextEditor::Document *document = documents.open(path);
    document->setText(QStringLiteral("new\n"));
    QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const Result<> result = documents.save(document);
    QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    if (result)
        QSKIP("This user may write everywhere.");
    QCOMPARE(TemporaryHome::read(path), QByteArray("old\n"));
    QVERIFY(document->isModified());
}

void TestSaveGuard::recognisesWhatIsNoText()
{
    using views::NotText;
    QCOMPARE(views::whyNotText(m_home.write(QStringLiteral("kinds/a.txt"), "text")), NotText::No);
    QCOMPARE(views::whyNotText(m_home.write(QStringLiteral("kinds/b.png"), QByteArray("\x89PNG\0\0", 6))),
             NotText::Binary);
    QCOMPARE(views::whyNotText(m_home.write(QStringLiteral("kinds/c.txt"), QByteArray("\xff\xfe"
                                                                                      "a\0",
                                                                                      4))),
             NotText::No);
    QFile large(m_home.path(QStringLiteral("kinds/d.txt")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(65LL * 1024 * 1024));
    QCOMPARE(views::whyNotText(large.fileName()), NotText::TooLarge);
}

void TestSaveGuard::overwritesNoChangeOfOthers_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QByteArray>("tail");
    for (const char *change : {"written", "replaced", "deleted", "folder", "pipe", "read-only"})
        QTest::newRow(change) << QString::fromLatin1(change) << QByteArray();
    // Of which the editor's own checksum is believed.
    QTest::newRow("written, of a long file")
        << QStringLiteral("written") << QByteArray("a line of many\n").repeated(400'000);
}

void TestSaveGuard::overwritesNoChangeOfOthers()
{
    QFETCH(const QString, change);
    QFETCH(const QByteArray, tail);
    Documents documents;
    const QString path = m_home.write(QStringLiteral("others-%1/app.py").arg(change), "one\ntwo\n" + tail);
    const QByteArray name = QFile::encodeName(path);
    KTextEditor::Document *document = documents.open(path);
    document->setText(QStringLiteral("mine\ntwo\n"));
    const QSignalSpy contested(&documents, &Documents::contested);
    if (change == u"written")
        m_home.write(QStringLiteral("others-%1/app.py").arg(change), "theirs\ntwo\n" + tail);
    else if (change == u"read-only")
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner));
    else
        QVERIFY(QFile::remove(path));
    if (change == u"replaced") {
        m_home.write(QStringLiteral("others-%1/new").arg(change), "theirs\ntwo\n");
        QVERIFY(QFile::rename(QFileInfo(path).dir().filePath(QStringLiteral("new")), path));
    }
    if (change == u"folder")
        QVERIFY(QDir().mkpath(path));
    if (change == u"pipe")
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    const Result<> result = documents.save(document);
    if (change == u"deleted") {
        // Nothing of anybody's is lost by making it again.
        QCOMPARE(TemporaryHome::read(path), result ? QByteArray("mine\ntwo\n") : QByteArray());
        document->setModified(false);
        return;
    }
    if (change == u"read-only" && result)
        QSKIP("This user may write everywhere.");
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(document->isModified());
    QCOMPARE(document->text(), QStringLiteral("mine\ntwo\n"));
    const bool isText = change == u"written" || change == u"replaced";
    // Two long texts are not brought together: the editor's own question says so.
    QCOMPARE(contested.count(), isText && tail.isEmpty() ? 1 : 0);
    if (isText) {
        QCOMPARE(TemporaryHome::read(path), "theirs\ntwo\n" + tail);
        QCOMPARE(result.error().code, ErrorCode::ChangesInTheWay);
    }
    if (change == u"folder")
        QVERIFY(QFileInfo(path).isDir());
    document->setModified(false);
}

void TestSaveGuard::bringsBothTogether_data()
{
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("together");
    QTest::newRow("other lines") << QByteArray("mine\ntwo\nthree\n") << QByteArray("one\ntwo\ntheirs\n")
                                 << QByteArray("mine\ntwo\ntheirs\n");
    QTest::newRow("the same line") << QByteArray("mine\ntwo\nthree\n") << QByteArray("theirs\ntwo\nthree\n")
                                   << QByteArray("<<<<<<< yours\nmine\n=======\ntheirs\n>>>>>>> on the "
                                                 "disk\ntwo\nthree\n");
}

void TestSaveGuard::bringsBothTogether()
{
    QFETCH(const QByteArray, mine);
    QFETCH(const QByteArray, theirs);
    QFETCH(const QByteArray, together);
    Documents documents;
    const QString name = QStringLiteral("merge-%1/app.py").arg(QLatin1StringView(QTest::currentDataTag()));
    const QString path = m_home.write(name, "one\ntwo\nthree\n");
    KTextEditor::Document *document = documents.open(path);
    document->setText(QString::fromUtf8(mine));
    m_home.write(name, theirs);
    QVERIFY(!documents.save(document));
    QVERIFY(document->findChild<views::SaveGuard *>()->merge());
    QCOMPARE(document->text().toUtf8(), together);
    QCOMPARE(TemporaryHome::read(path), theirs);
    const Result<> saved = documents.save(document);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(TemporaryHome::read(path), together);
}

void TestSaveGuard::writesThroughNoNewLink_data()
{
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("the file") << false;
    QTest::newRow("its folder") << true;
}

/// The path leads somewhere else when it is saved than when it was opened; a thousand times.
void TestSaveGuard::writesThroughNoNewLink()
{
    QFETCH(const bool, isFolder);
    const QString tag = QStringLiteral("swap%1").arg(isFolder);
    const QString outside = m_home.write(QStringLiteral("%1-outside/app.py").arg(tag), "text\n");
    const QString path = m_home.write(QStringLiteral("%1/space/app.py").arg(tag), "text\n");
    const QString place = isFolder ? QFileInfo(path).path() : path;
    const QString target = isFolder ? QFileInfo(outside).path() : outside;
    Documents documents;
    KTextEditor::Document *document = documents.open(path);
    int refused = 0;
    for (int round = 0; round < 1000; ++round) {
        document->setText(QStringLiteral("round %1\n").arg(round));
        QVERIFY(QFile::rename(place, place + QStringLiteral(".real")));
        QVERIFY(QFile::link(target, place));
        refused += documents.save(document) ? 0 : 1;
        QVERIFY(QFile::remove(place));
        QVERIFY(QFile::rename(place + QStringLiteral(".real"), place));
    }
    QCOMPARE(refused, 1000);
    QCOMPARE(TemporaryHome::read(outside), QByteArray("text\n"));
    QCOMPARE(TemporaryHome::read(path), QByteArray("text\n"));
    QCOMPARE(QFileInfo(outside).dir().entryList(QDir::Files | QDir::Hidden).size(), 1);
    document->setModified(false);
}

/// Somebody writes the file at a moment of their own around the save: what they wrote is on the disk, beside it, or it
/// was told. A thousand times, in place and by replacing it.
void TestSaveGuard::losesNothingInARace()
{
    const QString path = m_home.write(QStringLiteral("race/app.py"), "start\n");
    const QString folder = QFileInfo(path).path();
    QSet<QByteArray> unheard;
    std::mt19937 random(7);
    for (int round = 0; round < 1000; ++round) {
        auto documents = std::make_unique<Documents>();
        KTextEditor::Document *document = documents->open(path);
        bool isTold = false;
        connect(documents.get(), &Documents::saveFailed, this, [&isTold] { isTold = true; });
        const QByteArray mine = "mine " + QByteArray::number(round) + '\n';
        const QByteArray theirs = "theirs " + QByteArray::number(round) + '\n';
        document->setText(QString::fromUtf8(mine));
        const int pause = int(random() % 3000U);
        const bool isReplacing = round % 2 == 1;
        std::thread other([&] {
            const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds(pause);
            while (std::chrono::steady_clock::now() < until)
                std::this_thread::yield();
            const QString target = isReplacing ? folder + QStringLiteral("/.other") : path;
            QFile file(target);
            if (file.open(QIODevice::WriteOnly))
                file.write(theirs);
            file.close();
            if (isReplacing)
                std::rename(QFile::encodeName(target).constData(), QFile::encodeName(path).constData());
        });
        const Result<> saved = documents->save(document);
        other.join();
        // The guard waits a while for those who had the old file open; here it ends at once.
        document->setModified(false);
        documents.reset();
        isTold = isTold || !saved;
        bool isFound = TemporaryHome::read(path) == theirs;
        const QStringList files = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        for (const QString &file : files) {
            isFound = isFound || TemporaryHome::read(folder + u'/' + file) == theirs;
            if (file.contains(QStringLiteral(".theirs-")))
                QFile::remove(folder + u'/' + file);
        }
        if (!isFound && !isTold)
            unheard.insert(theirs);
    }
    QVERIFY2(unheard.isEmpty(), qPrintable(QStringLiteral("%1 lost without a word").arg(unheard.size())));
}

QTEST_MAIN(TestSaveGuard)
#include "tst_saveguard.moc"
