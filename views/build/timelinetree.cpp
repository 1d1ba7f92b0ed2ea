// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinetree.h"

#include "timeaxis.h"
#include "timelinedelegate.h"
#include "timelinemodel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QWheelEvent>

namespace spacewright::views
{

namespace
{

constexpr double zoomStep = 0.7;
constexpr double moveStep = 0.2;

} // namespace

TimelineTree::TimelineTree(QWidget *parent)
    : QTreeView(parent), m_model(new TimelineModel(this)), m_delegate(new TimelineDelegate(m_scale, this))
{
    setObjectName(QStringLiteral("build_steps"));
    setAccessibleName(tr("Steps of the build"));
    setHeader(new TimeAxis(m_scale, this));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    makeColumns();
    auto *copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    connect(copy, &QAction::triggered, this, &TimelineTree::copyText);
    connect(this, &QTreeView::clicked, this, &TimelineTree::activate);
    connect(this, &QTreeView::activated, this, &TimelineTree::activate);
    connect(m_model, &TimelineModel::changed, this, &TimelineTree::followLength);
    connect(header(), &QHeaderView::sectionResized, this, &TimelineTree::scaleChanged);
}

void TimelineTree::makeColumns()
{
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(TimelineModel::NameColumn, QHeaderView::Interactive);
    header()->setSectionResizeMode(TimelineModel::BarColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(TimelineModel::DurationColumn, QHeaderView::Fixed);
    header()->setSectionResizeMode(TimelineModel::ShareColumn, QHeaderView::Fixed);
    header()->resizeSection(TimelineModel::DurationColumn,
                            fontMetrics().horizontalAdvance(QStringLiteral("00 min 00 s")) + 16);
    header()->resizeSection(TimelineModel::ShareColumn, fontMetrics().horizontalAdvance(QStringLiteral("Share 00")));
}

void TimelineTree::resizeEvent(QResizeEvent *event)
{
    // Names need room, but bars are what people come for.
    constexpr double share = 0.36;
    if (event->size().width() != event->oldSize().width())
        header()->resizeSection(TimelineModel::NameColumn, int(event->size().width() * share));
    QTreeView::resizeEvent(event);
    showFailure();
    Q_EMIT scaleChanged();
}

void TimelineTree::setSteps(const QList<log::Step> &steps)
{
    const bool isFollowing = !currentIndex().isValid();
    m_model->setSteps(steps);
    if (isFollowing && m_model->timeline().isRunning())
        scrollToBottom();
    showFailure();
}

/// What failed is what one looks for, unless another row was chosen.
void TimelineTree::showFailure()
{
    if (currentIndex().isValid())
        return;
    for (int row = 0; row < m_model->rowCount({}); ++row) {
        const QModelIndex index = m_model->index(row, 0, {});
        if (m_model->item(index).state == log::StepState::Failed) {
            scrollTo(index);
            return;
        }
    }
}

void TimelineTree::followLength()
{
    m_scale.setLength(m_model->timeline().length);
    tellScale();
}

void TimelineTree::tellScale()
{
    header()->viewport()->update();
    viewport()->update();
    Q_EMIT scaleChanged();
}

void TimelineTree::zoom(double factor)
{
    const QModelIndex current = currentIndex();
    const double middle = (m_scale.from() + m_scale.to()) / 2;
    const bool hasBar = current.isValid() && m_model->item(current).start >= 0;
    m_scale.zoom(factor, hasBar ? m_model->item(current).start : middle);
    tellScale();
}

void TimelineTree::showAll()
{
    m_scale.showAll();
    tellScale();
}

int TimelineTree::barLeft() const
{
    return header()->sectionViewportPosition(TimelineModel::BarColumn);
}

int TimelineTree::barWidth() const
{
    return header()->sectionSize(TimelineModel::BarColumn);
}

bool TimelineTree::handleKey(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep);
        return true;
    case Qt::Key_Minus:
        zoom(1 / zoomStep);
        return true;
    case Qt::Key_0:
        showAll();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_scale.move(event.key() == Qt::Key_Left ? -moveStep : moveStep);
        tellScale();
        return true;
    default:
        return false;
    }
}

bool TimelineTree::event(QEvent *event)
{
    // The same keys may be the window's elsewhere.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        static const QList<int> own = {Qt::Key_Plus, Qt::Key_Equal, Qt::Key_Minus,
                                       Qt::Key_0,    Qt::Key_Left,  Qt::Key_Right};
        if (key->modifiers().testFlag(Qt::ControlModifier) && own.contains(key->key())) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void TimelineTree::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QTreeView::keyPressEvent(event);
}

void TimelineTree::wheelEvent(QWheelEvent *event)
{
    const bool isZoom = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isMove = event->modifiers().testFlag(Qt::ShiftModifier) || event->angleDelta().x() != 0;
    if (!isZoom && !isMove) {
        QTreeView::wheelEvent(event);
        return;
    }
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (isZoom)
        m_scale.zoom(turned > 0 ? zoomStep : 1 / zoomStep,
                     m_scale.secondsAt(event->position().x() - barLeft(), barWidth()));
    else
        m_scale.move(turned > 0 ? -moveStep : moveStep);
    event->accept();
    tellScale();
}

void TimelineTree::activate(const QModelIndex &index)
{
    const qint64 line = index.data(TimelineModel::FirstLineRole).toLongLong();
    if (line >= 0)
        Q_EMIT lineRequested(line);
}

void TimelineTree::copyText()
{
    if (currentIndex().isValid())
        QApplication::clipboard()->setText(
            currentIndex().siblingAtColumn(TimelineModel::NameColumn).data(Qt::AccessibleTextRole).toString());
}

} // namespace spacewright::views
