// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffview.h"

#include <views/diff/kinds/diffkinds.h>
#include <views/diff/text/difftext.h>

#include <core/git/worktree/keptfiles.h>

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>
#include <views/common/repository/changemark.h>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolBar>

namespace spacewright::views
{

DiffView::DiffView(RepositoryWorker *worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_bar(new QToolBar(this)), m_tools(new QToolBar(this)),
      m_title(new QLabel(this)), m_remarks(new QLabel(this)), m_banner(new ErrorBanner(this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(QStringLiteral("vcs-diff"), {}, {}, this)),
      m_text(new DiffText(this)), m_kinds(new DiffKinds(this))
{
    setObjectName(QStringLiteral("diff_view"));
    makeActions();
    build();
    connect(m_text, &DiffText::placeChanged, this, &DiffView::updateActions);
    clear();
}

void DiffView::build()
{
    for (QToolBar *bar : {m_bar, m_tools}) {
        bar->setIconSize({16, 16});
        bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    m_title->setObjectName(QStringLiteral("diff_title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_remarks->setObjectName(QStringLiteral("diff_remarks"));
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    m_remarks->setContentsMargins(8, 4, 8, 4);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_kinds);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 4, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_tools);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    // In a row of their own: beside a preview there is no room for them and the name.
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_remarks);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_text);
}

QAction *DiffView::add(const QString &name, const QString &icon, const QString &text, std::function<void()> act)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    // What changes something is named in words.
    (icon.isEmpty() ? m_bar : m_tools)->addAction(action);
    return action;
}

void DiffView::makeActions()
{
    m_stageHunk = add(QStringLiteral("diff_stage_hunk"), {}, {}, [this] { stage(pickedHunk()); });
    m_stageLines =
        add(QStringLiteral("diff_stage_lines"), {}, {}, [this] { stage(m_text->activePane()->pickedLines()); });
    m_discardHunk = add(QStringLiteral("diff_discard_hunk"), {}, tr("Discard Hunk"), [this] { discard(pickedHunk()); });
    m_discardLines = add(QStringLiteral("diff_discard_lines"), {}, tr("Discard Lines"),
                         [this] { discard(m_text->activePane()->pickedLines()); });
    m_previous = add(QStringLiteral("diff_previous"), QStringLiteral("go-up"), tr("Previous Change"),
                     [this] { goToChange(-1); });
    m_next = add(QStringLiteral("diff_next"), QStringLiteral("go-down"), tr("Next Change"), [this] { goToChange(1); });
    m_sideBySide = add(QStringLiteral("diff_side_by_side"), QStringLiteral("view-split-left-right"), tr("Side by Side"),
                       [this] { setSideBySide(m_sideBySide->isChecked()); });
    m_rich = add(QStringLiteral("diff_rich"), QStringLiteral("view-preview"), tr("Show as What It Is"),
                 [this] { updateKinds(); });
    m_open = add(QStringLiteral("diff_open"), QStringLiteral("document-open"), tr("Open File"), [this] { openFile(); });
    m_sideBySide->setCheckable(true);
    m_rich->setCheckable(true);
    m_rich->setChecked(true);
    m_previous->setShortcuts({Qt::ALT | Qt::Key_Up, Qt::Key_P});
    m_next->setShortcuts({Qt::ALT | Qt::Key_Down, Qt::Key_N});
    m_stageHunk->setShortcut(Qt::Key_H);
    m_stageLines->setShortcut(Qt::Key_S);
    m_discardLines->setShortcut(Qt::SHIFT | Qt::Key_Delete);
    m_sideBySide->setShortcut(Qt::Key_V);
    for (QAction *action : {m_stageHunk, m_stageLines, m_discardHunk, m_discardLines}) {
        action->setIconText(action->text());
        action->setPriority(QAction::HighPriority);
    }
}

void DiffView::goToChange(int direction)
{
    if (m_stack->currentWidget() == m_kinds)
        m_kinds->goToChange(direction);
    else
        m_text->goToChange(direction);
}

void DiffView::setSideBySide(bool isSideBySide)
{
    m_text->setSideBySide(isSideBySide);
    m_kinds->setSideBySide(isSideBySide);
}

void DiffView::showTarget(const DiffTarget &target)
{
    m_target = target;
    m_banner->dismiss();
    read();
}

void DiffView::clear()
{
    m_worker->drop(m_ticket);
    m_target = {};
    m_diff = {};
    m_empty->setContent(QStringLiteral("vcs-diff"), tr("No change is chosen"), {});
    m_stack->setCurrentWidget(m_empty);
    m_remarks->hide();
    updateTitle();
    updateActions();
}

void DiffView::refresh()
{
    if (!m_target.path.isEmpty() && m_target.kind != DiffTarget::Kind::Commits)
        read();
}

void DiffView::read()
{
    m_worker->drop(m_ticket);
    auto work = [target = m_target, isDark = DiffColours(palette()).isDark](const git::Repository &repository,
                                                                            Progress &progress) {
        return readFileDiff(repository, target, isDark, progress);
    };
    m_ticket = m_worker->read(this, std::move(work), [this](const Result<FileDiff> &diff) { take(diff); });
}

void DiffView::take(const Result<FileDiff> &diff)
{
    if (!diff) {
        m_banner->showError(diff.error());
        return;
    }
    const bool isSameFile = diff->target == m_diff.target;
    if (isSameFile && diff->patch.text == m_diff.patch.text && diff->before == m_diff.before &&
        diff->after == m_diff.after && diff->isDark == m_diff.isDark)
        return;
    m_diff = *diff;
    present(isSameFile);
    Q_EMIT shown();
}

void DiffView::present(bool isSameFile)
{
    const DiffText::Place place = m_text->place();
    m_text->setRows(m_diff.layout.unified, m_diff.layout.sides, m_diff.syntax);
    if (isSameFile)
        m_text->goTo(place);
    else
        m_text->goToChange(1);
    const QStringList remarks = m_diff.remarks() + m_diff.meaning;
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    updateTitle();
    updateKinds();
    updateActions();
}

void DiffView::updateKinds()
{
    const bool hasRich = m_kinds->setDiff(m_diff);
    const bool hasText = !m_diff.patch.hunks.isEmpty();
    m_rich->setVisible(hasRich && hasText);
    if (hasRich && (m_rich->isChecked() || !hasText)) {
        m_stack->setCurrentWidget(m_kinds);
    } else if (hasText) {
        m_stack->setCurrentWidget(m_text);
    } else {
        if (m_diff.patch.isBinary)
            m_empty->setContent(QStringLiteral("application-octet-stream"), tr("This file is not text"),
                                m_diff.bytesText());
        else
            m_empty->setContent(QStringLiteral("checkmark"), tr("The content is the same"),
                                m_diff.remarks().isEmpty() ? tr("There is no change to show any more.") : QString());
        m_stack->setCurrentWidget(m_empty);
    }
    updateActions();
}

void DiffView::updateTitle()
{
    qsizetype added = 0;
    qsizetype removed = 0;
    for (const git::DiffHunk &hunk : std::as_const(m_diff.patch.hunks)) {
        for (const git::DiffLine &line : hunk.lines) {
            added += line.origin == '+' ? 1 : 0;
            removed += line.origin == '-' ? 1 : 0;
        }
    }
    const QString path = shownPath(m_target.path);
    //: The head of a difference: %1 is a path, %2 the number of new lines, %3 of lines that are gone
    m_title->setText(added + removed == 0 ? path : tr("%1   +%L2 −%L3").arg(path).arg(added).arg(removed));
    m_title->setToolTip(path);
}

QList<git::PickedLines> DiffView::pickedHunk() const
{
    if (m_text->currentHunk() < 0)
        return {};
    return {git::PickedLines{.hunk = m_text->currentHunk()}};
}

void DiffView::updateActions()
{
    const bool isText = m_stack->currentWidget() == m_text;
    const bool isStaged = m_target.kind == DiffTarget::Kind::Staged;
    const bool isWork = isText && m_target.kind != DiffTarget::Kind::Commits;
    m_stageHunk->setText(isStaged ? tr("Unstage Hunk") : tr("Stage Hunk"));
    m_stageLines->setText(isStaged ? tr("Unstage Lines") : tr("Stage Lines"));
    for (QAction *action : {m_stageHunk, m_stageLines})
        action->setVisible(isWork);
    for (QAction *action : {m_discardHunk, m_discardLines})
        action->setVisible(isWork && !isStaged);
    m_bar->setVisible(isWork);
    const bool hasHunk = isText && m_text->currentHunk() >= 0;
    m_stageHunk->setEnabled(hasHunk);
    m_discardHunk->setEnabled(hasHunk);
    const bool hasLines = isText && !m_text->activePane()->pickedLines().isEmpty();
    m_stageLines->setEnabled(hasLines);
    m_discardLines->setEnabled(hasLines);
    for (QAction *action : {m_previous, m_next, m_sideBySide})
        action->setVisible(isText || (m_stack->currentWidget() == m_kinds && m_kinds->hasPlaces()));
    m_open->setVisible(!m_target.path.isEmpty());
}

void DiffView::stage(const QList<git::PickedLines> &picked)
{
    if (picked.isEmpty())
        return;
    const bool isStaged = m_target.kind == DiffTarget::Kind::Staged;
    auto work = [file = m_diff.file, patch = m_diff.patch, picked, isStaged](const git::Repository &repository,
                                                                             Progress &) {
        return isStaged ? git::unstageLines(repository, file, patch, picked)
                        : git::stageLines(repository, file, patch, picked);
    };
    m_worker->change(this, {}, std::move(work), [](const Result<> &) {});
}

void DiffView::discard(const QList<git::PickedLines> &picked)
{
    if (picked.isEmpty())
        return;
    auto work = [file = m_diff.file, patch = m_diff.patch, picked](const git::Repository &repository, Progress &) {
        return git::discardLines(repository, file, patch, picked);
    };
    m_worker->change(this, {}, std::move(work), [this](const Result<QString> &kept) {
        if (!kept)
            return;
        m_banner->showOffer(tr("The lines were discarded."), tr("Undo"), [this, id = *kept] {
            auto back = [id](const git::Repository &repository, Progress &) {
                return git::KeptFiles(repository).restore(id);
            };
            m_worker->change(this, {}, std::move(back), [](const Result<> &) {});
        });
    });
}

void DiffView::openFile()
{
    const DiffRow &row = m_text->activePane()->currentRow();
    const bool isText = m_stack->currentWidget() == m_text;
    Q_EMIT fileOpenRequested(m_target.path, isText ? qMax(row.newNumber, 1) : 1);
}

void DiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The syntax has other colours on another ground.
    if (event->type() == QEvent::PaletteChange && !m_target.path.isEmpty())
        read();
}

} // namespace spacewright::views
