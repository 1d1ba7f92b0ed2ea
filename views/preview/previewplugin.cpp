// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chromiumflags.h"
#include "webpanel.h"

#include <core/base/log.h>

namespace spacewright::views
{

/// The way into this plugin. All panels share one proxy, since the engine has one for the whole process.
class WebPreviewPlugin final : public QObject, public PreviewPlugin
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebPreviewPlugin)
    Q_PLUGIN_METADATA(IID SPACEWRIGHT_PREVIEW_IID)
    Q_INTERFACES(spacewright::views::PreviewPlugin)

public:
    WebPreviewPlugin()
    {
        const Result<quint16> port = m_proxy.listen();
        if (!port)
            qCCritical(logViews).noquote() << "The preview's proxy cannot listen:" << port.error().detail;
        // Port 9 takes nothing: without the proxy no page reaches anything.
        prepareEngineEnvironment(port.value_or(9));
    }

    PreviewPanel *createPanel(QWidget *parent) override { return new WebPanel(m_proxy, parent); }

private:
    proxy::PreviewProxy m_proxy;
};

} // namespace spacewright::views

#include "previewplugin.moc"
