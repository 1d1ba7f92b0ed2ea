// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/edit/splice.h>
#include <core/manifest/requirements/requirements.h>
#include <views/common/companion.h>

class QLabel;
class QToolButton;
class QTreeView;

namespace spacewright::views
{

class PackageLookup;
class PackageModel;
class PackageNames;
class PackageVerdict;

/// The requirements of a file as a table: what is wanted, what comes of it on the Hub, what it brings along, and ways
/// to change it. Writes by replacing just the bytes of a line.
class PackageTable final : public Companion
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageTable)

public:
    /// @p file is relative to the Space's folder; @p lookup must outlive this.
    PackageTable(const QString &file, PackageLookup *lookup, QWidget *parent = nullptr);
    ~PackageTable() override;

    void setText(const QByteArray &text) override;

Q_SIGNALS:
    /// Something that would mend the packages was chosen.
    void fixRequested(const spacewright::manifest::Fix &fix);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBar();
    QToolButton *addButton(QLayout *bar, const QString &icon, const QString &text, const QString &name);
    void setWatching(bool isWatching);
    void showReport();
    void updateButtons();
    void fitColumns();
    void addPackage();
    void write(const Result<manifest::Splice> &splice);
    void setVersion(const QString &specifier);
    void removeCurrent();
    void applyRemedy();
    qsizetype current() const;

    const QString m_file;
    PackageLookup *m_lookup;
    PackageModel *m_model;
    QTreeView *m_view;
    PackageNames *m_name;
    QLabel *m_trouble;
    PackageVerdict *m_verdict;
    QToolButton *m_pin = nullptr;
    QToolButton *m_raise = nullptr;
    QToolButton *m_relax = nullptr;
    QToolButton *m_remove = nullptr;
    QByteArray m_text;
    bool m_isWatching = false;
};

} // namespace spacewright::views
