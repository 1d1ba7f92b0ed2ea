// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ansi.h"

#include <array>

namespace spacewright::log
{

namespace
{

constexpr char16_t escape = 0x1b;
constexpr char16_t bell = 0x07;
constexpr qsizetype tabWidth = 8;
constexpr qsizetype numberCap = 64;

struct Cell {
    char32_t character = U' ';
    AnsiStyle style;
};

bool isBetween(char32_t character, char32_t first, char32_t last)
{
    return character >= first && character <= last;
}

/// Characters that change how others are shown, or take no place themselves: a log could lie with them.
bool isDeceptive(char32_t character)
{
    return isBetween(character, 0x80, 0x9f) || character == 0xad || character == 0x34f || character == 0x61c ||
           isBetween(character, 0x115f, 0x1160) || isBetween(character, 0x17b4, 0x17b5) ||
           isBetween(character, 0x180b, 0x180e) || isBetween(character, 0x200b, 0x200f) ||
           isBetween(character, 0x2028, 0x202e) || isBetween(character, 0x2060, 0x206f) || character == 0x3164 ||
           character == 0xfeff || character == 0xffa0 || isBetween(character, 0xfff9, 0xfffb) ||
           isBetween(character, 0xe0000, 0xe0fff);
}

/// "38:2::1:2:3" is one parameter with parts (ITU-T T.416), "38;2;1;2;3" the same as several parameters: makes the
/// first the second. Other parts ("4:3", a wavy underline) only refine the first number.
QList<int> numbersOf(QStringView parameter)
{
    QList<int> numbers;
    for (const QStringView part : parameter.tokenize(u':'))
        numbers.append(part.toInt());
    const bool isColour = numbers.first() == 38 || numbers.first() == 48 || numbers.first() == 58;
    if (!isColour)
        numbers.resize(1);
    else if (numbers.value(1) == 2 && numbers.size() > 5)
        numbers.removeAt(2); // The colour space.
    return numbers;
}

/// Whether the line is already what decoding would make of it: most lines are.
bool isPlain(QByteArrayView line)
{
    for (const char byte : line) {
        const auto value = quint8(byte);
        if (value < 0x20 || value >= 0x7f)
            return false;
    }
    return true;
}

/// The letter at the start of @p bytes and its length in UTF-8; 0 if the bytes are none.
std::pair<char32_t, qsizetype> letterAt(QByteArrayView bytes)
{
    const auto first = quint8(bytes[0]);
    const qsizetype length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < length)
        return {};
    char32_t letter = first & (0xffU >> (length + 1));
    for (qsizetype i = 1; i < length; ++i) {
        if ((quint8(bytes[i]) & 0xc0) != 0x80)
            return {};
        letter = (letter << 6) | (quint8(bytes[i]) & 0x3fU);
    }
    const bool isOverlong = (length == 3 && letter < 0x800) || (length == 4 && letter < 0x10000);
    const bool isLetter = !isOverlong && !isBetween(letter, 0xd800, 0xdfff) && letter <= 0x10ffff;
    return isLetter ? std::pair(letter, length) : std::pair(char32_t(0), qsizetype(0));
}

/// One line of a terminal that only ever goes forward.
class Line final
{
public:
    explicit Line(QStringView input) : m_input(input) {}

    AnsiText decode();

private:
    void readEscape();
    void readControlSequence();
    void readString();
    void readControl(char16_t character);
    void runSequence(QStringView parameters, char16_t final);
    void eraseLine(int mode);
    void setStyle(const QList<int> &numbers);
    void setFlag(int number);
    static void setBasicColour(int number, int first, AnsiColour &colour);
    static qsizetype setColour(const QList<int> &numbers, qsizetype at, AnsiColour &colour);
    void put(char32_t character);
    void putCode(char32_t character);
    char16_t peek(qsizetype ahead) const
    {
        return m_at + ahead < m_input.size() ? m_input[m_at + ahead].unicode() : u'\0';
    }

