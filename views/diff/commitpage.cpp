// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitpage.h"

#include "diffview.h"

#include <core/git/diff/changedfiles.h>
#include <core/git/worktree/discard.h>
#include <core/git/worktree/keptfiles.h>

#include <views/common/errorbanner.h>
#include <views/common/fileicon.h>
#include <views/common/repository/changedelegate.h>
#include <views/common/repository/changemark.h>

#include <QAction>
#include <QLocale>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

enum Role { ChangeRole = Qt::UserRole, FolderRole, ActionRole };

constexpr int headLines = 6;
constexpr int filesShare = 1;
constexpr int diffShare = 3;

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::LongFormat);
}

} // namespace

CommitPage::CommitPage(RepositoryWorker *worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_banner(new ErrorBanner(this)), m_head(new QTextBrowser(this)),
      m_files(new QTreeWidget(this)), m_diff(new DiffView(worker, this))
{
    setObjectName(QStringLiteral("commit_page"));
    build();
    addActions();
    connect(m_files, &QTreeWidget::currentItemChanged, this, &CommitPage::showFile);
    connect(m_diff, &DiffView::fileOpenRequested, this, &CommitPage::fileOpenRequested);
    connect(m_head, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { showCommit(git::ObjectId::fromHex(link.toString().toLatin1())); });
}

void CommitPage::build()
{
    m_head->setObjectName(QStringLiteral("commit_head"));
    m_head->setAccessibleName(tr("Commit"));
    m_head->setOpenLinks(false);
    m_head->setFrameShape(QFrame::NoFrame);
    m_head->document()->setDocumentMargin(8);
    m_files->setObjectName(QStringLiteral("commit_files"));
    m_files->setAccessibleName(tr("Changed files"));
    m_files->setHeaderHidden(true);
    m_files->setRootIsDecorated(false);
    m_files->setUniformRowHeights(true);
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_files->setItemDelegate(
        new ChangeDelegate({.change = ChangeRole, .folder = FolderRole, .action = ActionRole}, m_files));
    auto *upper = new QSplitter(Qt::Horizontal, this);
    upper->setChildrenCollapsible(false);
    upper->addWidget(m_head);
    upper->addWidget(m_files);
    upper->setStretchFactor(0, 1);
    upper->setStretchFactor(1, 1);
    auto *whole = new QSplitter(Qt::Vertical, this);
    whole->setChildrenCollapsible(false);
    whole->addWidget(upper);
    whole->addWidget(m_diff);
    whole->setStretchFactor(0, filesShare);
    whole->setStretchFactor(1, diffShare);
    m_head->setMinimumHeight(fontMetrics().lineSpacing() * headLines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(whole, 1);
    setFocusProxy(m_files);
}

QAction *CommitPage::add(const QString &name, const QString &icon, const QString &text, std::function<void()> act)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (currentFile())
            act();
    });
    m_files->addAction(action);
    return action;
}

void CommitPage::addActions()
{
    add(QStringLiteral("commit_open_revision"), QStringLiteral("document-preview"), tr("Open &This Revision"),
        [this] { Q_EMIT revisionRequested(currentFile()->path, m_content.to.id); });
    add(QStringLiteral("commit_open_file"), QStringLiteral("document-open"), tr("&Open File"),
        [this] { Q_EMIT fileOpenRequested(currentFile()->path, 1); });
    add(QStringLiteral("commit_restore"), QStringLiteral("edit-undo"), tr("&Restore File From This Revision"),
        [this] { restore(); });
    add(QStringLiteral("commit_file_history"), QStringLiteral("view-history"), tr("&History of This File"),
        [this] { Q_EMIT historyRequested(currentFile()->path); });
}

void CommitPage::showCommit(const git::ObjectId &commit)
{
    read({}, commit, false);
}

void CommitPage::showComparison(const git::ObjectId &from, const git::ObjectId &to)
{
    read(from, to, true);
}

Result<CommitPage::Content> CommitPage::readContent(const git::Repository &repository, const git::ObjectId &from,
                                                    const git::ObjectId &to, Progress &progress)
{
    Content content;
    const Result<git::Commit> commit = git::readCommit(repository, to);
    if (!commit)
        return failure(commit);
    content.to = *commit;
    // Of a merge, what it brought into the branch.
    const git::ObjectId before = from.isNull() ? commit->parents.value(0) : from;
    if (!before.isNull()) {
        const Result<git::Commit> older = git::readCommit(repository, before);
        if (!older)
            return failure(older);
        content.from = *older;
    }
    const Result<QList<git::ChangedFile>> files = git::ChangedFiles(repository).between(before, to, progress);
    if (!files)
        return failure(files);
    content.files = *files;
    return content;
}

