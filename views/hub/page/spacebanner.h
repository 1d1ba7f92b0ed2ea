// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/hub/space/spaceinfo.h>

#include <QWidget>

namespace spacewright::views
{

/// The head of a Space's page: its card, as wide as the page.
class SpaceBanner final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpaceBanner)

public:
    explicit SpaceBanner(QWidget *parent = nullptr);

    void setSpace(const hub::SpaceInfo &space);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    /// The stage at the right edge; returns what is left of @p line.
    QRect paintStage(QPainter &painter, const QRect &line) const;
    QString note() const;

    hub::SpaceInfo m_space;
};

} // namespace spacewright::views
