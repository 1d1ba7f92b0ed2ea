// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>
#include <core/space/spacetemplate.h>

#include <QObject>

class QWidget;

namespace spacewright::settings
{
class Settings;
}

namespace spacewright
{

/// What the window asks and shows in dialogs of its own, and what of it is opened elsewhere.
class WindowDialogs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowDialogs)

public:
    /// Both must outlive this.
    WindowDialogs(settings::Settings *settings, QWidget *window);

    void setTemplates(const QList<space::SpaceTemplate> &templates) { m_templates = templates; }
    /// Starts beside @p neighbour, or in the user's home if that is empty.
    void chooseFolder(const QString &neighbour);
    /// Any file, to be read as a log.
    void chooseLog();
    void newSpace(const QString &templateId);
    void configure();
    /// The settings at the container engines: which there are, and what mends them.
    void configureEngines();
    /// What takes room, and what of it goes.
    void showStorage();
    void showDocumentation();
    void about();

Q_SIGNALS:
    void folderChosen(const QString &folder);
    void logChosen(const QString &path);
    void newSpaceChosen(const QString &templateId, const QString &folder, const QString &title);
    void failed(const spacewright::Error &error);

private:
    settings::Settings *m_settings;
    QWidget *m_window;
    QList<space::SpaceTemplate> m_templates;
};

} // namespace spacewright
