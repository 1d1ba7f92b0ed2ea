// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/support/repositoryjudge.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace spacewright::tests
{

/// The real `git http-backend` behind a small server (githttpserver.py, which says what its addresses do), with bare
/// repositories of its own.
class GitHttpServer final
{
public:
    GitHttpServer()
    {
        m_process.start(QStringLiteral("python3"),
                        {QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/githttpserver.py"), m_folder.path()});
        if (!QTest::qWaitFor([this] { return log().contains("port "); }, 30'000))
            qFatal("the server does not start");
        m_port = log().split('\n').first().sliced(5).toInt();
    }
    ~GitHttpServer()
    {
        m_process.kill();
        m_process.waitForFinished();
        // Whatever was pushed to it.
        judgeRepositoriesBelow(m_folder.path());
    }

    QString folder(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".git")); }
    QString address(const QString &manner, const QString &name) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2/%3.git").arg(m_port).arg(manner, name);
    }
    /// Makes a bare repository that takes pushes.
    void add(const QString &name) const
    {
        run({QStringLiteral("init"), QStringLiteral("--quiet"), QStringLiteral("--bare"),
             QStringLiteral("--initial-branch=main"), folder(name)});
        run({QStringLiteral("-C"), folder(name), QStringLiteral("config"), QStringLiteral("http.receivepack"),
             QStringLiteral("true")});
    }
    /// Everything that was asked for so far.
    QByteArray log()
    {
        m_log += m_process.readAllStandardOutput();
        return m_log;
    }

    static QByteArray run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("git"), arguments);
        process.waitForFinished();
        return process.readAllStandardOutput().trimmed();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    int m_port = 0;
};

} // namespace spacewright::tests
