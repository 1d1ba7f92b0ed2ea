// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QByteArray>
#include <QObject>

namespace KTextEditor
{
class Document;
}

namespace spacewright::views
{

/// Watches every save of one document. KTextEditor writes through QSaveFile, which puts a stump in place of the file
/// when a full disk cuts a write short, and calls a save done whose sync failed. So the old bytes are kept beside the
/// file while it is saved, and come back unless exactly the text of the buffer is on the disk afterwards.
class SaveGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveGuard)

public:
    /// @p document becomes the parent.
    explicit SaveGuard(KTextEditor::Document *document);
    ~SaveGuard() override;

    /// Saves now. Whatever fails, the file on disk holds the old or the new bytes, and the document stays modified.
    [[nodiscard]] Result<> save();

Q_SIGNALS:
    void saved(const QString &path);
    /// Also for a save that was not started here (a menu of KTextEditor, a command).
    void failed(const spacewright::Error &error);

private:
    void keepOldBytes();
    void check();
    void putBack();
    void forgetOldBytes();
    void calm(bool isModified);

    KTextEditor::Document *m_document;
    QString m_path;
    /// Where the old bytes lie; empty if there was no file before, or between saves.
    QString m_backup;
    /// The bytes that were put back last.
    QByteArray m_restored;
    bool m_existed = false;
    bool m_isSaving = false;
    Result<> m_result;
};

} // namespace spacewright::views
