// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "upstreampage.h"

#include <core/git/combine/applycommit.h>
#include <core/git/remote/remote.h>

#include <views/common/errorbanner.h>
#include <views/common/keytoolbar.h>
#include <views/common/repository/changemark.h>

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr int margin = 10;

QTreeWidget *makeList(const char *name, const QString &accessible, const QStringList &columns, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setObjectName(QLatin1StringView(name));
    list->setAccessibleName(accessible);
    list->setColumnCount(int(columns.size()));
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->header()->setStretchLastSection(false);
    for (int column = 0; column < columns.size(); ++column)
        list->header()->setSectionResizeMode(column,
                                             column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    return list;
}

QTreeWidgetItem *chosenOf(const QTreeWidget *list)
{
    const QList<QTreeWidgetItem *> items = list->selectedItems();
    return items.isEmpty() ? nullptr : items.constFirst();
}

Result<> done(const Result<git::Merged> &merged)
{
    return merged ? Result<>() : failure(merged);
}

} // namespace

UpstreamPage::UpstreamPage(RepositoryWorker *worker, std::function<git::Credentials()> credentials, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_credentials(std::move(credentials)), m_summary(new QLabel(this)),
      m_banner(new ErrorBanner(this)), m_commits(makeList("upstream_commits", tr("Commits upstream"),
                                                          {tr("Commit"), tr("Author"), tr("Date"), tr("Here")}, this)),
      m_files(makeList("upstream_files", tr("Files that changed upstream"), {tr("File"), tr("Change")}, this)),
      m_look(add(u"upstream_look"_s, u"view-refresh"_s, tr("Look Again"), tr("Fetch what is new upstream"),
                 [this] { fetch(); })),
      m_takeCommit(add(u"upstream_take_commit"_s, u"vcs-commit-cherry-pick"_s, tr("Take Over Commit"),
                       tr("Make the same change here, as a commit"), [this] { takeCommit(); })),
      m_takeFile(add(u"upstream_take_file"_s, u"document-import"_s, tr("Take Over File"),
                     tr("Make this file as it is upstream; commit it when you like it"), [this] { takeFile(); })),
      m_takeAll(add(u"upstream_take_all"_s, u"vcs-merge"_s, tr("Take Over All"), tr("Merge everything that is new"),
                    [this] { takeAll(); })),
      m_compare(add(u"upstream_compare"_s, u"vcs-diff"_s, tr("Compare"), tr("Show all that changed upstream"),
                    [this] { Q_EMIT comparisonRequested(m_news.base, m_news.tip); })),
      m_sendBack(add(u"upstream_send_back"_s, u"cloud-upload"_s, tr("Send Back…"),
                     tr("Offer your changes to the original as a pull request"), [this] { sendBack(); })),
      m_space(add(u"upstream_space"_s, u"dashboard-show"_s, tr("Original"), tr("Show the page of the original"),
                  [this] { Q_EMIT spaceRequested(m_origin); }))
{
    setObjectName(u"upstream_page"_s);
    build();
    connect(m_commits, &QTreeWidget::itemSelectionChanged, this, &UpstreamPage::updateActions);
    connect(m_files, &QTreeWidget::itemSelectionChanged, this, &UpstreamPage::updateActions);
    connect(m_commits, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        Q_EMIT commitRequested(m_news.commits.at(m_commits->indexOfTopLevelItem(item)).commit.id);
    });
    updateActions();
}

QAction *UpstreamPage::add(const QString &name, const QString &icon, const QString &text, const QString &toolTip,
                           const std::function<void()> &act)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    connect(action, &QAction::triggered, this, act);
    return action;
}

