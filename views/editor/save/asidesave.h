// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace KTextEditor
{
class Document;
}

namespace spacewright::views
{

/// Has a document write its text into a file beside its own, which then takes the place of that in one step:
/// KTextEditor itself empties the file first and fills it again, and whoever reads it meanwhile, or finds it after a
/// crash, has a part of it.
class AsideSave final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AsideSave)

public:
    /// @p document becomes the parent.
    explicit AsideSave(KTextEditor::Document *document);

    /// Whether the document's file can be replaced by another without its noticing: not where it has other names (hard
    /// links), belongs to somebody else, or nothing can be written beside it.
    bool isPossible() const;
    /// As Document::documentSave(). False also where it was written and did not take its place.
    bool save();
    /// Whether a save is going on that has not put its file in place (yet).
    bool isPending() const { return m_isPending; }
    /// The file whose place was taken, whichever that was at that moment; empty if it is not known.
    const QString &displaced() const { return m_displaced; }
    /// It is no longer needed.
    void dropDisplaced();

private Q_SLOTS:
    void place();

private:
    QString m_target;
    QString m_aside;
    QString m_displaced;
    bool m_isHooked = false;
    bool m_isPending = false;
};

} // namespace spacewright::views
