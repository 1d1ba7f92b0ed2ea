// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conflictview.h"

#include <views/common/emptystate.h>
#include <views/common/errorbanner.h>
#include <views/common/repository/changemark.h>
#include <views/diff/text/diffcolours.h>
#include <views/diff/text/diffpane.h>

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolBar>

#include <algorithm>

namespace spacewright::views
{

ConflictView::ConflictView(RepositoryWorker *worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_bar(new QToolBar(this)), m_tools(new QToolBar(this)),
      m_title(new QLabel(this)), m_banner(new ErrorBanner(this)), m_stack(new QStackedWidget(this)),
      m_notice(new EmptyState(QStringLiteral("vcs-conflicting"), {}, {}, this)), m_result(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("conflict_view"));
    makeActions();
    build();
    connect(m_result, &QPlainTextEdit::textChanged, this, &ConflictView::updateState);
    connect(m_result, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (const ConflictPlace *place = currentPlace())
            showSides(place->number);
    });
}

void ConflictView::build()
{
    for (QToolBar *bar : {m_bar, m_tools}) {
        bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
        bar->setIconSize({16, 16});
    }
    m_title->setObjectName(QStringLiteral("conflict_title"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_result->setObjectName(QStringLiteral("conflict_result"));
    m_result->setAccessibleName(tr("Result"));
    m_result->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_result->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_result->setFrameShape(QFrame::NoFrame);
    auto *below = new QWidget(this);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins({});
    belowLayout->setSpacing(0);
    auto *name = new QLabel(tr("Result"), below);
    name->setContentsMargins(8, 4, 8, 4);
    belowLayout->addWidget(name);
    belowLayout->addWidget(m_result, 1);
    auto *whole = new QSplitter(Qt::Vertical, this);
    whole->setChildrenCollapsible(false);
    whole->addWidget(makeSides());
    whole->addWidget(below);
    m_stack->addWidget(whole);
    m_stack->addWidget(m_notice);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 4, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_tools);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    // In a row of their own: beside a preview there is no room for all.
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_result);
}

QWidget *ConflictView::makeSides()
{
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->setChildrenCollapsible(false);
    m_ours = addSide(sides, QStringLiteral("conflict_ours"), tr("Ours"));
    m_base = addSide(sides, QStringLiteral("conflict_base"), tr("Base"));
    m_theirs = addSide(sides, QStringLiteral("conflict_theirs"), tr("Theirs"));
    m_base->parentWidget()->hide();
    joinSides();
    return sides;
}

DiffPane *ConflictView::addSide(QWidget *parent, const QString &name, const QString &title)
{
    auto *side = new QWidget(parent);
    auto *label = new QLabel(title, side);
    label->setContentsMargins(8, 4, 8, 4);
    auto *pane = new DiffPane(DiffPane::Numbers::New, side);
    pane->setObjectName(name);
    pane->setAccessibleName(title);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addWidget(pane, 1);
    return pane;
}

void ConflictView::joinSides()
{
    // All have as many rows.
    const QList<DiffPane *> panes{m_ours, m_base, m_theirs};
    for (const DiffPane *one : panes) {
        for (const DiffPane *other : panes) {
            if (one != other)
                connect(one->verticalScrollBar(), &QScrollBar::valueChanged, other->verticalScrollBar(),
                        &QScrollBar::setValue);
        }
    }
}

QAction *ConflictView::add(const QString &name, const QString &icon, const QString &text, std::function<void()> act)
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    (icon.isEmpty() ? m_bar : m_tools)->addAction(action);
    return action;
}

