// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/manifest/names/namelist.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace spacewright::views
{

/// The field for a package to add: completes what is typed from the names of the package index, once the user has
/// fetched these, and from those that Spaces want most before.
class PackageNames final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageNames)

public:
    explicit PackageNames(QWidget *parent = nullptr);

    QString text() const;
    void clear();

Q_SIGNALS:
    /// A line was written and is to be added.
    void entered();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addField();
    void addFetch();
    void read();
    void fetch();
    void complete(const QString &text);
    void showNames(const manifest::NameList &names);

    QLineEdit *m_field;
    QStringListModel *m_offered;
    QToolButton *m_fetch;
    QLabel *m_note;
    manifest::NameList m_names;
    Task<manifest::NameList> m_reading;
    Task<manifest::NameList> m_fetching;
};

} // namespace spacewright::views
