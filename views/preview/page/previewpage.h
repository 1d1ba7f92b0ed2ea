// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/consolemessage.h>

#include <QWebEnginePage>

namespace spacewright::views
{

class PageDialogs;
class PageMirror;

/// One page with the preview's rules: it stays on its Space, and its dialogs and messages come to us.
class PreviewPage final : public QWebEnginePage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewPage)

public:
    /// @p dialogs and @p mirror must outlive the page.
    PreviewPage(QWebEngineProfile *profile, PageDialogs &dialogs, const PageMirror &mirror, QObject *parent);

    /// The address whose host and port the page may not leave.
    /// With @p isFramed the page is a frame around that.
    void setHome(const QUrl &url, bool isFramed)
    {
        m_home = url;
        m_isFramed = isFramed;
    }

Q_SIGNALS:
    void consoleMessage(const spacewright::views::ConsoleMessage &message);
    /// The mirror's script told what the user does.
    void acted(const QString &act);
    /// The page asks its Space for something: itself, a file, data.
    void requested();
    /// The page was about to go somewhere else.
    void leaveRequested(const QUrl &url);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &proposal, QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &text, int line,
                                  const QString &source) override;

private:
    bool isHome(const QUrl &url) const;

    QUrl m_home;
    bool m_isFramed = false;
    PageDialogs &m_dialogs;
    const PageMirror &m_mirror;
};

} // namespace spacewright::views
