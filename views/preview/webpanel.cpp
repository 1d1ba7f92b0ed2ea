// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webpanel.h"

#include "previewtoolbar.h"
#include "questionbars.h"
#include "refusaltext.h"
#include "sandboxcheck.h"
#include <views/preview/page/hubframe.h>
#include <views/preview/page/pagecolors.h>
#include <views/preview/page/pageframe.h>
#include <views/preview/page/pageoverlay.h>
#include <views/preview/page/pagerequests.h>
#include <views/preview/page/previewpage.h>
#include <views/preview/page/resourceerrors.h>

#include <core/base/log.h>

#include <QDesktopServices>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWebEngineFrame>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace spacewright::views
{
namespace
{

constexpr int abortedByUs = -3; // net::ERR_ABORTED

} // namespace

WebPanel::WebPanel(proxy::PreviewProxy &proxy, QWidget *parent)
    : PreviewPanel(parent), m_proxy(proxy), m_toolBar(new PreviewToolBar(this)), m_bars(new QuestionBars(this)),
      m_stack(new QStackedWidget(this)), m_overlay(new PageOverlay(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_frame(new PageFrame(this)),
      m_requests(new PageRequests(*m_bars, this)), m_colors(new PageColors(this)), m_dialogs(*m_bars)
{
    setObjectName(QStringLiteral("panel_preview"));
    setAccessibleName(tr("Preview"));
    layOut();
    connectToolBar();
    connectProxy();
    connect(m_overlay, &PageOverlay::reloadRequested, this, &WebPanel::reload);
    connect(m_colors, &PageColors::changed, this, &WebPanel::takeColors);
}

WebPanel::~WebPanel()
{
    m_proxy.removeOwner(this);
    dropPage();
}

void WebPanel::layOut()
{
    m_splitter->addWidget(m_frame);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_overlay);
    m_stack->addWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_bars);
    layout->addWidget(m_stack, 1);
}

void WebPanel::connectToolBar()
{
    connect(m_toolBar, &PreviewToolBar::reloadRequested, this, &WebPanel::reload);
    connect(m_toolBar, &PreviewToolBar::stopRequested, this, [this] {
        if (m_page)
            m_page->triggerAction(QWebEnginePage::Stop);
    });
    connect(m_toolBar, &PreviewToolBar::outsideRequested, this, [this] { QDesktopServices::openUrl(m_url); });
    connect(m_toolBar, &PreviewToolBar::inspectorToggled, this, &WebPanel::setInspectorShown);
    const auto chosen = [this](auto PageAppearance::*part, const auto &value) {
        PageAppearance wanted = m_appearance;
        wanted.*part = value;
        choose(wanted);
        Q_EMIT appearanceChanged(m_appearance);
    };
    connect(m_toolBar, &PreviewToolBar::deviceSizeChosen, this,
            [chosen](const QSize &size) { chosen(&PageAppearance::deviceSize, size); });
    connect(m_toolBar, &PreviewToolBar::colorSchemeChosen, this,
            [chosen](ColorScheme scheme) { chosen(&PageAppearance::scheme, scheme); });
    connect(m_toolBar, &PreviewToolBar::zoomChosen, this,
            [chosen](double zoom) { chosen(&PageAppearance::zoom, zoom); });
    connect(m_toolBar, &PreviewToolBar::frameChosen, this,
            [chosen](bool isFramed) { chosen(&PageAppearance::isFramed, isFramed); });
}

void WebPanel::choose(const PageAppearance &appearance)
{
    const bool isReframed = appearance.isFramed != m_appearance.isFramed;
    m_appearance = appearance;
    m_frame->setDeviceSize(appearance.deviceSize);
    m_frame->setZoom(appearance.zoom);
    m_colors->choose(appearance.scheme);
    if (isReframed && !m_url.isEmpty())
        load();
}

void WebPanel::setAppearance(const PageAppearance &appearance)
{
    m_toolBar->setAppearance(appearance);
    choose(appearance);
}

void WebPanel::connectProxy()
{
    connect(&m_proxy, &proxy::PreviewProxy::refused, this,
            [this](const QString &host, quint16 port, proxy::Refusal reason) {
                say(ConsoleMessage::Level::Warning, refusalText(host, port, reason));
            });
    connect(&m_proxy, &proxy::PreviewProxy::reached, this, [this](const QString &host) {
        //: %1 is a host name on the internet.
        say(ConsoleMessage::Level::Info, tr("The page is connected to %1.").arg(host));
    });
}

void WebPanel::setSpaceKey(const QString &key)
{
    if (key == m_spaceKey)
        return;
    setUrl({});
    dropPage();
    m_spaceKey = key;
    m_colors->setGradio(false);
}

void WebPanel::setUrl(const QUrl &url)
{
    m_url = url;
    m_toolBar->setUrl(url);
    allowOwnPort();
    m_bars->dismissAll();
    if (!url.isEmpty()) {
        load();
        return;
    }
    m_toolBar->setInspectorShown(false);
    m_overlay->showNotRunning();
    m_stack->setCurrentWidget(m_overlay);
    if (m_page)
        m_page->load(QUrl(QStringLiteral("about:blank")));
}

void WebPanel::setPublicNetworkAllowed(bool isAllowed)
{
    m_isPublicNetworkAllowed = isAllowed;
    allowOwnPort();
}

void WebPanel::allowOwnPort()
{
    proxy::AllowList allowed{.loopbackPorts = {}, .isPublicNetworkAllowed = m_isPublicNetworkAllowed};
    if (proxy::AllowList::isLoopbackName(m_url.host()))
        allowed.loopbackPorts += quint16(m_url.port(80));
    m_proxy.setAllowed(this, allowed);
}

void WebPanel::load()
{
    if (!m_page)
        makePage();
    m_said.clear();
    m_page->setHome(m_url, m_appearance.isFramed);
    if (m_appearance.isFramed)
        m_page->setHtml(hubFrameHtml(m_colors->addressOf(m_url)), hubFrameOrigin());
    else
        m_page->load(m_colors->addressOf(m_url));
}

void WebPanel::reload()
{
    if (m_url.isEmpty())
        return;
    // From an overlay there may be nothing to load again.
    if (m_stack->currentWidget() == m_overlay) {
        load();
        return;
    }
    m_said.clear();
    // A document of ours is not loaded from anywhere.
    if (m_appearance.isFramed)
        load();
    else
        m_page->triggerAction(QWebEnginePage::Reload);
}

void WebPanel::makePage()
{
    // A profile without a name keeps everything in memory.
    m_profile = std::make_unique<QWebEngineProfile>();
    m_profile->setPersistentPermissionsPolicy(QWebEngineProfile::PersistentPermissionsPolicy::AskEveryTime);
    tellResourceErrors(*m_profile);
    m_view = new QWebEngineView(m_frame);
    m_view->setObjectName(QStringLiteral("preview_page"));
    m_page = new PreviewPage(m_profile.get(), m_dialogs, m_mirror, m_view);
    // Before the first paint and between two pages, not a white flash in a dark window.
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    m_view->setPage(m_page);
    m_frame->setView(m_view);
    m_requests->watch(m_page);
    connectPage();
    applyScripts();
}

void WebPanel::connectPage()
{
    connect(m_page, &PreviewPage::consoleMessage, this, &WebPanel::consoleMessage);
    connect(m_page, &PreviewPage::requested, this, &WebPanel::requested);
    connect(m_page, &PreviewPage::acted, this, [this](const QString &act) {
        if (m_mirror.isActive())
            Q_EMIT acted(act);
    });
    connect(m_page, &PreviewPage::leaveRequested, m_requests, &PageRequests::askToOpenOutside);
    connect(m_page, &QWebEnginePage::titleChanged, this, &WebPanel::titleChanged);
    connect(m_page, &QWebEnginePage::loadingChanged, this, &WebPanel::takeLoading);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this, &WebPanel::takeCrash);
    connect(m_page, &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        if (!m_url.isEmpty() && !m_appearance.isFramed && url.scheme() != QLatin1StringView("about"))
            m_toolBar->setUrl(url);
    });
    connect(m_page, &QWebEnginePage::windowCloseRequested, this,
            [this] { say(ConsoleMessage::Level::Info, tr("The page asked to be closed.")); });
}

