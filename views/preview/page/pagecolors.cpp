// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecolors.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWidget>

namespace spacewright::views
{

PageColors::PageColors(QWidget *panel) : QObject(panel), m_panel(panel), m_simulated(simulated())
{
    panel->installEventFilter(this);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &PageColors::update);
}

void PageColors::choose(ColorScheme scheme)
{
    if (std::exchange(m_chosen, scheme) == scheme)
        return;
    m_simulated = simulated();
    Q_EMIT changed();
}

bool PageColors::setGradio(bool isGradio)
{
    const bool wasGradio = std::exchange(m_isGradio, isGradio);
    return isGradio && !wasGradio && m_chosen != ColorScheme::System;
}

QUrl PageColors::addressOf(const QUrl &url) const
{
    return m_isGradio ? withGradioTheme(url, m_chosen) : url;
}

void PageColors::applyTo(QWebEnginePage &page) const
{
    page.scripts().clear();
    if (m_simulated == ColorScheme::System)
        return;
    QWebEngineScript script;
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(colorSchemeScript(m_simulated));
    page.scripts().insert(script);
}

bool PageColors::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    return QObject::eventFilter(watched, event);
}

ColorScheme PageColors::simulated() const
{
    if (m_chosen != ColorScheme::System)
        return m_chosen;
    // The engine goes by the desktop. Where that says nothing, or the window has other colours, the page must be told.
    const bool isDark = m_panel->palette().color(QPalette::Base).lightness() < 128;
    const bool isEngineDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    if (isDark == isEngineDark)
        return ColorScheme::System;
    return isDark ? ColorScheme::Dark : ColorScheme::Light;
}

void PageColors::update()
{
    const ColorScheme now = simulated();
    if (std::exchange(m_simulated, now) != now)
        Q_EMIT changed();
}

} // namespace spacewright::views
