// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consoleview.h"

#include "consolefilter.h"
#include "consolemodel.h"

#include <views/common/emptystate.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace spacewright::views
{

ConsoleView::ConsoleView(QWidget *parent)
    : QWidget(parent), m_model(new ConsoleModel(this)), m_filter(new ConsoleFilter(this)), m_list(new QTreeView),
      m_stack(new QStackedWidget(this)), m_level(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_clear(new QAction(QIcon::fromTheme(QStringLiteral("edit-clear-history")), tr("Clear"), this)),
      m_copy(new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy"), this))
{
    setObjectName(QStringLiteral("panel_console"));
    setAccessibleName(tr("Console"));
    makeList();
    m_stack->addWidget(new EmptyState(QStringLiteral("dialog-messages"), tr("No messages"),
                                      tr("What the page in the preview writes to its console appears here.")));
    m_stack->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    updateEmptyState();
}

QWidget *ConsoleView::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(4);
    m_level->setObjectName(QStringLiteral("console_level"));
    m_level->setAccessibleName(tr("Lowest level"));
    m_level->addItem(tr("All messages"), int(ConsoleMessage::Level::Debug));
    m_level->addItem(tr("Info and worse"), int(ConsoleMessage::Level::Info));
    m_level->addItem(tr("Warnings and errors"), int(ConsoleMessage::Level::Warning));
    m_level->addItem(tr("Errors"), int(ConsoleMessage::Level::Error));
    m_text->setObjectName(QStringLiteral("console_filter"));
    m_text->setAccessibleName(tr("Filter messages"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_clear->setObjectName(QStringLiteral("console_clear"));
    auto *clearButton = new QToolButton(head);
    clearButton->setDefaultAction(m_clear);
    clearButton->setObjectName(QStringLiteral("console_clear_button"));
    clearButton->setAccessibleName(m_clear->text());
    clearButton->setAutoRaise(true);
    layout->addWidget(m_level);
    layout->addWidget(m_text, 1);
    layout->addWidget(clearButton);
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setLowestLevel(ConsoleMessage::Level(m_level->currentData().toInt())); });
    connect(m_text, &QLineEdit::textChanged, m_filter, &ConsoleFilter::setText);
    connect(m_clear, &QAction::triggered, this, &ConsoleView::clear);
    return head;
}

void ConsoleView::makeList()
{
    m_filter->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("console_messages"));
    m_list->setAccessibleName(tr("Messages of the page"));
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QFont plain = font();
    plain.setFamily(plain.family()); // Named, so that the list's font does not take its place.
    m_list->header()->setFont(plain);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ConsoleModel::TextColumn, QHeaderView::Stretch);
    // Fixed widths: to ask 5,000 rows for theirs with each message would take longer than to show them.
    const QFontMetrics metrics(m_list->font());
    m_list->setColumnWidth(ConsoleModel::TimeColumn, metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + 48);
    m_list->setColumnWidth(ConsoleModel::SourceColumn, metrics.horizontalAdvance(QLatin1Char('0')) * 22);
    m_copy->setObjectName(QStringLiteral("console_copy"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_copy, m_clear});
    connect(m_copy, &QAction::triggered, this, &ConsoleView::copy);
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *const bar = m_list->verticalScrollBar();
        m_isAtEnd = bar->value() >= bar->maximum();
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        // Later, since the list may be on its way to be shown.
        if (m_isAtEnd)
            QMetaObject::invokeMethod(m_list, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, change, this, &ConsoleView::updateEmptyState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConsoleView::updateEmptyState);
}

void ConsoleView::append(const ConsoleMessage &message)
{
    m_model->append(message);
}

void ConsoleView::clear()
{
    m_model->clear();
}

void ConsoleView::copy()
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        const ConsoleMessage &message = m_model->messageAt(m_filter->mapToSource(row).row());
        const QString source = ConsoleModel::sourceText(message);
        lines.append(source.isEmpty() ? message.text : QStringLiteral("%1 (%2)").arg(message.text, source));
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ConsoleView::updateEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
    m_clear->setEnabled(!isEmpty);
}

} // namespace spacewright::views
