// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <pwd.h>
#include <unistd.h>

namespace spacewright::tests
{

/// The real sshd on a port of loopback, for the user of the test, and an `ssh` first on PATH that has settings of its
/// own: a key that the server knows, and the server's key among the known hosts.
class SshServer final
{
public:
    /// Nothing can be tested without.
    static bool isPossible() { return QFile::exists(daemon()) && ::getpwuid(::getuid()) != nullptr; }

    SshServer()
    {
        makeKey(QStringLiteral("host"));
        makeKey(QStringLiteral("user"));
        makeKey(QStringLiteral("stranger"));
        QFile::copy(path(QStringLiteral("user.pub")), path(QStringLiteral("authorized_keys")));
        QDir().mkpath(path(QStringLiteral("bin")));
        QDir().mkpath(path(QStringLiteral("there")));
        writeProgram(QStringLiteral("bin/ssh"),
                     "exec /usr/bin/ssh -F " + bytes(QStringLiteral("config")) + " \"$@\"\n");
        qputenv("PATH", bytes(QStringLiteral("bin")) + ':' + qgetenv("PATH"));
        start();
        knowHost(read(QStringLiteral("host.pub")));
        useKey(QStringLiteral("user"));
    }
    ~SshServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    int port() const { return m_port; }
    QString address(const QString &folder) const
    {
        return QStringLiteral("ssh://%1@127.0.0.1:%2%3")
            .arg(QString::fromLocal8Bit(::getpwuid(::getuid())->pw_name))
            .arg(m_port)
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(folder, "/")));
    }
    /// Which key the client offers: "user", "stranger", or none of its own, so that only the agent has some.
    void useKey(const QString &name) const
    {
        write(QStringLiteral("config"), "Host *\n  UserKnownHostsFile " + bytes(QStringLiteral("known_hosts")) +
                                            "\n  GlobalKnownHostsFile /dev/null\n  IdentityFile " +
                                            (name.isEmpty() ? QByteArray("none") : bytes(name)) + "\n");
    }
    /// The key that the client takes for the server's; none forgets it.
    void knowHost(const QByteArray &key) const
    {
        write(QStringLiteral("known_hosts"),
              key.isEmpty() ? QByteArray() : "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + key);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Puts a program where the server's shell finds it.
    void addProgram(const QString &name, const QByteArray &script) const
    {
        writeProgram(QStringLiteral("there/") + name, script);
    }

private:
    static QString daemon() { return QStringLiteral("/usr/sbin/sshd"); }
    QByteArray bytes(const QString &name) const { return QFile::encodeName(path(name)); }
    void makeKey(const QString &name) const
    {
        QProcess::execute(QStringLiteral("ssh-keygen"),
                          {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"), QStringLiteral("-N"),
                           QString(), QStringLiteral("-f"), path(name)});
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    void writeProgram(const QString &name, const QByteArray &script) const
    {
        write(name, "#!/bin/sh\n" + script);
        QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void start()
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
        free.close();
        write(QStringLiteral("sshd_config"),
              "ListenAddress 127.0.0.1:" + QByteArray::number(m_port) + "\nHostKey " + bytes(QStringLiteral("host")) +
                  "\nPidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
                  "KbdInteractiveAuthentication no\nAuthorizedKeysFile " +
                  bytes(QStringLiteral("authorized_keys")) + "\nSetEnv PATH=" + bytes(QStringLiteral("there")) +
                  ":/usr/bin:/bin\n");
        m_process.start(daemon(), {QStringLiteral("-D"), QStringLiteral("-e"), QStringLiteral("-f"),
                                   path(QStringLiteral("sshd_config"))});
        const auto listens = [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(m_port));
            return socket.waitForConnected(1000);
        };
        if (!QTest::qWaitFor(listens, 20'000))
            qFatal("sshd does not start: %s", m_process.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace spacewright::tests
