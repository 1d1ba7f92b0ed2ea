// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localfiles.h"

#include <QHash>

#include <mutex>

namespace spacewright::publish
{

class ReadQueue;

/// The names of one content: which of them counts is the Hub's choice.
struct ContentName {
    /// As git names it; empty if nobody asked for it yet.
    QByteArray plain = {};
    /// sha256; empty likewise.
    QByteArray large = {};

    const QByteArray &as(bool isLarge) const { return isLarge ? large : plain; }
    bool operator==(const ContentName &) const = default;
};

/// Names the content of files by reading each once, several at a time: what has not changed since (by size, times and
/// place on the disk) is known from the last time and not read at all. No file is reached through a symbolic link, or
/// in another folder that was put in place of this one. May be used by several threads.
class ContentNames final
{
public:
    explicit ContentNames(QString folder);
    /// Keeps what was found for the next time.
    ~ContentNames();
    ContentNames(const ContentNames &) = delete;
    ContentNames &operator=(const ContentNames &) = delete;

    /// Reads what is not known yet of all these. Files that surely go by LFS get only that name; those that are larger
    /// than the Hub takes get none.
    [[nodiscard]] Result<> readAll(const QList<LocalFile> &files, Progress &progress);
    /// Of one, which is read now if it must.
    [[nodiscard]] Result<QString> name(const LocalFile &file, bool isLarge, Progress &progress);
    /// As far as it is known without reading.
    ContentName known(const LocalFile &file) const;
    /// Whether the file is still as it was when it was named.
    bool isUnchanged(const LocalFile &file) const;
    /// What fileState() says of what was named; empty if nothing was.
    QByteArray state(const LocalFile &file) const;
    /// The first bytes of what was named; none if it is another file by now.
    QByteArray sample(const LocalFile &file, qint64 size) const;

private:
    void readSome(ReadQueue &queue, Progress &progress);
    Result<> read(const LocalFile &file, bool needsPlain, bool needsLarge, Progress &progress);
    QString pathOf(const LocalFile &file) const { return m_folder + u'/' + file.path; }
    int open(const LocalFile &file) const;
    ContentName remembered(const QString &path, const QByteArray &state) const;
    void remember(const QString &path, const QByteArray &state, const ContentName &name, bool isNew);
    void keep() const;

    QString m_folder;
    /// The folder itself, open.
    int m_root;
    QString m_cache;
    mutable std::mutex m_mutex;
    /// By state and path, from the last time.
    QHash<QByteArray, ContentName> m_known;
    /// By path: the state, and the names that belong to it.
    QHash<QString, std::pair<QByteArray, ContentName>> m_used;
    bool m_hasNews = false;
    bool m_isWhole = false;
};

} // namespace spacewright::publish
