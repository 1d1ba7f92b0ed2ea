// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logcolours.h"

#include <array>
#include <cmath>

namespace spacewright::views
{

namespace
{

constexpr qreal readable = 4.5;

/// The sixteen named colours, calmer than a terminal's own so that a page of them can be read.
constexpr auto lightPalette = std::to_array<QRgb>(
    {0xff24292f, 0xffb3261e, 0xff1a7f37, 0xff8a5a00, 0xff0b57d0, 0xff8b2fa8, 0xff00707c, 0xff5f6a73, 0xff4d5761,
     0xffcf222e, 0xff116329, 0xff7a5200, 0xff0842a0, 0xffa626a4, 0xff005a64, 0xff57606a});
constexpr auto darkPalette = std::to_array<QRgb>(
    {0xff8b949e, 0xffff7b72, 0xff7ee787, 0xffe3b341, 0xff79b8ff, 0xffd2a8ff, 0xff56d4dd, 0xffc9d1d9, 0xff9aa4ae,
     0xffffa198, 0xffa6f0ad, 0xfff2cc60, 0xffa5d6ff, 0xffe2c5ff, 0xffa0e8ee, 0xffffffff});
/// The same as backgrounds: saturated, text on them is chosen by contrast.
constexpr auto backgrounds = std::to_array<QRgb>(
    {0xff24292f, 0xffb3261e, 0xff1a7f37, 0xffbf8700, 0xff0b57d0, 0xff8b2fa8, 0xff00707c, 0xffd0d7de, 0xff57606a,
     0xffff7b72, 0xff7ee787, 0xfff2cc60, 0xff79b8ff, 0xffd2a8ff, 0xff56d4dd, 0xffffffff});

qreal luminance(const QColor &colour)
{
    const auto linear = [](qreal part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &one, const QColor &other, qreal part)
{
    const auto mix = [part](float a, float b) { return float(a + (b - a) * part); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

/// @p colour, moved towards white or black as little as it takes to be read on @p background.
QColor readableOn(const QColor &background, const QColor &colour)
{
    const QColor goal = contrast(Qt::white, background) > contrast(Qt::black, background) ? Qt::white : Qt::black;
    for (int step = 0; step < 10; ++step) {
        const QColor moved = mixed(colour, goal, step / 10.0);
        if (contrast(moved, background) >= readable)
            return moved;
    }
    return goal;
}

/// Entry 16 to 255 of the palette that terminals share: a cube of colours, then greys.
QColor cubeColour(int entry)
{
    if (entry >= 232) {
        const int grey = 8 + (entry - 232) * 10;
        return {grey, grey, grey};
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int place = entry - 16;
    return {level(place / 36), level(place / 6 % 6), level(place % 6)};
}

} // namespace

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one) + 0.05;
    const qreal b = luminance(other) + 0.05;
    return qMax(a, b) / qMin(a, b);
}

LogColours::LogColours(const QPalette &palette)
    : m_text(palette.color(QPalette::Text)), m_background(palette.color(QPalette::Base)),
      m_number(readableOn(m_background, mixed(m_text, m_background, 0.45))),
      m_selection(palette.color(QPalette::Highlight)),
      m_selectedText(readableOn(m_selection, palette.color(QPalette::HighlightedText))),
      m_isDark(luminance(m_background) < 0.2)
{
}

QColor LogColours::colour(const log::AnsiColour &colour, const QColor &fallback) const
{
    switch (colour.kind) {
    case log::AnsiColour::Kind::Default:
        return fallback;
    case log::AnsiColour::Kind::Rgb:
        return {colour.red, colour.green, colour.blue};
    case log::AnsiColour::Kind::Palette:
        return colour.red < 16 ? QColor::fromRgb((m_isDark ? darkPalette : lightPalette)[colour.red])
                               : cubeColour(colour.red);
    }
    return fallback;
}

QTextCharFormat LogColours::format(const log::AnsiStyle &style) const
{
    const bool isFilled = style.background.kind != log::AnsiColour::Kind::Default;
    const bool isNamed = style.background.kind == log::AnsiColour::Kind::Palette && style.background.red < 16;
    QColor back = isNamed ? QColor::fromRgb(backgrounds[style.background.red]) : colour(style.background, m_background);
    QColor front = colour(style.foreground, m_text);
    if (style.flags & log::AnsiStyle::Dim)
        front = mixed(front, back, 0.3);
    if (style.flags & log::AnsiStyle::Inverse)
        std::swap(front, back);
    QTextCharFormat format;
    format.setForeground(readableOn(back, front));
    if (isFilled || (style.flags & log::AnsiStyle::Inverse))
        format.setBackground(back);
    if (style.flags & log::AnsiStyle::Bold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.flags & log::AnsiStyle::Italic);
    format.setFontUnderline(style.flags & log::AnsiStyle::Underline);
    format.setFontStrikeOut(style.flags & log::AnsiStyle::Strike);
    return format;
}

QColor LogColours::level(log::Level level) const
{
    return QColor::fromRgb(backgrounds[level == log::Level::Error ? (m_isDark ? 9 : 1) : 3]);
}

QColor LogColours::badge() const
{
    return mixed(m_background, m_text, 0.15);
}

QTextCharFormat LogColours::rule(int number) const
{
    constexpr auto light =
        std::to_array<QRgb>({0xffc8e6ff, 0xffd5f5d0, 0xffffd9d6, 0xffead9ff, 0xffc9f2ef, 0xffffe0b8});
    constexpr auto dark = std::to_array<QRgb>({0xff0b4a7a, 0xff1f5c26, 0xff7a2a25, 0xff55307f, 0xff0d5a5e, 0xff70460a});
    static_assert(light.size() == ruleCount && dark.size() == ruleCount);
    const QColor back = QColor::fromRgb((m_isDark ? dark : light)[size_t(number % ruleCount)]);
    QTextCharFormat format;
    format.setBackground(back);
    format.setForeground(readableOn(back, m_text));
    return format;
}

QTextCharFormat LogColours::match() const
{
    QTextCharFormat format;
    format.setBackground(m_isDark ? QColor(0x6b, 0x54, 0x00) : QColor(0xff, 0xe4, 0x8a));
    format.setForeground(m_isDark ? QColor(Qt::white) : QColor(Qt::black));
    return format;
}

QTextCharFormat LogColours::selection() const
{
    QTextCharFormat format;
    format.setBackground(m_selection);
    format.setForeground(m_selectedText);
    return format;
}

} // namespace spacewright::views