void ConflictView::makeActions()
{
    m_takes = {add(QStringLiteral("conflict_take_ours"), {}, tr("Take Ours"), [this] { take(Take::Ours); }),
               add(QStringLiteral("conflict_take_theirs"), {}, tr("Take Theirs"), [this] { take(Take::Theirs); }),
               add(QStringLiteral("conflict_take_both"), {}, tr("Take Both"), [this] { take(Take::Both); }),
               add(QStringLiteral("conflict_take_base"), {}, tr("Take Base"), [this] { take(Take::Base); })};
    m_takes.at(0)->setShortcut(Qt::ALT | Qt::Key_1);
    m_takes.at(1)->setShortcut(Qt::ALT | Qt::Key_2);
    m_takes.at(2)->setShortcut(Qt::ALT | Qt::Key_3);
    m_takes.at(3)->setShortcut(Qt::ALT | Qt::Key_4);
    m_oursWhole = add(QStringLiteral("conflict_ours_whole"), {}, {}, [this] { solveWith(git::IndexStage::Ours); });
    m_theirsWhole =
        add(QStringLiteral("conflict_theirs_whole"), {}, {}, [this] { solveWith(git::IndexStage::Theirs); });
    m_previous = add(QStringLiteral("conflict_previous"), QStringLiteral("go-up"), tr("Previous Conflict"),
                     [this] { goToConflict(-1); });
    m_next = add(QStringLiteral("conflict_next"), QStringLiteral("go-down"), tr("Next Conflict"),
                 [this] { goToConflict(1); });
    m_previous->setShortcut(Qt::ALT | Qt::Key_Up);
    m_next->setShortcut(Qt::ALT | Qt::Key_Down);
    m_showBase = add(QStringLiteral("conflict_show_base"), QStringLiteral("view-split-left-right"), tr("Show Base"),
                     [this] { m_base->parentWidget()->setVisible(m_showBase->isChecked()); });
    m_showBase->setCheckable(true);
    m_solve = add(QStringLiteral("conflict_solve"), {}, tr("Mark as Solved"), [this] { solve(); });
    m_bar->removeAction(m_solve);
    m_tools->addAction(m_solve);
}

void ConflictView::showConflict(const QByteArray &path)
{
    m_path = path;
    m_banner->dismiss();
    // Nothing can be decided before it is known what about.
    for (QAction *action : m_takes + QList{m_previous, m_next, m_solve, m_oursWhole, m_theirsWhole})
        action->setEnabled(false);
    m_worker->drop(m_ticket);
    auto work = [path, isDark = DiffColours(palette()).isDark](const git::Repository &repository, Progress &) {
        return readConflict(repository, path, isDark);
    };
    m_ticket = m_worker->read(this, std::move(work), [this](const Result<ConflictContent> &content) {
        if (!content) {
            m_banner->showError(content.error());
            return;
        }
        m_content = *content;
        present();
        Q_EMIT shown();
    });
}

void ConflictView::present()
{
    m_oursWhole->setText(m_content.conflict.ourMode == 0 ? tr("Delete the File as Ours") : tr("Keep the File as Ours"));
    m_theirsWhole->setText(m_content.conflict.theirMode == 0 ? tr("Delete the File as Theirs")
                                                             : tr("Keep the File as Theirs"));
    const bool isOneGone = m_content.conflict.ourMode == 0 || m_content.conflict.theirMode == 0;
    m_notice->setContent(QStringLiteral("vcs-conflicting"),
                         isOneGone ? tr("One side changed this file, the other deleted it")
                                   : tr("Both sides changed this file, which is not text"),
                         tr("Choose the side to keep with the buttons above."));
    m_stack->setCurrentIndex(m_content.isText ? 0 : 1);
    m_ours->setRows(sideRows(m_content.pieces, Take::Ours), m_content.ours);
    m_base->setRows(sideRows(m_content.pieces, Take::Base), m_content.base);
    m_theirs->setRows(sideRows(m_content.pieces, Take::Theirs), m_content.theirs);
    m_result->setPlainText(markedText(m_content.pieces));
    updateState();
    if (!m_places.isEmpty())
        goTo(m_places.constFirst());
}

void ConflictView::updateState()
{
    m_places = markedConflicts(m_result->toPlainText());
    //: The head of a file in conflict: %1 is its path, %n how many conflicts are left
    m_title->setText(tr("%1: %n conflict(s) left", nullptr, int(m_places.size())).arg(shownPath(m_path)));
    for (QAction *action : std::as_const(m_takes)) {
        action->setVisible(m_content.isText);
        action->setEnabled(!m_places.isEmpty());
    }
    for (QAction *action : {m_previous, m_next, m_showBase, m_solve})
        action->setVisible(m_content.isText);
    for (QAction *action : {m_oursWhole, m_theirsWhole}) {
        action->setVisible(!m_content.isText);
        action->setEnabled(true);
    }
    m_previous->setEnabled(!m_places.isEmpty());
    m_next->setEnabled(!m_places.isEmpty());
    m_solve->setEnabled(m_places.isEmpty());
    markPlaces();
}

