// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace spacewright::views
{

struct FileDiff;
class ImageDiff;

/// Shows changes of files that text does not suit: pictures.
class DiffKinds final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffKinds)

public:
    explicit DiffKinds(QWidget *parent = nullptr);

    /// False if there is nothing better than text for this file.
    bool setDiff(const FileDiff &diff);

private:
    ImageDiff *m_images;
};

} // namespace spacewright::views
