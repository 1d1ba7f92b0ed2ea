// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/fileviewer.h>

class QThreadPool;

namespace spacewright::views
{

/// Makes the viewers of this folder.
class Viewers final : public ViewerFactory
{
public:
    explicit Viewers(QThreadPool *pool) : m_pool(pool) {}

    Place placeFor(const QString &path) const override;
    FileViewer *create(const QString &path, QWidget *parent) const override;

private:
    QThreadPool *m_pool;
};

} // namespace spacewright::views
