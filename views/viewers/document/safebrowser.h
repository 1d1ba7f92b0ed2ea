// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTextBrowser>

namespace spacewright::views
{

/// Shows a document of a stranger: nothing in it is run, nothing is fetched from a network, no file outside of the
/// document's folder is read. A click on a link says where it leads.
class SafeBrowser final : public QTextBrowser
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SafeBrowser)

public:
    explicit SafeBrowser(QWidget *parent = nullptr);

    /// Pictures may come from below @p folder; empty allows none.
    void setFolder(const QString &folder) { m_folder = folder; }
    /// A picture that the document names `own:NAME`.
    void addImage(const QString &name, const QImage &image) { m_images.insert(name, image); }
    /// Makes every picture that the document has now narrow enough for the page, however wide that becomes.
    void fitImages();

Q_SIGNALS:
    /// A file of the folder.
    void fileRequested(const QString &path);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override {}

private:
    void follow(const QUrl &link);
    /// The file that a relative address names, if it lies in the folder and exists.
    QString fileOf(const QUrl &address) const;

    QString m_folder;
    QHash<QString, QImage> m_images;
};

} // namespace spacewright::views
