// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/settings/settings.h>

#include <QObject>
#include <QPalette>

namespace spacewright
{

/// Light or dark: as the desktop says, unless the setting says otherwise. Where a KDE desktop brings its own colours,
/// "system" means exactly those; elsewhere a light and a dark scheme of our own stand in, which KDE's widgets and icons
/// take their colours from too.
class ColourScheme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColourScheme)

public:
    explicit ColourScheme(settings::Setting<QString> &setting, QObject *parent = nullptr);

    /// Breeze has its icons twice, for light and for dark windows. KDE's libraries choose a theme of their own while
    /// the first window is made, so this is to be called once more then; icons that exist follow.
    void applyIcons();

private:
    void apply();
    bool isDark() const;

    settings::Setting<QString> &m_setting;
    QPalette m_desktopPalette;
    bool m_isApplying = false;
};

} // namespace spacewright
