// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace spacewright::run
{

/// A mark on disk that a session is alive, so that after a crash the next start knows what to clean: it names our
/// process and the record that was being written. Removed when the session ends.
class SessionMark final
{
public:
    explicit SessionMark(const QString &recordFolder);
    SessionMark(const SessionMark &) = delete;
    SessionMark &operator=(const SessionMark &) = delete;
    ~SessionMark();

private:
    QString m_path;
};

} // namespace spacewright::run
