// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spacestatus.h>
#include <core/publish/comparedsettings.h>
#include <views/hub/hubworker.h>

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QAction;
class QTabWidget;
class QToolBar;

namespace spacewright::views
{

class DiscussionsTab;
class ErrorBanner;
class FilesTab;
class MetricsView;
class SettingsTab;
class SpaceBanner;
class SpaceFacts;

/// Everything about one Space on the Hub: how it runs, what it costs, its settings, its files, and what people say
/// about it. It follows the Space while it is seen.
class SpacePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpacePage)

public:
    /// @p worker must outlive it.
    SpacePage(HubWorker *worker, const hub::SpaceId &space, QWidget *parent = nullptr);
    ~SpacePage() override;

    const hub::SpaceId &space() const { return m_space; }
    const hub::SpaceStatus &status() const { return m_status; }
    /// What the open Space gets here, if it is this one.
    void setLocal(const std::optional<publish::LocalValues> &local);
    /// Somebody else is signed in, or something was changed elsewhere.
    void reload();
    DiscussionsTab *discussions() const { return m_discussions; }
    SettingsTab *settings() const { return m_settings; }

Q_SIGNALS:
    void titleChanged(const QString &title);
    void getRequested(const spacewright::hub::SpaceId &space);
    void runRequested(const spacewright::hub::SpaceId &space);
    /// A copy here that remembers where it came from.
    void copyRequested(const spacewright::hub::SpaceId &space);
    /// A copy on the Hub.
    void duplicateRequested(const spacewright::hub::SpaceId &space);
    void logsRequested(const spacewright::hub::SpaceId &space);
    /// What runs here beside what runs there.
    void twinRequested(const spacewright::hub::SpaceInfo &space);
    void pageRequested(const QUrl &page);
    void spaceRequested(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    using Change = std::function<Result<hub::Runtime>(const hub::HubClient &, Progress &)>;

    void build();
    QWidget *makeOverview();
    QToolBar *makeBar();
    QAction *add(const QString &name, const QString &icon, const QString &text, const QString &toolTip,
                 const std::function<void()> &act);
    void connectFacts();
    void take(const hub::SpaceStatus &status);
    void takeRuntime(const hub::Runtime &runtime);
    void change(const Change &change);
    void askToRebuild();
    void followEvents();
    void updateActions();

    HubWorker *m_worker;
    hub::SpaceId m_space;
    hub::SpaceStatus m_status;
    HubWorker::Ticket m_reading = 0;
    HubWorker::Ticket m_events = 0;
    bool m_isBusy = false;
    QTimer m_again;
    SpaceBanner *m_head;
    ErrorBanner *m_banner;
    QTabWidget *m_tabs;
    SpaceFacts *m_facts;
    MetricsView *m_metrics;
    SettingsTab *m_settings;
    DiscussionsTab *m_discussions;
    FilesTab *m_files;
    QAction *m_restart = nullptr;
    QAction *m_rebuild = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_logs = nullptr;
    QAction *m_twin = nullptr;
};

} // namespace spacewright::views