void CommitPage::read(const git::ObjectId &from, const git::ObjectId &to, bool isComparison)
{
    m_worker->drop(m_ticket);
    auto work = [from, to](const git::Repository &repository, Progress &progress) {
        return readContent(repository, from, to, progress);
    };
    m_ticket = m_worker->read(this, std::move(work), [this, isComparison](const Result<Content> &content) {
        if (!content) {
            m_banner->showError(content.error());
            return;
        }
        m_banner->dismiss();
        m_content = *content;
        m_content.isComparison = isComparison;
        present();
    });
}

QString CommitPage::headText() const
{
    const git::Commit &commit = m_content.to;
    if (m_content.isComparison)
        //: Two commits that are compared: %1 and %2 are their ids, %3 and %4 their first lines
        return tr("<p><b>From</b> <code>%1</code> %3<br><b>to</b> <code>%2</code> %4</p>")
            .arg(m_content.from.id.toString().left(10), commit.id.toString().left(10),
                 m_content.from.subject.toHtmlEscaped(), commit.subject.toHtmlEscaped());
    QString text = QStringLiteral("<p><b>%1</b></p>").arg(commit.subject.toHtmlEscaped());
    if (!commit.body.isEmpty())
        text += QStringLiteral("<p style='white-space: pre-wrap'>%1</p>").arg(commit.body.toHtmlEscaped());
    //: Who made a commit and when: %1 is a name, %2 an address, %3 a time
    text += QStringLiteral("<p>%1<br><code>%2</code>")
                .arg(tr("%1 <%2>, %3")
                         .arg(commit.author.name, commit.author.email, timeText(commit.author.time))
                         .toHtmlEscaped(),
                     commit.id.toString());
    QStringList parents;
    for (const git::ObjectId &parent : commit.parents)
        parents.append(QStringLiteral("<a href='%1'>%2</a>").arg(parent.toString(), parent.toString().left(10)));
    if (!parents.isEmpty())
        //: The commits that one was made on: %1 is a list of ids
        text += QStringLiteral("<br>") + tr("After %1").arg(parents.join(QStringLiteral(", ")));
    return text + QStringLiteral("</p>");
}

void CommitPage::present()
{
    m_head->setHtml(headText());
    fillFiles();
}

void CommitPage::fillFiles()
{
    m_files->clear();
    for (const git::ChangedFile &file : std::as_const(m_content.files)) {
        const QString path = shownPath(file.path);
        auto *item = new QTreeWidgetItem(m_files, {path.section(u'/', -1)});
        item->setData(0, ChangeRole, int(file.change));
        item->setData(0, FolderRole, path.contains(u'/') ? path.section(u'/', 0, -2) : QString());
        //: A changed file: %1 is its path, %2 a word such as "modified"
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2").arg(path, changeWord(file.change)));
        item->setToolTip(0, path);
        item->setIcon(0, fileIcon(item->text(0)));
    }
    if (m_content.files.isEmpty())
        m_diff->clear();
    else
        m_files->setCurrentItem(m_files->topLevelItem(0));
}

const git::ChangedFile *CommitPage::currentFile() const
{
    const int row = m_files->indexOfTopLevelItem(m_files->currentItem());
    return row >= 0 && row < m_content.files.size() ? &m_content.files.at(row) : nullptr;
}

void CommitPage::showFile()
{
    if (const git::ChangedFile *file = currentFile())
        m_diff->showTarget({.kind = DiffTarget::Kind::Commits,
                            .path = file->path,
                            .oldPath = file->oldPath,
                            .from = m_content.from.id,
                            .to = m_content.to.id});
}

void CommitPage::restore()
{
    const QByteArray path = currentFile()->path;
    auto work = [path, commit = m_content.to.id](const git::Repository &repository, Progress &progress) {
        return git::restoreFiles(repository, {path}, commit, progress);
    };
    m_worker->change(this, {}, std::move(work), [this, path](const Result<QString> &kept) {
        if (!kept)
            return;
        //: %1 is the path of a file
        const QString text = tr("%1 is now as this commit has it.").arg(shownPath(path));
        if (kept->isEmpty()) {
            m_banner->showNotice(text);
            return;
        }
        m_banner->showOffer(text, tr("Undo"), [this, id = *kept] {
            auto back = [id](const git::Repository &repository, Progress &) {
                return git::KeptFiles(repository).restore(id);
            };
            m_worker->change(this, {}, std::move(back), [](const Result<> &) {});
        });
    });
}

} // namespace spacewright::views
