// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/process.h>
#include <core/secrets/memorystore.h>
#include <core/secrets/spaceenvironment.h>

#include <tests/support/answerof.h>
#include <tests/support/packagecache.h>
#include <tests/support/temporaryhome.h>

using namespace spacewright;
using secrets::Environment;
using tests::answerOf;

/// What the command line's runs get of the variables and secrets that were kept in the window.
class TestStoredOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        tests::usePackageCache();
        m_home.write(QStringLiteral("space/README.md"), "---\nsdk: gradio\nsdk_version: \"6.31.0\"\n---\n");
        m_home.write(QStringLiteral("space/app.py"),
                     "import os\nprint('got', *(os.environ.get(name) for name in ('ONE', 'TWO', 'TOKEN')))\n");
        m_secretFile = m_home.write(QStringLiteral("secrets.env"), "TOKEN=s3cret-value\n");
    }

    void storedVariablesReachTheAppAndGivenOnesComeFirst()
    {
        keep({.variables = {{QStringLiteral("ONE"), QStringLiteral("stored")},
                            {QStringLiteral("TWO"), QStringLiteral("stored")}}});
        const QByteArray output = run({QStringLiteral("--env"), QStringLiteral("TWO=given")});
        QVERIFY2(output.contains("got stored given None"), output);
    }

    void aSecretWithoutItsValueEndsTheRunBeforeItBegins()
    {
        keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("gone with the session")}}});
        const QByteArray output = run({});
        QVERIFY2(output.contains("\"code\":\"secrets.unavailable\""), output);
        QVERIFY(output.contains("TOKEN"));
        QVERIFY(!output.contains("\"event\":\"stage\""));
    }

    void aGivenSecretTakesItsPlace()
    {
        keep({.secrets = {{QStringLiteral("TOKEN"), QStringLiteral("gone with the session")}}});
        const QByteArray output = run({QStringLiteral("--env-file"), m_secretFile});
        QVERIFY2(output.contains("got None None ***"), output);
        QVERIFY(!output.contains("s3cret-value"));
    }

private:
    void keep(const Environment &environment) const
    {
        secrets::SpaceEnvironment environments(std::make_shared<secrets::MemoryStore>());
        QVERIFY(answerOf(environments.save(m_home.path(QStringLiteral("space")), environment)));
    }

    /// Where there is no keychain.
    QByteArray run(const QStringList &arguments) const
    {
        QMap<QString, QString> environment = minimalEnvironment();
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        const QStringList all = {QStringLiteral("run"), m_home.path(QStringLiteral("space")), QStringLiteral("--json"),
                                 QStringLiteral("--trust")};
        Progress progress;
        const Result<ProcessEnd> end = runProcess({.program = QStringLiteral(SPACEWRIGHT_BIN "/spacewright-cli"),
                                                   .arguments = all + arguments,
                                                   .environment = environment,
                                                   .timeout = std::chrono::seconds(200)},
                                                  progress);
        return end ? end->output + end->errors : end.error().message.toUtf8();
    }

    tests::TemporaryHome m_home;
    QString m_secretFile;
};

QTEST_GUILESS_MAIN(TestStoredOptions)
#include "tst_storedoptions.moc"
