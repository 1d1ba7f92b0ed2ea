// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/resolve/packagereport.h>

#include <QWidget>

class QLabel;
class QToolButton;

namespace spacewright::views
{

class PackageLookup;

/// Whether a Space's packages fit together: how many and how large they are, what differs from its lock, or who wants
/// what that does not fit, and what would mend it.
class PackageVerdict final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PackageVerdict)

public:
    /// @p lookup must outlive this.
    PackageVerdict(PackageLookup *lookup, QWidget *parent);

Q_SIGNALS:
    /// The change that was proposed shall be made.
    void remedyChosen();

private:
    void update();
    void showConflict(const run::Conflict &conflict);
    void showLock(const run::PackageReport &report);
    QToolButton *makeButton(const QString &icon, const QString &text, const QString &name);

    PackageLookup *m_lookup;
    QLabel *m_headline;
    QLabel *m_details;
    QToolButton *m_lookUp;
    QToolButton *m_remedy;
    QToolButton *m_lock;
};

} // namespace spacewright::views
