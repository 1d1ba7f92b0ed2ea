// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "offlinemark.h"

namespace spacewright::views
{

OfflineMark::OfflineMark(QWidget *parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("hub_offline"));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(QIcon::fromTheme(QStringLiteral("network-disconnect")));
    setText(tr("Offline"));
    setAccessibleName(text());
    hide();
}

void OfflineMark::setAway(const QUrl &endpoint, bool isAway)
{
    //: %1 is the name of a host
    const QString tip = tr("%1 cannot be reached. Everything here goes on without it. It is asked again by and by, or "
                           "now by a click.")
                            .arg(endpoint.authority());
    setToolTip(tip);
    setAccessibleDescription(tip);
    setVisible(isAway);
}

} // namespace spacewright::views