void WebPanel::dropPage()
{
    m_dialogs.reset();
    m_bars->dismissAll();
    // Pages go before their profile.
    delete std::exchange(m_inspector, nullptr);
    m_frame->setView(nullptr);
    delete std::exchange(m_view, nullptr);
    m_page = nullptr;
    m_profile.reset();
}

void WebPanel::takeLoading(const QWebEngineLoadingInfo &info)
{
    const bool isStarted = info.status() == QWebEngineLoadingInfo::LoadStartedStatus;
    m_toolBar->setLoading(isStarted && !m_url.isEmpty());
    if (isStarted || m_url.isEmpty()) {
        m_dialogs.reset();
        return;
    }
    // An answer with an error status is still an answer, with a page of the Space's own.
    const bool isAnswer = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus ||
                          info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
    if (isAnswer) {
        takeLoaded();
    } else if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus && info.errorCode() != abortedByUs) {
        qCInfo(logViews).noquote() << "The preview could not load" << m_url.toDisplayString() << info.errorString();
        m_overlay->showLoadFailure(m_url);
        m_stack->setCurrentWidget(m_overlay);
    }
    if (info.errorCode() != abortedByUs)
        Q_EMIT loadFinished(info.status() == QWebEngineLoadingInfo::LoadSucceededStatus);
}

