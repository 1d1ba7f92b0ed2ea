// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginescripts.h"

#include <core/container/engine/engineaddress.h>

#include <QLocalServer>
#include <QLocalSocket>
#include <QMutex>
#include <QTemporaryDir>
#include <QThread>

namespace spacewright::tests
{

/// An engine that is a script: answers questions at a Unix socket, on a thread of its own.
class ScriptedEngine final : public QThread
{
public:
    using Author = std::function<Script(const Question &)>;

    /// @p author is asked on the engine's thread. What it has no packets for is Docker 24. Unless it @p greets by
    /// itself, its shortest answer says nothing.
    explicit ScriptedEngine(Author author, bool greets = false) : m_author(std::move(author)), m_greets(greets)
    {
        comeBack();
    }
    ~ScriptedEngine() override { goAway(); }

    /// Hangs up on everybody, and its socket vanishes.
    void goAway()
    {
        quit();
        wait();
        m_isListening = false;
    }
    /// Listens at the same place as before.
    void comeBack()
    {
        start();
        while (!m_isListening)
            QThread::yieldCurrentThread();
    }

    container::EngineAddress address() const { return {.url = QUrl(QStringLiteral("unix://") + socket())}; }
    QString socket() const { return m_folder.filePath(QStringLiteral("engine.sock")); }
    QList<Question> questions() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_questions;
    }

protected:
    void run() override
    {
        QLocalServer server;
        connect(&server, &QLocalServer::newConnection, &server, [&] {
            QLocalSocket *socket = server.nextPendingConnection();
            auto received = std::make_shared<QByteArray>();
            connect(socket, &QLocalSocket::readyRead, socket, [this, socket, received] {
                *received += socket->readAll();
                if (isWhole(*received))
                    say(socket, std::exchange(*received, {}));
            });
        });
        server.listen(socket());
        m_isListening = true;
        exec();
    }

private:
    static bool isWhole(const QByteArray &received)
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        const QByteArray head = received.first(end).toLower();
        if (head.contains("transfer-encoding: chunked"))
            return received.endsWith("0\r\n\r\n");
        const qsizetype length = head.indexOf("content-length: ");
        const qint64 size = length < 0 ? 0 : head.sliced(length + 16).split('\r').first().toLongLong();
        return received.size() >= end + 4 + size;
    }

    void say(QLocalSocket *socket, const QByteArray &received)
    {
        const QList<QByteArray> words = received.first(received.indexOf('\r')).split(' ');
        const Question question{words[0], words[1], received.sliced(received.indexOf("\r\n\r\n") + 4)};
        if (question.path == "/_ping" && !m_greets) {
            socket->write(answer("OK", "text/plain").packets.first());
            socket->flush();
            socket->disconnectFromServer();
            return;
        }
        {
            const QMutexLocker lock(&m_mutex);
            m_questions += question;
        }
        Script script = m_author(question);
        if (script.packets.isEmpty() && !script.staysSilent)
            script = versionAnswer("24.0.7", "1.43", "1.12");
        for (const QByteArray &packet : std::as_const(script.packets)) {
            socket->write(packet);
            socket->flush();
        }
        if (!script.staysSilent)
            socket->disconnectFromServer();
    }

    QTemporaryDir m_folder;
    Author m_author;
    bool m_greets;
    std::atomic_bool m_isListening = false;
    mutable QMutex m_mutex;
    QList<Question> m_questions;
};

} // namespace spacewright::tests
