// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/hardware.h>
#include <core/publish/publishplan.h>

class QTreeWidget;

namespace spacewright::views
{

/// In one paragraph what publishing would do: where to, how many files, which way and why.
QString planText(const publish::PublishPlan &plan);

/// Hardware with its price: "CPU basic, free", "T4 small, $0.40 an hour".
QString hardwareText(const hub::Hardware &hardware);

/// The columns of a list that showFiles() fills.
void setUpFiles(QTreeWidget *list);
/// Each file that will be different on the Hub, with what happens to it.
void showFiles(QTreeWidget *list, const publish::PublishPlan &plan);

} // namespace spacewright::views
