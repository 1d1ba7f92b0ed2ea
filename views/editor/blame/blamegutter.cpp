// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blamegutter.h"

#include <core/git/repository.h>

#include <KTextEditor/Document>

#include <QAction>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QUrl>

namespace spacewright::views
{

namespace
{

constexpr int pauseMilliseconds = 400;

} // namespace

BlameGutter::BlameGutter(RepositoryWorker *worker, QObject *parent)
    : QObject(parent), m_worker(worker),
      m_action(new QAction(QIcon::fromTheme(QStringLiteral("actor")), tr("Show Who Changed &Lines"), this)),
      m_model(new BlameModel(this))
{
    m_action->setObjectName(QStringLiteral("editor_blame"));
    m_action->setCheckable(true);
    m_action->setEnabled(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(m_action, &QAction::toggled, this, [this](bool isOn) { isOn ? attach() : detach(); });
    connect(&m_pause, &QTimer::timeout, this, &BlameGutter::read);
}

void BlameGutter::setView(KTextEditor::View *view)
{
    if (view == m_view)
        return;
    detach();
    m_view = view;
    m_action->setEnabled(view != nullptr);
    if (m_action->isChecked())
        attach();
}

void BlameGutter::refresh()
{
    if (m_view && m_action->isChecked())
        m_pause.start();
}

void BlameGutter::attach()
{
    if (!m_view)
        return;
    m_model->show({});
    m_view->setAnnotationModel(m_model);
    m_view->setAnnotationBorderVisible(true);
    connect(m_view, &KTextEditor::View::annotationActivated, this, &BlameGutter::requestCommit);
    connect(m_view->document(), &KTextEditor::Document::textChanged, this, &BlameGutter::refresh);
    read();
}

void BlameGutter::detach()
{
    m_pause.stop();
    m_worker->drop(m_ticket);
    if (!m_view)
        return;
    disconnect(m_view, nullptr, this, nullptr);
    disconnect(m_view->document(), nullptr, this, nullptr);
    m_view->setAnnotationBorderVisible(false);
    m_view->setAnnotationModel(nullptr);
}

Result<Blame> BlameGutter::readBlame(const git::Repository &repository, const QByteArray &path, const QByteArray &text,
                                     Progress &progress)
{
    const Result<git::ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    Result<QList<git::BlameHunk>> hunks =
        git::blame(repository, {.path = path, .commit = *head, .text = text}, progress);
    if (!hunks)
        return failure(hunks);
    Blame blame{*std::move(hunks)};
    for (const git::BlameHunk &hunk : std::as_const(blame.hunks)) {
        if (!hunk.commit.isNull() && !blame.commits.contains(hunk.commit))
            blame.commits.insert(hunk.commit, git::readCommit(repository, hunk.commit).value_or(git::Commit()));
    }
    return blame;
}

void BlameGutter::read()
{
    m_worker->drop(m_ticket);
    if (!m_view)
        return;
    const KTextEditor::Document *document = m_view->document();
    const QByteArray path = QFile::encodeName(QDir(m_worker->folder()).relativeFilePath(document->url().toLocalFile()));
    auto work = [path, text = document->text().toUtf8()](const git::Repository &repository, Progress &progress) {
        return readBlame(repository, path, text, progress);
    };
    // A file that is in no commit has nothing to show.
    m_ticket = m_worker->read(this, std::move(work),
                              [this](const Result<Blame> &blame) { m_model->show(blame.value_or(Blame())); });
}

void BlameGutter::requestCommit(KTextEditor::View *, int line)
{
    if (const git::ObjectId commit = m_model->commitOf(line); !commit.isNull())
        Q_EMIT commitRequested(commit);
}

} // namespace spacewright::views
