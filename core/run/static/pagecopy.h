// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/progress.h>
#include <core/base/result.h>

#include <QLockFile>

#include <functional>
#include <memory>

namespace spacewright::run
{

/// The files of a static Space as they are at one moment, without what git ignores: what the Hub would be given. Lies
/// in the cache and goes with this object.
class PageCopy final
{
public:
    /// @p isIgnored is asked with paths relative to @p folder, with a slash at the end of those of folders; may be
    /// empty. Links are copied as links. Cancelled: a part of it.
    [[nodiscard]] static Result<std::unique_ptr<PageCopy>>
    make(const QString &folder, const std::function<bool(const QString &)> &isIgnored, const Progress &progress);
    Q_DISABLE_COPY_MOVE(PageCopy)
    ~PageCopy();

    /// Without links on the way.
    QString folder() const { return m_folder; }

private:
    explicit PageCopy(const QString &folder);

    QString m_folder;
    /// Whoever holds it lives.
    QLockFile m_lock;
};

/// Removes the copies that a crash has left.
void removeLeftPages();

} // namespace spacewright::run
