// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>

#include <KTextEditor/Document>

#include <QWidget>

class KMessageWidget;
class QPlainTextEdit;

namespace spacewright::views
{

class SaveGuard;

/// Above a text whose file others have changed: what the disk has, and whether theirs, one's own, or both are to stay.
/// A text without changes of its own follows its file without a word. Hidden until there is something to say.
class DiskBanner final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiskBanner)

public:
    /// @p document has its SaveGuard; it must outlive this.
    DiskBanner(KTextEditor::Document *document, QWidget *parent);

private:
    using Reason = KTextEditor::Document::ModifiedOnDiskReason;

    QAction *add(const QString &name, const QString &icon, const QString &text, void (DiskBanner::*act)());
    void follow(Reason reason);
    void present(const QString &text, const QList<QAction *> &actions);
    void takeTheirs();
    void keepMine();
    void bringTogether();
    void compare();
    void showDifference(const QByteArray &difference);
    void undo();
    SaveGuard *guard() const;

    KTextEditor::Document *m_document;
    KMessageWidget *m_message;
    QPlainTextEdit *m_difference;
    QAction *m_theirs;
    QAction *m_mine;
    QAction *m_both;
    QAction *m_compare;
    QAction *m_undo;
    /// What theirs took the place of.
    QString m_own;
    Task<QByteArray> m_comparing;
};

} // namespace spacewright::views
