// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notebookviewer.h"

#include "notebookpage.h"
#include "safebrowser.h"

#include <core/base/filewriter.h>

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qint64 longestFile = 64LL * 1024 * 1024;

} // namespace

NotebookViewer::NotebookViewer(const QString &path, QThreadPool *pool, QWidget *parent)
    : FileViewer(path, parent), m_browser(new SafeBrowser(this))
{
    m_browser->setObjectName(u"notebook_view"_s);
    m_browser->setAccessibleName(tr("Notebook %1").arg(path.section(u'/', -1)));
    m_reading = Task<content::Notebook>(pool, [path](Progress &) -> Result<content::Notebook> {
        const Result<QByteArray> bytes = readFile(path, longestFile);
        return bytes ? content::parseNotebook(*bytes) : failure(bytes);
    });
    m_reading.future().then(this, [this](const Result<content::Notebook> &notebook) {
        if (notebook)
            showNotebook(*notebook);
        else
            showError(notebook.error());
    });
}

void NotebookViewer::showNotebook(const content::Notebook &notebook)
{
    NotebookPage(m_browser).write(notebook);
    m_browser->fitImages();
    setContent(m_browser);
    const QLocale locale;
    //: Of a notebook: %1 is the programming language, %2 the size of the file
    setInfo(tr("%n cell(s), %1, %2", nullptr, int(notebook.cells.size()))
                .arg(notebook.language, locale.formattedDataSize(QFileInfo(path()).size())));
}

} // namespace spacewright::views