void UpstreamPage::build()
{
    m_summary->setObjectName(u"upstream_summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(margin, margin, margin, margin / 2);
    m_commits->addAction(m_takeCommit);
    m_files->addAction(m_takeFile);
    auto *bar = new KeyToolBar(this);
    bar->addActions({m_look, m_compare, m_space});
    bar->addSeparator();
    bar->addAction(m_sendBack);
    auto *lists = new QSplitter(Qt::Vertical, this);
    lists->addWidget(makePart(m_commits, {m_takeCommit, m_takeAll}));
    lists->addWidget(makePart(m_files, {m_takeFile}));
    lists->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(bar);
    layout->addWidget(m_banner);
    layout->addWidget(lists, 1);
}

QWidget *UpstreamPage::makePart(QTreeWidget *list, const QList<QAction *> &actions)
{
    auto *part = new QWidget(this);
    auto *bar = new KeyToolBar(part);
    bar->addActions(actions);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(list, 1);
    layout->addWidget(bar);
    return part;
}

void UpstreamPage::setOrigin(const hub::SpaceId &origin)
{
    m_origin = origin;
    showSummary();
}

void UpstreamPage::fetch()
{
    m_isBusy = true;
    updateActions();
    m_worker->transfer(
        //: %1 is the name of a Space
        this, tr("Fetching from %1").arg(m_origin.text()),
        [credentials = m_credentials()](const git::Repository &repository, Progress &progress) {
            const Result<git::Remote> remote = git::Remote::open(repository, git::upstreamRemote);
            return remote ? remote->fetch(credentials, progress) : failure(remote);
        },
        [this](const Result<> &fetched) { finish(fetched, {}); });
}

void UpstreamPage::read()
{
    m_worker->drop(m_ticket);
    m_ticket = m_worker->read(
        this,
        [](const git::Repository &repository, Progress &progress) { return git::readUpstream(repository, progress); },
        [this](const Result<git::UpstreamNews> &news) {
            if (news)
                take(*news);
            else
                m_banner->showError(news.error());
        });
}

void UpstreamPage::take(const git::UpstreamNews &news)
{
    m_news = news;
    m_commits->clear();
    for (const git::UpstreamCommit &entry : news.commits) {
        const git::Commit &commit = entry.commit;
        auto *item =
            new QTreeWidgetItem(m_commits, {commit.subject, commit.author.name,
                                            QLocale().toString(commit.author.time.toLocalTime(), QLocale::ShortFormat),
                                            //: Of a commit: the same change was made here too
                                            entry.isTaken ? tr("taken over") : QString()});
        item->setToolTip(0, commit.body);
        item->setDisabled(entry.isTaken);
    }
    m_files->clear();
    for (const git::ChangedFile &file : news.files)
        new QTreeWidgetItem(m_files, {shownPath(file.path), git::fileChangeName(file.change)});
    showSummary();
    updateActions();
}

void UpstreamPage::showSummary()
{
    //: %1 is the name of a Space
    const QString head = tr("This is a copy of %1.").arg(m_origin.text());
    const auto open = std::ranges::count_if(m_news.commits, std::not_fn(&git::UpstreamCommit::isTaken));
    m_summary->setText(
        head + u' ' + (open == 0 ? tr("Nothing is new there.") : tr("Commits there that are not here: %1.").arg(open)));
}

QTreeWidgetItem *UpstreamPage::chosenCommit() const
{
    return chosenOf(m_commits);
}

QTreeWidgetItem *UpstreamPage::chosenFile() const
{
    return chosenOf(m_files);
}

void UpstreamPage::takeCommit()
{
    const git::Commit commit = m_news.commits.at(m_commits->indexOfTopLevelItem(chosenCommit())).commit;
    m_isBusy = true;
    updateActions();
    m_worker->change(
        //: A task: %1 is the first line of a commit's message
        this, tr("Taking over “%1”").arg(commit.subject),
        [id = commit.id](const git::Repository &repository, Progress &progress) {
            return done(git::cherryPick(repository, id, {}, progress));
        },
        //: %1 is the first line of a commit's message
        [this, commit](const Result<> &end) { finish(end, tr("“%1” is here now, too.").arg(commit.subject)); });
}

void UpstreamPage::takeFile()
{
    const QByteArray path = m_news.files.at(m_files->indexOfTopLevelItem(chosenFile())).path;
    m_isBusy = true;
    updateActions();
    m_worker->change(
        //: A task: %1 is the path of a file
        this, tr("Taking over %1").arg(shownPath(path)),
        [tip = m_news.tip, path](const git::Repository &repository, Progress &) {
            return git::takeFile(repository, tip, path);
        },
        [this, path](const Result<> &end) {
            //: %1 is the path of a file
            finish(end, tr("%1 is as it is upstream. It is among your changes.").arg(shownPath(path)));
        });
}

void UpstreamPage::takeAll()
{
    m_isBusy = true;
    updateActions();
    m_worker->change(
        this, tr("Taking over what is new upstream"),
        [](const git::Repository &repository, Progress &progress) {
            return done(git::merge(repository, git::upstreamRemote + u"/main"_s, {}, progress));
        },
        [this](const Result<> &end) { finish(end, tr("Everything of upstream is here now.")); });
}

void UpstreamPage::sendBack()
{
    const bool isBehind = std::ranges::any_of(m_news.commits, std::not_fn(&git::UpstreamCommit::isTaken));
    const auto send = [this] { Q_EMIT sendBackRequested(m_origin); };
    if (isBehind)
        m_banner->showOffer(tr("What is new upstream is not here yet: sent back now, your pull request would undo it. "
                               "Take it over first."),
                            tr("Send Back Anyway"), send);
    else
        send();
}

void UpstreamPage::finish(const Result<> &done, const QString &text)
{
    m_isBusy = false;
    if (!done)
        m_banner->showError(done.error());
    else if (!text.isEmpty())
        m_banner->showNotice(text);
    updateActions();
    read();
}

void UpstreamPage::updateActions()
{
    const bool isNew = !m_news.commits.isEmpty();
    const QTreeWidgetItem *commit = chosenCommit();
    m_look->setEnabled(!m_isBusy);
    m_compare->setEnabled(isNew);
    m_takeAll->setEnabled(isNew && !m_isBusy);
    m_takeCommit->setEnabled(!m_isBusy && commit && !commit->isDisabled());
    m_takeFile->setEnabled(!m_isBusy && chosenFile());
    m_sendBack->setEnabled(!m_isBusy);
}

} // namespace spacewright::views
