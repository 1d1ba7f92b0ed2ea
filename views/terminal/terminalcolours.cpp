// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminalcolours.h"

#include <QPalette>

namespace spacewright::views
{

namespace
{

constexpr int darkest = 128;

constexpr auto onLight = std::to_array<QRgb>({0xff24292f, 0xffb3261e, 0xff1a7f37, 0xff8a5a00, 0xff0b57d0, 0xff8b2fa8,
                                              0xff00707c, 0xffd0d7de, 0xff57606a, 0xffcf222e, 0xff116329, 0xff7a5200,
                                              0xff0842a0, 0xffa626a4, 0xff005a64, 0xffeaeef2});
constexpr auto onDark = std::to_array<QRgb>({0xff3d444d, 0xffff7b72, 0xff7ee787, 0xffe3b341, 0xff79b8ff, 0xffd2a8ff,
                                             0xff56d4dd, 0xffc9d1d9, 0xff8b949e, 0xffffa198, 0xffa6f0ad, 0xfff2cc60,
                                             0xffa5d6ff, 0xffe2c5ff, 0xffa0e8ee, 0xffffffff});

} // namespace

TerminalColours terminalColours(const QPalette &palette)
{
    TerminalColours colours{
        .text = palette.color(QPalette::Text), .background = palette.color(QPalette::Base), .named = {}};
    const auto &named = colours.background.lightness() < darkest ? onDark : onLight;
    for (size_t i = 0; i < named.size(); ++i)
        colours.named[i] = QColor::fromRgb(named[i]);
    return colours;
}

} // namespace spacewright::views
