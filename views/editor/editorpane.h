// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QTabWidget>

class QToolButton;

namespace KTextEditor
{
class Document;
class View;
} // namespace KTextEditor

namespace spacewright::views
{

class Documents;
class EditorPage;

/// One set of tabs; the editor area has one for each split.
class EditorPane final : public QTabWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorPane)

public:
    explicit EditorPane(Documents *documents, QWidget *parent = nullptr);

    /// Shows the file in the tab that it has here, or in a new one.
    EditorPage *openFile(const QString &path);
    /// Shows a widget that is no file: a difference, say. It belongs to the pane until its tab is closed, which deletes
    /// it.
    void showGuest(QWidget *guest, const QString &title, const QIcon &icon);
    void closeGuest(QWidget *guest);
    /// nullptr where a guest is.
    EditorPage *page(int index) const;
    EditorPage *currentPage() const { return page(currentIndex()); }
    EditorPage *findPage(const QString &path) const;
    QList<EditorPage *> pages() const;

    /// Tabs and cursors, with paths relative to @p folder where they lie in it.
    QJsonObject state(const QString &folder) const;
    void restore(const QJsonObject &state, const QString &folder);

Q_SIGNALS:
    /// The user went into this pane or to another tab of it.
    void activated();
    /// The file of the current tab was read.
    void viewShown();
    void closeRequested(spacewright::views::EditorPage *page);
    /// The editor's own action to save was used.
    void saveRequested(KTextEditor::Document *document);
    /// See FileViewer.
    void fileRequested(const QString &path);
    void contentRequested(const QString &path);
    void linesRequested(const QString &path);
    /// A tab that was no file is gone.
    void guestClosed();

private:
    EditorPage *addPage(const QString &path);
    void takeOverSave(KTextEditor::View *view);
    QToolButton *makeCloseButton(const QString &name);
    void updateTab(int index);
    void updateTabsOf(const KTextEditor::Document *document);

    Documents *m_documents;
};

} // namespace spacewright::views
