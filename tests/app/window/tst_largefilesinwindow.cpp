// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/freedmemory.h>
#include <tests/support/windowbench.h>

#include <views/common/fileviewer.h>
#include <views/editor/editorarea.h>

#include <QAbstractScrollArea>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace spacewright;

namespace
{

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 gibibyte = 1024 * mebibyte;
constexpr auto beginning = "first line of many\n";
constexpr auto ending = "last line of all\n";

double workedSeconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// Memory that is this process's alone: pages of the file that are mapped do not count.
qint64 ownMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').constFirst().toLongLong() * 1024;
    }
    return 0;
}

/// The most that this thread worked, and the most memory there was, between two turns of the event loop.
class Calm final
{
public:
    Calm() : m_memory(ownMemory())
    {
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start();
    }

    double longestWork() const { return m_longest; }
    qint64 grown() const { return m_most - m_memory; }

private:
    void look()
    {
        const double now = workedSeconds();
        m_longest = qMax(m_longest, now - m_last);
        m_last = now;
        m_most = qMax(m_most, ownMemory());
    }

    QTimer m_timer;
    double m_last = workedSeconds();
    double m_longest = 0;
    qint64 m_memory;
    qint64 m_most = 0;
};

} // namespace

/// E6: files of a gibibyte, of all kinds, in the window: they are shown, nothing is loaded whole, nothing is written.
class TestLargeFilesInWindow final : public QObject, tests::WindowBench
{
    Q_OBJECT

public:
    static void initMain()
    {
        prepareProgram();
        hideKeychain();
    }

private Q_SLOTS:
    void cleanup()
    {
        closeWindow();
        QFile::remove(WindowSession::standardPath());
    }

    void showsAGibibyte_data()
    {
        QTest::addColumn<QString>("name");
        // The card names it: it is opened with the Space, and the rules look at it.
        QTest::newRow("the app") << u"app.py"_s;
        QTest::newRow("text") << u"notes.txt"_s;
        QTest::newRow("log") << u"train.log"_s;
        QTest::newRow("data") << u"data.json"_s;
        QTest::newRow("Markdown") << u"notes.md"_s;
        QTest::newRow("table") << u"table.csv"_s;
        QTest::newRow("notebook") << u"notebook.ipynb"_s;
        QTest::newRow("drawing") << u"drawing.svg"_s;
        QTest::newRow("page") << u"page.html"_s;
    }
    void showsAGibibyte()
    {
        QFETCH(const QString, name);
        m_home.write(u"large/README.md"_s, "---\ntitle: Large\nsdk: gradio\napp_file: app.py\n---\n");
        m_home.write(u"large/app.py"_s, "import gradio\n");
        const QString path = writeLarge(name);
        const QDateTime written = QFileInfo(path).lastModified();
        openWindow();
        const Calm calm;
        const QSignalSpy opened(m_window.get(), &MainWindow::spaceOpened);
        m_window->handle({m_home.path(u"large"_s), false});
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
        m_window->findChild<views::EditorArea *>()->openFile(path);
        QTRY_VERIFY(viewer());
        QCOMPARE(viewer()->path(), path);
        // As a table, a page or bytes, or the reason why not: in any case not as nothing.
        QTRY_VERIFY(showsSomething());
        if (auto *bytes = viewer()->findChild<QAbstractScrollArea *>(u"hex_view"_s)) {
            QTest::keyClick(bytes, Qt::Key_End);
            QCOMPARE(bytes->verticalScrollBar()->value(), bytes->verticalScrollBar()->maximum());
            QTest::keyClick(bytes, Qt::Key_X);
        }
        // Text has lines, and who reads it wants those.
        if (auto *lines = viewer()->findChild<QToolButton *>(u"hex_lines"_s)) {
            lines->click();
            auto *log = child<QAbstractScrollArea>("log_text");
            QTRY_VERIFY(log->isVisible());
            QCOMPARE(child<QTabBar>("log_choice")->tabText(2), name);
        }
        QTest::qWait(300);
        QVERIFY2(calm.longestWork() < 0.5, qPrintable(QString::number(calm.longestWork())));
        QVERIFY2(calm.grown() < 150 * mebibyte + tests::keptOfFreedMemory,
                 qPrintable(QString::number(calm.grown() / mebibyte)));
        qInfo("%.0f ms, %lld MiB", calm.longestWork() * 1000, qlonglong(calm.grown() / mebibyte));
        QCOMPARE(QFileInfo(path).size(), gibibyte);
        QCOMPARE(QFileInfo(path).lastModified(), written);
        closeWindow();
        QVERIFY(QFile::remove(path));
    }

private:
    /// Text, and a hole where the rest would be: as long as the whole, and written in no time.
    QString writeLarge(const QString &name) const
    {
        const QByteArray text = QByteArray(beginning).repeated(mebibyte / 8);
        const QString path = m_home.write(u"large/"_s + name, text);
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite) || !file.resize(gibibyte) || !file.seek(gibibyte - qstrlen(ending)) ||
            file.write(ending) < 0)
            qFatal("no large file");
        return path;
    }
    const views::FileViewer *viewer() const
    {
        for (const auto *viewer : m_window->findChildren<views::FileViewer *>()) {
            if (viewer->isVisible())
                return viewer;
        }
        return nullptr;
    }
    bool showsSomething() const
    {
        const auto areas = viewer()->findChildren<QAbstractScrollArea *>();
        const auto notices = viewer()->findChildren<QLabel *>();
        return std::ranges::any_of(areas, &QWidget::isVisible) || std::ranges::any_of(notices, [](const QLabel *label) {
                   return label->isVisible() && label->text().contains(u"too large"_s);
               });
    }
};

QTEST_MAIN(TestLargeFilesInWindow)
#include "tst_largefilesinwindow.moc"
