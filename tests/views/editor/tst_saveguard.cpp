// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/temporaryhome.h>
#include <views/editor/documents.h>
#include <views/editor/saveguard.h>

#include <KTextEditor/Document>
#include <KTextEditor/Editor>

#include <QApplication>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <sys/resource.h>

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

class TestSaveGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void savesWhatWasTyped();
    void keepsEncodingAndLineEnds_data();
    void keepsEncodingAndLineEnds();
    void keepsTheOldBytesOnAFullDisk_data();
    void keepsTheOldBytesOnAFullDisk();
    void putsTheOldBytesBackBehindTheEditorsBack();
    void leavesNoStumpOfANewFile();
    void refusesAFolderWithoutWriting();
    void recognisesWhatIsNoText();

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
    QTest::newRow("Latin-1") << QByteArray("\xe4 and more\n") << QByteArray("x\xe4 and more\n");
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

QTEST_MAIN(TestSaveGuard)
#include "tst_saveguard.moc"
