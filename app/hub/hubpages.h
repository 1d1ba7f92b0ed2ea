// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>
#include <core/hub/space/spaceinfo.h>
#include <core/publish/comparedsettings.h>
#include <core/publish/follow/spacelogs.h>
#include <core/secrets/spaceenvironment.h>
#include <core/space/space.h>

#include <QObject>
#include <QPointer>

class KXmlGuiWindow;
class QAction;

namespace spacewright
{

namespace views
{
class EditorArea;
class HubWorker;
class SpacePage;
} // namespace views

class RunPanels;

/// The pages of Spaces on the Hub, in tabs beside the files: which are open, what of the open Space belongs to which,
/// and whose logs are shown.
class HubPages final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubPages)

public:
    /// All must outlive this.
    struct Surroundings {
        KXmlGuiWindow *window;
        views::EditorArea *editors;
        RunPanels *run;
        views::HubWorker *worker;
    };

    explicit HubPages(const Surroundings &surroundings);

    void showSpace(const hub::SpaceId &space);
    /// The Space that is open here; one without a folder is none.
    void setSpace(const space::Space &space);
    /// Somebody else is signed in, perhaps at another Hub.
    void restart();

Q_SIGNALS:
    void getRequested(const spacewright::hub::SpaceId &space);
    void runRequested(const spacewright::hub::SpaceId &space);
    void copyRequested(const spacewright::hub::SpaceId &space);
    void twinRequested(const spacewright::hub::SpaceInfo &space);
    void pullRequestRunRequested(const spacewright::hub::SpaceInfo &space, int number);
    void pageRequested(const QUrl &page);
    void failed(const spacewright::Error &error);

private:
    views::SpacePage *pageOf(const hub::SpaceId &space) const;
    views::SpacePage *makePage(const hub::SpaceId &space);
    void connectPage(views::SpacePage *page);
    void findOwn();
    void readLocal();
    void tellLocal(views::SpacePage *page) const;
    void sendSetting(views::SpacePage *page, const QString &name);
    void showLogs(const hub::SpaceId &space);
    void follow(const hub::SpaceId &space, const std::shared_ptr<publish::SpaceLogs> &logs);
    void duplicate(const hub::SpaceId &space);

    Surroundings m_around;
    secrets::SpaceEnvironment m_environments;
    QAction *m_action;
    QList<QPointer<views::SpacePage>> m_pages;
    space::Space m_space;
    /// The open Space's name on the Hub.
    std::optional<hub::SpaceId> m_own;
    secrets::Environment m_local;
    /// Those of the logs that are followed.
    QList<int> m_following;
};

} // namespace spacewright
