// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spacestatus.h>

#include <QUrl>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace spacewright::views
{

/// How a Space runs on the Hub and what that costs, with what may be changed about it right there. What the Hub has no
/// interface for is a link to its page.
class SpaceFacts final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceFacts)

public:
    /// @p endpoint is that of the Hub, for links.
    explicit SpaceFacts(const QUrl &endpoint, QWidget *parent = nullptr);

    void setStatus(const hub::SpaceStatus &status);
    /// Nothing can be asked for while something is.
    void setBusy(bool isBusy);

Q_SIGNALS:
    /// @p sleepTime: none leaves it to the Hub.
    void hardwareRequested(const QString &flavor);
    void sleepTimeRequested(qint64 seconds);
    void replicasRequested(int count);
    void devModeRequested(bool enabled);
    void pageRequested(const QUrl &page);
    void spaceRequested(const QString &id);

private:
    void build();
    QLabel *addText(const QString &title, const char *name);
    void addChoice(const QString &title, QWidget *choice, QPushButton *apply);
    void followLink(const QString &link);
    void showCommit();
    void showHardware();
    void showSleep();
    void showReplicas();
    void showPlaces();
    void updateCost();
    void updateButtons();
    bool isStatic() const;
    QString link(const QString &path, const QString &text) const;

    QUrl m_endpoint;
    hub::SpaceStatus m_status;
    bool m_isBusy = false;
    /// What the choices were made for: they are the user's until the Hub says something else.
    QString m_shownHardware;
    qint64 m_shownSleep = 0;
    int m_shownReplicas = 0;
    QFormLayout *m_form;
    QLabel *m_stage;
    QLabel *m_commit;
    QComboBox *m_hardware;
    QPushButton *m_applyHardware;
    QLabel *m_cost;
    QComboBox *m_sleep;
    QPushButton *m_applySleep;
    QSpinBox *m_replicas;
    QPushButton *m_applyReplicas;
    QLabel *m_devMode;
    QPushButton *m_toggleDevMode;
    QLabel *m_storage;
    QLabel *m_domains;
    QLabel *m_origin;
    QLabel *m_elsewhere;
};

} // namespace spacewright::views
