// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spacesearch.h>

#include <QToolButton>

class QActionGroup;

namespace spacewright::views
{

/// The button beside the search field with what narrows a list of Spaces: SDK, hardware, running, and how the text is
/// meant. It looks pressed while something is narrowed.
class HubFilter final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubFilter)

public:
    explicit HubFilter(QWidget *parent = nullptr);

    /// Adds the choice to @p search.
    void apply(hub::SpaceSearch &search) const;

Q_SIGNALS:
    void changed();

private:
    QActionGroup *addGroup(const QString &title, const QList<std::pair<QVariant, QString>> &choices);

    QActionGroup *m_sdk;
    QActionGroup *m_machine;
    QActionGroup *m_way;
    QAction *m_running;
};

} // namespace spacewright::views
