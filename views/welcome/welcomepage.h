// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/space/recentspaces.h>
#include <core/space/spacetemplate.h>

#include <QWidget>

class QBoxLayout;
class QGridLayout;

namespace spacewright::views
{

class ErrorBanner;

/// What the window shows while no Space is open. It is given what it shows and says what was chosen.
class WelcomePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomePage)

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QList<space::RecentSpace> &spaces);
    void setTemplates(const QList<space::SpaceTemplate> &templates);
    void showError(const Error &error);
    void clearError();

Q_SIGNALS:
    void openRequested();
    /// A Space of the Hub is wanted.
    void getRequested();
    void browseRequested();
    /// Empty: the user has not chosen a template yet.
    void newRequested(const QString &templateId);
    void spaceRequested(const QString &folder);
    void forgetRequested(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// When it is shown for the first time: a window that comes back with its Space needs none of it.
    void build();
    void showRecent();
    void showTemplates();
    void arrange();
    QWidget *makeHeader();
    QWidget *makeRecent();
    QWidget *makeStart();
    QWidget *makeHubButtons(QWidget *start);

    QList<space::RecentSpace> m_spaces;
    QList<space::SpaceTemplate> m_offered;
    ErrorBanner *m_banner;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_recent = nullptr;
    QWidget *m_recentColumn = nullptr;
    QGridLayout *m_templates = nullptr;
};

} // namespace spacewright::views
