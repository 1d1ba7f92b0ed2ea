// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownviewer.h"

#include "safebrowser.h"

#include <core/base/filewriter.h>

#include <QFileInfo>
#include <QRegularExpression>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qint64 longestFile = 16LL * 1024 * 1024;

/// The card at the head of a Space's README is for the Hub.
QString withoutCard(const QString &text)
{
    static const QRegularExpression card(u"\\A---\\r?\\n.*?\\n---[ \\t]*(\\r?\\n|\\z)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return QString(text).remove(card);
}

} // namespace

MarkdownViewer::MarkdownViewer(const QString &path, QThreadPool *pool, QWidget *parent)
    : FileViewer(path, parent), m_pool(pool), m_browser(new SafeBrowser(this))
{
    m_browser->setObjectName(u"markdown_view"_s);
    m_browser->setAccessibleName(tr("Preview of %1").arg(path.section(u'/', -1)));
    m_browser->setFolder(QFileInfo(path).absolutePath());
    connect(m_browser, &SafeBrowser::fileRequested, this, &FileViewer::fileRequested);
    setInfo(tr("As it is saved. Pictures from the network are not loaded."));
}

void MarkdownViewer::showEvent(QShowEvent *event)
{
    FileViewer::showEvent(event);
    // It may have been edited since it was seen last.
    read();
}

void MarkdownViewer::read()
{
    m_reading = Task<QByteArray>(m_pool, [file = path()](Progress &) { return readFile(file, longestFile); });
    m_reading.future().then(this, [this](const Result<QByteArray> &bytes) {
        if (!bytes) {
            showError(bytes.error());
            return;
        }
        const int position = m_browser->verticalScrollBar()->value();
        m_browser->document()->setMarkdown(withoutCard(QString::fromUtf8(*bytes)),
                                           QTextDocument::MarkdownDialectGitHub);
        m_browser->fitImages();
        setContent(m_browser);
        m_browser->verticalScrollBar()->setValue(position);
    });
}

} // namespace spacewright::views
