// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffcolours.h"

#include <KColorScheme>
#include <KColorUtils>

namespace spacewright::views
{

namespace
{

// Light enough that every colour of the syntax can be read on them.
constexpr double rowShare = 0.13;
constexpr double wordShare = 0.34;
constexpr double headShare = 0.06;
constexpr double gapShare = 0.04;

} // namespace

DiffColours::DiffColours(const QPalette &palette)
{
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    const QColor base = palette.color(QPalette::Base);
    const QColor positive = scheme.foreground(KColorScheme::PositiveText).color();
    const QColor negative = scheme.foreground(KColorScheme::NegativeText).color();
    text = palette.color(QPalette::Text);
    isDark = base.lightness() < text.lightness();
    soft = palette.color(QPalette::PlaceholderText);
    added = KColorUtils::mix(base, positive, rowShare);
    removed = KColorUtils::mix(base, negative, rowShare);
    addedWords = KColorUtils::mix(base, positive, wordShare);
    removedWords = KColorUtils::mix(base, negative, wordShare);
    head = KColorUtils::mix(base, text, headShare);
    gap = KColorUtils::mix(base, text, gapShare);
}

QColor DiffColours::behind(DiffRow::Kind kind) const
{
    switch (kind) {
    case DiffRow::Kind::Added:
        return added;
    case DiffRow::Kind::Removed:
        return removed;
    case DiffRow::Kind::Hunk:
    case DiffRow::Kind::Note:
        return head;
    case DiffRow::Kind::Gap:
        return gap;
    case DiffRow::Kind::Context:
        break;
    }
    return {};
}

QColor DiffColours::behindWords(DiffRow::Kind kind) const
{
    return kind == DiffRow::Kind::Removed ? removedWords : addedWords;
}

} // namespace spacewright::views
