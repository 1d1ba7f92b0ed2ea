// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KTextEditor/Cursor>
#include <KTextEditor/View>

#include <QPointer>
#include <QWidget>

namespace spacewright::views
{

class Documents;

/// One tab: a file in an editor, or the reason why it is not shown as text. The file is read when the tab is first
/// seen, so that restoring twenty tabs costs no more than one.
class EditorPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditorPage)

public:
    EditorPage(Documents *documents, const QString &path, QWidget *parent = nullptr);

    QString path() const;
    /// nullptr if the tab was not seen yet or the file is no text.
    KTextEditor::View *view() const { return m_view; }
    KTextEditor::Cursor position() const;
    /// Line from 1 and column from 1 in code points; line 0 means wherever the cursor is.
    void goTo(int line, int column);
    /// Reads the file now.
    void load();

Q_SIGNALS:
    void viewCreated(KTextEditor::View *view);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showNotice(const QString &title, const QString &text);

    Documents *m_documents;
    QString m_path;
    QPointer<KTextEditor::View> m_view;
    int m_line = 0;
    int m_column = 0;
    bool m_isLoaded = false;
};

} // namespace spacewright::views
