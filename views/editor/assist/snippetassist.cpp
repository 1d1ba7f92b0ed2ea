// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snippetassist.h"

#include "typing.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QIcon>

namespace spacewright::views
{

namespace
{

/// Imports stand at the beginning.
constexpr int mostLines = 200;

QString headOf(const KTextEditor::Document *document)
{
    return document->text({0, 0, qMin(document->lines(), mostLines), 0});
}

} // namespace

void SnippetAssist::attach(KTextEditor::Document *document)
{
    new SnippetAssist(document);
}

SnippetAssist::SnippetAssist(KTextEditor::Document *document) : KTextEditor::CodeCompletionModel(document)
{
    setHasGroups(false);
    connect(document, &KTextEditor::Document::viewCreated, this,
            [this](KTextEditor::Document *, KTextEditor::View *view) { view->registerCompletionModel(this); });
}

void SnippetAssist::completionInvoked(KTextEditor::View *view, const KTextEditor::Range &range, InvocationType)
{
    const QString typed = view->document()->text(range);
    beginResetModel();
    m_snippets = python::snippetsFor(headOf(view->document()));
    m_snippets.removeIf([&typed](const python::Snippet &snippet) { return !snippet.name.startsWith(typed); });
    setRowCount(int(m_snippets.size()));
    endResetModel();
}

QVariant SnippetAssist::data(const QModelIndex &index, int role) const
{
    if (index.row() >= m_snippets.size())
        return {};
    const python::Snippet &snippet = m_snippets.at(index.row());
    if (role == Qt::DisplayRole && index.column() == Name)
        return snippet.name;
    if (role == Qt::DisplayRole && index.column() == Postfix)
        return snippet.detail;
    if (role == Qt::DecorationRole && index.column() == Icon)
        return QIcon::fromTheme(QStringLiteral("code-context"));
    if (role == UnimportantItemRole || role == InheritanceDepth)
        return 0;
    return {};
}

void SnippetAssist::executeCompletionItem(KTextEditor::View *view, const KTextEditor::Range &word,
                                          const QModelIndex &index) const
{
    const QString text = m_snippets.at(index.row()).text;
    view->document()->removeText(word);
    view->insertTemplate(word.start(), text);
}

bool SnippetAssist::shouldStartCompletion(KTextEditor::View *view, const QString &inserted, bool isByUser,
                                          const KTextEditor::Cursor &position)
{
    if (!isTyped(view, inserted, isByUser))
        return false;
    const QString typed = view->document()->text(completionRange(view, position));
    const QList<python::Snippet> snippets = python::snippetsFor(headOf(view->document()));
    return typed.size() > 1 && std::ranges::any_of(snippets, [&typed](const python::Snippet &snippet) {
               return snippet.name.startsWith(typed);
           });
}

/// "gr.Sli": the name of the module is a part of it.
KTextEditor::Range SnippetAssist::completionRange(KTextEditor::View *view, const KTextEditor::Cursor &position)
{
    const QString line = view->document()->line(position.line());
    int begin = position.column();
    while (begin > 0 &&
           (line.at(begin - 1).isLetterOrNumber() || line.at(begin - 1) == u'_' || line.at(begin - 1) == u'.'))
        --begin;
    return {{position.line(), begin}, position};
}

/// Dots do not end it.
bool SnippetAssist::shouldAbortCompletion(KTextEditor::View *view, const KTextEditor::Range &range,
                                          const QString &completion)
{
    const KTextEditor::Cursor cursor = view->cursorPosition();
    return cursor < range.start() || cursor > range.end() ||
           std::ranges::none_of(m_snippets, [&completion](const python::Snippet &snippet) {
               return snippet.name.startsWith(completion, Qt::CaseInsensitive);
           });
}

} // namespace spacewright::views
