// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trustquestion.h"

#include <core/base/task.h>
#include <core/space/space.h>

#include <QObject>
#include <QPointer>

class KActionCollection;
class QAction;

namespace spacewright::views
{

/// Whether the open Space may run here: shows it by the action "space_trust", which takes the trust back, and asks the
/// question before the first run. The answers are read and written on a worker.
class SpaceTrust final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceTrust)

public:
    /// @p window is the parent of the question.
    SpaceTrust(KActionCollection *collection, QWidget *window);

    /// The Space that the action is about; one without a folder is none.
    void setSpace(const space::Space &space);
    /// Calls @p allowed as soon as the Space is trusted, asking the user if need be.
    /// Never calls it if the answer is no.
    void require(const space::Space &space, const TrustPurpose &purpose, const std::function<void()> &allowed);
    /// Nothing waits for an answer any more.
    void cancel();
    bool isWaiting() const { return bool(m_allowed); }

Q_SIGNALS:
    /// The wait for an answer has ended without calling anything.
    void denied();
    /// It is kept that the Space is trusted, or is no more.
    void kept();
    /// The user took the trust back.
    void revoked();
    void failed(const spacewright::Error &error);

private:
    void read();
    void show(bool isTrusted);
    void ask(const space::Space &space, const TrustPurpose &purpose);
    void keep(const space::Space &space, bool isTrusted);
    void revoke();
    void pass();

    QPointer<QWidget> m_window;
    QAction *m_action;
    space::Space m_space;
    std::function<void()> m_allowed;
    Task<bool> m_reading;
    Task<bool> m_checking;
    Task<void> m_writing;
};

} // namespace spacewright::views
