// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shownname.h"

namespace spacewright::views
{

namespace
{

/// Letters that are not seen but turn what is around them, or the line.
bool isDeceptive(QChar letter)
{
    const QChar::Category category = letter.category();
    const char16_t code = letter.unicode();
    const bool turnsText = code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
                           (code >= 0x2066 && code <= 0x2069);
    return turnsText || category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

} // namespace

QString shownName(QByteArrayView name)
{
    return shownText(QString::fromUtf8(name));
}

QString shownText(const QString &text)
{
    QString shown = text;
    std::ranges::replace_if(shown, isDeceptive, QChar(QChar::ReplacementCharacter));
    return shown;
}

} // namespace spacewright::views
