// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/preview/colorscheme.h>

#include <QObject>
#include <QUrl>

class QWebEnginePage;
class QWidget;

namespace spacewright::views
{

/// Which colours the page believes that its reader prefers: the user's choice, or those of the window around it.
class PageColors final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageColors)

public:
    /// Follows the palette of @p panel.
    explicit PageColors(QWidget *panel);

    void choose(ColorScheme scheme);
    /// Whether the page is a Gradio app, which can be asked by its address. True if it must be loaded again for that.
    bool setGradio(bool isGradio);
    QUrl addressOf(const QUrl &url) const;
    /// For what @p page loads from now on.
    void applyTo(QWebEnginePage &page) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ColorScheme simulated() const;
    void update();

    QWidget *m_panel;
    ColorScheme m_chosen = ColorScheme::System;
    ColorScheme m_simulated;
    bool m_isGradio = false;
};

} // namespace spacewright::views
