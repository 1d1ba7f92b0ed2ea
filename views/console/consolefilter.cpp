// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolefilter.h"

#include "consolemodel.h"

namespace spacewright::views
{

void ConsoleFilter::setLowestLevel(ConsoleMessage::Level level)
{
    m_lowest = level;
    invalidateFilter();
}

void ConsoleFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

bool ConsoleFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ConsoleMessage &message = static_cast<const ConsoleModel *>(sourceModel())->messageAt(row);
    return message.level >= m_lowest && (m_text.isEmpty() || message.text.contains(m_text, Qt::CaseInsensitive) ||
                                         message.source.contains(m_text, Qt::CaseInsensitive));
}

} // namespace spacewright::views
