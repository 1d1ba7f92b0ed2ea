// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/language/languageclient.h>

#include <KTextEditor/CodeCompletionModel>
#include <KTextEditor/CodeCompletionModelControllerInterface>

#include <QPointer>
#include <QTimer>

#include <memory>

namespace KTextEditor
{
class Document;
} // namespace KTextEditor

namespace spacewright::views
{

/// Completes code in one open Python file, says what stands under the pointer, and leads to where it is defined, as the
/// language server knows it. The document is the parent.
class CodeAssist final : public KTextEditor::CodeCompletionModel,
                         public KTextEditor::CodeCompletionModelControllerInterface
{
    Q_OBJECT
    Q_INTERFACES(KTextEditor::CodeCompletionModelControllerInterface)
    Q_DISABLE_COPY_MOVE(CodeAssist)

public:
    /// @p client must outlive this.
    CodeAssist(KTextEditor::Document *document, language::LanguageClient *client);
    ~CodeAssist() override;

    void completionInvoked(KTextEditor::View *view, const KTextEditor::Range &range, InvocationType type) override;
    QVariant data(const QModelIndex &index, int role) const override;
    void executeCompletionItem(KTextEditor::View *view, const KTextEditor::Range &word,
                               const QModelIndex &index) const override;
    bool shouldStartCompletion(KTextEditor::View *view, const QString &inserted, bool isByUser,
                               const KTextEditor::Cursor &position) override;

Q_SIGNALS:
    /// Show this place, which counts from 1.
    void placeRequested(const QString &path, int line, int column);

private:
    class Hints;

    void attach(KTextEditor::View *view);
    void update();
    void showHover(KTextEditor::View *view, const KTextEditor::Cursor &position);
    void goToDefinition(const KTextEditor::View *view);
    language::Place placeOf(const KTextEditor::Cursor &position) const;

    KTextEditor::Document *m_document;
    language::LanguageClient *m_client;
    QString m_path;
    QTimer m_pause;
    QList<language::Completion> m_completions;
    /// Counts what was asked, so that an answer that comes late is known.
    int m_asked = 0;
    std::unique_ptr<Hints> m_hints;
};

} // namespace spacewright::views
