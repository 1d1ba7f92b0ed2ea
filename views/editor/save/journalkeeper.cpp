// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalkeeper.h"

#include "saveguard.h"
#include <views/editor/textlength.h>

#include <core/space/unsaved/unsavedjournal.h>

#include <KTextEditor/Document>

namespace spacewright::views
{

namespace
{

/// A word or two are one text; less than a second of typing is lost.
constexpr int pauseMilliseconds = 700;
/// Of a text that is long to write.
constexpr int longPauseMilliseconds = 10'000;
constexpr int longText = 4 * 1024 * 1024;

} // namespace

JournalKeeper::JournalKeeper(QObject *parent) : QObject(parent), m_journal(std::make_shared<space::UnsavedJournal>())
{
    m_pool.setMaxThreadCount(1);
}

JournalKeeper::~JournalKeeper()
{
    m_pool.waitForDone();
}

void JournalKeeper::follow(KTextEditor::Document *document)
{
    auto *pause = new QTimer(document);
    pause->setSingleShot(true);
    connect(pause, &QTimer::timeout, this, [this, document] {
        if (document->isModified())
            keep(document);
    });
    connect(document, &KTextEditor::Document::textChanged, this, [document, pause] {
        // Who never pauses is not kept waiting for ever.
        if (document->isModified() && !pause->isActive())
            pause->start(isLongerThan(*document, longText) ? longPauseMilliseconds : pauseMilliseconds);
    });
    connect(document, &KTextEditor::Document::modifiedChanged, this, [this, document, pause] {
        if (document->isModified()) {
            pause->start(pauseMilliseconds);
            return;
        }
        pause->stop();
        forget(document);
    });
    connect(document, &QObject::destroyed, this, [this, document] { m_kept.remove(document); });
}

void JournalKeeper::keep(const KTextEditor::Document *document)
{
    const auto *guard = document->findChild<SaveGuard *>(Qt::FindDirectChildrenOnly);
    const space::UnsavedText text{document->url().toLocalFile(), document->text().toUtf8(),
                                  guard ? guard->base().value_or(QByteArray()) : QByteArray()};
    // "Save as" gives a document another file.
    if (m_kept.value(document) != text.path)
        forget(document);
    m_kept.insert(document, text.path);
    m_pool.start([this, journal = m_journal, text] {
        const Result<> kept = journal->keep(text);
        if (kept)
            return;
        QMetaObject::invokeMethod(this, [this, error = kept.error()] {
            if (!std::exchange(m_hasFailed, true))
                Q_EMIT failed(error);
        });
    });
}

void JournalKeeper::forget(const KTextEditor::Document *document)
{
    if (const QString path = m_kept.take(document); !path.isEmpty())
        m_pool.start([journal = m_journal, path] { journal->forget(path); });
}

} // namespace spacewright::views
