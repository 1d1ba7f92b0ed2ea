// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KTextEditor/Cursor>
#include <KTextEditor/View>

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace spacewright::views
{

class CompanionSplit;
class Documents;
class FileViewer;

/// One tab: a file in an editor, in a viewer of its own kind, or in both by turns. The file is read when the tab is
/// first seen, so that restoring twenty tabs costs no more than one.
class EditorPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorPage)

public:
    EditorPage(Documents *documents, const QString &path, QWidget *parent = nullptr);

    QString path() const;
    /// nullptr if the tab was not seen yet or the file is no text.
    KTextEditor::View *view() const { return m_view; }
    /// Invalid where there is no text yet, or none at all.
    KTextEditor::Cursor position() const;
    /// Line from 1 and column from 1 in code points; line 0 means wherever the cursor is.
    void goTo(int line, int column);
    /// Reads the file now.
    void load();
    /// The same when it has become another kind of file.
    void reload();

Q_SIGNALS:
    void viewCreated(KTextEditor::View *view);
    /// See FileViewer.
    void fileRequested(const QString &path);
    void contentRequested(const QString &path);
    void linesRequested(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addSwitch();
    void showText();
    void openText();
    void addCompanion(CompanionSplit *split);
    void showViewer();
    void renewViewer();
    void showNotice(const QString &title, const QString &text);

    Documents *m_documents;
    QString m_path;
    QStackedWidget *m_stack;
    /// Above the text of a file that has a viewer too: the way there.
    QWidget *m_textBar;
    QToolButton *m_switch = nullptr;
    QPointer<KTextEditor::View> m_view;
    FileViewer *m_viewer = nullptr;
    /// When the file was changed that the viewer shows.
    QDateTime m_viewed;
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    int m_line = 0;
    int m_column = 0;
    bool m_isLoaded = false;
};

} // namespace spacewright::views
