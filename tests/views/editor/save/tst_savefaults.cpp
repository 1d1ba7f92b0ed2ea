// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/faultycalls.h>
#include <tests/support/temporaryhome.h>
#include <views/editor/documents.h>

#include <KTextEditor/Document>

#include <QApplication>
#include <QDialog>
#include <QTest>
#include <QTimer>

using namespace spacewright;
using namespace spacewright::tests;
using spacewright::views::Documents;

namespace
{

const QByteArray oldText = QByteArray("old line\n").repeated(3'000);
const QByteArray newText = QByteArray("new, longer line\n").repeated(6'000);

} // namespace

/// E1 to E3: whatever fails in a save, and whenever the program dies in one, the old or the new file is there.
class TestSaveFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void failsAtEachCall_data();
    void failsAtEachCall();
    void diesAtEachCall();
    void fillsTheDisk();

private:
    /// A file with the old text, open with the new one.
    KTextEditor::Document *changed(Documents &documents, const QString &folder);
    QStringList beside() const;

    TemporaryHome m_home;
    QString m_path;
    QTimer m_closer;
};

void TestSaveFaults::initTestCase()
{
    // KTextEditor reports some failures in a dialog of its own.
    connect(&m_closer, &QTimer::timeout, this, [] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    m_closer.start(5);
}

KTextEditor::Document *TestSaveFaults::changed(Documents &documents, const QString &folder)
{
    m_path = m_home.write(folder + QStringLiteral("/app.py"), oldText);
    KTextEditor::Document *document = documents.open(m_path);
    document->setText(QString::fromUtf8(newText));
    return document;
}

QStringList TestSaveFaults::beside() const
{
    return QFileInfo(m_path).dir().entryList(QDir::Files | QDir::Hidden);
}

void TestSaveFaults::failsAtEachCall_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isShort");
    QTest::newRow("EIO") << EIO << false;
    QTest::newRow("ENOSPC") << ENOSPC << false;
    QTest::newRow("EXDEV") << EXDEV << false;
    QTest::newRow("a short write") << ENOSPC << true;
}

void TestSaveFaults::failsAtEachCall()
{
    QFETCH(const int, error);
    QFETCH(const bool, isShort);
    FaultyFiles &files = FaultyFiles::instance();
    int failed = 0;
    for (int call = 1;; ++call) {
        Documents documents;
        KTextEditor::Document *document =
            changed(documents, QStringLiteral("fault-%1-%2-%3").arg(error).arg(isShort).arg(call));
        files.watch(QFile::encodeName(QFileInfo(m_path).path()));
        files.failing = call;
        files.error = error;
        files.isShort = isShort;
        const Result<> saved = documents.save(document);
        const int count = files.count;
        const QByteArray name = files.calls.value(call - 1);
        files.watch({});
        const QByteArray found = TemporaryHome::read(m_path);
        const QByteArray what = name + ", call " + QByteArray::number(call) + ": " + QByteArray::number(found.size());
        QVERIFY2(found == oldText || found == newText, what.constData());
        if (saved) {
            QVERIFY2(found == newText && !document->isModified(), what.constData());
        } else {
            ++failed;
            QVERIFY2(document->isModified(), what.constData());
            QVERIFY2(!saved.error().message.isEmpty(), what.constData());
        }
        QVERIFY2(document->text().toUtf8() == newText, what.constData());
        if (count < call)
            break; // All of them have failed once.
        // Nothing is left over, and the next save goes through.
        QVERIFY2(documents.save(document), what.constData());
        QCOMPARE(TemporaryHome::read(m_path), newText);
        QVERIFY2(beside().size() == 1, qPrintable(QString::fromUtf8(what) + beside().join(u' ')));
    }
    QVERIFY(failed >= 4);
}

/// A kill leaves what the calls before it have done; a power failure may lose what was not synchronised.
void TestSaveFaults::diesAtEachCall()
{
    FaultyFiles &files = FaultyFiles::instance();
    Documents documents;
    KTextEditor::Document *document = changed(documents, QStringLiteral("killed"));
    files.watch(QFile::encodeName(QFileInfo(m_path).path()));
    int seen = 0;
    QByteArrayList mixed;
    files.before = [&] {
        ++seen;
        const QByteArray found = TemporaryHome::read(m_path);
        if (found != oldText && found != newText)
            mixed.append(files.calls.constLast());
    };
    const Result<> saved = documents.save(document);
    const QByteArrayList unsafe = files.unsafe;
    files.watch({});
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QVERIFY2(mixed.isEmpty(), mixed.join(' ').constData());
    QVERIFY2(unsafe.isEmpty(), unsafe.join(' ').constData());
    QVERIFY(seen > 5);
    QCOMPARE(TemporaryHome::read(m_path), newText);
}

/// Room for 200 sizes around that of the text, as a disk has them.
void TestSaveFaults::fillsTheDisk()
{
    FaultyFiles &files = FaultyFiles::instance();
    Documents documents;
    KTextEditor::Document *document = changed(documents, QStringLiteral("full"));
    for (int step = 0; step < 200; ++step) {
        QVERIFY(m_home.write(QStringLiteral("full/app.py"), oldText) == m_path);
        document->documentReload();
        document->setText(QString::fromUtf8(newText));
        files.watch(QFile::encodeName(QFileInfo(m_path).path()));
        // The writes of a save are of 16 KiB: every one of them is the one that does not fit any more.
        files.failing = 1 + step % 16;
        files.error = ENOSPC;
        files.isShort = step % 2 == 0;
        const Result<> saved = documents.save(document);
        files.watch({});
        const QByteArray found = TemporaryHome::read(m_path);
        QVERIFY2(found == newText || (!saved && found == oldText),
                 qPrintable(QStringLiteral("step %1: %2 bytes").arg(step).arg(found.size())));
        QCOMPARE(document->isModified(), !saved);
    }
}

QTEST_MAIN(TestSaveFaults)
#include "tst_savefaults.moc"
