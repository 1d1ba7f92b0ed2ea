// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/git/objectid.h>
#include <core/git/remote/credentials.h>
#include <core/hub/client/spaceid.h>

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <functional>

class KXmlGuiWindow;
class QAction;

namespace spacewright
{

namespace views
{
class EditorArea;
class RepositoryWorker;
class UpstreamPage;
} // namespace views

/// Whether the open Space is a copy of another one, and the page about what changed there.
class UpstreamTools final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UpstreamTools)

public:
    /// All must outlive this; the functions are asked anew each time.
    struct Surroundings {
        KXmlGuiWindow *window;
        views::EditorArea *editors;
        views::RepositoryWorker *worker;
        std::function<git::Credentials()> credentials;
    };

    explicit UpstreamTools(const Surroundings &surroundings);

    /// Another Space is open, or none.
    void refresh();

Q_SIGNALS:
    void commitRequested(const spacewright::git::ObjectId &commit);
    void comparisonRequested(const spacewright::git::ObjectId &from, const spacewright::git::ObjectId &to);
    void sendBackRequested(const spacewright::hub::SpaceId &origin);
    void spaceRequested(const spacewright::hub::SpaceId &origin);

private:
    void show();
    void setOrigin(const std::optional<hub::SpaceId> &origin);

    Surroundings m_around;
    QAction *m_action;
    std::optional<hub::SpaceId> m_origin;
    QPointer<views::UpstreamPage> m_page;
};

} // namespace spacewright