void ConflictView::markPlaces()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat ground;
    ground.setBackground(DiffColours(palette()).behind(DiffRow::Kind::Removed));
    ground.setProperty(QTextFormat::FullWidthSelection, true);
    for (const ConflictPlace &place : std::as_const(m_places)) {
        QTextBlock line = m_result->document()->findBlock(int(place.start));
        for (; line.isValid() && line.position() < place.start + place.length; line = line.next())
            marks.append({.cursor = QTextCursor(line), .format = ground});
    }
    m_result->setExtraSelections(marks);
}

/// The conflict that the cursor is in, else the next one, else the first.
const ConflictPlace *ConflictView::currentPlace() const
{
    if (m_places.isEmpty())
        return nullptr;
    const int cursor = m_result->textCursor().position();
    const auto found = std::ranges::find_if(
        m_places, [cursor](const ConflictPlace &place) { return cursor < place.start + place.length; });
    return found == m_places.end() ? &m_places.constFirst() : &*found;
}

void ConflictView::take(Take choice)
{
    const ConflictPlace *place = currentPlace();
    if (!place)
        return;
    QTextCursor cursor(m_result->document());
    cursor.setPosition(int(place->start));
    cursor.setPosition(int(place->start + place->length), QTextCursor::KeepAnchor);
    // As if typed, so that it can be undone.
    cursor.insertText(takenText(m_content.pieces, place->number, choice));
    goToConflict(1);
}

void ConflictView::goToConflict(int direction)
{
    if (m_places.isEmpty())
        return;
    const int cursor = m_result->textCursor().position();
    const auto isBehind = [cursor](const ConflictPlace &place) { return place.start > cursor; };
    const auto behind = std::ranges::find_if(m_places, isBehind);
    const auto before = std::ranges::find_last_if(
        m_places, [cursor](const ConflictPlace &place) { return place.start + place.length <= cursor; });
    // From the end it goes on at the beginning, and the other way round.
    const ConflictPlace &next = direction > 0 ? (behind == m_places.end() ? m_places.constFirst() : *behind)
                                              : (before.empty() ? m_places.constLast() : *before.begin());
    goTo(next);
}

void ConflictView::goTo(const ConflictPlace &place)
{
    QTextCursor target(m_result->document());
    target.setPosition(int(place.start));
    m_result->setTextCursor(target);
    m_result->centerCursor();
    showSides(place.number);
}

void ConflictView::showSides(int number)
{
    for (DiffPane *pane : {m_ours, m_base, m_theirs}) {
        const QList<DiffRow> &rows = pane->rows();
        const auto row = std::ranges::find(rows, qsizetype(number), &DiffRow::hunk);
        if (row != rows.end())
            pane->setCurrentRow(row - rows.begin());
    }
}

void ConflictView::solve()
{
    QString text = m_result->toPlainText();
    if (m_content.hasReturns)
        text.replace(u'\n', QStringLiteral("\r\n"));
    auto work = [conflict = m_content.conflict, content = text.toUtf8()](const git::Repository &repository,
                                                                         Progress &) {
        return git::solveConflict(repository, conflict, content);
    };
    m_worker->change(this, {}, std::move(work), [this](const Result<> &solved) { finish(solved); });
}

void ConflictView::solveWith(git::IndexStage side)
{
    auto work = [conflict = m_content.conflict, side](const git::Repository &repository, Progress &progress) {
        return git::solveConflict(repository, conflict, side, progress);
    };
    m_worker->change(this, {}, std::move(work), [this](const Result<> &solved) { finish(solved); });
}

void ConflictView::finish(const Result<> &result)
{
    if (result)
        Q_EMIT solved(m_path);
}

} // namespace spacewright::views
