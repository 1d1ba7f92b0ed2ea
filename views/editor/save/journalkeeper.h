// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace KTextEditor
{
class Document;
}

namespace spacewright::space
{
class UnsavedJournal;
}

namespace spacewright::views
{

/// Writes the unsaved texts of documents into the journal soon after they change, on a thread of its own.
class JournalKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalKeeper)

public:
    explicit JournalKeeper(QObject *parent = nullptr);
    /// Waits until what was begun is written.
    ~JournalKeeper() override;

    /// From here on; the document has its SaveGuard.
    void follow(KTextEditor::Document *document);
    /// Writes its text now.
    void keep(const KTextEditor::Document *document);

Q_SIGNALS:
    /// Told once: what is typed is not safe from a crash.
    void failed(const spacewright::Error &error);

private:
    void forget(const KTextEditor::Document *document);

    std::shared_ptr<space::UnsavedJournal> m_journal;
    /// One thread: what is forgotten is not kept afterwards.
    QThreadPool m_pool;
    /// By which path what the journal has of a document.
    QHash<const KTextEditor::Document *, QString> m_kept;
    bool m_hasFailed = false;
};

} // namespace spacewright::views
