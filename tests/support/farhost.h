// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testengine.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

namespace spacewright::tests
{

/// The second host of tests/support/secondhost, and an `ssh` first on PATH that has settings of its own: a key that the
/// host knows, and the host's key among the known ones.
class FarHost final
{
public:
    /// Nothing can be tested without.
    static bool isPossible()
    {
        return !folder().isEmpty() && QFile::exists(QStringLiteral("/usr/sbin/sshd")) &&
               ::getpwuid(::getuid()) != nullptr;
    }

    FarHost()
    {
        if (!order("start"))
            qFatal("the second host does not start");
        m_host = read(QStringLiteral("address")).trimmed();
        write(QStringLiteral("user"), read(QStringLiteral("user")));
        write(QStringLiteral("stranger"), read(QStringLiteral("stranger")));
        QDir().mkpath(path(QStringLiteral("bin")));
        write(QStringLiteral("bin/ssh"),
              "#!/bin/sh\nexec /usr/bin/ssh -F " + bytes(QStringLiteral("config")) + " \"$@\"\n");
        QFile::setPermissions(path(QStringLiteral("bin/ssh")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", bytes(QStringLiteral("bin")) + ':' + qgetenv("PATH"));
        qunsetenv("SSH_AUTH_SOCK");
        knowHost(read(QStringLiteral("host.pub")));
        useKey(QStringLiteral("user"));
    }
    Q_DISABLE_COPY_MOVE(FarHost)
    ~FarHost() = default;

    /// "podman" or "docker", behind ssh.
    QString address(const QString &engine) const
    {
        return login() + folder() + QLatin1Char('/') + engine + QStringLiteral(".sock");
    }
    /// Without a socket.
    QString login() const
    {
        return QStringLiteral("ssh://%1@%2:2222").arg(QString::fromLocal8Bit(::getpwuid(::getuid())->pw_name), host());
    }
    /// Docker's once "start-docker" is carried out; certificates() are what it takes.
    QString tlsAddress() const { return QStringLiteral("tcp://%1:2376").arg(host()); }
    QString host() const { return QString::fromLatin1(m_host); }
    /// ca.pem, cert.pem and key.pem, as clients name them. @p authority and @p client: other ones than the right ones.
    QString certificates(const QString &authority = QStringLiteral("ca"),
                         const QString &client = QStringLiteral("client")) const
    {
        const QString name = authority + QLatin1Char('-') + client;
        QDir().mkpath(path(name));
        const auto take = [&](const QString &from, const QString &to) {
            write(name + to, read(QStringLiteral("certificates/") + from));
        };
        take(authority + QStringLiteral(".pem"), QStringLiteral("/ca.pem"));
        if (!client.isEmpty()) {
            take(client + QStringLiteral(".pem"), QStringLiteral("/cert.pem"));
            take(client + QStringLiteral("-key.pem"), QStringLiteral("/key.pem"));
        }
        return path(name);
    }
    /// Which key the client offers: "user" or "stranger".
    void useKey(const QString &name) const
    {
        write(QStringLiteral("config"), "Host *\n  UserKnownHostsFile " + bytes(QStringLiteral("known_hosts")) +
                                            "\n  GlobalKnownHostsFile /dev/null\n  IdentityFile " + bytes(name) + "\n");
    }
    /// The key that the client takes for the host's; none forgets it.
    void knowHost(const QByteArray &key) const
    {
        write(QStringLiteral("known_hosts"), key.isEmpty() ? QByteArray() : '[' + m_host + "]:2222 " + key);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(folder() + QLatin1Char('/') + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Has it carry out a word of tests/support/secondhost; false if it cannot.
    static bool order(const QByteArray &word)
    {
        static int count = 0;
        const QByteArray number = QByteArray::number(::getpid()) + '-' + QByteArray::number(++count);
        const int pipe = ::open(QFile::encodeName(folder() + QStringLiteral("/control")).constData(),
                                O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        const QByteArray line = word + ' ' + number + '\n';
        const bool isSent = pipe >= 0 && ::write(pipe, line.constData(), size_t(line.size())) == line.size();
        ::close(pipe);
        const auto is = [&number](const char *how) {
            return QFile::exists(folder() + QLatin1Char('/') + QLatin1StringView(how) + QString::fromLatin1(number));
        };
        return isSent && QTest::qWaitFor([&] { return is("done-") || is("failed-"); }, 60'000) && is("done-");
    }

private:
    static QString folder() { return qEnvironmentVariable("SPACEWRIGHT_TEST_FAR"); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray bytes(const QString &name) const { return QFile::encodeName(path(name)); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    QTemporaryDir m_folder;
    QByteArray m_host;
};

/// The variable with the address of Podman on the second host, which is there then; empty if there is no such host.
inline QByteArray farVariable()
{
    constexpr auto variable = "SPACEWRIGHT_TEST_FAR_PODMAN";
    if (!FarHost::isPossible())
        return {};
    static const FarHost host;
    qputenv(variable, host.address(QStringLiteral("podman")).toUtf8());
    return variable;
}

/// A row beside those of addEngineRows(): what holds here holds there.
inline void addFarRow()
{
    if (const QByteArray variable = farVariable(); !variable.isEmpty())
        QTest::newRow("Podman behind ssh") << variable;
}

inline void addEngineRowsAndFar()
{
    addEngineRows(), addFarRow();
}

} // namespace spacewright::tests
