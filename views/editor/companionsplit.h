// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/diagnostic.h>

#include <QPointer>
#include <QSplitter>
#include <QTimer>

namespace KTextEditor
{
class Document;
class View;
} // namespace KTextEditor

namespace spacewright::views
{

class Companion;

/// A text and what says the same beside it, each following the other. Belongs to a page.
class CompanionSplit final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompanionSplit)

public:
    /// Makes the view of @p document.
    CompanionSplit(KTextEditor::Document *document, QWidget *parent);

    KTextEditor::View *view() const { return m_view; }
    void setCompanion(Companion *companion);
    bool isCompanionShown() const;
    void showCompanion(bool isShown);
    /// Somebody wants to see a place of the text, which may have no room beside the companion.
    void revealText();

Q_SIGNALS:
    void companionShown(bool isShown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void follow();
    void apply(const QList<manifest::TextEdit> &edits);

    KTextEditor::Document *m_document;
    QPointer<KTextEditor::View> m_view;
    /// What the view stands in.
    QWidget *m_holder;
    Companion *m_companion = nullptr;
    /// What the companion shows.
    QByteArray m_text;
    /// Whether the user has changed it there since.
    bool m_isOutdated = false;
    QTimer m_pause;
    /// Whether it was decided if there is room for both.
    bool m_isDecided = false;
};

} // namespace spacewright::views
