// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colorscheme.h"

#include <QSize>
#include <QToolBar>
#include <QUrl>

class QActionGroup;
class QLineEdit;
class QToolButton;

namespace spacewright::views
{

/// The preview's controls. It only says what was chosen.
class PreviewToolBar final : public QToolBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewToolBar)

public:
    explicit PreviewToolBar(QWidget *parent = nullptr);

    /// Empty when nothing is shown; then only the address stays.
    void setUrl(const QUrl &url);
    void setLoading(bool isLoading);
    void setInspectorShown(bool isShown);
    /// Shows a choice that was made elsewhere; says nothing.
    void setAppearance(const PageAppearance &appearance);

Q_SIGNALS:
    void reloadRequested();
    void stopRequested();
    void outsideRequested();
    void inspectorToggled(bool isShown);
    /// Empty means the room there is.
    void deviceSizeChosen(const QSize &size);
    void colorSchemeChosen(spacewright::views::ColorScheme scheme);
    void zoomChosen(double zoom);
    /// Inside a frame as on the Hub's page, or by itself.
    void frameChosen(bool isFramed);

private:
    QAction *addTool(const char *name, const char *icon, const QString &text);
    QToolButton *addMenu(const char *name, const char *icon, const QString &text);
    void addSizes();
    void addColorSchemes();
    void addZoom();
    void addFrames();
    void showZoom();
    void setZoom(int percent);

    QLineEdit *m_address;
    QAction *m_reload;
    QAction *m_stop;
    QAction *m_inspector = nullptr;
    QToolButton *m_zoomButton = nullptr;
    QActionGroup *m_sizes = nullptr;
    QActionGroup *m_schemes = nullptr;
    QActionGroup *m_frames = nullptr;
    QList<QAction *> m_pageActions;
    int m_zoom = 100;
};

} // namespace spacewright::views
