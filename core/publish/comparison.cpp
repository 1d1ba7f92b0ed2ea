// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparison.h"

#include <algorithm>

namespace spacewright::publish
{

namespace
{

/// What the Hub takes into git itself (https://huggingface.co/docs/hub/repositories-getting-started).
constexpr qint64 plainLimit = 10LL * 1000 * 1000;

bool isOf(const ContentName &name, const hub::RemoteEntry &entry)
{
    return entry.contentId.toLatin1() == name.as(entry.isLarge);
}

bool isSame(const ContentName &one, const ContentName &other)
{
    return !one.large.isEmpty() ? one.large == other.large : one.plain == other.plain;
}

enum class Change { None, Ours, Theirs, Both };

class Comparer final
{
public:
    explicit Comparer(const ComparedFiles &files) : m_files(files) {}

    Comparison compare()
    {
        for (const LocalFile &file : m_files.local)
            compareLocal(file);
        QSet<QString> here;
        for (const LocalFile &file : m_files.local)
            here.insert(file.path);
        for (const hub::RemoteEntry &entry : m_files.remote) {
            // The Hub makes that one by itself.
            if (!here.contains(entry.path) && entry.path != u".gitattributes")
                compareRemote(entry);
        }
        std::ranges::sort(m_result.files, {}, &PublishFile::path);
        m_result.strangers.sort();
        m_result.theirs.sort();
        return m_result;
    }

private:
    Change changeOf(const ContentName &name, const hub::RemoteEntry *remote, const QString &path) const
    {
        if (remote && isOf(name, *remote))
            return Change::None;
        if (!m_files.synced)
            return Change::Ours;
        const auto before = m_files.synced->constFind(path);
        if (before == m_files.synced->constEnd())
            return remote ? Change::Both : Change::Ours;
        if (isSame(*before, name))
            return Change::Theirs;
        return remote && isOf(*before, *remote) ? Change::Ours : Change::Both;
    }

    void compareLocal(const LocalFile &file)
    {
        const auto found = m_files.remote.constFind(file.path);
        const hub::RemoteEntry *remote = found == m_files.remote.constEnd() ? nullptr : &*found;
        const ContentName name = m_files.names.value(file.path);
        const Change change = changeOf(name, remote, file.path);
        if (change == Change::None)
            return;
        if (change == Change::Theirs) {
            m_result.theirs.append(file.path);
            return;
        }
        const bool isLarge =
            file.isPointer || file.size > plainLimit || name.plain.isEmpty() || (remote && remote->isLarge);
        m_result.files.append({.path = file.path,
                               .action = remote ? FileAction::Change : FileAction::Add,
                               .size = file.size,
                               .isLarge = isLarge,
                               .contentId = QString::fromLatin1(name.as(isLarge)),
                               .isPointer = file.isPointer,
                               .isConflict = change == Change::Both});
    }

    /// Of what is on the Hub only.
    void compareRemote(const hub::RemoteEntry &entry)
    {
        const PublishFile removed{.path = entry.path, .action = FileAction::Remove, .isLarge = entry.isLarge};
        if (!m_files.synced) {
            if (m_files.wasHere)
                m_result.files.append(removed);
            else
                m_result.strangers.append(entry.path);
            return;
        }
        const auto before = m_files.synced->constFind(entry.path);
        if (before == m_files.synced->constEnd())
            m_result.strangers.append(entry.path);
        else if (isOf(*before, entry))
            m_result.files.append(removed);
        else
            // Removed here, changed there: their work is not thrown away.
            m_result.theirs.append(entry.path);
    }

    const ComparedFiles &m_files;
    Comparison m_result;
};

} // namespace

Comparison compareFiles(const ComparedFiles &files)
{
    return Comparer(files).compare();
}

SyncedFiles syncedAfter(const ComparedFiles &files, const QStringList &theirs)
{
    SyncedFiles synced;
    const QSet<QString> kept(theirs.begin(), theirs.end());
    for (const LocalFile &file : files.local) {
        if (!kept.contains(file.path))
            synced.insert(file.path, files.names.value(file.path));
    }
    for (const QString &path : theirs) {
        if (files.synced && files.synced->contains(path))
            synced.insert(path, files.synced->value(path));
    }
    return synced;
}

} // namespace spacewright::publish
