// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminalscreen.h"

#include <deque>
#include <vector>

#include <vterm.h>

namespace spacewright::views
{

namespace
{

using Cells = std::vector<VTermScreenCell>;

struct FreeTerminal {
    void operator()(VTerm *terminal) const { vterm_free(terminal); }
};

VTermModifier modifiersOf(Qt::KeyboardModifiers modifiers)
{
    int all = VTERM_MOD_NONE;
    if (modifiers.testFlag(Qt::ShiftModifier))
        all |= VTERM_MOD_SHIFT;
    if (modifiers.testFlag(Qt::AltModifier))
        all |= VTERM_MOD_ALT;
    if (modifiers.testFlag(Qt::ControlModifier))
        all |= VTERM_MOD_CTRL;
    return VTermModifier(all);
}

VTermKey keyOf(int key)
{
    struct Pair {
        Qt::Key ours;
        VTermKey theirs;
    };
    static constexpr auto pairs = std::to_array<Pair>({
        {Qt::Key_Return, VTERM_KEY_ENTER},
        {Qt::Key_Enter, VTERM_KEY_ENTER},
        {Qt::Key_Tab, VTERM_KEY_TAB},
        {Qt::Key_Backtab, VTERM_KEY_TAB},
        {Qt::Key_Escape, VTERM_KEY_ESCAPE},
        {Qt::Key_Backspace, VTERM_KEY_BACKSPACE},
        {Qt::Key_Up, VTERM_KEY_UP},
        {Qt::Key_Down, VTERM_KEY_DOWN},
        {Qt::Key_Left, VTERM_KEY_LEFT},
        {Qt::Key_Right, VTERM_KEY_RIGHT},
        {Qt::Key_Insert, VTERM_KEY_INS},
        {Qt::Key_Delete, VTERM_KEY_DEL},
        {Qt::Key_Home, VTERM_KEY_HOME},
        {Qt::Key_End, VTERM_KEY_END},
        {Qt::Key_PageUp, VTERM_KEY_PAGEUP},
        {Qt::Key_PageDown, VTERM_KEY_PAGEDOWN},
    });
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return VTermKey(VTERM_KEY_FUNCTION_0 + 1 + key - Qt::Key_F1);
    const auto found = std::ranges::find(pairs, key, [](const Pair &pair) { return int(pair.ours); });
    return found == pairs.end() ? VTERM_KEY_NONE : found->theirs;
}

VTermColor colourOf(const QColor &colour)
{
    VTermColor result;
    vterm_color_rgb(&result, uint8_t(colour.red()), uint8_t(colour.green()), uint8_t(colour.blue()));
    return result;
}

bool isBlank(const VTermScreenCell &cell)
{
    return cell.chars[0] == 0 && cell.width == 1 && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg) && !cell.attrs.reverse;
}

QString textOf(const VTermScreenCell &cell)
{
    QString text;
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i] != 0; ++i)
        text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&cell.chars[i]), 1);
    return text;
}

} // namespace

class TerminalScreen::Data
{
public:
    Data(QSize size, std::function<void(const QByteArray &)> sender)
        : send(std::move(sender)), terminal(vterm_new(size.height(), size.width())),
          screen(vterm_obtain_screen(terminal.get()))
    {
        static constexpr VTermScreenCallbacks callbacks = {.damage = nullptr,
                                                           .moverect = nullptr,
                                                           .movecursor = nullptr,
                                                           .settermprop = &setProperty,
                                                           .bell = nullptr,
                                                           .resize = nullptr,
                                                           .sb_pushline = &push,
                                                           .sb_popline = &pop,
                                                           .sb_clear = &clear};
        vterm_set_utf8(terminal.get(), 1);
        vterm_output_set_callback(terminal.get(), &output, this);
        vterm_screen_set_callbacks(screen, &callbacks, this);
        vterm_screen_enable_altscreen(screen, 1);
        vterm_screen_reset(screen, 1);
    }

    VTermState *state() const { return vterm_obtain_state(terminal.get()); }

    /// What of the screen is in @p row, whose width may have been another one when it scrolled away.
    Cells cells(qint64 number) const
    {
        if (number < dropped)
            return {};
        const qint64 row = number - dropped;
        if (row < qint64(history.size()))
            return history[size_t(row)];
        int rows = 0;
        int columns = 0;
        vterm_get_size(terminal.get(), &rows, &columns);
        Cells result;
        for (int column = 0; column < columns; ++column) {
            VTermScreenCell cell{};
            vterm_screen_get_cell(screen, {.row = int(row - qint64(history.size())), .col = column}, &cell);
            result.push_back(cell);
        }
        return result;
    }

    QColor resolved(VTermColor colour) const
    {
        vterm_screen_convert_color_to_rgb(screen, &colour);
        return {colour.rgb.red, colour.rgb.green, colour.rgb.blue};
    }

