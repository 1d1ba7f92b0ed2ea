// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filetreeview.h"

#include "filefilter.h"
#include "filetreedelegate.h"
#include "filetreemodel.h"
#include "filework.h"

#include <views/common/errorbanner.h>

#include <KIO/OpenFileManagerWindowJob>

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

FileTreeView::FileTreeView(QThreadPool *pool, QWidget *parent)
    : QWidget(parent), m_model(new FileTreeModel(pool, this)), m_work(new FileWork(this)), m_text(new QLineEdit(this)),
      m_banner(new ErrorBanner(this)), m_stack(new QStackedWidget(this)), m_tree(new QTreeView(this)),
      m_filter(new FileFilter(pool, this))
{
    build();
    addActions();
    addClipboardActions();
    connectModel();
    connectWork();
    updateActions();
    connect(m_text, &QLineEdit::textChanged, this, &FileTreeView::filter);
    connect(m_text, &QLineEdit::returnPressed, m_filter, &FileFilter::chooseCurrent);
    connect(m_filter, &FileFilter::chosen, this, &FileTreeView::fileActivated);
    connect(m_tree, &QTreeView::activated, this, &FileTreeView::activate);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // While more are being chosen, none is opened.
        if (m_tree->selectionModel()->selectedIndexes().size() == 1)
            activate(index);
    });
}

FileTreeView::~FileTreeView() = default;

void FileTreeView::build()
{
    m_text->setPlaceholderText(tr("Filter files"));
    m_text->setAccessibleName(tr("Filter files"));
    m_text->setObjectName(u"files_filter"_s);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(QIcon::fromTheme(u"view-filter"_s), QLineEdit::LeadingPosition);
    m_tree->setObjectName(u"files_tree"_s);
    m_tree->setAccessibleName(tr("Files"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new FileTreeDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAnimated(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
}

void FileTreeView::connectModel()
{
    connect(m_model, &FileTreeModel::renameRequested, m_work, &FileWork::rename);
    connect(m_model, &FileTreeModel::dropRequested, this,
            [this](const QStringList &paths, const QString &folder, bool isCopy) {
                if (isCopy)
                    m_work->copy(paths, folder);
                else
                    m_work->move(paths, folder);
            });
    connect(m_model, &FileTreeModel::known, this, [this](const QModelIndex &index) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    });
    connect(m_model, &FileTreeModel::failed, this, &FileTreeView::showError);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FileTreeView::updateActions);
}

void FileTreeView::connectWork()
{
    connect(m_work, &FileWork::created, this, [this](const QString &path, bool isFolder) {
        m_banner->dismiss();
        m_model->lookFor(path);
        if (!isFolder)
            Q_EMIT fileActivated(path);
    });
    connect(m_work, &FileWork::moved, this, [this](const QString &from, const QString &to) {
        m_banner->dismiss();
        m_model->lookFor(to);
        Q_EMIT fileRenamed(from, to);
    });
    connect(m_work, &FileWork::failed, this, &FileTreeView::showError);
    connect(m_work, &FileWork::undoChanged, this, &FileTreeView::updateActions);
}

void FileTreeView::addActions()
{
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction(u"document-new"_s, tr("New File…"), u"files_new"_s, &FileTreeView::newFile);
    addAction(u"folder-new"_s, tr("New Folder…"), u"files_new_folder"_s, &FileTreeView::newFolder);
    addSeparator();
    QAction *renaming = addAction(u"edit-rename"_s, tr("Rename"), u"files_rename"_s, &FileTreeView::rename);
    renaming->setShortcut(Qt::Key_F2);
    QAction *trashing = addAction(u"user-trash"_s, tr("Move to Trash"), u"files_trash"_s, &FileTreeView::trash);
    trashing->setShortcut(QKeySequence::Delete);
    m_fileActions = {renaming, trashing};
    m_undo = new QAction(QIcon::fromTheme(u"edit-undo"_s), tr("Undo Rename or Move"), this);
    m_undo->setObjectName(u"files_undo"_s);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetShortcut);
    connect(m_undo, &QAction::triggered, m_work, &FileWork::undo);
    m_tree->addAction(m_undo);
    addSeparator();
    addAction(u"folder-open"_s, tr("Show in File Manager"), u"files_reveal"_s, &FileTreeView::reveal);
    m_fileActions += addAction(u"document-open"_s, tr("Open with the Desktop's Program"), u"files_open_with"_s,
                               &FileTreeView::openWith);
}

void FileTreeView::addClipboardActions()
{
    addSeparator();
    QAction *copying = addAction(u"edit-copy"_s, tr("Copy"), u"files_copy"_s, &FileTreeView::copy);
    copying->setShortcut(QKeySequence::Copy);
    m_paste = addAction(u"edit-paste"_s, tr("Paste"), u"files_paste"_s, &FileTreeView::paste);
    m_paste->setShortcut(QKeySequence::Paste);
    m_fileActions += copying;
    m_fileActions += addAction(u"edit-duplicate"_s, tr("Duplicate"), u"files_duplicate"_s, &FileTreeView::duplicate);
    m_fileActions += addAction(u"edit-copy-path"_s, tr("Copy Path"), u"files_copy_path"_s, &FileTreeView::copyPath);
    m_fileActions += addAction(u"edit-copy-path"_s, tr("Copy Path in the Space"), u"files_copy_relative"_s,
                               &FileTreeView::copyRelativePath);
    addSeparator();
    auto *ignored = new QAction(tr("Show Ignored Files"), this);
    ignored->setObjectName(u"files_ignored"_s);
    ignored->setCheckable(true);
    ignored->setChecked(true);
    connect(ignored, &QAction::toggled, m_model, &FileTreeModel::setIgnoredShown);
    m_tree->addAction(ignored);
}

