// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/language/languagevalues.h>

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace KTextEditor
{
class View;
} // namespace KTextEditor

namespace spacewright::language
{
class LanguageClient;
}

namespace spacewright::views
{

/// Above the text of a Python file: in which class and function the cursor is, each with what stands beside it, and the
/// whole outline behind the file's name.
class OutlineBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutlineBar)

public:
    /// @p client must outlive this.
    OutlineBar(KTextEditor::View *view, language::LanguageClient *client, QWidget *parent);

private:
    using Symbols = QList<language::Symbol>;

    void addAction();
    void ask();
    void show(const Symbols &symbols);
    /// Which symbols the cursor is in, from the outermost to the innermost, as numbers among their siblings.
    QList<qsizetype> pathToCursor() const;
    void showPath();
    void addCrumb(const Symbols &siblings, qsizetype index);
    void fillMenu(QMenu *menu, const Symbols &siblings);
    void showOutline();
    void goTo(const language::Span &span);

    KTextEditor::View *m_view;
    language::LanguageClient *m_client;
    QString m_path;
    QToolButton *m_file;
    QHBoxLayout *m_crumbs;
    QTimer m_pause;
    Symbols m_symbols;
    QList<qsizetype> m_shown;
};

} // namespace spacewright::views
