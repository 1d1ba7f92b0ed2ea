// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/fileviewer.h>

class QAction;

namespace spacewright::views
{

/// Stands for a large file whose content is not here yet, and gets it.
class PointerViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PointerViewer)

public:
    explicit PointerViewer(const QString &path, QWidget *parent = nullptr);
};

} // namespace spacewright::views
