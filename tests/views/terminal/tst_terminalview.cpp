// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <views/terminal/terminalview.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace spacewright::views;

class TestTerminalView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<TerminalView>();
        m_view->resize(640, 320);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setFocus();
    }
    void cleanup() { m_view.reset(); }

    void isAsLargeAsItsRoom()
    {
        const QSignalSpy resized(m_view.get(), &TerminalView::terminalResized);
        const QSize before = m_view->terminalSize();
        m_view->resize(960, 480);
        QTRY_COMPARE(resized.count(), 1);
        QCOMPARE(resized.first().first().toSize(), m_view->terminalSize());
        QVERIFY(m_view->terminalSize().width() > before.width());
        QVERIFY(m_view->terminalSize().height() > before.height());
    }

    void drawsTextInItsColours()
    {
        const auto pixels = [this](QColor colour) {
            const QImage image = m_view->viewport()->grab().toImage();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixelColor(x, y) == colour ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(pixels(QColor(1, 2, 3)), 0);
        m_view->write("\033[48;2;1;2;3mxx\033[0m");
        QVERIFY(pixels(QColor(1, 2, 3)) > 50);
    }

    void keysAreThePrograms_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, const QByteArray &sent) {
            QTest::newRow(name) << key << modifiers << sent;
        };
        row("letter", Qt::Key_A, {}, "a");
        row("interrupt", Qt::Key_C, Qt::ControlModifier, "\x03");
        row("end", Qt::Key_D, Qt::ControlModifier, "\x04");
        row("search", Qt::Key_F, Qt::ControlModifier, "\x06");
        row("completion", Qt::Key_Tab, {}, "\t");
        row("kept for the window", Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, {});
    }
    void keysAreThePrograms()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const QByteArray, sent);
        // What the window's menus do with the same keys.
        QAction other;
        other.setShortcut(QKeyCombination(modifiers, key));
        const QSignalSpy triggered(&other, &QAction::triggered);
        m_view->window()->addAction(&other);
        QByteArray typed;
        connect(m_view.get(), &TerminalView::typed, &other, [&typed](const QByteArray &bytes) { typed += bytes; });
        QTest::keyClick(m_view.get(), key, modifiers);
        QCOMPARE(typed, sent);
        if (!sent.isEmpty())
            QCOMPARE(triggered.count(), 0);
    }

    void selectsAndCopies()
    {
        m_view->write("hello world\r\nsecond line");
        const QPoint first(0, 2);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, first);
        QMouseEvent move(QEvent::MouseMove, QPointF(cell().width() * 6, cell().height() * 1.5), QPointF(), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
        QCOMPARE(m_view->selectedText(), QStringLiteral("hello world\nsecond"));
        m_view->findChild<QAction *>(QStringLiteral("terminal_copy"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("hello world\nsecond"));
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, first);
        QCOMPARE(m_view->selectedText(), QString());
    }

    void pastes()
    {
        QByteArray typed;
        connect(m_view.get(), &TerminalView::typed, m_view.get(),
                [&typed](const QByteArray &bytes) { typed += bytes; });
        QGuiApplication::clipboard()->setText(QStringLiteral("ls -l"));
        QTest::keyClick(m_view.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(typed, QByteArray("ls -l"));
    }

    void staysAtTheEndUnlessScrolled()
    {
        for (int i = 0; i < 200; ++i)
            m_view->write(QByteArray::number(i) + "\r\n");
        QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 0);
        QVERIFY(m_view->visibleText().endsWith(QStringLiteral("199")));
        QTest::keyClick(m_view.get(), Qt::Key_PageUp, Qt::ShiftModifier);
        QVERIFY(!m_view->visibleText().contains(QStringLiteral("199")));
        const int place = m_view->verticalScrollBar()->value();
        m_view->write("more\r\n");
        QTRY_COMPARE(m_view->verticalScrollBar()->maximum() - place > 0, true);
        QCOMPARE(m_view->verticalScrollBar()->value(), place);
        // Who types wants to see it.
        QTest::keyClick(m_view.get(), Qt::Key_X);
        QTRY_VERIFY(m_view->visibleText().endsWith(QStringLiteral("more")));
    }

private:
    QSize cell() const
    {
        return {m_view->viewport()->width() / m_view->terminalSize().width(),
                m_view->viewport()->height() / m_view->terminalSize().height()};
    }

    std::unique_ptr<TerminalView> m_view;
};

QTEST_MAIN(TestTerminalView)
#include "tst_terminalview.moc"
