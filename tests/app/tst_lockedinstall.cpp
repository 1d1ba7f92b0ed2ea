// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/lock/lock.h>

#include <tests/support/commandline.h>
#include <tests/support/packagecache.h>
#include <tests/support/spaceimages.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testengine.h>

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace spacewright;

namespace
{

/// Says what is installed, as `pip freeze` does, and by pip itself where that is there.
const QByteArray freezing(R"(import importlib.metadata as metadata
import re
import subprocess
import sys

def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()

# What an image may have of its own, to install with.
own = ("pip", "setuptools", "wheel", "distribute")
found = {}
for one in metadata.distributions():
    found.setdefault(plain(one.metadata["Name"]), one.version)
listed = sorted(f"{name}=={version}" for name, version in found.items() if name not in own)
said = subprocess.run([sys.executable, "-m", "pip", "freeze"], capture_output=True, text=True)
if said.returncode == 0:
    pinned = [line.partition("==") for line in said.stdout.splitlines() if "==" in line]
    asked = sorted(f"{plain(name)}=={version}" for name, _, version in pinned if plain(name) not in own)
    print("pip agrees" if asked == listed else f"pip differs: {set(asked) ^ set(listed)}", flush=True)
for line in listed:
    print("frozen " + line, flush=True)
)");

struct Installed {
    QStringList packages;
    /// What pip says otherwise; empty if it agrees or is not there.
    QString difference;
    bool hasUsedLock = false;
};

/// What the app printed of what is installed.
Installed readInstalled(const QByteArray &output)
{
    Installed installed;
    for (const QByteArray &line : output.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        installed.hasUsedLock = installed.hasUsedLock || event[u"name"].toString().contains(u"pylock.toml");
        for (const QString &text : event[u"text"].toString().split(u'\n', Qt::SkipEmptyParts)) {
            if (text.startsWith(u"pip differs"))
                installed.difference = text;
            if (text.startsWith(u"frozen "))
                installed.packages.append(text.sliced(7).trimmed());
        }
    }
    return installed;
}

} // namespace

/// What the lock says is what is installed, by the sandbox and in a container.
class TestLockedInstall final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void installsTheSameEverywhere_data()
    {
        QTest::addColumn<QByteArray>("requirements");
        QTest::addColumn<QByteArray>("use");
        QTest::newRow("few") << QByteArray("transformers\nemoji<2.10\n")
                             << QByteArray("import emoji, gradio, transformers\n");
        // Three gigabytes to fetch, and six times as many on the disk while the image is made.
        if (qEnvironmentVariableIsSet("SPACEWRIGHT_TEST_LARGE"))
            QTest::newRow("many") << QByteArray("torch==2.6.0\ntransformers\n")
                                  << QByteArray("import gradio, torch, transformers\nprint(torch.ones(2).sum())\n");
    }
    void installsTheSameEverywhere()
    {
        const std::optional<tests::TestEngine> test = tests::TestEngine::open("SPACEWRIGHT_TEST_PODMAN");
        if (!test)
            QSKIP("no engine: run the tests through packaging/engine");
        QFETCH(const QByteArray, requirements);
        QFETCH(const QByteArray, use);
        tests::usePackageCache();
        m_home.write(u"space/README.md"_s, "---\nsdk: gradio\npython_version: \"3.13\"\napp_file: app.py\n---\n");
        m_home.write(u"space/requirements.txt"_s, requirements);
        m_home.write(u"space/app.py"_s, use + freezing + "print('all ' + 'said', flush=True)\n");
        tests::CommandLine lock;
        lock.start({u"lock"_s, folder(), u"--json"_s});
        QCOMPARE(lock.wait(), 0);
        const Result<manifest::Lock> locked =
            manifest::readLock(tests::TemporaryHome::read(folder() + u"/pylock.toml"_s));
        QVERIFY(locked && locked->packages.size() > 20);

        const Installed sandbox = installedBy({u"--runner"_s, u"sandbox"_s});
        QVERIFY(sandbox.hasUsedLock);
        QCOMPARE(sandbox.difference, QString());
        QStringList wanted;
        static const QStringList own = {u"pip"_s, u"setuptools"_s, u"wheel"_s, u"distribute"_s};
        for (const manifest::LockedPackage &package : locked->packages) {
            if (!own.contains(package.name))
                wanted.append(package.name + u"=="_s + package.version);
        }
        wanted.sort();
        QCOMPARE(sandbox.packages, wanted);
        const Installed container = installedBy(
            {u"--runner"_s, u"container"_s, u"--engine"_s, qEnvironmentVariable("SPACEWRIGHT_TEST_PODMAN")});
        QVERIFY(container.hasUsedLock);
        QCOMPARE(container.difference, QString());
        QCOMPARE(container.packages, sandbox.packages);
        tests::removeSpaceImage(test->engine, folder());
    }

private:
    QString folder() const { return m_home.path(u"space"_s); }

    Installed installedBy(const QStringList &runner) const
    {
        tests::CommandLine program;
        program.start(QStringList{u"run"_s, folder(), u"--trust"_s, u"--json"_s} + runner);
        constexpr int patience = 1'500'000;
        const bool isSaid = QTest::qWaitFor(
            [&program] {
                program.output += program.process.readAllStandardOutput();
                return program.output.contains("all said") || program.process.state() == QProcess::NotRunning;
            },
            patience);
        ::kill(pid_t(program.process.processId()), SIGINT);
        program.wait();
        if (!isSaid || !program.output.contains("all said"))
            qWarning("%s", program.output.right(4000).constData());
        return readInstalled(program.output);
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestLockedInstall)
#include "tst_lockedinstall.moc"
