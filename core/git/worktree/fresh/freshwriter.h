// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>
#include <core/git/githandle.h>
#include <core/git/objects/objectreader.h>

#include <optional>
#include <vector>

struct git_index_entry;

namespace spacewright::git
{

/// A file to be written, and its place in the index, which learns what the file system says of it.
struct FreshFile {
    git_index_entry *entry = nullptr;
    bool isWritten = false;
    /// Attributes have its content changed.
    bool isFiltered = false;
};

/// Opens the folders of paths one after the other, and makes those that are missing. Never goes through a link.
class FolderMaker final
{
public:
    /// @p top stays the caller's.
    explicit FolderMaker(int top) : m_top(top) {}
    FolderMaker(const FolderMaker &) = delete;
    FolderMaker &operator=(const FolderMaker &) = delete;
    ~FolderMaker();

    /// The folder that the path is in, open as long as the next path is not asked for; -1 and errno if there is none.
    int folderOf(QByteArrayView path);

private:
    struct Open {
        QByteArray name;
        int descriptor = -1;
    };

    void closeFrom(size_t depth);

    int m_top;
    std::vector<Open> m_open;
};

/// Writes files that are not there yet; one thread's.
class FreshWriter final
{
public:
    FreshWriter(const Repository &repository, int top, bool isFirst);

    /// Of several, the one on the thread that reports.
    bool isFirst() const { return m_isFirst; }
    /// By the attributes that are in the work tree.
    bool isFiltered(const FreshFile &file);
    [[nodiscard]] Result<> write(FreshFile &file);
    void remove(const QByteArray &path);

private:
    int make(int folder, const char *name, const git_index_entry &entry, const QByteArray &content) const;
    [[nodiscard]] Result<> failed(const FreshFile &file, int number) const;

    QString m_place;
    ObjectReader m_objects;
    FolderMaker m_folders;
    /// Attributes are kept by repository, so that each thread has its own.
    RepositoryHandle m_attributes;
    bool m_isFirst;
};

} // namespace spacewright::git
