// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/manifest/assist/assist.h>

#include <KTextEditor/CodeCompletionModel>
#include <KTextEditor/CodeCompletionModelControllerInterface>

#include <memory>

namespace KTextEditor
{
class Document;
} // namespace KTextEditor

namespace spacewright::views
{

/// Completes what is written in one open manifest, and says what the line under the pointer means. The document is the
/// parent.
class ManifestAssist final : public KTextEditor::CodeCompletionModel,
                             public KTextEditor::CodeCompletionModelControllerInterface
{
    Q_OBJECT
    Q_INTERFACES(KTextEditor::CodeCompletionModelControllerInterface)
    Q_DISABLE_COPY_MOVE(ManifestAssist)

public:
    /// Null if the document is no manifest.
    static ManifestAssist *attach(KTextEditor::Document *document);

    /// Of the card's SDK, newest first.
    void setReleases(const QStringList &releases) { m_known.releases = releases; }

    ~ManifestAssist() override;

    void completionInvoked(KTextEditor::View *view, const KTextEditor::Range &range, InvocationType type) override;
    QVariant data(const QModelIndex &index, int role) const override;
    void executeCompletionItem(KTextEditor::View *view, const KTextEditor::Range &word,
                               const QModelIndex &index) const override;

    bool shouldStartCompletion(KTextEditor::View *view, const QString &inserted, bool isByUser,
                               const KTextEditor::Cursor &position) override;
    KTextEditor::Range completionRange(KTextEditor::View *view, const KTextEditor::Cursor &position) override;
    bool shouldAbortCompletion(KTextEditor::View *view, const KTextEditor::Range &range,
                               const QString &completion) override;

Q_SIGNALS:
    /// Somebody is about to write the version of the card's SDK.
    void releasesWanted();

private:
    class Hints;

    ManifestAssist(KTextEditor::Document *document, manifest::ManifestKind kind);
    manifest::Suggestions suggestions(const KTextEditor::Cursor &position) const;
    QString help(int line) const;
    QStringList lines(int upTo) const;
    void readNames();
    void suggest(const KTextEditor::Cursor &position);

    KTextEditor::Document *m_document;
    const manifest::ManifestKind m_kind;
    manifest::Suggestions m_suggestions;
    manifest::Known m_known;
    Task<manifest::NameList> m_reading;
    std::unique_ptr<Hints> m_hints;
};

} // namespace spacewright::views