void FileTreeView::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_tree->addAction(separator);
}

QAction *FileTreeView::addAction(const QString &icon, const QString &text, const QString &name, Slot slot)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_tree->addAction(action);
    return action;
}

void FileTreeView::updateActions()
{
    const bool hasFiles = !selectedPaths().isEmpty();
    for (QAction *action : std::as_const(m_fileActions))
        action->setEnabled(hasFiles);
    m_undo->setEnabled(m_work->canUndo());
}

void FileTreeView::setFolder(const QString &folder)
{
    m_folder = folder;
    m_text->clear();
    m_banner->dismiss();
    m_model->setFolder(folder);
    m_work->setFolder(folder);
    m_filter->setFolder(folder);
}

void FileTreeView::setStatus(const QList<git::FileStatus> &files)
{
    m_model->setStatus(files);
}

void FileTreeView::select(const QString &path)
{
    if (!m_folder.isEmpty() && path.startsWith(m_folder + u'/'))
        m_model->lookFor(path);
}

QStringList FileTreeView::selectedPaths() const
{
    QStringList paths;
    const QModelIndexList indexes = m_tree->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes) {
        if (m_model->isNamable(index))
            paths.append(m_model->path(index));
    }
    // What lies in a chosen folder goes with it.
    QStringList outer = paths;
    outer.removeIf([&paths](const QString &path) {
        return std::ranges::any_of(paths, [&path](const QString &other) { return path.startsWith(other + u'/'); });
    });
    return outer;
}

QString FileTreeView::currentPath() const
{
    return m_model->path(m_tree->currentIndex());
}

QString FileTreeView::currentFolder() const
{
    const QModelIndex current = m_tree->currentIndex();
    if (m_model->isFolder(current))
        return m_model->path(current);
    return current.parent().isValid() ? m_model->path(current.parent()) : m_folder;
}

void FileTreeView::activate(const QModelIndex &index)
{
    if (m_model->isFolder(index))
        return;
    const QString path = m_model->path(index);
    if (!m_model->isNamable(index)) {
        showError({ErrorCode::FileUnreadable,
                   tr("The name of this file is not valid text. Rename it in a terminal to open it here.")});
        return;
    }
    const QString root = QFileInfo(m_folder).canonicalFilePath();
    const QString target = m_model->isLink(index) ? QFileInfo(path).canonicalFilePath() : QString();
    if (m_model->isLink(index) && (!target.startsWith(root + u'/') || QFileInfo(target).isSymLink())) {
        const QString shown = QDir::toNativeSeparators(QFileInfo(path).symLinkTarget());
        //: %1 is the path of a file
        showError({ErrorCode::FileUnreadable,
                   tr("This link is not followed: it leads to %1, which is not a file of the Space.").arg(shown)});
        return;
    }
    if (m_model->isLink(index) && QFileInfo(target).isDir())
        select(target);
    else
        Q_EMIT fileActivated(target.isEmpty() ? path : target);
}

void FileTreeView::showError(const Error &error)
{
    m_banner->showError(error);
}

void FileTreeView::filter(const QString &pattern)
{
    m_stack->setCurrentWidget(pattern.isEmpty() ? static_cast<QWidget *>(m_tree) : m_filter);
    m_filter->find(pattern);
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
    dialog->setObjectName(u"files_name"_s);
    dialog->setWindowTitle(isFolder ? tr("New Folder") : tr("New File"));
    dialog->setLabelText(isFolder ? tr("Name of the folder:") : tr("Name of the file:"));
    connect(
        dialog, &QInputDialog::textValueSelected, this,
        [this, isFolder, folder = currentFolder()](const QString &name) { m_work->create(folder, name, isFolder); });
    dialog->open();
}

void FileTreeView::rename()
{
    m_tree->edit(m_tree->currentIndex());
}

void FileTreeView::trash()
{
    if (const QStringList paths = selectedPaths(); !paths.isEmpty())
        m_work->trash(paths);
}

void FileTreeView::reveal()
{
    const QString path = currentPath();
    KIO::highlightInFileManager({QUrl::fromLocalFile(path.isEmpty() ? m_folder : path)});
}

void FileTreeView::openWith()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(currentPath()));
}

void FileTreeView::copy()
{
    QGuiApplication::clipboard()->setMimeData(m_model->mimeData(m_tree->selectionModel()->selectedIndexes()));
}

void FileTreeView::paste()
{
    QStringList paths;
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    const QList<QUrl> urls = content ? content->urls() : QList<QUrl>();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        m_work->copy(paths, currentFolder());
}

void FileTreeView::duplicate()
{
    const QStringList paths = selectedPaths();
    for (const QString &path : paths)
        m_work->copy({path}, QFileInfo(path).path());
}

void FileTreeView::copyPath()
{
    QGuiApplication::clipboard()->setText(selectedPaths().join(u'\n'));
}

void FileTreeView::copyRelativePath()
{
    QStringList paths = selectedPaths();
    for (QString &path : paths)
        path = QDir(m_folder).relativeFilePath(path);
    QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}

} // namespace spacewright::views
