// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/task.h>
#include <core/space/unsaved/unsavedjournal.h>

#include <QObject>

namespace spacewright
{

namespace views
{
class EditorArea;
class ErrorBanner;
} // namespace views

/// Offers what editors held and had not saved when Spacewright ended without asking.
class UnsavedRecovery final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnsavedRecovery)

public:
    /// All must outlive this.
    UnsavedRecovery(views::EditorArea *editors, views::ErrorBanner *banner, QThreadPool *pool, QObject *parent);

    /// Looks for texts of files in @p folder.
    void look(const QString &folder);

private:
    void offer(const QList<space::UnsavedText> &texts);
    void bringBack(const QList<space::UnsavedText> &texts);

    views::EditorArea *m_editors;
    views::ErrorBanner *m_banner;
    QThreadPool *m_pool;
    Task<QList<space::UnsavedText>> m_looking;
};

} // namespace spacewright
