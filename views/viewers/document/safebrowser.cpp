// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safebrowser.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QImageReader>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace spacewright::views
{

namespace
{

constexpr qint64 mostPixels = 40'000'000;
/// A picture wider than a page is made narrower.
constexpr int widest = 900;
constexpr int missingSize = 22;

/// Stands for a picture that is not loaded.
QImage missingPicture()
{
    QImage empty(missingSize, missingSize, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    const QImage icon = QIcon::fromTheme(u"image-missing"_s).pixmap(missingSize).toImage();
    return icon.isNull() ? empty : icon;
}

QImage readPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

SafeBrowser::SafeBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(24);
    connect(this, &QTextBrowser::anchorClicked, this, &SafeBrowser::follow);
}

void SafeBrowser::fitImages()
{
    QList<QTextFragment> pictures;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isImageFormat())
                pictures.append(part.fragment());
        }
    }
    QTextImageFormat narrow;
    narrow.setMaximumWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextCursor cursor(document());
    for (const QTextFragment &picture : std::as_const(pictures)) {
        cursor.setPosition(picture.position());
        cursor.setPosition(picture.position() + picture.length(), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(narrow);
    }
}

QString SafeBrowser::fileOf(const QUrl &address) const
{
    if (m_folder.isEmpty() || !address.scheme().isEmpty() || !address.host().isEmpty() || address.path().isEmpty())
        return {};
    // Links are resolved, so that none leads outside.
    const QString root = QFileInfo(m_folder).canonicalFilePath();
    const QString file = QFileInfo(QDir(m_folder).filePath(address.path())).canonicalFilePath();
    return file.startsWith(root + u'/') && QFileInfo(file).isFile() ? file : QString();
}

QVariant SafeBrowser::loadResource(int type, const QUrl &name)
{
    // Without any answer Qt would look for a file of that name itself.
    if (type != QTextDocument::ImageResource)
        return QByteArray("\n");
    const QString file = fileOf(name);
    const QImage image = name.scheme() == "own"_L1 ? m_images.value(name.path())
                         : file.isEmpty()          ? QImage()
                                                   : readPicture(file);
    return image.isNull() ? QVariant(missingPicture()) : QVariant(image);
}

void SafeBrowser::follow(const QUrl &link)
{
    if (link.path().isEmpty() && link.scheme().isEmpty() && link.hasFragment())
        scrollToAnchor(link.fragment());
    else if (const QString file = fileOf(link); !file.isEmpty())
        Q_EMIT fileRequested(file);
    else if (link.scheme() == "https"_L1 || link.scheme() == "http"_L1 || link.scheme() == "mailto"_L1)
        QDesktopServices::openUrl(link);
}

} // namespace spacewright::views
