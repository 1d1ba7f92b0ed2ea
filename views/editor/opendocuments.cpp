// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opendocuments.h"

#include "documents.h"
#include "textlength.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QUrl>

#include <limits>

namespace spacewright::views
{

QHash<QString, QByteArray> OpenDocuments::changedTexts() const
{
    return changedTexts(std::numeric_limits<int>::max());
}

QHash<QString, QByteArray> OpenDocuments::changedTexts(int most) const
{
    QHash<QString, QByteArray> texts;
    const QList<KTextEditor::Document *> modified = m_documents->modified();
    for (const KTextEditor::Document *document : modified) {
        if (!isLongerThan(*document, most))
            texts.insert(document->url().toLocalFile(), document->text().toUtf8());
    }
    return texts;
}

bool OpenDocuments::replaceText(const QString &path, const QByteArray &from, const QByteArray &to) const
{
    KTextEditor::Document *document = m_documents->find(path);
    if (!document || document->text().toUtf8() != from)
        return false;
    const QList<KTextEditor::View *> views = document->views();
    QList<KTextEditor::Cursor> cursors;
    for (const KTextEditor::View *view : views)
        cursors.append(view->cursorPosition());
    document->setText(QString::fromUtf8(to));
    for (qsizetype index = 0; index < views.size(); ++index)
        views[index]->setCursorPosition(cursors[index]);
    return true;
}

void OpenDocuments::reload(const QStringList &paths) const
{
    for (const QString &path : paths) {
        KTextEditor::Document *document = m_documents->find(path);
        if (document && !document->isModified())
            document->documentReload();
    }
}

} // namespace spacewright::views
