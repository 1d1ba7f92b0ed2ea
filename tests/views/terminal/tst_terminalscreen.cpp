// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <views/terminal/terminalscreen.h>

#include <QTest>

using namespace spacewright::views;
using namespace Qt::StringLiterals;

class TestTerminalScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sent.clear();
        m_screen = std::make_unique<TerminalScreen>(QSize(10, 3), [this](const QByteArray &bytes) { m_sent += bytes; });
        TerminalColours colours{.text = Qt::black, .background = Qt::white, .named = {}};
        colours.named[1] = QColor(200, 0, 0);
        m_screen->setColours(colours);
    }

    void showsWhatIsWritten_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("lines") << QByteArray("one\r\ntwo") << QStringList{u"one"_s, u"two"_s, u""_s};
        QTest::newRow("wrapped") << QByteArray("0123456789ab") << QStringList{u"0123456789"_s, u"ab"_s, u""_s};
        QTest::newRow("overwritten") << QByteArray("50 %\r100 %") << QStringList{u"100 %"_s, u""_s, u""_s};
        QTest::newRow("placed") << QByteArray("\033[2;3Hx\033[1;1Hy") << QStringList{u"y"_s, u"  x"_s, u""_s};
        QTest::newRow("cleared") << QByteArray("gone\033[2J\033[Hnew") << QStringList{u"new"_s, u""_s, u""_s};
        QTest::newRow("wide") << QByteArray("a日b") << QStringList{u"a日b"_s, u""_s, u""_s};
        QTest::newRow("combined") << QByteArray("e\xcc\x81!") << QStringList{u"e\u0301!"_s, u""_s, u""_s};
        QTest::newRow("emoji") << QByteArray("🧪.") << QStringList{u"🧪."_s, u""_s, u""_s};
        QTest::newRow("nonsense") << QByteArray("\xff\033[999;999;zz\x01ok", 16)
                                  << QStringList{u"\ufffdzok"_s, u""_s, u""_s};
    }
    void showsWhatIsWritten()
    {
        QFETCH(const QByteArray, output);
        QFETCH(const QStringList, lines);
        m_screen->write(output);
        QCOMPARE(allText(), lines);
    }

    void takesOutputInAnyPieces()
    {
        const QByteArray output = "a日b\r\n\033[31mred\033[0m";
        for (const char byte : output)
            m_screen->write(QByteArrayView(&byte, 1));
        QCOMPARE(allText(), QStringList({u"a日b"_s, u"red"_s, u""_s}));
        QCOMPARE(m_screen->line(1).first().foreground, QColor(200, 0, 0));
    }

    void knowsColoursAndStyles()
    {
        m_screen->write("\033[1;31ma\033[0;3;4mb\033[0;9;7mc\033[0;48;2;1;2;3md\033[0me");
        const QList<TerminalCell> cells = m_screen->line(0);
        QVERIFY(cells[0].isBold);
        QCOMPARE(cells[0].foreground, QColor(200, 0, 0));
        QVERIFY(!cells[0].background.isValid());
        QVERIFY(cells[1].isItalic && cells[1].isUnderlined && !cells[1].isBold);
        QVERIFY(cells[2].isStruck);
        QCOMPARE(cells[2].background, QColor(Qt::black));
        QCOMPARE(cells[2].foreground, QColor(Qt::white));
        QCOMPARE(cells[3].background, QColor(1, 2, 3));
        QCOMPARE(cells[4].foreground, QColor(Qt::black));
    }

    void wideCharactersTakeTwoCells()
    {
        m_screen->write("日b");
        const QList<TerminalCell> cells = m_screen->line(0);
        QCOMPARE(cells[0].width, 2);
        QCOMPARE(cells[1].width, 0);
        QCOMPARE(cells[2].text, QStringLiteral("b"));
    }

    void keepsWhatScrolledAway()
    {
        for (int i = 0; i < 10; ++i)
            m_screen->write(QByteArray::number(i) + "\r\n");
        QCOMPARE(m_screen->firstLine(), 0);
        QCOMPARE(m_screen->screenLine(), 8);
        QCOMPARE(m_screen->text(0), QStringLiteral("0"));
        QCOMPARE(m_screen->text(7), QStringLiteral("7"));
        QCOMPARE(m_screen->text(9), QStringLiteral("9"));
    }

    void forgetsTheOldest()
    {
        const int lines = TerminalScreen::historyLimit + 100;
        for (int i = 0; i < lines; ++i)
            m_screen->write(QByteArray::number(i) + "\r\n");
        QCOMPARE(m_screen->screenLine() - m_screen->firstLine(), TerminalScreen::historyLimit);
        QCOMPARE(m_screen->text(m_screen->firstLine()), QString::number(m_screen->firstLine()));
        QVERIFY(m_screen->line(0).isEmpty());
        m_screen->write("\033[3J");
        QCOMPARE(m_screen->firstLine(), m_screen->screenLine());
    }

    void linesComeBackWhenItGrows()
    {
        m_screen->write("1\r\n2\r\n3\r\n4\r\n5");
        QCOMPARE(m_screen->screenLine(), 2);
        m_screen->resize({20, 5});
        QCOMPARE(m_screen->size(), QSize(20, 5));
        QCOMPARE(m_screen->screenLine(), 0);
        QCOMPARE(m_screen->text(0), QStringLiteral("1"));
        QCOMPARE(m_screen->cursor(), QPoint(1, 4));
        m_screen->resize({0, 0});
        QCOMPARE(m_screen->size(), QSize(1, 1));
    }

    void theOtherScreenLeavesNothing()
    {
        m_screen->write("shell\r\n\033[?1049h\033[Heditor");
        QCOMPARE(m_screen->text(m_screen->screenLine()), QStringLiteral("editor"));
        m_screen->write("\033[?1049l");
        QCOMPARE(m_screen->text(m_screen->screenLine()), QStringLiteral("shell"));
    }

    void knowsTheCursor()
    {
        m_screen->write("ab\r\nc");
        QCOMPARE(m_screen->cursor(), QPoint(1, 1));
        QVERIFY(m_screen->isCursorVisible());
        m_screen->write("\033[?25l");
        QVERIFY(!m_screen->isCursorVisible());
    }

    void sendsKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const QByteArray &sent) {
            QTest::newRow(name) << key << modifiers << sent;
        };
        row("enter", Qt::Key_Return, {}, "\r");
        row("tab", Qt::Key_Tab, {}, "\t");
        row("tab back", Qt::Key_Backtab, Qt::ShiftModifier, "\033[Z");
        row("backspace", Qt::Key_Backspace, {}, "\x7f");
        row("up", Qt::Key_Up, {}, "\033[A");
        row("word left", Qt::Key_Left, Qt::ControlModifier, "\033[1;5D");
        row("delete", Qt::Key_Delete, {}, "\033[3~");
        row("F5", Qt::Key_F5, {}, "\033[15~");
        row("none", Qt::Key_VolumeUp, {}, {});
    }
    void sendsKeys()
    {
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const QByteArray, sent);
        QCOMPARE(m_screen->sendKey(key, modifiers), !sent.isEmpty());
        QCOMPARE(m_sent, sent);
    }

    void sendsText()
    {
        m_screen->sendText(QStringLiteral("é🧪"));
        m_screen->sendText(QStringLiteral("c"), Qt::ControlModifier);
        m_screen->sendText(QStringLiteral("b"), Qt::AltModifier);
        QCOMPARE(m_sent, QByteArray("é🧪\x03\033b"));
    }

    void answersQuestions()
    {
        m_screen->write("ab\033[6n");
        QCOMPARE(m_sent, QByteArray("\033[1;3R"));
    }

    void pastesWithoutTrickery()
    {
        m_screen->paste(QStringLiteral("one\ntwo\r\n"));
        QCOMPARE(m_sent, QByteArray("one\rtwo\r"));
        m_sent.clear();
        m_screen->write("\033[?2004h");
        m_screen->paste(QStringLiteral("rm\033[201~\n"));
        QCOMPARE(m_sent, QByteArray("\033[200~rm[201~\r\033[201~"));
    }

private:
    QStringList allText() const
    {
        QStringList lines;
        for (qint64 number = m_screen->firstLine(); number < m_screen->endLine(); ++number)
            lines += m_screen->text(number);
        return lines;
    }

    QByteArray m_sent;
    std::unique_ptr<TerminalScreen> m_screen;
};

QTEST_APPLESS_MAIN(TestTerminalScreen)
#include "tst_terminalscreen.moc"
