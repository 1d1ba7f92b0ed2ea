// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/worktree/reset.h>

#include <QDialog>

class QButtonGroup;
class QVBoxLayout;

namespace spacewright::views
{

/// Asks what goes along when a branch is moved to another commit. Nothing that it offers loses anything.
class ResetDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResetDialog)

public:
    /// @p branch is empty where none is checked out; @p subject is the first line of the commit's message.
    ResetDialog(const QString &branch, const QString &subject, QWidget *parent);

    git::ResetKind kind() const;

private:
    void addKind(QVBoxLayout *layout, git::ResetKind kind, const QString &name, const QString &text);

    QButtonGroup *m_kinds;
};

} // namespace spacewright::views
