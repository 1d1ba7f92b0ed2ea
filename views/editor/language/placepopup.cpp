// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "placepopup.h"

#include <QFontDatabase>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace spacewright::views
{

namespace
{

constexpr int lineRole = Qt::UserRole + 1;
constexpr int columnRole = Qt::UserRole + 2;
constexpr int widest = 640;
constexpr int highest = 320;

} // namespace

PlacePopup::PlacePopup(const QString &title, QWidget *parent) : QFrame(parent, Qt::Popup), m_list(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("editor_places"));
    m_list->setObjectName(QStringLiteral("editor_place_list"));
    m_list->setAccessibleName(title);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QString path = item->data(0, Qt::UserRole).toString();
        const int line = item->data(0, lineRole).toInt();
        const int column = item->data(0, columnRole).toInt();
        close();
        Q_EMIT chosen(path, line, column);
    });
}

void PlacePopup::add(const QString &path, int line, int column, const QString &text)
{
    auto *item = new QTreeWidgetItem(m_list, {QStringLiteral("%1:%2").arg(path.section(u'/', -1)).arg(line), text});
    item->setFont(1, QFontDatabase::systemFont(QFontDatabase::FixedFont));
    item->setToolTip(0, path);
    item->setData(0, Qt::UserRole, path);
    item->setData(0, lineRole, line);
    item->setData(0, columnRole, column);
    if (m_list->topLevelItemCount() == 1)
        m_list->setCurrentItem(item);
}

void PlacePopup::showAt(QPoint place)
{
    const int row = m_list->sizeHintForRow(0);
    m_list->resizeColumnToContents(0);
    m_list->setColumnWidth(0, m_list->columnWidth(0) + row);
    resize(widest, qMin(highest, row * m_list->topLevelItemCount() + 2 * frameWidth() + row / 2));
    const QRect screen = parentWidget()->screen()->availableGeometry();
    move(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width())),
         qBound(screen.top(), place.y() + row, qMax(screen.top(), screen.bottom() - height())));
    show();
    m_list->setFocus();
}

} // namespace spacewright::views
