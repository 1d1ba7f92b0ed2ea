// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diskstate.h"

#include <core/base/result.h>

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace KTextEditor
{
class Document;
}

namespace spacewright::views
{

class AsideSave;
class FolderEvents;

/// Watches every save of one document. KTextEditor empties the file and fills it again, and calls a save done that a
/// full disk cut short or that was never synchronised. So the text is written beside the file and takes its place in
/// one step (AsideSave); where that cannot be, the old bytes are kept beside it while it is saved, and come back unless
/// exactly the text of the buffer is on the disk afterwards. What others have written meanwhile is never lost without a
/// word: see save().
class SaveGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveGuard)

public:
    /// @p document becomes the parent.
    explicit SaveGuard(KTextEditor::Document *document);
    ~SaveGuard() override;

    /// Saves now. Whatever fails, the file on disk holds the old or the new bytes, and the document stays modified. A
    /// change of others that nobody was told of is never overwritten: ErrorCode::ChangesInTheWay, and the editor shows
    /// its question. Once they are told, saving again is an answer. What comes in the very moment of the save is kept
    /// beside the file and told with failed().
    [[nodiscard]] Result<> save();
    /// Brings what others wrote into the text, with marks where both have changed the same lines: false then. Not
    /// saved.
    [[nodiscard]] Result<bool> merge();
    /// What is on the disk now is known and may be overwritten.
    void acceptDisk();

    /// The text as it was read or written last; nothing of a long one.
    const std::optional<QByteArray> &base() const { return m_base; }

Q_SIGNALS:
    void saved(const QString &path);
    /// Also for a save that was not started here (a menu of KTextEditor, a command).
    void failed(const spacewright::Error &error);
    /// Others have changed the file, and the text is modified too.
    void contested(const spacewright::Error &error);

private:
    void adopt();
    [[nodiscard]] Result<> requireKnown();
    /// @p isReplaced: another file takes the place of the old one, which stays as it is.
    void keepOldBytes(bool isReplaced);
    void check();
    void finish(const QString &path);
    void reportLost(const QString &path);
    /// Looks once more at the file that was replaced.
    void settle();
    bool keepDisplaced();
    bool isElsewhereNow() const;
    QString replacedFile() const;
    void letGo();
    void putBack();
    void keepTheirs(const QByteArray &theirs);
    void forgetOldBytes();
    void calm(bool isModified);

    KTextEditor::Document *m_document;
    AsideSave *m_aside;
    QString m_path;
    DiskState m_disk;
    /// The text as it was read or written last, for merges; none of a long one.
    std::optional<QByteArray> m_base;
    /// Where the old bytes lie; empty if there was no file before, or between saves.
    QString m_backup;
    /// The file that a save replaces, open for what others still write into it; -1 if there is none.
    int m_replaced = -1;
    /// What was in it when the save began, as last seen.
    QByteArray m_before;
    /// The bytes that were put back last.
    QByteArray m_restored;
    /// Until those who had the replaced file open are done.
    QTimer m_patience;
    std::unique_ptr<FolderEvents> m_events;
    bool m_existed = false;
    /// Whether this save is one of AsideSave.
    bool m_isReplaced = false;
    bool m_wasKnown = false;
    bool m_isSaving = false;
    Result<> m_result;
};

} // namespace spacewright::views
