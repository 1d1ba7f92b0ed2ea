// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWebEngineFullScreenRequest>
#include <QWebEnginePermission>

class QWebEngineDownloadRequest;
class QWebEnginePage;
class QWebEngineProfile;

namespace spacewright::views
{

class QuestionBars;

/// What a page wishes for beyond being shown: devices, windows, files on disk, the whole screen. Each is refused until
/// the user says otherwise.
class PageRequests final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageRequests)

public:
    /// @p bars is where questions appear; save dialogs belong to its window.
    PageRequests(QuestionBars &bars, QObject *parent);

    /// Each page has a profile of its own.
    void watch(QWebEnginePage *page);
    /// Asks whether to open @p url in the browser of the desktop. Only web addresses are ever opened.
    void askToOpenOutside(const QUrl &url);

    /// What to propose as a file's name: never a folder, never hidden.
    static QString safeFileName(const QString &proposal);

private:
    void askForPermission(const QWebEnginePermission &permission);
    void askForDownload(QWebEngineDownloadRequest *download);
    void showFullScreen(QWebEnginePage *page, QWebEngineFullScreenRequest request);
    void reportDownload(const QWebEngineDownloadRequest *download);

    QuestionBars &m_bars;
    bool m_isSaving = false;
};

} // namespace spacewright::views
