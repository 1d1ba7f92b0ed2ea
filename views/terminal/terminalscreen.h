// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QColor>
#include <QList>
#include <QPoint>
#include <QSize>

#include <array>
#include <functional>
#include <memory>

namespace spacewright::views
{

struct TerminalColours {
    QColor text;
    QColor background;
    /// The sixteen that programs call by number.
    std::array<QColor, 16> named;
};

/// One place of a terminal.
struct TerminalCell {
    /// Empty: nothing was written there.
    QString text = {};
    /// 2 for wide characters; the cell behind is then 0 wide.
    int width = 1;
    QColor foreground = {};
    /// Invalid: the terminal's own.
    QColor background = {};
    bool isBold = false;
    bool isItalic = false;
    bool isUnderlined = false;
    bool isStruck = false;
};

/// What a terminal shows, without a window: takes what a program prints, knows its cells, its cursor and what has
/// scrolled away, and turns keys into what the program reads. Lines have numbers that never change: those that
/// scrolled away come first, and of them the oldest are forgotten.
class TerminalScreen final
{
public:
    /// @p send gets what goes to the program: keys, and answers to its questions.
    TerminalScreen(QSize size, std::function<void(const QByteArray &)> send);
    TerminalScreen(TerminalScreen &&) = delete;
    TerminalScreen &operator=(TerminalScreen &&) = delete;
    ~TerminalScreen();

    void write(QByteArrayView output);
    /// In columns and rows, at least 1.
    void resize(QSize size);
    QSize size() const;
    void setColours(const TerminalColours &colours);

    /// The oldest line that is still known, the first one of the screen, and the one behind the last.
    qint64 firstLine() const;
    qint64 screenLine() const;
    qint64 endLine() const { return screenLine() + size().height(); }
    QList<TerminalCell> line(qint64 number) const;
    /// Without the blanks at its end.
    QString text(qint64 number) const;
    /// Column and row on the screen.
    QPoint cursor() const;
    bool isCursorVisible() const;

    void sendText(const QString &text, Qt::KeyboardModifiers modifiers = {});
    /// False if terminals know no such key.
    bool sendKey(int key, Qt::KeyboardModifiers modifiers);
    /// As typed, but the program learns where it begins and ends if it asked for that.
    void paste(const QString &text);

    static constexpr int historyLimit = 5000;

private:
    class Data;
    std::unique_ptr<Data> d;
};

} // namespace spacewright::views
