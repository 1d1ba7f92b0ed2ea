// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/result.h>

#include <QList>
#include <QObject>

namespace KTextEditor
{
class Document;
}

namespace spacewright::language
{
class LanguageClient;
}

namespace spacewright::views
{

class CompanionFactory;
class JournalKeeper;
class ViewerFactory;

/// Why a file is not opened as text.
enum class NotText { No, TooLarge, Binary };

/// Looks at the size and the first bytes of a file.
NotText whyNotText(const QString &path);

/// The documents that are open, one for each file however many views show it. Owns them; they die with it, before the
/// application object.
class Documents final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Documents)

public:
    explicit Documents(QObject *parent = nullptr);
    ~Documents() override;

    /// The document of @p path, opened if it is not yet.
    KTextEditor::Document *open(const QString &path);
    KTextEditor::Document *find(const QString &path) const;
    QList<KTextEditor::Document *> all() const { return m_documents; }
    QList<KTextEditor::Document *> modified() const;

    /// Who shows what is no text; nobody if it is null. Must outlive this.
    void setViewers(const ViewerFactory *viewers) { m_viewers = viewers; }
    const ViewerFactory *viewers() const { return m_viewers; }
    /// Who makes what stands beside a text, likewise.
    void setCompanions(const CompanionFactory *companions) { m_companions = companions; }
    const CompanionFactory *companions() const { return m_companions; }
    /// Who knows Python, likewise.
    void setLanguage(language::LanguageClient *client) { m_language = client; }
    language::LanguageClient *language() const { return m_language; }

    [[nodiscard]] Result<> save(KTextEditor::Document *document);
    /// Closes the document without asking and without saving.
    void discard(KTextEditor::Document *document);

Q_SIGNALS:
    void opened(KTextEditor::Document *document);
    void saved(const QString &path);
    void saveFailed(const spacewright::Error &error);
    /// Others have changed the file of a modified document.
    void contested(KTextEditor::Document *document, const spacewright::Error &error);
    /// A document became modified or clean, or has another name now.
    void changed(KTextEditor::Document *document);

private:
    QList<KTextEditor::Document *> m_documents;
    JournalKeeper *m_journal;
    const ViewerFactory *m_viewers = nullptr;
    const CompanionFactory *m_companions = nullptr;
    language::LanguageClient *m_language = nullptr;
};

} // namespace spacewright::views
