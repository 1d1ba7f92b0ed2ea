// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filestab.h"

#include <views/hub/codetext.h>

#include <core/hub/files/remotefile.h>

#include <views/common/emptystate.h>

#include <QFile>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

enum Column { Name, Size, ColumnCount };
enum Role { EntryRole = Qt::UserRole, IsListedRole };

/// Larger files are for getting the Space.
constexpr qint64 longestShown = qint64(2) * 1024 * 1024;
constexpr QSize largestPicture(4096, 4096);

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

} // namespace

FilesTab::FilesTab(HubWorker *worker, const hub::SpaceId &space, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_space(space), m_tree(new QTreeWidget(this)),
      m_stack(new QStackedWidget(this)), m_notice(new EmptyState(u"document-preview"_s, {}, {}, this)),
      m_text(new CodeText(this)), m_picture(new QLabel(this))
{
    build();
    connect(m_tree, &QTreeWidget::itemExpanded, this, &FilesTab::list);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) { showFile(item); });
}

void FilesTab::build()
{
    m_tree->setObjectName(u"space_files"_s);
    m_tree->setAccessibleName(tr("Files on the Hub"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Name"), tr("Size")});
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(u"space_file_text"_s);
    m_text->setAccessibleName(tr("Content of the file"));
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_picture);
    scroll->setAlignment(Qt::AlignCenter);
    scroll->setWidgetResizable(true);
    m_picture->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_text);
    m_stack->addWidget(scroll);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 520});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    say(u"document-preview"_s, tr("Files as they are on the Hub"), tr("Choose one to look at it. Nothing is copied."));
}

void FilesTab::setRevision(const QString &commit)
{
    if (commit == m_revision)
        return;
    m_revision = commit;
    m_isStale = true;
    if (isVisible())
        list(m_tree->invisibleRootItem());
}

void FilesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale && !m_revision.isEmpty())
        list(m_tree->invisibleRootItem());
}

void FilesTab::list(QTreeWidgetItem *folder)
{
    const bool isRoot = folder == m_tree->invisibleRootItem();
    if (!isRoot && folder->data(Name, IsListedRole).toBool())
        return;
    if (isRoot) {
        m_isStale = false;
        m_tree->clear();
    }
    folder->setData(Name, IsListedRole, true);
    const QString path = isRoot ? QString() : folder->data(Name, EntryRole).value<hub::RemoteEntry>().path;
    m_worker->ask(
        this,
        [space = m_space, revision = m_revision, path](const hub::HubClient &client,
                                                       Progress &progress) -> Result<QList<hub::RemoteEntry>> {
            QList<hub::RemoteEntry> entries;
            const auto take = [&entries](const QList<hub::RemoteEntry> &page) {
                entries += page;
                return true;
            };
            const Result<> end = hub::listTree(client, space, revision, path, false, take, progress);
            return end ? Result<QList<hub::RemoteEntry>>(entries) : failure(end);
        },
        [this, path, revision = m_revision](const Result<QList<hub::RemoteEntry>> &entries) {
            if (revision != m_revision)
                return;
            if (!entries) {
                m_isStale = path.isEmpty();
                say(u"network-disconnect"_s, tr("The files cannot be listed"), entries.error().message);
                return;
            }
            // The item itself may have been replaced meanwhile.
            QTreeWidgetItem *parent = m_tree->invisibleRootItem();
            for (QTreeWidgetItemIterator item(m_tree); *item && !path.isEmpty(); ++item) {
                if ((*item)->data(Name, EntryRole).value<hub::RemoteEntry>().path == path)
                    parent = *item;
            }
            fill(parent, *entries);
        });
}

void FilesTab::fill(QTreeWidgetItem *folder, const QList<hub::RemoteEntry> &entries)
{
    qDeleteAll(folder->takeChildren());
    QList<hub::RemoteEntry> sorted = entries;
    std::ranges::stable_sort(sorted, [](const hub::RemoteEntry &one, const hub::RemoteEntry &other) {
        return one.isFolder != other.isFolder ? one.isFolder
                                              : nameOf(one.path).localeAwareCompare(nameOf(other.path)) < 0;
    });
    for (const hub::RemoteEntry &entry : std::as_const(sorted)) {
        auto *item = new QTreeWidgetItem(
            folder, {nameOf(entry.path), entry.isFolder ? QString() : QLocale().formattedDataSize(entry.size)});
        item->setData(Name, EntryRole, QVariant::fromValue(entry));
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setIcon(Name, QIcon::fromTheme(entry.isFolder  ? u"folder"_s
                                             : entry.isLarge ? u"package-x-generic"_s
                                                             : u"text-x-generic"_s));
        item->setToolTip(Name, entry.isLarge ? tr("Stored by LFS") : QString());
        if (entry.isFolder)
            item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    }
}

void FilesTab::say(const QString &icon, const QString &title, const QString &text)
{
    m_notice->setContent(icon, title, text);
    m_stack->setCurrentWidget(m_notice);
}

void FilesTab::showFile(const QTreeWidgetItem *item)
{
    m_worker->drop(m_ticket);
    const auto entry = item ? item->data(Name, EntryRole).value<hub::RemoteEntry>() : hub::RemoteEntry();
    if (!item || entry.isFolder)
        return;
    if (entry.size > longestShown) {
        say(u"document-preview"_s, tr("This file is large"),
            //: %1 is the size of a file
            tr("It has %1. Get the Space to work with it.").arg(QLocale().formattedDataSize(entry.size)));
        return;
    }
    say(u"document-preview"_s, nameOf(entry.path), tr("Fetching the file."));
    m_ticket = m_worker->ask(
        this,
        [space = m_space, revision = m_revision, entry](const hub::HubClient &client, Progress &progress) {
            return hub::FileCache().fetch(client, space, revision, entry.path, progress, entry.contentId);
        },
        [this, path = entry.path](const Result<QString> &file) {
            if (file)
                showContent(path, *file);
            else
                say(u"network-disconnect"_s, tr("The file cannot be fetched"), file.error().message);
        });
}

void FilesTab::showContent(const QString &path, const QString &file)
{
    QImageReader reader(file);
    if (const QSize size = reader.size(); size.isValid() && size.boundedTo(largestPicture) == size) {
        m_picture->setPixmap(QPixmap::fromImage(reader.read()));
        m_picture->setAccessibleName(nameOf(path));
        m_stack->setCurrentIndex(m_stack->count() - 1);
        return;
    }
    QFile content(file);
    const QByteArray bytes = content.open(QIODevice::ReadOnly) ? content.read(longestShown) : QByteArray();
    if (bytes.contains('\0')) {
        say(u"document-preview"_s, tr("This is no text"), tr("Get the Space to open it with another program."));
        return;
    }
    m_text->setCode(QString::fromUtf8(bytes), nameOf(path));
    m_stack->setCurrentWidget(m_text);
}

} // namespace spacewright::views
