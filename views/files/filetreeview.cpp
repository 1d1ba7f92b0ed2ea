// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filetreeview.h"

#include "fileactions.h"
#include "filelist.h"
#include "filetreemodel.h"

#include <views/common/errorbanner.h>

#include <KIO/OpenFileManagerWindowJob>

#include <QAction>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr qsizetype listLimit = 50'000;
constexpr qsizetype shownMatches = 500;

} // namespace

FileTreeView::FileTreeView(QThreadPool *pool, QWidget *parent)
    : QWidget(parent), m_pool(pool), m_model(new FileTreeModel(this)), m_filter(new QLineEdit(this)),
      m_banner(new ErrorBanner(this)), m_stack(new QStackedWidget(this)), m_tree(new QTreeView(this)),
      m_matches(new QListWidget(this))
{
    build();
    addActions();
    connect(m_filter, &QLineEdit::textChanged, this, &FileTreeView::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_stack->currentWidget() == m_matches && m_matches->count() > 0)
            Q_EMIT fileActivated(currentPath());
    });
    connect(m_tree, &QTreeView::activated, this, &FileTreeView::activate);
    connect(m_tree, &QTreeView::clicked, this, &FileTreeView::activate);
    connect(m_matches, &QListWidget::itemActivated, this, [this] { Q_EMIT fileActivated(currentPath()); });
    connect(m_matches, &QListWidget::itemClicked, this, [this] { Q_EMIT fileActivated(currentPath()); });
    connect(m_model, &FileTreeModel::renamed, this, &FileTreeView::fileRenamed);
}

void FileTreeView::build()
{
    m_filter->setPlaceholderText(tr("Filter files"));
    m_filter->setAccessibleName(tr("Filter files"));
    m_filter->setObjectName(QStringLiteral("files_filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(QIcon::fromTheme(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_tree->setObjectName(QStringLiteral("files_tree"));
    m_tree->setAccessibleName(tr("Files"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAnimated(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_matches->setObjectName(QStringLiteral("files_matches"));
    m_matches->setAccessibleName(tr("Matching files"));
    m_matches->setFrameShape(QFrame::NoFrame);
    m_matches->setUniformItemSizes(true);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_matches);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_filter);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
}

void FileTreeView::addActions()
{
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction(QStringLiteral("document-new"), tr("New File…"), QStringLiteral("files_new"), &FileTreeView::newFile);
    addAction(QStringLiteral("folder-new"), tr("New Folder…"), QStringLiteral("files_new_folder"),
              &FileTreeView::newFolder);
    QAction *renaming =
        addAction(QStringLiteral("edit-rename"), tr("Rename"), QStringLiteral("files_rename"), &FileTreeView::rename);
    renaming->setShortcut(Qt::Key_F2);
    QAction *trashing = addAction(QStringLiteral("user-trash"), tr("Move to Trash"), QStringLiteral("files_trash"),
                                  &FileTreeView::trash);
    trashing->setShortcut(QKeySequence::Delete);
    addAction(QStringLiteral("folder-open"), tr("Show in File Manager"), QStringLiteral("files_reveal"),
              &FileTreeView::reveal);
}

QAction *FileTreeView::addAction(const QString &icon, const QString &text, const QString &name,
                                 void (FileTreeView::*slot)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_tree->addAction(action);
    return action;
}

void FileTreeView::setFolder(const QString &folder)
{
    m_folder = folder;
    m_filter->clear();
    m_banner->dismiss();
    m_tree->setModel(folder.isEmpty() ? nullptr : m_model);
    if (folder.isEmpty())
        return;
    m_tree->setRootIndex(m_model->setFolder(folder));
    for (int column = 1; column < m_model->columnCount(); ++column)
        m_tree->hideColumn(column);
}

void FileTreeView::select(const QString &path)
{
    if (m_tree->model() && path.startsWith(m_folder + u'/'))
        m_tree->setCurrentIndex(m_model->indexOf(path));
}

QString FileTreeView::currentPath() const
{
    if (m_stack->currentWidget() == m_tree)
        return m_model->path(m_tree->currentIndex());
    const QListWidgetItem *item = m_matches->currentItem();
    return item ? m_folder + u'/' + item->text() : QString();
}

QString FileTreeView::currentFolder() const
{
    const QModelIndex index = m_tree->currentIndex();
    if (!index.isValid())
        return m_folder;
    return m_model->path(m_model->isFolder(index) ? index : index.parent());
}

void FileTreeView::activate(const QModelIndex &index)
{
    if (index.isValid() && !m_model->isFolder(index))
        Q_EMIT fileActivated(m_model->path(index));
}

void FileTreeView::filter(const QString &pattern)
{
    if (pattern.isEmpty()) {
        m_files.clear();
        m_stack->setCurrentWidget(m_tree);
        return;
    }
    m_stack->setCurrentWidget(m_matches);
    if (!m_files.isEmpty() || m_listing.isRunning()) {
        showMatches();
        return;
    }
    m_listing = Task<QStringList>(
        m_pool, [folder = m_folder](Progress &progress) { return listFiles(folder, listLimit, progress); });
    m_listing.future().then(this, [this](const Result<QStringList> &files) {
        m_files = files.value_or(QStringList());
        showMatches();
    });
}

void FileTreeView::showMatches()
{
    const QString pattern = m_filter->text();
    m_matches->clear();
    for (const QString &file : std::as_const(m_files)) {
        if (m_matches->count() == shownMatches)
            break;
        if (matchesLoosely(file, pattern))
            m_matches->addItem(file);
    }
    m_matches->setCurrentRow(0);
}

void FileTreeView::newFile()
{
    create(false);
}

void FileTreeView::newFolder()
{
    create(true);
}

void FileTreeView::create(bool isFolder)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("files_name"));
    dialog->setWindowTitle(isFolder ? tr("New Folder") : tr("New File"));
    dialog->setLabelText(isFolder ? tr("Name of the folder:") : tr("Name of the file:"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, isFolder, folder = currentFolder()](const QString &name) {
                const Result<QString> path = isFolder ? createFolder(folder, name) : createFile(folder, name);
                if (!path)
                    m_banner->showError(path.error());
                else if (!isFolder)
                    Q_EMIT fileActivated(*path);
            });
    dialog->open();
}

void FileTreeView::rename()
{
    m_tree->edit(m_tree->currentIndex());
}

void FileTreeView::trash()
{
    const QString path = currentPath();
    if (path.isEmpty())
        return;
    m_trashing = Task<void>(m_pool, [path](Progress &) { return moveToTrash(path); });
    m_trashing.future().then(this, [this](const Result<> &result) {
        if (!result)
            m_banner->showError(result.error());
    });
}

void FileTreeView::reveal()
{
    const QString path = currentPath();
    KIO::highlightInFileManager({QUrl::fromLocalFile(path.isEmpty() ? m_folder : path)});
}

} // namespace spacewright::views
