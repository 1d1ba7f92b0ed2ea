// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace spacewright::settings
{
class Settings;
}

namespace spacewright::views
{

// Pages of the settings dialog. Each control writes its setting when it is used.

QWidget *makeGeneralPage(settings::Settings *settings, QWidget *parent);
QWidget *makeRunPage(settings::Settings *settings, QWidget *parent);
QWidget *makeAppearancePage(settings::Settings *settings, QWidget *parent);

} // namespace spacewright::views
