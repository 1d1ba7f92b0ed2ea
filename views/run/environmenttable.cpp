// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "environmenttable.h"

#include <core/secrets/spaceenvironment.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>

#include <set>

namespace spacewright::views
{

namespace
{

enum Column { NameColumn, ValueColumn };

/// A value that shows only that it is there. Its length is nobody's business either.
class ValueItem final : public QTableWidgetItem
{
public:
    ValueItem(const QString &value, const bool &isMasked) : QTableWidgetItem(value), m_isMasked(isMasked) {}

    QVariant data(int role) const override
    {
        QVariant value = QTableWidgetItem::data(role);
        if (role == Qt::DisplayRole && m_isMasked && !value.toString().isEmpty())
            return QString(8, QChar(0x2022));
        return value;
    }

private:
    const bool &m_isMasked;
};

class ValueDelegate final : public QStyledItemDelegate
{
    Q_DISABLE_COPY_MOVE(ValueDelegate)

public:
    ValueDelegate(const bool &isMasked, QObject *parent) : QStyledItemDelegate(parent), m_isMasked(isMasked) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor); line && m_isMasked)
            line->setEchoMode(QLineEdit::Password);
        return editor;
    }

private:
    const bool &m_isMasked;
};

} // namespace

EnvironmentTable::EnvironmentTable(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, 2, this)),
      m_remove(new QPushButton(QIcon::fromTheme(QStringLiteral("list-remove")), tr("Remove"), this))
{
    m_table->setObjectName(name + QStringLiteral("_table"));
    m_table->setAccessibleName(title);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(NameColumn, 220);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegateForColumn(ValueColumn, new ValueDelegate(m_isMasked, m_table));
    auto *add = new QPushButton(QIcon::fromTheme(QStringLiteral("list-add")), tr("Add"), this);
    add->setObjectName(name + QStringLiteral("_add"));
    //: For assistive technology; %1 is the title of a table
    add->setAccessibleName(tr("Add to %1").arg(title));
    m_remove->setObjectName(name + QStringLiteral("_remove"));
    //: For assistive technology; %1 is the title of a table
    m_remove->setAccessibleName(tr("Remove from %1").arg(title));
    m_remove->setEnabled(false);

    auto *buttons = new QVBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    layout->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, &EnvironmentTable::addRow);
    connect(m_remove, &QPushButton::clicked, this, &EnvironmentTable::removeRows);
    connect(m_table, &QTableWidget::itemChanged, this, &EnvironmentTable::changed);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedItems().isEmpty()); });
}

void EnvironmentTable::setValues(const QMap<QString, QString> &values)
{
    const QSignalBlocker blocker(m_table);
    m_table->setRowCount(0);
    for (const auto &[name, value] : values.asKeyValueRange())
        appendRow(name, value);
}

void EnvironmentTable::addValues(const QMap<QString, QString> &values)
{
    QMap<QString, QString> all = values;
    {
        const QSignalBlocker blocker(m_table);
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const QString name = text(row, NameColumn);
            if (all.contains(name))
                m_table->item(row, ValueColumn)->setData(Qt::EditRole, all.take(name));
        }
        for (const auto &[name, value] : std::as_const(all).asKeyValueRange())
            appendRow(name, value);
    }
    Q_EMIT changed();
}

QMap<QString, QString> EnvironmentTable::values() const
{
    QMap<QString, QString> all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!isBlank(row))
            all.insert(text(row, NameColumn), text(row, ValueColumn));
    }
    return all;
}

QStringList EnvironmentTable::names() const
{
    QStringList all;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!isBlank(row))
            all += text(row, NameColumn);
    }
    return all;
}

void EnvironmentTable::setMasked(bool masked)
{
    m_isMasked = masked;
    // An open editor would go on showing what it holds.
    m_table->setCurrentItem(nullptr);
    m_table->viewport()->update();
}

QString EnvironmentTable::check(const QStringList &otherNames, const QStringList *mayBeEmpty)
{
    const QSignalBlocker blocker(m_table);
    QString first;
    QStringList taken = otherNames;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = text(row, NameColumn);
        QString problem = isBlank(row) ? QString() : secrets::nameProblem(name, taken);
        if (problem.isEmpty() && !name.isEmpty() && text(row, ValueColumn).isEmpty() && mayBeEmpty &&
            !mayBeEmpty->contains(name))
            //: %1 is the name of a secret
            problem = tr("Enter the value of %1.").arg(name);
        taken += name;
        QTableWidgetItem *item = m_table->item(row, NameColumn);
        item->setToolTip(problem);
        item->setIcon(problem.isEmpty() ? QIcon() : QIcon::fromTheme(QStringLiteral("data-error")));
        if (first.isEmpty())
            first = problem;
    }
    return first;
}

QString EnvironmentTable::text(int row, int column) const
{
    const QString text = m_table->item(row, column)->data(Qt::EditRole).toString();
    return column == NameColumn ? text.trimmed() : text;
}

bool EnvironmentTable::isBlank(int row) const
{
    return text(row, NameColumn).isEmpty() && text(row, ValueColumn).isEmpty();
}

void EnvironmentTable::appendRow(const QString &name, const QString &value)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, NameColumn, new QTableWidgetItem(name));
    m_table->setItem(row, ValueColumn, new ValueItem(value, m_isMasked));
}

void EnvironmentTable::addRow()
{
    {
        const QSignalBlocker blocker(m_table);
        appendRow({}, {});
    }
    m_table->setCurrentCell(m_table->rowCount() - 1, NameColumn);
    m_table->editItem(m_table->currentItem());
}

void EnvironmentTable::removeRows()
{
    std::set<int, std::greater<>> rows;
    for (const QTableWidgetItem *item : m_table->selectedItems())
        rows.insert(item->row());
    for (const int row : rows)
        m_table->removeRow(row);
    Q_EMIT changed();
}

} // namespace spacewright::views
