// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class KXmlGuiWindow;

namespace spacewright
{

/// Shows every command of the window's menus in a list to type in; each under the title of its menu.
void showCommandPalette(KXmlGuiWindow *window);

} // namespace spacewright
