// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>
#include <core/space/space.h>

#include <QObject>

class KXmlGuiWindow;

namespace spacewright
{

namespace views
{
class EditorArea;
class TaskList;
} // namespace views

class HubPages;
class HubTools;
class Publishing;
class RepositoryPanels;
class RunPanels;
class Twins;

/// What the window shows of the Hub in tabs, joined with the rest of it: pages of Spaces, pages side by side, and what
/// is new where the open Space was copied from.
class HubTabs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubTabs)

public:
    /// All must outlive this.
    struct Surroundings {
        KXmlGuiWindow *window;
        views::EditorArea *editors;
        views::TaskList *tasks;
        HubTools *tools;
        RunPanels *run;
        Publishing *publishing;
        RepositoryPanels *repository;
    };

    explicit HubTabs(const Surroundings &surroundings);

    /// The Space that is open here; one without a folder is none.
    void setSpace(const space::Space &space);

Q_SIGNALS:
    void failed(const spacewright::Error &error);

private:
    void connectPages();
    void connectFailures();

    Surroundings m_around;
    Twins *m_twins;
    HubPages *m_pages;
};

} // namespace spacewright