    QStringView m_input;
    qsizetype m_at = 0;
    QList<Cell> m_cells;
    qsizetype m_cursor = 0;
    AnsiStyle m_style;
    /// Cells before this one are blank already: erasing again and again would take quadratic time.
    qsizetype m_erased = 0;
    /// No end mark follows, so it need not be looked for again: many begun strings would take quadratic time.
    bool m_isWithoutStringEnd = false;
};

void Line::put(char32_t character)
{
    const Cell cell{character, m_style};
    if (m_cursor < m_cells.size())
        m_cells[m_cursor] = cell;
    else
        m_cells.append(cell);
    m_erased = qMin(m_erased, m_cursor);
    ++m_cursor;
}

/// Shows a character that cannot be shown: as its number.
void Line::putCode(char32_t character)
{
    const QString code = QStringLiteral("<U+%1>").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
    for (const QChar letter : code)
        put(letter.unicode());
}

void Line::readControl(char16_t character)
{
    switch (character) {
    case u'\r':
        m_cursor = 0;
        break;
    case u'\b':
        m_cursor = qMax<qsizetype>(0, m_cursor - 1);
        break;
    case u'\t':
        do
            put(U' ');
        while (m_cursor % tabWidth != 0);
        break;
    default:
        // The block of control pictures has the same order.
        put(character == 0x7f ? char32_t(0x2421) : char32_t(0x2400 + character));
    }
}

/// At an escape character: reads the whole sequence, or shows the character if there is none.
void Line::readEscape()
{
    const char16_t next = peek(1);
    if (next == u'[') {
        readControlSequence();
        return;
    }
    if (next == u']' || next == u'P' || next == u'X' || next == u'^' || next == u'_') {
        readString();
        return;
    }
    qsizetype length = 1;
    while (isBetween(peek(length), 0x20, 0x2f))
        ++length;
    if (isBetween(peek(length), 0x30, 0x7e)) {
        m_at += length + 1;
        return;
    }
    readControl(escape);
    ++m_at;
}

void Line::readControlSequence()
{
    qsizetype length = 2;
    while (isBetween(peek(length), 0x30, 0x3f))
        ++length;
    const QStringView parameters = m_input.sliced(m_at + 2, length - 2);
    const bool isSimple = !isBetween(peek(length), 0x20, 0x2f);
    while (isBetween(peek(length), 0x20, 0x2f))
        ++length;
    const char16_t final = peek(length);
    if (!isBetween(final, 0x40, 0x7e)) {
        readControl(escape);
        ++m_at;
        return;
    }
    if (isSimple)
        runSequence(parameters, final);
    m_at += length + 1;
}

/// Titles, hyperlinks, clipboard writes: text that a terminal takes for itself, up to its end mark.
void Line::readString()
{
    for (qsizetype length = 2; !m_isWithoutStringEnd && m_at + length < m_input.size(); ++length) {
        const char16_t character = peek(length);
        if (character == bell || (character == escape && peek(length + 1) == u'\\')) {
            m_at += length + (character == bell ? 1 : 2);
            return;
        }
    }
    m_isWithoutStringEnd = true;
    readControl(escape);
    ++m_at;
}

void Line::runSequence(QStringView parameters, char16_t final)
{
    QList<int> numbers;
    for (const QStringView part : parameters.tokenize(u';')) {
        if (numbers.size() >= numberCap)
            break;
        numbers += numbersOf(part);
    }
    if (final == u'm')
        setStyle(numbers);
    else if (final == u'K')
        eraseLine(numbers.value(0));
    else if (final == u'G' && numbers.value(0) <= 1)
        m_cursor = 0; // What npm writes instead of a carriage return.
}

void Line::eraseLine(int mode)
{
    if (mode == 0) {
        m_cells.resize(qMin(m_cells.size(), m_cursor));
        m_erased = qMin(m_erased, m_cursor);
    } else if (mode == 1) {
        for (; m_erased < qMin(m_cursor + 1, m_cells.size()); ++m_erased)
            m_cells[m_erased] = {};
    } else if (mode == 2) {
        // A terminal leaves its cursor where it is; whoever erases a whole line begins it anew.
        m_cells.clear();
        m_cursor = 0;
        m_erased = 0;
    }
}

void Line::setStyle(const QList<int> &numbers)
{
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const int number = numbers[i];
        AnsiColour ignored;
        if (number == 0)
            m_style = {};
        else if (number < 30)
            setFlag(number);
        else if (number == 38 || number == 48 || number == 58)
            i = setColour(numbers, i, number == 38 ? m_style.foreground : number == 48 ? m_style.background : ignored);
        else if (number <= 49)
            setBasicColour(number % 10, 0, number < 40 ? m_style.foreground : m_style.background);
        else if (number >= 90 && number <= 107)
            setBasicColour(number % 10, 8, number < 100 ? m_style.foreground : m_style.background);
    }
}

