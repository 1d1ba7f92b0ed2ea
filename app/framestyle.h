// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QProxyStyle>

namespace spacewright
{

/// Qt's own style Fusion, which stands in where the desktop brings none: it draws the frames of fields and boxes darker
/// than the window, where nobody sees them in a dark one. Here they are lighter there. The chosen row of the editor's
/// completion gets the colour of chosen text, too.
class FrameStyle final : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FrameStyle)

public:
    FrameStyle();

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;

private:
    /// Each panel asks for those of its title when it is made, and Fusion reads the pictures anew each time.
    mutable QHash<StandardPixmap, QIcon> m_titleIcons;
};

} // namespace spacewright
