// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <memory>

class QLockFile;

namespace spacewright::space
{

/// What an editor held and had not saved.
struct UnsavedText {
    /// Absolute.
    QString path;
    /// In UTF-8 with "\n" between lines.
    QByteArray text;
    /// The text that it was made from; null if that is not known.
    QByteArray base = {};
    /// When it was kept; set by the journal.
    QDateTime time = {};
    /// Where the journal has it; set by the journal.
    QString entry = {};
};

/// Keeps unsaved texts where a crash, a power failure or a kill leaves them, and finds what earlier programs have left
/// there. Each program has a folder of its own with a lock, so that none takes what another still works on.
class UnsavedJournal final
{
public:
    /// In the user's data folder. Makes its folder when the first text is kept.
    UnsavedJournal();
    UnsavedJournal(const UnsavedJournal &) = delete;
    UnsavedJournal &operator=(const UnsavedJournal &) = delete;
    /// Leaves what is still kept for the next start.
    ~UnsavedJournal();

    /// Keeps a text instead of what was kept of the same file; synchronised. On one thread at a time.
    [[nodiscard]] Result<> keep(const UnsavedText &text);
    /// The file was saved, or its text thrown away on purpose. On the same thread.
    void forget(const QString &path);

    /// What programs that are gone have left of files in @p folder, by path. One that cannot be read is set aside under
    /// another name, never removed. Any thread.
    [[nodiscard]] static QList<UnsavedText> left(const QString &folder);
    /// It was given back, or thrown away on purpose. Any thread.
    static void drop(const UnsavedText &text);

private:
    [[nodiscard]] Result<> prepare();
    QString entryOf(const QString &path) const;

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace spacewright::space
