// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecolours.h"

namespace spacewright::run
{

QString pageColours()
{
    // The ground is said too: where a browser paints it by itself, it may be white in a dark window.
    return QStringLiteral(":root{color-scheme:light dark;"
                          "--ground:#ffffff;--text:#1f2430;--quiet:#646b7c;--ring:#d9dce3;--mark:#4f46e5}\n"
                          "@media (prefers-color-scheme:dark){:root{"
                          "--ground:#232629;--text:#e6e8ee;--quiet:#9aa1b0;--ring:#454a50;--mark:#a5b4fc}}\n"
                          "body{background:var(--ground);color:var(--text)}\n");
}

} // namespace spacewright::run