void Line::setFlag(int number)
{
    static constexpr auto flags =
        std::to_array<quint8>({0, AnsiStyle::Bold, AnsiStyle::Dim, AnsiStyle::Italic, AnsiStyle::Underline, 0, 0,
                               AnsiStyle::Inverse, 0, AnsiStyle::Strike});
    if (number == 22)
        m_style.flags &= quint8(~(AnsiStyle::Bold | AnsiStyle::Dim));
    else if (number > 0 && number < 10)
        m_style.flags |= flags[size_t(number)];
    else if (number > 22)
        m_style.flags &= quint8(~flags[size_t(number - 20)]);
}

/// One of eight colours from palette entry @p first on; 9 is the default.
void Line::setBasicColour(int number, int first, AnsiColour &colour)
{
    if (number < 8)
        colour = {AnsiColour::Kind::Palette, quint8(first + number)};
    else if (number == 9)
        colour = {};
}

/// Reads "5;N" or "2;R;G;B" behind the 38 or 48 at @p at. Returns the place of the last number that belongs to it.
qsizetype Line::setColour(const QList<int> &numbers, qsizetype at, AnsiColour &colour)
{
    const auto byte = [&numbers](qsizetype i) { return quint8(qBound(0, numbers.value(i), 255)); };
    const int kind = numbers.value(at + 1);
    if (kind == 5 && at + 2 < numbers.size()) {
        colour = {AnsiColour::Kind::Palette, byte(at + 2)};
        return at + 2;
    }
    if (kind == 2 && at + 4 < numbers.size()) {
        colour = {AnsiColour::Kind::Rgb, byte(at + 2), byte(at + 3), byte(at + 4)};
        return at + 4;
    }
    return numbers.size();
}

AnsiText Line::decode()
{
    while (m_at < m_input.size()) {
        const QChar unit = m_input[m_at];
        if (unit.unicode() == escape) {
            readEscape();
            continue;
        }
        char32_t character = unit.unicode();
        if (unit.isHighSurrogate() && m_at + 1 < m_input.size() && m_input[m_at + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(unit, m_input[++m_at]);
        ++m_at;
        if (character < 0x20 || character == 0x7f)
            readControl(char16_t(character));
        else if (isDeceptive(character))
            putCode(character);
        else
            put(character);
    }

    AnsiText result;
    for (const Cell &cell : std::as_const(m_cells)) {
        const qsizetype start = result.text.size();
        result.text.append(QChar::fromUcs4(cell.character));
        const qsizetype length = result.text.size() - start;
        if (cell.style == AnsiStyle())
            continue;
        QList<AnsiSpan> &spans = result.spans;
        if (!spans.isEmpty() && spans.last().start + spans.last().length == start && spans.last().style == cell.style)
            spans.last().length += length;
        else
            spans.append({start, length, cell.style});
    }
    return result;
}

} // namespace

AnsiText decodeAnsi(QByteArrayView line)
{
    if (isPlain(line))
        return {QString::fromLatin1(line), {}};
    const QString text = QString::fromUtf8(line);
    return Line(text).decode();
}

QString stripAnsi(QByteArrayView line)
{
    return decodeAnsi(line).text;
}

qsizetype colourLength(QByteArrayView bytes)
{
    if (!bytes.startsWith("\x1b["))
        return 0;
    for (qsizetype i = 2; i < bytes.size(); ++i) {
        if (bytes[i] == 'm')
            return i + 1;
        if (!isBetween(quint8(bytes[i]), '0', ';'))
            return 0;
    }
    return 0;
}

qsizetype harmlessLength(QByteArrayView bytes)
{
    qsizetype done = 0;
    while (done < bytes.size() && quint8(bytes[done]) >= 0x80) {
        const auto [letter, length] = letterAt(bytes.sliced(done));
        if (length == 0 || isDeceptive(letter))
            break;
        done += length;
    }
    return done;
}

QByteArray stripAnsiToUtf8(QByteArrayView line)
{
    QByteArray text(line.size(), Qt::Uninitialized);
    char *const start = text.data();
    char *end = start;
    for (qsizetype i = 0; i < line.size();) {
        const auto byte = quint8(line[i]);
        if (byte >= 0x20 && byte < 0x7f) {
            *end++ = line[i++];
            continue;
        }
        if (const qsizetype length = colourLength(line.sliced(i)); length > 0) {
            i += length;
            continue;
        }
        const qsizetype length = harmlessLength(line.sliced(i));
        if (length == 0)
            return stripAnsi(line).toUtf8();
        end = std::copy_n(line.data() + i, length, end);
        i += length;
    }
    text.truncate(end - start);
    return text;
}

} // namespace spacewright::log
