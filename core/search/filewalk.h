// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QByteArrayList>

#include <functional>

namespace spacewright::search
{

/// Which files below a folder are meant.
struct FileSelection {
    QString folder;
    /// Patterns as in .gitignore ("*.py", "pages/**"); none means every file.
    QByteArrayList include = {};
    QByteArrayList exclude = {};
    /// Also what .gitignore and its like leave out.
    bool withIgnored = false;
};

/// Patterns as people type them: divided by commas, "pages/" for all of a folder.
[[nodiscard]] QByteArrayList globsFromText(const QString &text);

/// Takes paths relative to the folder. Called on several threads at once.
using TakeFiles = std::function<void(const QByteArrayList &paths)>;

/// Hands over the regular files of @p selection, in no order, a batch at a time. Names are bytes: not all are UTF-8.
/// Links are not followed, repositories inside (".git") and files that are being saved are left out. Folders that
/// cannot be read are skipped. Fails only if the folder itself cannot be read.
[[nodiscard]] Result<> walkFiles(const FileSelection &selection, const TakeFiles &take, Progress &progress);

} // namespace spacewright::search
