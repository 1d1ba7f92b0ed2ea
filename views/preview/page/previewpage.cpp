// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewpage.h"

#include "pagedialogs.h"
#include "pagemirror.h"

#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

#include <array>
#include <functional>
#include <utility>

namespace spacewright::views
{
namespace
{

// Written out even where it is the engine's default today.
void applyRules(QWebEngineSettings &settings)
{
    static constexpr auto off = std::to_array<QWebEngineSettings::WebAttribute>({
        QWebEngineSettings::AllowGeolocationOnInsecureOrigins,
        QWebEngineSettings::AllowRunningInsecureContent,
        QWebEngineSettings::AllowWindowActivationFromJavaScript,
        QWebEngineSettings::AutoLoadIconsForPage,
        QWebEngineSettings::DnsPrefetchEnabled,
        // The overlay says it in our words.
        QWebEngineSettings::ErrorPageEnabled,
        // A page that reloads after a save must not take the keyboard from the editor.
        QWebEngineSettings::FocusOnNavigationEnabled,
        QWebEngineSettings::HyperlinkAuditingEnabled,
        QWebEngineSettings::JavascriptCanAccessClipboard,
        QWebEngineSettings::JavascriptCanOpenWindows,
        QWebEngineSettings::JavascriptCanPaste,
        QWebEngineSettings::LocalContentCanAccessFileUrls,
        QWebEngineSettings::LocalContentCanAccessRemoteUrls,
        QWebEngineSettings::NavigateOnDropEnabled,
        QWebEngineSettings::PdfViewerEnabled,
        QWebEngineSettings::PluginsEnabled,
        QWebEngineSettings::ScreenCaptureEnabled,
    });
    for (const auto attribute : off)
        settings.setAttribute(attribute, false);
    settings.setAttribute(QWebEngineSettings::FullScreenSupportEnabled, true);
    settings.setAttribute(QWebEngineSettings::WebRTCPublicInterfacesOnly, true);
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

ConsoleMessage::Level levelOf(QWebEnginePage::JavaScriptConsoleMessageLevel level)
{
    switch (level) {
    case QWebEnginePage::WarningMessageLevel:
        return ConsoleMessage::Level::Warning;
    case QWebEnginePage::ErrorMessageLevel:
        return ConsoleMessage::Level::Error;
    case QWebEnginePage::InfoMessageLevel:
        break;
    }
    return ConsoleMessage::Level::Info;
}

/// Calls @p seen with the address of whatever the page asks for, and leaves all of it as it is.
class RequestListener final : public QWebEngineUrlRequestInterceptor
{
public:
    RequestListener(std::function<void(const QUrl &)> seen, QObject *parent)
        : QWebEngineUrlRequestInterceptor(parent), m_seen(std::move(seen))
    {
    }
    void interceptRequest(QWebEngineUrlRequestInfo &request) override { m_seen(request.requestUrl()); }

private:
    std::function<void(const QUrl &)> m_seen;
};

} // namespace

PreviewPage::PreviewPage(QWebEngineProfile *profile, PageDialogs &dialogs, const PageMirror &mirror, QObject *parent)
    : QWebEnginePage(profile, parent), m_dialogs(dialogs), m_mirror(mirror)
{
    applyRules(*settings());
    const auto seen = [this](const QUrl &url) {
        if (url.host() == m_home.host() && url.port() == m_home.port() && !url.host().isEmpty())
            Q_EMIT requested();
    };
    setUrlRequestInterceptor(new RequestListener(seen, this));
}

bool PreviewPage::acceptNavigationRequest(const QUrl &url, NavigationType /*type*/, bool isMainFrame)
{
    // What a frame may load is for the proxy to say.
    if (!isMainFrame || isHome(url))
        return true;
    Q_EMIT leaveRequested(url);
    return false;
}

bool PreviewPage::isHome(const QUrl &url) const
{
    if (url.scheme() == QLatin1StringView("about"))
        return true;
    // Our own frame comes as data, which no page may go to by itself.
    if (m_isFramed)
        return url.scheme() == QLatin1StringView("data");
    // A file that the page made itself carries the page's address behind its own scheme.
    const QUrl inner = url.scheme() == QLatin1StringView("blob") ? QUrl(url.path(QUrl::FullyEncoded)) : url;
    return inner.scheme() == m_home.scheme() && inner.host() == m_home.host() && inner.port() == m_home.port();
}

void PreviewPage::javaScriptAlert(const QUrl & /*origin*/, const QString &text)
{
    m_dialogs.alert(text);
}

bool PreviewPage::javaScriptConfirm(const QUrl & /*origin*/, const QString &text)
{
    return m_dialogs.confirm(text);
}

bool PreviewPage::javaScriptPrompt(const QUrl & /*origin*/, const QString &text, const QString &proposal,
                                   QString *result)
{
    const auto reply = m_dialogs.prompt(text, proposal);
    if (reply)
        *result = *reply;
    return reply.has_value();
}

void PreviewPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                           const QString &source)
{
    if (const auto act = m_mirror.read(text)) {
        Q_EMIT acted(*act);
        return;
    }
    // What our own script says has no place in the page.
    const bool isOfPage = !source.startsWith(QLatin1StringView("userscript:"));
    Q_EMIT consoleMessage({.level = levelOf(level),
                           .text = text,
                           .source = isOfPage ? source : QString(),
                           .line = isOfPage ? line : 0,
                           .time = QDateTime::currentDateTimeUtc()});
}

} // namespace spacewright::views
