// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

#include <memory>

class QHttpServer;
class QTcpServer;

namespace spacewright::run
{

/// Serves a folder's files on 127.0.0.1, as the Hub serves a static Space: right MIME types, ranges, the card's custom
/// headers,
/// `/` leads to the app file. Nothing outside the folder, nothing of `.git`. Lives on a thread with an event loop.
class StaticServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StaticServer)

public:
    struct Content {
        QString folder;
        /// Relative to the folder, e.g. "index.html".
        QString appFile;
        QMap<QString, QString> headers;
        /// Given to pages as window.huggingface.variables.
        QMap<QString, QString> variables;
    };

    explicit StaticServer(Content content, QObject *parent = nullptr);
    ~StaticServer() override;

    /// The port it listens on: @p wanted if it is free, else any; 0 if it cannot.
    quint16 listen(quint16 wanted);

private:
    Content m_content;
    std::unique_ptr<QHttpServer> m_server;
};

} // namespace spacewright::run
