// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QObject>

class QMenu;

namespace KTextEditor
{
class Document;
class View;
} // namespace KTextEditor

namespace spacewright::views
{

/// Offers what would mend a line of one open document: a light bulb in its border, a menu at the key Alt+Return, and
/// entries in the context menu. The document is the parent.
class QuickFixes final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuickFixes)

public:
    explicit QuickFixes(KTextEditor::Document *document);

    /// Of this document and of what is found there; the fix itself may be one of another file.
    void show(const QList<manifest::Diagnostic> &diagnostics);
    /// Those of a line, counted from 0, each title once.
    QList<manifest::Fix> ofLine(int line) const;

Q_SIGNALS:
    void chosen(const spacewright::manifest::Fix &fix);

private:
    void attach(KTextEditor::View *view);
    void addTo(QMenu *menu, int line);
    void offer(QWidget *parent, int line, QPoint place);

    KTextEditor::Document *m_document;
    QList<manifest::Diagnostic> m_diagnostics;
};

} // namespace spacewright::views
