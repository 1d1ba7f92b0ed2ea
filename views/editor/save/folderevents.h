// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace spacewright::views
{

/// Counts how often this file was written, or another one took its place, from now on: a save does one of both once,
/// and everything beyond that was somebody else.
class FolderEvents final
{
public:
    explicit FolderEvents(const QString &path);
    FolderEvents(const FolderEvents &) = delete;
    FolderEvents &operator=(const FolderEvents &) = delete;
    ~FolderEvents();

    int replacements();

private:
    QByteArray m_name;
    int m_descriptor;
    int m_count = 0;
};

} // namespace spacewright::views
