// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewers.h"

#include <views/viewers/data/hexviewer.h>
#include <views/viewers/data/modelviewer.h>
#include <views/viewers/data/pointerviewer.h>
#include <views/viewers/data/tableviewer.h>
#include <views/viewers/document/markdownviewer.h>
#include <views/viewers/document/notebookviewer.h>
#include <views/viewers/document/pdfviewer.h>
#include <views/viewers/media/imageviewer.h>
#include <views/viewers/media/mediaviewer.h>

#include <core/content/filekind.h>

#include <QFileInfo>

namespace spacewright::views
{

namespace
{

/// More is no text that an editor holds.
constexpr qint64 largestText = 64LL * 1024 * 1024;

} // namespace

ViewerFactory::Place Viewers::placeFor(const QString &path) const
{
    const content::FileKind kind = content::kindOfFile(path);
    const bool isTooLarge = QFileInfo(path).size() > largestText;
    switch (kind) {
    case content::FileKind::Text:
        return isTooLarge ? Place::InsteadOfText : Place::None;
    case content::FileKind::Markdown:
        return isTooLarge ? Place::InsteadOfText : Place::BehindText;
    case content::FileKind::Drawing:
    case content::FileKind::Table:
    case content::FileKind::Notebook:
    case content::FileKind::Pointer:
        return isTooLarge ? Place::InsteadOfText : Place::InFrontOfText;
    default:
        return Place::InsteadOfText;
    }
}

FileViewer *Viewers::create(const QString &path, QWidget *parent) const
{
    switch (content::kindOfFile(path)) {
    case content::FileKind::Image:
    case content::FileKind::Drawing:
        return new ImageViewer(path, m_pool, parent);
    case content::FileKind::Audio:
    case content::FileKind::Video:
        return new MediaViewer(path, parent);
    case content::FileKind::Table:
        return new TableViewer(path, m_pool, parent);
    case content::FileKind::Notebook:
        return new NotebookViewer(path, m_pool, parent);
    case content::FileKind::Markdown:
        return new MarkdownViewer(path, m_pool, parent);
    case content::FileKind::Pdf:
        return new PdfViewer(path, parent);
    case content::FileKind::Model:
        return new ModelViewer(path, m_pool, parent);
    case content::FileKind::Pointer:
        return new PointerViewer(path, parent);
    default:
        return new HexViewer(path, parent);
    }
}

} // namespace spacewright::views
