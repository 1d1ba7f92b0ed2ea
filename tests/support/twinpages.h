// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/preview.h>
#include <views/twin/twinview.h>

#include <QTest>

#include <algorithm>
#include <optional>

namespace spacewright::tests
{

/// The two pages side by side that a window shows, or none.
inline views::TwinView *twinIn(const QWidget &window)
{
    const auto views = window.findChildren<views::TwinView *>();
    const auto shown = std::ranges::find_if(views, &QWidget::isVisible);
    return shown == views.end() ? nullptr : *shown;
}

/// From left to right.
inline QList<views::PreviewPanel *> pagesOf(const views::TwinView &twin)
{
    QList<views::PreviewPanel *> found;
    const auto widgets = twin.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // By its name: the plugin has another meta-object of the same interface.
        if (widget->inherits("spacewright::views::PreviewPanel"))
            found += static_cast<views::PreviewPanel *>(widget);
    }
    // Their order as children is another one.
    std::ranges::sort(found, {}, [](const QWidget *panel) { return panel->mapTo(panel->window(), QPoint()).x(); });
    return found;
}

/// What a script says in one of the pages; nothing if there is no such page, or it does not answer.
inline QVariant askPage(const QList<views::PreviewPanel *> &pages, int side, const QString &script)
{
    if (pages.size() <= side)
        return {};
    const auto answer = std::make_shared<std::optional<QVariant>>();
    pages.at(side)->runScript(script, [answer](const QVariant &value) { *answer = value; });
    [[maybe_unused]] const bool isIn = QTest::qWaitFor([&answer] { return answer->has_value(); }, 2'000);
    return answer->value_or(QVariant());
}

} // namespace spacewright::tests
