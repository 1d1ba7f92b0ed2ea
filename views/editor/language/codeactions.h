// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/language/languageclient.h>

#include <QObject>

class QAction;
class QKeySequence;

namespace KTextEditor
{
class Document;
class View;
} // namespace KTextEditor

namespace spacewright::views
{

/// Finds where a name of one open Python file is used, and gives it another one, as the language server knows. The
/// document is the parent.
class CodeActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeActions)

public:
    /// @p client must outlive this.
    CodeActions(KTextEditor::Document *document, language::LanguageClient *client);

Q_SIGNALS:
    /// Show this place, which counts from 1.
    void placeRequested(const QString &path, int line, int column);
    /// What to change so that @p from is called @p to.
    void changesFound(const QList<spacewright::language::FileChange> &changes, const QString &from, const QString &to);
    /// Why nothing happens.
    void noticed(const QString &text);

private:
    /// A place with its line as it is on the disk or in the editor.
    struct Use {
        language::Place place;
        QString line;
    };
    using Act = void (CodeActions::*)(KTextEditor::View *);

    void attach(KTextEditor::View *view);
    void add(KTextEditor::View *view, const QString &name, const QString &text, const QKeySequence &keys, Act act);
    void findUses(KTextEditor::View *view);
    void showUses(KTextEditor::View *view, const QList<Use> &uses);
    void askForName(KTextEditor::View *view);
    void rename(const language::Place &place, const QString &from, const QString &to);
    language::Place placeOf(const KTextEditor::View *view) const;

    KTextEditor::Document *m_document;
    language::LanguageClient *m_client;
    QString m_path;
    Task<QList<Use>> m_reading;
};

} // namespace spacewright::views
