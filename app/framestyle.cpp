// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "framestyle.h"

#include <QPainter>
#include <QStyleOption>

#include <optional>

namespace spacewright
{

namespace
{

// What Fusion makes of the window's colour for a frame: QColor::darker() of it.
constexpr int fusionDarker = 140;
constexpr int darkWindow = 128;
// How much of the text's colour is in a frame, in percent: enough for a contrast of three to one.
constexpr int textShare = 46;

QColor mixed(const QColor &one, const QColor &other, int percent)
{
    const auto part = [percent](int from, int to) { return from + (to - from) * percent / 100; };
    return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

/// The same option with a window's colour of which Fusion makes a frame that can be seen; none if it is of another
/// kind, or not dark.
template <class Option> std::optional<Option> lightened(const QStyleOption *option)
{
    const auto *known = qstyleoption_cast<const Option *>(option);
    if (!known || known->palette.color(QPalette::Window).lightness() >= darkWindow)
        return {};
    Option copy(*known);
    const QColor frame =
        mixed(copy.palette.color(QPalette::Window), copy.palette.color(QPalette::WindowText), textShare);
    copy.palette.setColor(QPalette::Window, frame.lighter(fusionDarker));
    return copy;
}

/// Whether it is a part of the editor's list of what may be written.
bool isOfCompletion(const QWidget *widget)
{
    while (widget && !widget->inherits("KateCompletionWidget"))
        widget = widget->isWindow() ? nullptr : widget->parentWidget();
    return widget != nullptr;
}

} // namespace

FrameStyle::FrameStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void FrameStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element != CE_ItemViewItem || !isOfCompletion(widget))
        return;
    // It writes the text itself behind this, with whatever pen it finds: dark on dark in the row that is chosen.
    const bool isChosen = option->state.testFlag(State_Selected);
    painter->setPen(option->palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text));
}

void FrameStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto draw = [&](const auto &changed) {
        QProxyStyle::drawPrimitive(element, changed ? &*changed : option, painter, widget);
    };
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
    case PE_PanelButtonCommand:
        return draw(lightened<QStyleOptionButton>(option));
    case PE_FrameLineEdit:
    case PE_FrameGroupBox:
        return draw(lightened<QStyleOptionFrame>(option));
    case PE_IndicatorItemViewItemCheck:
        return draw(lightened<QStyleOptionViewItem>(option));
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FrameStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    const auto draw = [&](const auto &changed) {
        QProxyStyle::drawComplexControl(control, changed ? &*changed : option, painter, widget);
    };
    switch (control) {
    case CC_ComboBox:
        return draw(lightened<QStyleOptionComboBox>(option));
    case CC_SpinBox:
        return draw(lightened<QStyleOptionSpinBox>(option));
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon FrameStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon != SP_TitleBarCloseButton && icon != SP_TitleBarNormalButton)
        return QProxyStyle::standardIcon(icon, option, widget);
    QIcon &known = m_titleIcons[icon];
    if (known.isNull())
        known = QProxyStyle::standardIcon(icon, option, widget);
    return known;
}

} // namespace spacewright