void WebPanel::takeLoaded()
{
    m_stack->setCurrentWidget(m_splitter);
    // A page that says nothing about colours has black text, and means it to be on white.
    m_page->setBackgroundColor(Qt::white);
    if (!isLockedUp(m_page->renderProcessPid())) {
        m_bars->tell(QStringLiteral("sandbox"),
                     tr("This system does not let the browser engine lock pages up fully. "
                        "Open Spaces that you do not trust in your browser instead."),
                     QuestionBars::Tone::Warning);
    }
    runScript(QStringLiteral("'gradio_config' in window"), [this](const QVariant &answer) {
        if (m_colors->setGradio(answer.toBool()))
            load();
    });
}

void WebPanel::takeCrash(QWebEnginePage::RenderProcessTerminationStatus status)
{
    if (status == QWebEnginePage::NormalTerminationStatus || m_url.isEmpty())
        return;
    m_bars->dismissAll();
    // The kernel ends a process that takes all memory by this signal, and so it is reported.
    m_overlay->showCrash(status == QWebEnginePage::KilledTerminationStatus);
    m_stack->setCurrentWidget(m_overlay);
    m_toolBar->setLoading(false);
    say(ConsoleMessage::Level::Error, tr("The page has crashed."));
}

void WebPanel::takeColors()
{
    if (!m_page)
        return;
    m_page->setBackgroundColor(palette().color(QPalette::Base));
    applyScripts();
    if (!m_url.isEmpty())
        load();
}

void WebPanel::showInspector()
{
    if (!m_url.isEmpty())
        m_toolBar->setInspectorShown(true);
}

void WebPanel::setInspectorShown(bool isShown)
{
    if (isShown && m_page && !m_inspector) {
        m_inspector = new QWebEngineView(m_profile.get(), m_splitter);
        m_inspector->setObjectName(QStringLiteral("preview_inspector_page"));
        m_inspector->setAccessibleName(tr("Web Inspector"));
        m_splitter->addWidget(m_inspector);
        m_splitter->setSizes({m_splitter->height() * 3 / 5, m_splitter->height() * 2 / 5});
        m_page->setDevToolsPage(m_inspector->page());
        connect(m_inspector->page(), &QWebEnginePage::windowCloseRequested, this,
                [this] { m_toolBar->setInspectorShown(false); });
    } else if (!isShown && m_inspector) {
        m_page->setDevToolsPage(nullptr);
        m_inspector->deleteLater();
        m_inspector = nullptr;
    }
}

void WebPanel::runScript(const QString &script, const std::function<void(const QVariant &)> &answer)
{
    if (!m_page || m_url.isEmpty())
        return;
    const QList<QWebEngineFrame> inner = m_page->mainFrame().children();
    QWebEngineFrame frame = m_appearance.isFramed && !inner.isEmpty() ? inner.constFirst() : m_page->mainFrame();
    frame.runJavaScript(script, QWebEngineScript::MainWorld, answer);
}

void WebPanel::applyScripts()
{
    m_colors->applyTo(*m_page);
    m_mirror.applyTo(*m_page);
}

void WebPanel::setMirrored(bool isMirrored)
{
    m_mirror.setActive(isMirrored);
    if (m_page)
        m_mirror.applyTo(*m_page);
}

void WebPanel::mirror(const QString &act)
{
    if (m_page && !m_url.isEmpty())
        m_mirror.repeat(*m_page, act);
}

QImage WebPanel::picture() const
{
    return m_view && m_stack->currentWidget() == m_splitter ? m_view->grab().toImage() : QImage();
}

void WebPanel::say(ConsoleMessage::Level level, const QString &text)
{
    if (m_said.contains(text))
        return;
    m_said += text;
    Q_EMIT consoleMessage({.level = level, .text = text, .time = QDateTime::currentDateTimeUtc()});
}

} // namespace spacewright::views
