// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colourscheme.h"

#include "framestyle.h"

#include <KColorScheme>

#include <QApplication>
#include <QIcon>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleHints>

namespace spacewright
{

namespace
{

// Where KDE's libraries look for the colours of this application.
constexpr auto schemeProperty = "KDE_COLOR_SCHEME_PATH";

bool isKdeDesktop()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':').contains(u"KDE");
}

} // namespace

ColourScheme::ColourScheme(settings::Setting<QString> &setting, QObject *parent)
    : QObject(parent), m_setting(setting), m_desktopPalette(QApplication::palette())
{
    if (QApplication::style()->name() == QLatin1StringView("fusion"))
        QApplication::setStyle(new FrameStyle);
    connect(&setting, &settings::SettingBase::changed, this, &ColourScheme::apply);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ColourScheme::apply);
    apply();
}

void ColourScheme::apply()
{
    if (m_isApplying)
        return;
    QStyleHints *hints = QGuiApplication::styleHints();
    const bool isSystem = m_setting.get() != u"light" && m_setting.get() != u"dark";
    // Web pages in the preview ask these hints.
    const Qt::ColorScheme wanted = isSystem   ? Qt::ColorScheme::Unknown
                                   : isDark() ? Qt::ColorScheme::Dark
                                              : Qt::ColorScheme::Light;
    {
        // Says "changed" at once where the desktop's theme can do it, and the preview wants to hear that too.
        const QScopedValueRollback once(m_isApplying, true);
        hints->setColorScheme(wanted);
    }
    if (isSystem && isKdeDesktop()) {
        qApp->setProperty(schemeProperty, QVariant());
        QApplication::setPalette(m_desktopPalette);
        return;
    }
    const QString path = isDark() ? QStringLiteral(":/themes/SpacewrightDark.colors")
                                  : QStringLiteral(":/themes/SpacewrightLight.colors");
    qApp->setProperty(schemeProperty, path);
    QApplication::setPalette(KColorScheme::createApplicationPalette(KSharedConfig::openConfig(path)));
}

void ColourScheme::applyIcons()
{
    const bool isSystem = m_setting.get() != u"light" && m_setting.get() != u"dark";
    if (!isSystem || !isKdeDesktop())
        QIcon::setThemeName(isDark() ? QStringLiteral("breeze-dark") : QStringLiteral("breeze"));
}

bool ColourScheme::isDark() const
{
    if (m_setting.get() == u"dark")
        return true;
    return m_setting.get() != u"light" && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

} // namespace spacewright
