// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QStyleOptionViewItem;

namespace spacewright::views
{

/// Of the type that @p name says; the file is not looked at. Plain text where a name without an ending says nothing.
QIcon fileIcon(const QString &name);
/// @p icon in one colour, that of the text of the row that @p option describes, and as large as its decoration.
QIcon inTextColour(const QIcon &icon, const QStyleOptionViewItem &option);
/// The same for the icon of a selected row: beside the colour of a selected line many an icon cannot be seen.
void makeSelectedIconPlain(QStyleOptionViewItem &option);

} // namespace spacewright::views