    TerminalCell shown(const VTermScreenCell &cell) const
    {
        TerminalCell result{.text = cell.attrs.conceal ? QString() : textOf(cell),
                            .width = cell.width,
                            .foreground = VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ? colours.text : resolved(cell.fg),
                            .isBold = cell.attrs.bold != 0,
                            .isItalic = cell.attrs.italic != 0,
                            .isUnderlined = cell.attrs.underline != 0,
                            .isStruck = cell.attrs.strike != 0};
        if (!VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
            result.background = resolved(cell.bg);
        if (cell.attrs.reverse) {
            const QColor behind = result.background.isValid() ? result.background : colours.background;
            result.background = std::exchange(result.foreground, behind);
        }
        return result;
    }

    std::function<void(const QByteArray &)> send;
    std::unique_ptr<VTerm, FreeTerminal> terminal;
    VTermScreen *screen;
    TerminalColours colours;
    std::deque<Cells> history;
    qint64 dropped = 0;
    bool isCursorVisible = true;

private:
    static Data *self(void *user) { return static_cast<Data *>(user); }

    static void output(const char *bytes, size_t size, void *user)
    {
        self(user)->send(QByteArray(bytes, qsizetype(size)));
    }

    static int setProperty(VTermProp property, VTermValue *value, void *user)
    {
        if (property == VTERM_PROP_CURSORVISIBLE)
            self(user)->isCursorVisible = value->boolean != 0;
        return 1;
    }

    static int push(int columns, const VTermScreenCell *cells, void *user)
    {
        Cells line(cells, cells + columns);
        // Most lines are short: what is blank needs no memory.
        while (!line.empty() && isBlank(line.back()))
            line.pop_back();
        line.shrink_to_fit();
        self(user)->history.push_back(std::move(line));
        if (self(user)->history.size() > historyLimit) {
            self(user)->history.pop_front();
            ++self(user)->dropped;
        }
        return 1;
    }

    static int pop(int columns, VTermScreenCell *cells, void *user)
    {
        if (self(user)->history.empty())
            return 0;
        const Cells line = std::move(self(user)->history.back());
        self(user)->history.pop_back();
        VTermScreenCell blank{};
        blank.width = 1;
        blank.fg.type = VTERM_COLOR_DEFAULT_FG;
        blank.bg.type = VTERM_COLOR_DEFAULT_BG;
        for (int column = 0; column < columns; ++column)
            cells[column] = column < int(line.size()) ? line[size_t(column)] : blank;
        return 1;
    }

    static int clear(void *user)
    {
        self(user)->dropped += qint64(self(user)->history.size());
        self(user)->history.clear();
        return 1;
    }
};

TerminalScreen::TerminalScreen(QSize size, std::function<void(const QByteArray &)> send)
    : d(std::make_unique<Data>(size.expandedTo({1, 1}), std::move(send)))
{
}

TerminalScreen::~TerminalScreen() = default;

void TerminalScreen::write(QByteArrayView output)
{
    vterm_input_write(d->terminal.get(), output.data(), size_t(output.size()));
    vterm_screen_flush_damage(d->screen);
}

void TerminalScreen::resize(QSize size)
{
    const QSize wanted = size.expandedTo({1, 1});
    if (wanted != this->size())
        vterm_set_size(d->terminal.get(), wanted.height(), wanted.width());
}

QSize TerminalScreen::size() const
{
    QSize size;
    vterm_get_size(d->terminal.get(), &size.rheight(), &size.rwidth());
    return size;
}

void TerminalScreen::setColours(const TerminalColours &colours)
{
    d->colours = colours;
    for (int i = 0; i < int(colours.named.size()); ++i) {
        const VTermColor colour = colourOf(colours.named[size_t(i)]);
        vterm_state_set_palette_color(d->state(), i, &colour);
    }
}

qint64 TerminalScreen::firstLine() const
{
    return d->dropped;
}

qint64 TerminalScreen::screenLine() const
{
    return d->dropped + qint64(d->history.size());
}

QList<TerminalCell> TerminalScreen::line(qint64 number) const
{
    QList<TerminalCell> shown;
    bool isBehindWide = false;
    for (const VTermScreenCell &cell : d->cells(number)) {
        shown += isBehindWide ? TerminalCell{.width = 0} : d->shown(cell);
        isBehindWide = !isBehindWide && cell.width == 2;
    }
    return shown;
}

QString TerminalScreen::text(qint64 number) const
{
    QString text;
    for (const TerminalCell &cell : line(number))
        text += cell.text.isEmpty() && cell.width > 0 ? QStringLiteral(" ") : cell.text;
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

QPoint TerminalScreen::cursor() const
{
    VTermPos place{};
    vterm_state_get_cursorpos(d->state(), &place);
    return {place.col, place.row};
}

bool TerminalScreen::isCursorVisible() const
{
    return d->isCursorVisible;
}

void TerminalScreen::sendText(const QString &text, Qt::KeyboardModifiers modifiers)
{
    for (const uint character : text.toUcs4())
        vterm_keyboard_unichar(d->terminal.get(), character, modifiersOf(modifiers));
}

bool TerminalScreen::sendKey(int key, Qt::KeyboardModifiers modifiers)
{
    const VTermKey known = keyOf(key);
    if (known == VTERM_KEY_NONE)
        return false;
    const bool isBack = key == Qt::Key_Backtab;
    vterm_keyboard_key(d->terminal.get(), known,
                       modifiersOf(modifiers | (isBack ? Qt::ShiftModifier : Qt::NoModifier)));
    return true;
}

void TerminalScreen::paste(const QString &text)
{
    vterm_keyboard_start_paste(d->terminal.get());
    QString typed = text;
    // Lines end as Enter ends them, and no text on the clipboard may end the pasting by itself.
    typed.replace(QStringLiteral("\r\n"), QStringLiteral("\r")).replace(QLatin1Char('\n'), QLatin1Char('\r'));
    typed.remove(QChar(0x1b));
    d->send(typed.toUtf8());
    vterm_keyboard_end_paste(d->terminal.get());
}

} // namespace spacewright::views
