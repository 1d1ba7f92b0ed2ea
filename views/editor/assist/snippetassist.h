// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/python/snippets.h>

#include <KTextEditor/CodeCompletionModel>
#include <KTextEditor/CodeCompletionModelControllerInterface>

namespace KTextEditor
{
class Document;
} // namespace KTextEditor

namespace spacewright::views
{

/// Completes components of Gradio and Streamlit as whole calls with places to fill in, in one open Python file. Needs
/// no language server. The document is the parent.
class SnippetAssist final : public KTextEditor::CodeCompletionModel,
                            public KTextEditor::CodeCompletionModelControllerInterface
{
    Q_OBJECT
    Q_INTERFACES(KTextEditor::CodeCompletionModelControllerInterface)
    Q_DISABLE_COPY_MOVE(SnippetAssist)

public:
    static void attach(KTextEditor::Document *document);

    void completionInvoked(KTextEditor::View *view, const KTextEditor::Range &range, InvocationType type) override;
    QVariant data(const QModelIndex &index, int role) const override;
    void executeCompletionItem(KTextEditor::View *view, const KTextEditor::Range &word,
                               const QModelIndex &index) const override;
    bool shouldStartCompletion(KTextEditor::View *view, const QString &inserted, bool isByUser,
                               const KTextEditor::Cursor &position) override;
    KTextEditor::Range completionRange(KTextEditor::View *view, const KTextEditor::Cursor &position) override;
    bool shouldAbortCompletion(KTextEditor::View *view, const KTextEditor::Range &range,
                               const QString &completion) override;

private:
    explicit SnippetAssist(KTextEditor::Document *document);

    QList<python::Snippet> m_snippets;
};

} // namespace spacewright::views
