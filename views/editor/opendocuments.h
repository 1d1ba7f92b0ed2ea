// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace spacewright::views
{

class Documents;

/// What the open editors hold, for those who work on many files at once. Belongs to the editor area.
class OpenDocuments final
{
public:
    explicit OpenDocuments(Documents *documents) : m_documents(documents) {}

    /// The texts with unsaved changes in UTF-8, by absolute path.
    QHash<QString, QByteArray> changedTexts() const;
    /// The same without documents of more than @p most characters.
    QHash<QString, QByteArray> changedTexts(int most) const;
    /// Changes the text of @p path in the editor, as one step that can be undone there; false if it is not @p from.
    bool replaceText(const QString &path, const QByteArray &from, const QByteArray &to) const;
    /// Reads those of @p paths again that are open without changes.
    void reload(const QStringList &paths) const;

private:
    Documents *m_documents;
};

} // namespace spacewright::views
