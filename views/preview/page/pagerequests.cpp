// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerequests.h"

#include <views/preview/questionbars.h>

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePage>
#include <QWebEngineProfile>

namespace spacewright::views
{
namespace
{

constexpr qsizetype longestAddress = 200;
constexpr qsizetype longestFileName = 120;

QString permissionQuestion(QWebEnginePermission::PermissionType type)
{
    switch (type) {
    case QWebEnginePermission::PermissionType::MediaAudioCapture:
        return PageRequests::tr("This page asks for the microphone.");
    case QWebEnginePermission::PermissionType::MediaVideoCapture:
        return PageRequests::tr("This page asks for the camera.");
    case QWebEnginePermission::PermissionType::MediaAudioVideoCapture:
        return PageRequests::tr("This page asks for the camera and the microphone.");
    case QWebEnginePermission::PermissionType::Geolocation:
        return PageRequests::tr("This page asks where you are.");
    case QWebEnginePermission::PermissionType::Notifications:
        return PageRequests::tr("This page asks to show notifications.");
    case QWebEnginePermission::PermissionType::ClipboardReadWrite:
        return PageRequests::tr("This page asks to read and change the clipboard.");
    case QWebEnginePermission::PermissionType::MouseLock:
        return PageRequests::tr("This page asks to hide the mouse pointer and follow it.");
    default:
        // The screen, the list of fonts, and what is not known yet: never.
        return {};
    }
}

} // namespace

PageRequests::PageRequests(QuestionBars &bars, QObject *parent) : QObject(parent), m_bars(bars) {}

void PageRequests::watch(QWebEnginePage *page)
{
    connect(page, &QWebEnginePage::permissionRequested, this, &PageRequests::askForPermission);
    connect(page, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) { askToOpenOutside(request.requestedUrl()); });
    connect(page, &QWebEnginePage::fullScreenRequested, this,
            [this, page](const QWebEngineFullScreenRequest &request) { showFullScreen(page, request); });
    connect(page->profile(), &QWebEngineProfile::downloadRequested, this, &PageRequests::askForDownload);
}

void PageRequests::askToOpenOutside(const QUrl &url)
{
    if (url.scheme() != QLatin1StringView("http") && url.scheme() != QLatin1StringView("https"))
        return;
    QString shown = url.toDisplayString();
    if (shown.size() > longestAddress)
        shown = shown.left(longestAddress) + QChar(0x2026);
    //: %1 is a web address.
    const QString text = tr("This page leads to %1").arg(shown);
    m_bars.ask({QStringLiteral("outside"), text, {tr("Open in Browser"), tr("Stay Here")}},
               [url](int choice, const QString &) {
                   if (choice == 0)
                       QDesktopServices::openUrl(url);
               });
}

void PageRequests::askForPermission(const QWebEnginePermission &permission)
{
    const QString text = permissionQuestion(permission.permissionType());
    if (text.isEmpty()) {
        permission.deny();
        return;
    }
    const QString key = QStringLiteral("permission%1").arg(int(permission.permissionType()));
    m_bars.ask({key, text, {tr("Allow"), tr("Deny")}}, [permission](int choice, const QString &) {
        if (choice == 0)
            permission.grant();
        else
            permission.deny();
    });
}

QString PageRequests::safeFileName(const QString &proposal)
{
    QString name = proposal.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1).trimmed();
    name.removeIf([](QChar c) { return !c.isPrint(); });
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("download") : name.right(longestFileName);
}

// The engine wants its answer before this returns, so this dialog waits; the page may not open a second one meanwhile.
void PageRequests::askForDownload(QWebEngineDownloadRequest *download)
{
    if (m_isSaving) {
        download->cancel();
        return;
    }
    m_isSaving = true;
    const QPointer<PageRequests> self(this);
    const QPointer<QWebEngineDownloadRequest> alive(download);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    const QString path = QFileDialog::getSaveFileName(m_bars.window(), tr("Save File from the Page"),
                                                      folder.filePath(safeFileName(download->downloadFileName())));
    if (!self)
        return;
    m_isSaving = false;
    if (!alive)
        return;
    if (path.isEmpty()) {
        download->cancel();
        return;
    }
    const QFileInfo chosen(path);
    download->setDownloadDirectory(chosen.absolutePath());
    download->setDownloadFileName(chosen.fileName());
    connect(download, &QWebEngineDownloadRequest::isFinishedChanged, this,
            [this, download] { reportDownload(download); });
    download->accept();
}

void PageRequests::reportDownload(const QWebEngineDownloadRequest *download)
{
    const QString file =
        QDir::toNativeSeparators(QDir(download->downloadDirectory()).filePath(download->downloadFileName()));
    const bool isDone = download->state() == QWebEngineDownloadRequest::DownloadCompleted;
    const QString text =
        //: %1 is a file.
        isDone ? tr("Saved as %1").arg(file)
               //: %1 is a file, %2 the reason.
               : tr("%1 could not be saved: %2").arg(file, download->interruptReasonString());
    m_bars.tell(QStringLiteral("download"), text,
                isDone ? QuestionBars::Tone::Information : QuestionBars::Tone::Warning);
}

// The page fills the panel but never hides the toolbar: it cannot pretend to be something else.
void PageRequests::showFullScreen(QWebEnginePage *page, QWebEngineFullScreenRequest request)
{
    request.accept();
    const QString key = QStringLiteral("fullscreen");
    m_bars.dismiss(key);
    if (!request.toggleOn())
        return;
    m_bars.ask({key, tr("The page fills the panel."), {tr("Leave Full Screen")}},
               [page = QPointer(page)](int choice, const QString &) {
                   if (page && choice == 0)
                       page->triggerAction(QWebEnginePage::ExitFullScreen);
               });
}

} // namespace spacewright::views
