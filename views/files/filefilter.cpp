// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filefilter.h"

#include <views/common/shownname.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qsizetype shownFiles = 500;

} // namespace

FileFilter::FileFilter(QThreadPool *pool, QWidget *parent) : QListWidget(parent), m_pool(pool)
{
    setObjectName(u"files_matches"_s);
    setAccessibleName(tr("Matching files"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemActivated, this, &FileFilter::chooseCurrent);
    connect(this, &QListWidget::itemClicked, this, &FileFilter::chooseCurrent);
}

void FileFilter::setFolder(const QString &folder)
{
    m_folder = folder;
    m_finder.reset();
}

void FileFilter::find(const QString &pattern)
{
    m_pattern = pattern;
    if (pattern.isEmpty()) {
        clear();
        m_finder.reset();
        return;
    }
    if (m_finder)
        match();
    else if (!m_listing.isRunning())
        list();
}

void FileFilter::list()
{
    m_listing = Task<search::FileFinder>(m_pool, [folder = m_folder](Progress &progress) {
        return search::FileFinder::ofFolder({.folder = folder, .withIgnored = true}, progress);
    });
    m_listing.future().then(this, [this, folder = m_folder](const Result<search::FileFinder> &finder) {
        if (!finder || folder != m_folder)
            return;
        m_finder = std::make_shared<const search::FileFinder>(*finder);
        match();
    });
}

void FileFilter::match()
{
    // One at a time; the newest text is looked for when the last answer is here.
    m_isMatchWanted = m_matching.isRunning();
    if (m_isMatchWanted) {
        m_matching.cancel();
        return;
    }
    m_matching = Task<QList<search::FoundFile>>(
        m_pool, [finder = m_finder, pattern = m_pattern](Progress &progress) -> Result<QList<search::FoundFile>> {
            return finder->find(pattern, {}, shownFiles, progress);
        });
    m_matching.future().then(this, [this, serial = ++m_serial](const Result<QList<search::FoundFile>> &files) {
        if (serial != m_serial || !m_finder)
            return;
        if (m_isMatchWanted)
            match();
        else if (files)
            showFiles(*files);
    });
}

void FileFilter::showFiles(const QList<search::FoundFile> &files)
{
    clear();
    for (const search::FoundFile &file : files) {
        auto *item = new QListWidgetItem(shownName(file.path), this);
        item->setData(Qt::UserRole, file.path);
    }
    setCurrentRow(0);
}

void FileFilter::chooseCurrent()
{
    if (const QListWidgetItem *item = currentItem())
        Q_EMIT chosen(m_folder + u'/' + QFile::decodeName(item->data(Qt::UserRole).toByteArray()));
}

} // namespace spacewright::views
