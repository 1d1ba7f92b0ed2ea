// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>

#include <KMessageWidget>

#include <functional>

namespace spacewright::views
{

/// An error at the place where it happened: what failed and what to do, with a way to copy it. Hidden until there is
/// one. Texts are shown as plain text, since a part of them may come from outside.
class ErrorBanner final : public KMessageWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorBanner)

public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    void showError(const spacewright::Error &error);
    /// What is worth knowing but no failure.
    void showNotice(const QString &text);
    /// A notice with something to do about it: @p offer is called "Undo", say. One click, and the notice is gone.
    void showOffer(const QString &text, const QString &offer, const std::function<void()> &accepted);
    /// The same with a second thing to do instead, that is called @p other.
    void showChoice(const QString &text, const QString &offer, const std::function<void()> &accepted,
                    const QString &other, const std::function<void()> &declined);
    void dismiss();
    /// Only what is no error.
    void dismissNotice();

private:
    void present(MessageType type, const QString &text, const QString &copied);

    QString m_copied;
    QAction *m_copy;
    QAction *m_offer;
    QAction *m_other;
    std::function<void()> m_accepted;
    std::function<void()> m_declined;
};

} // namespace spacewright::views
