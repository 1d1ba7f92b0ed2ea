// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/preview/page/pagedialogs.h>
#include <views/preview/page/pagemirror.h>

#include <core/proxy/previewproxy.h>
#include <views/common/preview.h>

#include <QSet>
#include <QWebEnginePage>

#include <memory>

class QSplitter;
class QStackedWidget;
class QWebEngineLoadingInfo;
class QWebEngineProfile;
class QWebEngineView;

namespace spacewright::views
{

class PageColors;
class PageFrame;
class PageOverlay;
class PageRequests;
class PreviewPage;
class PreviewToolBar;
class QuestionBars;

/// The preview panel over Qt WebEngine. The view and its processes are made with the first address.
class WebPanel final : public PreviewPanel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WebPanel)

public:
    /// @p proxy outlives the panel.
    WebPanel(proxy::PreviewProxy &proxy, QWidget *parent);
    ~WebPanel() override;

    void setSpaceKey(const QString &key) override;
    void setUrl(const QUrl &url) override;
    QUrl url() const override { return m_url; }
    void setPublicNetworkAllowed(bool isAllowed) override;
    void reload() override;
    void showInspector() override;
    void runScript(const QString &script, const std::function<void(const QVariant &)> &answer) override;
    PageAppearance appearance() const override { return m_appearance; }
    void setAppearance(const PageAppearance &appearance) override;
    void setMirrored(bool isMirrored) override;
    void mirror(const QString &act) override;
    QImage picture() const override;

private:
    void layOut();
    void choose(const PageAppearance &appearance);
    void applyScripts();
    void connectToolBar();
    void connectProxy();
    void makePage();
    void connectPage();
    void dropPage();
    void load();
    void allowOwnPort();
    void takeLoading(const QWebEngineLoadingInfo &info);
    void takeLoaded();
    void takeCrash(QWebEnginePage::RenderProcessTerminationStatus status);
    void takeColors();
    void setInspectorShown(bool isShown);
    void say(ConsoleMessage::Level level, const QString &text);

    proxy::PreviewProxy &m_proxy;
    PreviewToolBar *m_toolBar;
    QuestionBars *m_bars;
    QStackedWidget *m_stack;
    PageOverlay *m_overlay;
    QSplitter *m_splitter;
    PageFrame *m_frame;
    PageRequests *m_requests;
    PageColors *m_colors;
    PageDialogs m_dialogs;
    PageMirror m_mirror;
    PageAppearance m_appearance;

    std::unique_ptr<QWebEngineProfile> m_profile;
    QWebEngineView *m_view = nullptr;
    PreviewPage *m_page = nullptr;
    QWebEngineView *m_inspector = nullptr;

    QString m_spaceKey;
    QUrl m_url;
    bool m_isPublicNetworkAllowed = true;
    /// What the console already knows about this page's connections.
    QSet<QString> m_said;
};

} // namespace spacewright::views
