// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushrulewarnings.h"

#include <core/git/lfs/lfstrack.h>
#include <core/git/lfs/migrate/lfsmigrate.h>

#include <views/common/repository/repositoryworker.h>

#include <QMessageBox>
#include <QPushButton>

namespace spacewright::views
{

namespace
{

constexpr qsizetype shownFindings = 8;

QList<QByteArray> pathsOf(const QList<git::PushFinding> &findings)
{
    QList<QByteArray> paths;
    for (const git::PushFinding &finding : findings) {
        if (!paths.contains(finding.path))
            paths.append(finding.path);
    }
    return paths;
}

} // namespace

PushRuleWarnings::PushRuleWarnings(RepositoryWorker *worker, QWidget *window)
    : QObject(window), m_worker(worker), m_window(window)
{
}

void PushRuleWarnings::lookAtStaged()
{
    m_worker->read(this, git::checkStaged, [this](const Result<QList<git::PushFinding>> &findings) {
        if (!findings || findings->isEmpty())
            return;
        const QList<QByteArray> paths = pathsOf(*findings);
        const QString text =
            paths.size() == 1
                ? git::pushRuleText(findings->constFirst())
                : tr("The Hub would refuse %n staged file(s) that are not stored by LFS.", nullptr, int(paths.size()));
        Q_EMIT offered(text, tr("Track in LFS"), [this, paths] { track(paths); });
    });
}

void PushRuleWarnings::offerToMove(const QList<git::PushFinding> &findings)
{
    if (findings.isEmpty())
        return;
    const QList<QByteArray> paths = pathsOf(findings);
    Q_EMIT offered(tr("The Hub would refuse a push of %n file(s) of this commit: they are not stored by LFS.", nullptr,
                      int(paths.size())),
                   tr("Move to LFS"), [this, paths] { move(paths, [] {}); });
}

void PushRuleWarnings::track(const QList<QByteArray> &paths)
{
    QList<QByteArray> patterns;
    for (const QByteArray &path : paths)
        patterns.append(git::suggestedPattern(path));
    auto work = [patterns](const git::Repository &repository, Progress &progress) {
        return git::trackByLfs(repository, patterns, progress);
    };
    m_worker->change(this, tr("Giving files to LFS"), std::move(work), [](const Result<> &) {});
}

void PushRuleWarnings::move(const QList<QByteArray> &paths, const std::function<void()> &done)
{
    auto work = [paths](const git::Repository &repository, Progress &progress) {
        return git::moveToLfs(repository, paths, QStringLiteral("origin"), progress);
    };
    m_worker->change(this, tr("Moving files to LFS"), std::move(work), [done](const Result<git::MovedToLfs> &moved) {
        if (moved)
            done();
    });
}

QMessageBox *PushRuleWarnings::question(const QList<git::PushFinding> &findings) const
{
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Push"),
                                     git::isRefused(findings) ? tr("The Hub would refuse these commits.")
                                                              : tr("The Hub may refuse these commits."),
                                     QMessageBox::Cancel, m_window);
    question->setObjectName(QStringLiteral("push_rules"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QStringList lines;
    for (const git::PushFinding &finding : findings.first(qMin(shownFindings, findings.size())))
        lines.append(git::pushRuleText(finding));
    if (findings.size() > shownFindings)
        lines.append(tr("And %n more.", nullptr, int(findings.size() - shownFindings)));
    question->setInformativeText(lines.join(QStringLiteral("\n\n")));
    return question;
}

void PushRuleWarnings::ask(const QList<git::PushFinding> &findings)
{
    QMessageBox *box = question(findings);
    QPushButton *moving = box->addButton(tr("&Move to LFS and Push"), QMessageBox::AcceptRole);
    moving->setObjectName(QStringLiteral("push_move"));
    moving->setToolTip(tr("Makes the commits that are still to be pushed anew, with these files in LFS; the old ones "
                          "are kept"));
    connect(moving, &QPushButton::clicked, this,
            [this, paths = pathsOf(findings)] { move(paths, [this] { Q_EMIT pushWanted(false); }); });
    if (!git::isRefused(findings)) {
        QPushButton *anyway = box->addButton(tr("&Push As It Is"), QMessageBox::DestructiveRole);
        anyway->setObjectName(QStringLiteral("push_anyway"));
        connect(anyway, &QPushButton::clicked, this, [this] { Q_EMIT pushWanted(true); });
    }
    box->setDefaultButton(moving);
    box->open();
}

} // namespace spacewright::views
