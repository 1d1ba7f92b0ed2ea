// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace spacewright::views
{

/// Names and values of environment variables, edited in place, with buttons to add and remove rows. Values may be
/// masked: then neither the eye nor assistive technology meets them. Says of each row what is wrong with it.
class EnvironmentTable final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EnvironmentTable)

public:
    /// @p name is what its parts are called: NAME_table, NAME_add, NAME_remove; @p title is their accessible name.
    EnvironmentTable(const QString &name, const QString &title, QWidget *parent = nullptr);

    void setValues(const QMap<QString, QString> &values);
    /// Sets those that are there already, and adds the others.
    void addValues(const QMap<QString, QString> &values);
    /// Without the rows that nothing was entered in.
    QMap<QString, QString> values() const;
    /// In the order of the rows, with those that occur twice.
    QStringList names() const;
    void setMasked(bool masked);

    /// Marks the rows that are wrong and returns what is wrong with the first one, empty if all are good.
    /// @p otherNames are taken already; @p mayBeEmpty are the names that need no value, null if none needs one.
    QString check(const QStringList &otherNames, const QStringList *mayBeEmpty = nullptr);

Q_SIGNALS:
    void changed();

private:
    QString text(int row, int column) const;
    bool isBlank(int row) const;
    void appendRow(const QString &name, const QString &value);
    void addRow();
    void removeRows();

    QTableWidget *m_table;
    QPushButton *m_remove;
    bool m_isMasked = false;
};

} // namespace spacewright::views
