// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outlinepopup.h"

#include "symbolicon.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr int wide = 360;
constexpr int high = 400;
constexpr int lineRole = Qt::UserRole + 1;
constexpr int columnRole = Qt::UserRole + 2;

} // namespace

OutlinePopup::OutlinePopup(const QList<language::Symbol> &symbols, int line, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_filter(new QLineEdit(this)), m_tree(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("editor_outline_popup"));
    m_filter->setObjectName(QStringLiteral("editor_outline_filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setObjectName(QStringLiteral("editor_outline_tree"));
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree);
    add(symbols, m_tree->invisibleRootItem(), line);
    m_tree->expandAll();
    connect(m_filter, &QLineEdit::textChanged, this, qOverload<const QString &>(&OutlinePopup::narrow));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { choose(m_tree->currentItem()); });
    connect(m_tree, &QTreeWidget::itemActivated, this, &OutlinePopup::choose);
}

void OutlinePopup::add(const QList<language::Symbol> &symbols, QTreeWidgetItem *parent, int line)
{
    for (const language::Symbol &symbol : symbols) {
        auto *item = new QTreeWidgetItem(parent, {symbol.name});
        item->setIcon(0, symbolIcon(symbol.kind));
        item->setData(0, lineRole, symbol.span.line);
        item->setData(0, columnRole, symbol.span.column);
        // The innermost that holds the cursor is the last one that does.
        if (symbol.span.line <= line && line <= symbol.span.endLine)
            m_tree->setCurrentItem(item);
        add(symbol.children, item, line);
    }
}

void OutlinePopup::showAt(QPoint place)
{
    setGeometry(QRect(place, QSize(wide, high)));
    show();
    m_filter->setFocus();
}

void OutlinePopup::narrow(const QString &text)
{
    m_best = nullptr;
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row)
        narrow(m_tree->topLevelItem(row), text);
    if (m_best)
        m_tree->setCurrentItem(m_best);
}

bool OutlinePopup::narrow(QTreeWidgetItem *item, const QString &text)
{
    const bool has = item->text(0).contains(text, Qt::CaseInsensitive);
    if (has && (!m_best || (item->text(0).startsWith(text, Qt::CaseInsensitive) &&
                            !m_best->text(0).startsWith(text, Qt::CaseInsensitive))))
        m_best = item;
    bool isShown = has;
    for (int row = 0; row < item->childCount(); ++row)
        isShown = narrow(item->child(row), text) || isShown;
    item->setHidden(!isShown);
    return isShown;
}

/// The keys that walk through the tree work while somebody types.
bool OutlinePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp)
            return QCoreApplication::sendEvent(m_tree, event);
    }
    return QFrame::eventFilter(watched, event);
}

void OutlinePopup::choose(const QTreeWidgetItem *item)
{
    if (!item)
        return;
    const int line = item->data(0, lineRole).toInt();
    const int column = item->data(0, columnRole).toInt();
    close();
    Q_EMIT chosen({line, column, line, column});
}

} // namespace spacewright::views
