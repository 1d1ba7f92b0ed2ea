// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ignorerules.h"

#include <core/base/result.h>

#include <QByteArrayList>

#include <memory>
#include <optional>
#include <sys/stat.h>
#include <vector>

namespace spacewright::container
{

/// Visits everything below a folder that its rules let through, folders before what is in them, names in order. Each
/// step starts at an open folder and follows no link, so nothing outside can be reached whatever is swapped meanwhile.
/// Memory goes with the largest single folder, not with the number of files.
class FolderWalk final
{
public:
    struct Entry {
        /// Relative to the folder, with slashes.
        QByteArray path;
        struct stat status = {};
        /// The folder that holds it, and its name there. Valid until next() is called.
        int parent = -1;
        QByteArray name;
    };

    FolderWalk(const QString &folder, IgnoreRules rules);
    ~FolderWalk();
    Q_DISABLE_COPY_MOVE(FolderWalk)

    /// Nothing at the end. Fails with FileUnreadable.
    [[nodiscard]] Result<std::optional<Entry>> next();

private:
    struct Level {
        int descriptor = -1;
        QByteArray path;
        /// In falling order: the next is the last.
        QByteArrayList names;
    };

    Result<> enter(int descriptor, const QByteArray &path);
    void leave();

    QString m_folder;
    IgnoreRules m_rules;
    std::vector<Level> m_levels;
    /// A folder that was returned last and wants to be looked into now.
    std::optional<Entry> m_pending;
    bool m_hasStarted = false;
};

/// "cannot be read" for @p path, with the reason in errno.
Error unreadable(const QByteArray &path);

} // namespace spacewright::container
