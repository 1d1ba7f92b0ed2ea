// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents.h"

#include <views/editor/save/journalkeeper.h>
#include <views/editor/save/saveguard.h>

#include <KConfigGroup>
#include <KSharedConfig>
#include <KTextEditor/Document>
#include <KTextEditor/Editor>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace spacewright::views
{

namespace
{

constexpr qint64 sizeLimit = 64LL * 1024 * 1024;
constexpr qint64 probedBytes = 8192;

/// The editor's own files for recovery lie among those of the Space and are 15 seconds late; the journal has it all.
/// Who asks for them in the settings gets them.
void keepNoSwapFiles()
{
    constexpr int disabled = 0;
    KConfigGroup group(KSharedConfig::openConfig(), QStringLiteral("KTextEditor Document"));
    if (const QString key = QStringLiteral("Swap File Mode"); !group.hasKey(key))
        group.writeEntry(key, disabled);
}

} // namespace

NotText whyNotText(const QString &path)
{
    QFile file(path);
    if (file.size() > sizeLimit)
        return NotText::TooLarge;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return NotText::No; // The editor says it better.
    const QByteArray head = file.read(probedBytes);
    const bool isUtf16 = head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
    return head.contains('\0') && !isUtf16 ? NotText::Binary : NotText::No;
}

Documents::Documents(QObject *parent) : QObject(parent), m_journal(new JournalKeeper(this))
{
    keepNoSwapFiles();
    connect(m_journal, &JournalKeeper::failed, this, &Documents::saveFailed);
    // What is unsaved even then was not asked about.
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, [this] {
        for (const KTextEditor::Document *document : std::as_const(m_documents)) {
            if (document->isModified())
                m_journal->keep(document);
        }
    });
}

Documents::~Documents()
{
    qDeleteAll(m_documents);
}

KTextEditor::Document *Documents::open(const QString &path)
{
    if (KTextEditor::Document *existing = find(path))
        return existing;
    KTextEditor::Document *document = KTextEditor::Editor::instance()->createDocument(nullptr);
    document->setModifiedOnDiskWarning(false); // DiskBanner says it, and offers more.
    document->openUrl(QUrl::fromLocalFile(path));
    m_documents.append(document);
    auto *guard = new SaveGuard(document);
    connect(guard, &SaveGuard::saved, this, &Documents::saved);
    connect(guard, &SaveGuard::failed, this, &Documents::saveFailed);
    connect(guard, &SaveGuard::contested, this,
            [this, document](const Error &error) { Q_EMIT contested(document, error); });
    m_journal->follow(document);
    connect(document, &KTextEditor::Document::modifiedChanged, this, &Documents::changed);
    connect(document, &KTextEditor::Document::documentNameChanged, this, &Documents::changed);
    Q_EMIT opened(document);
    return document;
}

KTextEditor::Document *Documents::find(const QString &path) const
{
    const QUrl url = QUrl::fromLocalFile(path);
    const auto found = std::ranges::find_if(m_documents, [&url](auto *document) { return document->url() == url; });
    return found == m_documents.end() ? nullptr : *found;
}

QList<KTextEditor::Document *> Documents::modified() const
{
    QList<KTextEditor::Document *> documents = m_documents;
    documents.removeIf([](const KTextEditor::Document *document) { return !document->isModified(); });
    return documents;
}

Result<> Documents::save(KTextEditor::Document *document)
{
    return document->findChild<SaveGuard *>(Qt::FindDirectChildrenOnly)->save();
}

void Documents::discard(KTextEditor::Document *document)
{
    m_documents.removeOne(document);
    // Or closing it would ask.
    document->setModified(false);
    delete document;
}

} // namespace spacewright::views
