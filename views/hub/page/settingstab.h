// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/publish/comparedsettings.h>
#include <views/hub/hubworker.h>

#include <QWidget>

class QAction;
class QLabel;
class QTreeWidget;

namespace spacewright::views
{

class ErrorBanner;

/// Secrets and variables of a Space on the Hub beside those that it gets when it runs here, and what is missing where.
class SettingsTab final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsTab)

public:
    SettingsTab(HubWorker *worker, const hub::SpaceId &space, QWidget *parent = nullptr);

    /// What there is here; none if the Space is not the one that is open.
    void setLocal(const std::optional<publish::LocalValues> &local);
    /// Reads the Hub's side again, if there may be one to be seen.
    void reload(bool canManage);

Q_SIGNALS:
    /// The value of this secret or variable of here shall go to the Hub.
    void sendRequested(const QString &name);
    /// Those of here shall be edited.
    void localRequested();
    /// The Hub has changed.
    void changed();

private:
    void build();
    QAction *add(const QString &name, const QString &icon, const QString &text, void (SettingsTab::*act)());
    void take(const QList<publish::ComparedSetting> &settings);
    void show();
    void edit();
    void editSetting(const QString &name, hub::SettingKind kind, const QString &value);
    void addVariable() { editSetting({}, hub::SettingKind::Variable, {}); }
    void addSecret() { editSetting({}, hub::SettingKind::Secret, {}); }
    void remove();
    void send();
    const publish::ComparedSetting *chosen() const;
    void updateActions();
    void finish(const Result<> &done);

    HubWorker *m_worker;
    hub::SpaceId m_space;
    bool m_canManage = false;
    bool m_isBusy = false;
    std::optional<publish::LocalValues> m_local;
    QList<publish::ComparedSetting> m_settings;
    ErrorBanner *m_banner;
    QLabel *m_note;
    QTreeWidget *m_list;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_send;
    QAction *m_addVariable;
    QAction *m_addSecret;
    QAction *m_editLocal;
};

} // namespace spacewright::views
