// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolemessage.h"
#include "pageappearance.h"

#include <QImage>
#include <QUrl>
#include <QVariant>
#include <QWidget>

#include <functional>

namespace spacewright::views
{

/// The running Space's page with its toolbar. It is made by the preview plugin, so that a window without a preview
/// never loads a browser. Delete it before the application object, as everything that a window owns.
class PreviewPanel : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewPanel)

public:
    using QWidget::QWidget;
    ~PreviewPanel() override = default;

    /// Whose cookies and storage the page sees. A new key clears the panel; nothing outlives the program.
    virtual void setSpaceKey(const QString &key) = 0;
    /// Loads a page and lets it reach its own port of this machine, no other. Empty shows "not running".
    virtual void setUrl(const QUrl &url) = 0;
    virtual QUrl url() const = 0;
    /// Whether the page may reach public servers over HTTPS; it may unless this says no.
    virtual void setPublicNetworkAllowed(bool isAllowed) = 0;
    virtual void reload() = 0;
    virtual void showInspector() = 0;
    /// Runs a script in the page; the answer comes later, and not at all when the page ends before.
    virtual void runScript(const QString &script, const std::function<void(const QVariant &)> &answer) = 0;
    virtual PageAppearance appearance() const = 0;
    virtual void setAppearance(const PageAppearance &appearance) = 0;
    /// Whether acted() tells what the user does in the page.
    virtual void setMirrored(bool isMirrored) = 0;
    /// Does in this page what acted() told of another one.
    virtual void mirror(const QString &act) = 0;
    /// The page as it is painted now; null if there is none.
    virtual QImage picture() const = 0;

Q_SIGNALS:
    void consoleMessage(const spacewright::views::ConsoleMessage &message);
    /// The page asked its Space for something.
    void requested();
    void titleChanged(const QString &title);
    /// Not emitted for the "not running" page.
    void loadFinished(bool isOk);
    /// The user chose how the page is shown.
    void appearanceChanged(const spacewright::views::PageAppearance &appearance);
    /// The user scrolled, clicked or entered something; for mirror() of a page that is like this one.
    void acted(const QString &act);
};

/// What the preview plugin offers. It lives as long as the process: a browser engine cannot be unloaded.
class PreviewPlugin
{
public:
    virtual ~PreviewPlugin() = default;
    virtual PreviewPanel *createPanel(QWidget *parent) = 0;
};

/// Loads the plugin at the first call, from the folder `plugins` beside the program or, once installed, from the
/// libraries' folder; nullptr with a reason in @p error when that fails.
PreviewPlugin *loadPreviewPlugin(QString *error);

} // namespace spacewright::views

#define SPACEWRIGHT_PREVIEW_IID "spacewright.PreviewPlugin/2"
Q_DECLARE_INTERFACE(spacewright::views::PreviewPlugin, SPACEWRIGHT_PREVIEW_IID)
