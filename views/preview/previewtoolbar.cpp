// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewtoolbar.h"

#include <QActionGroup>
#include <QIcon>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QUrlQuery>

#include <algorithm>

namespace spacewright::views
{
namespace
{

constexpr int smallestZoom = 50;
constexpr int largestZoom = 200;
constexpr int zoomStep = 10;
constexpr int shortestAddress = 110;

// What opens a private Space on the Hub is for nobody who looks at the screen, or at a picture of it.
QUrl withoutSignature(QUrl url)
{
    QUrlQuery query(url);
    query.removeQueryItem(QStringLiteral("__sign"));
    url.setQuery(query.isEmpty() ? QString() : query.query());
    return url;
}

// A menu whose entries exclude each other; the first one is chosen.
void addChoice(QActionGroup *group, QMenu *menu, const QString &text, const char *name)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1StringView(name));
    action->setCheckable(true);
    action->setChecked(group->actions().isEmpty());
    group->addAction(action);
}

} // namespace

PreviewToolBar::PreviewToolBar(QWidget *parent) : QToolBar(parent)
{
    setIconSize({16, 16});
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_reload = addTool("preview_reload", "view-refresh", tr("Reload Page"));
    m_stop = addTool("preview_stop", "process-stop", tr("Stop Loading"));
    connect(m_reload, &QAction::triggered, this, &PreviewToolBar::reloadRequested);
    connect(m_stop, &QAction::triggered, this, &PreviewToolBar::stopRequested);

    m_address = new QLineEdit(this);
    m_address->setObjectName(QStringLiteral("preview_address"));
    m_address->setAccessibleName(tr("Preview address"));
    m_address->setPlaceholderText(tr("Not running"));
    m_address->setReadOnly(true);
    m_address->setMinimumWidth(shortestAddress);
    addWidget(m_address);

    addSizes();
    addColorSchemes();
    addZoom();
    addFrames();
    QAction *outside = addTool("preview_open_outside", "document-open-remote", tr("Open in Browser"));
    connect(outside, &QAction::triggered, this, &PreviewToolBar::outsideRequested);
    m_inspector = addTool("preview_inspector", "view-web-browser-dom-tree", tr("Web Inspector"));
    m_inspector->setCheckable(true);
    connect(m_inspector, &QAction::toggled, this, &PreviewToolBar::inspectorToggled);
    setUrl({});
}

void PreviewToolBar::setUrl(const QUrl &url)
{
    m_address->setText(withoutSignature(url).toDisplayString());
    m_address->setCursorPosition(0);
    for (QAction *action : std::as_const(m_pageActions))
        action->setEnabled(!url.isEmpty());
    setLoading(false);
}

void PreviewToolBar::setLoading(bool isLoading)
{
    m_reload->setVisible(!isLoading);
    m_stop->setVisible(isLoading);
}

void PreviewToolBar::setInspectorShown(bool isShown)
{
    m_inspector->setChecked(isShown);
}

QAction *PreviewToolBar::addTool(const char *name, const char *icon, const QString &text)
{
    QAction *action = addAction(QIcon::fromTheme(QLatin1StringView(icon)), text);
    action->setObjectName(QLatin1StringView(name));
    widgetForAction(action)->setObjectName(QLatin1StringView(name));
    m_pageActions += action;
    return action;
}

QToolButton *PreviewToolBar::addMenu(const char *name, const char *icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    addWidget(button);
    return button;
}

void PreviewToolBar::addSizes()
{
    QMenu *menu = addMenu("preview_size", "smartphone", tr("Page Size"))->menu();
    auto *group = m_sizes = new QActionGroup(menu);
    const auto add = [&](const QString &text, const char *name, const QSize &size) {
        addChoice(group, menu, text, name);
        group->actions().constLast()->setData(size);
    };
    add(tr("Fit the Panel"), "preview_size_fit", {});
    add(tr("Phone (390 × 844)"), "preview_size_phone", {390, 844});
    add(tr("Tablet (820 × 1180)"), "preview_size_tablet", {820, 1180});
    add(tr("Desktop (1440 × 900)"), "preview_size_desktop", {1440, 900});
    connect(group, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT deviceSizeChosen(action->data().toSize()); });
}

void PreviewToolBar::addColorSchemes()
{
    QMenu *menu = addMenu("preview_theme", "contrast", tr("Page Theme"))->menu();
    auto *group = m_schemes = new QActionGroup(menu);
    const auto add = [&](const QString &text, const char *name, ColorScheme scheme) {
        addChoice(group, menu, text, name);
        group->actions().constLast()->setData(int(scheme));
    };
    add(tr("As the Window"), "preview_theme_system", ColorScheme::System);
    add(tr("Light"), "preview_theme_light", ColorScheme::Light);
    add(tr("Dark"), "preview_theme_dark", ColorScheme::Dark);
    connect(group, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT colorSchemeChosen(ColorScheme(action->data().toInt())); });
}

void PreviewToolBar::addZoom()
{
    m_zoomButton = addMenu("preview_zoom", "zoom", tr("Page Zoom"));
    m_zoomButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    QMenu *menu = m_zoomButton->menu();
    const auto add = [&](const QString &text, const char *name, const char *icon, auto nextZoom) {
        QAction *action = menu->addAction(QIcon::fromTheme(QLatin1StringView(icon)), text);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, [this, nextZoom] { setZoom(nextZoom(m_zoom)); });
        return action;
    };
    add(tr("Zoom In"), "preview_zoom_in", "zoom-in", [](int zoom) { return zoom + zoomStep; });
    add(tr("Zoom Out"), "preview_zoom_out", "zoom-out", [](int zoom) { return zoom - zoomStep; });
    add(tr("Actual Size"), "preview_zoom_reset", "zoom-original", [](int) { return 100; });
    setZoom(m_zoom);
}

void PreviewToolBar::addFrames()
{
    QMenu *menu = addMenu("preview_frame", "select-rectangular", tr("Page Frame"))->menu();
    m_frames = new QActionGroup(menu);
    addChoice(m_frames, menu, tr("By Itself"), "preview_frame_none");
    addChoice(m_frames, menu, tr("In a Frame, as on the Hub"), "preview_frame_hub");
    m_frames->actions().constFirst()->setData(false);
    m_frames->actions().constLast()->setData(true);
    connect(m_frames, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT frameChosen(action->data().toBool()); });
}

void PreviewToolBar::setZoom(int percent)
{
    m_zoom = std::clamp(percent, smallestZoom, largestZoom);
    showZoom();
    Q_EMIT zoomChosen(m_zoom / 100.0);
}

void PreviewToolBar::showZoom()
{
    //: The page's zoom in percent.
    m_zoomButton->setText(tr("%1 %").arg(m_zoom));
}

void PreviewToolBar::setAppearance(const PageAppearance &appearance)
{
    const auto check = [](const QActionGroup *group, const QVariant &value) {
        for (QAction *action : group->actions())
            action->setChecked(action->data() == value);
    };
    check(m_sizes, appearance.deviceSize);
    check(m_schemes, int(appearance.scheme));
    check(m_frames, appearance.isFramed);
    m_zoom = std::clamp(qRound(appearance.zoom * 100), smallestZoom, largestZoom);
    showZoom();
}

} // namespace spacewright::views
