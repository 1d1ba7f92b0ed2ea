// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress.h"

namespace spacewright
{

Progress::Progress(Listener listener) : m_listener(std::move(listener)) {}

void Progress::report(qint64 done, qint64 total, const QString &text)
{
    if (m_listener)
        m_listener({done, total, text});
}

} // namespace spacewright
