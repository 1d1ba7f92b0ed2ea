// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>

struct stat;

namespace spacewright::git
{

class Repository;

/// One file of the work tree, reached through its folder, which stays the same folder whatever is renamed or linked
/// meanwhile: a path that leads through a symbolic link, out of the work tree or into .git is refused.
class WorkFile final
{
public:
    /// @p path as git keeps it. With @p withFolders the folders on the way are made.
    [[nodiscard]] static Result<WorkFile> open(const Repository &repository, const QByteArray &path,
                                               bool withFolders = false);
    /// The same below any folder.
    [[nodiscard]] static Result<WorkFile> open(const QString &place, const QByteArray &path, bool withFolders = false);
    WorkFile(WorkFile &&other) noexcept;
    WorkFile &operator=(WorkFile &&) = delete;
    ~WorkFile();

    /// 0 where there is none; else as git has it: 0100644, 0100755 or 0120000 for a link.
    int mode() const;
    /// What the system says of it, a link itself and not what is behind; false if nothing is there.
    bool stat(struct stat &about) const;
    /// The file, not through a link and without waiting for a pipe, for the caller to close; -1 with errno if it is
    /// none.
    int openToRead() const;
    /// The content, or a link's target.
    [[nodiscard]] Result<QByteArray> read() const;
    /// Replaces the file, of whatever kind it was, as one step.
    [[nodiscard]] Result<> write(const QByteArray &content, int mode) const;
    /// Moves the file to @p target, an absolute path where nothing is, and from @p origin to here.
    [[nodiscard]] Result<> moveTo(const QByteArray &target) const;
    [[nodiscard]] Result<> moveFrom(const QByteArray &origin) const;
    [[nodiscard]] Result<> remove() const;

private:
    WorkFile(int folder, QByteArray name) : m_folder(folder), m_name(std::move(name)) {}

    int m_folder;
    QByteArray m_name;
};

} // namespace spacewright::git
