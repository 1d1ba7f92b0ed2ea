// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacetrust.h"

#include <core/space/trust.h>

#include <KActionCollection>

#include <QAction>
#include <QIcon>
#include <QThreadPool>
#include <QWidget>

namespace spacewright::views
{

namespace
{

Task<bool> readTrust(const space::Space &space)
{
    return {QThreadPool::globalInstance(), [folder = space.folder, remote = space.remote](Progress &) -> Result<bool> {
                return space::isTrusted(folder, remote);
            }};
}

bool isSame(const space::Space &one, const space::Space &other)
{
    return one.folder == other.folder && one.remote == other.remote;
}

} // namespace

SpaceTrust::SpaceTrust(KActionCollection *collection, QWidget *window)
    : QObject(window), m_window(window),
      m_action(collection->addAction(QStringLiteral("space_trust"), this, &SpaceTrust::revoke))
{
    m_action->setText(tr("Revoke &Trust"));
    show(false);
}

void SpaceTrust::setSpace(const space::Space &space)
{
    if (isSame(space, m_space))
        return;
    m_space = space;
    show(false);
    if (!space.folder.isEmpty())
        read();
}

void SpaceTrust::read()
{
    m_reading = readTrust(m_space);
    m_reading.future().then(this, [this, asked = m_space](const Result<bool> &isTrusted) {
        // The answer may be about a Space that was closed meanwhile.
        if (isSame(asked, m_space))
            show(*isTrusted);
    });
}

void SpaceTrust::show(bool isTrusted)
{
    m_action->setEnabled(isTrusted);
    m_action->setVisible(!m_space.folder.isEmpty());
    m_action->setIconText(isTrusted ? tr("Trusted") : tr("Not Trusted"));
    // Of these there are drawings for small sizes only; by the plain names a large one may come, and blur.
    // What is as usual needs no words: the tool bar has to end with Publish in a narrow window too.
    m_action->setPriority(isTrusted ? QAction::LowPriority : QAction::NormalPriority);
    m_action->setIcon(QIcon::fromTheme(isTrusted ? QStringLiteral("security-high-symbolic")
                                                 : QStringLiteral("security-medium-symbolic")));
    m_action->setToolTip(isTrusted ? tr("You allowed this Space to run here. Click to take that back.")
                                   : tr("You are asked before this Space runs here for the first time."));
}

void SpaceTrust::require(const space::Space &space, const TrustPurpose &purpose, const std::function<void()> &allowed)
{
    m_allowed = allowed;
    m_checking = readTrust(space);
    m_checking.future().then(this, [this, space, purpose](const Result<bool> &isTrusted) {
        if (!isWaiting())
            return;
        if (*isTrusted)
            pass();
        else
            ask(space, purpose);
    });
}

void SpaceTrust::cancel()
{
    m_allowed = nullptr;
}

void SpaceTrust::ask(const space::Space &space, const TrustPurpose &purpose)
{
    askTrust(m_window, space, purpose, [this, space](bool isAllowed) {
        if (isAllowed) {
            keep(space, true);
        } else {
            cancel();
            Q_EMIT denied();
        }
    });
}

void SpaceTrust::keep(const space::Space &space, bool isTrusted)
{
    const auto write = [folder = space.folder, remote = space.remote, isTrusted](Progress &) {
        return space::setTrusted(folder, remote, isTrusted);
    };
    m_writing = Task<void>(QThreadPool::globalInstance(), write);
    m_writing.future().then(this, [this](const Result<> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
        if (!m_space.folder.isEmpty())
            read();
        Q_EMIT this->kept();
        // Whoever waits may look for itself whether the Space is trusted.
        pass();
    });
}

void SpaceTrust::revoke()
{
    keep(m_space, false);
    Q_EMIT revoked();
}

void SpaceTrust::pass()
{
    if (const auto allowed = std::exchange(m_allowed, nullptr))
        allowed();
}

} // namespace spacewright::views
