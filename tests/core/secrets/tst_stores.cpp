// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/base/process.h>
#include <core/secrets/availablestore.h>
#include <core/secrets/keychainstore.h>

#include <tests/support/answerof.h>
#include <tests/support/temporaryhome.h>

#include <QDirIterator>

#include <cstdio>

using namespace spacewright;
using secrets::AvailableStore;
using secrets::KeychainStore;
using secrets::MemoryStore;
using secrets::SecretStore;
using tests::answerOf;

namespace
{

const QString key = QStringLiteral("/some/folder#TOKEN");
const QString value = QStringLiteral("s3cret välue");

/// A desktop's keychain for a test: there or not, and with what was kept in it.
class FakeKeychain final : public SecretStore
{
public:
    FakeKeychain(bool isThere, MemoryStore &values) : m_isThere(isThere), m_values(values) {}

    QFuture<Lookup> get(const QString &name) override { return m_values.get(name); }
    QFuture<Result<>> set(const QString &name, const QString &text) override { return m_values.set(name, text); }
    QFuture<Result<>> remove(const QString &name) override { return m_values.remove(name); }
    QFuture<bool> isPermanent() override { return QtFuture::makeReadyValueFuture(m_isThere); }

private:
    bool m_isThere;
    MemoryStore &m_values;
};

/// One process of the real round trip: what it says is compared by the test.
int act(const QString &what)
{
    KeychainStore store;
    if (what == QLatin1StringView("--probe"))
        return answerOf(store.isPermanent()) ? 0 : 1;
    if (what == QLatin1StringView("--write"))
        return answerOf(store.set(key, value)) ? 0 : 1;
    if (what == QLatin1StringView("--remove"))
        return answerOf(store.remove(key)) ? 0 : 1;
    const SecretStore::Lookup found = answerOf(store.get(key));
    std::puts(!found ? qPrintable(found.error().detail) : found->has_value() ? qPrintable(**found) : "nothing");
    return found ? 0 : 1;
}

} // namespace

class TestStores final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryGivesBackWhatItGot()
    {
        MemoryStore store;
        QVERIFY(!answerOf(store.get(key))->has_value());
        QVERIFY(answerOf(store.set(key, value)));
        QCOMPARE(answerOf(store.get(key))->value(), value);
        QVERIFY(answerOf(store.remove(key)));
        QVERIFY(answerOf(store.remove(key)));
        QVERIFY(!answerOf(store.get(key))->has_value());
        QVERIFY(!answerOf(store.isPermanent()));
    }

    void takesTheKeychainOnlyIfThereIsOne_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("keychain") << true;
        QTest::newRow("none") << false;
    }
    void takesTheKeychainOnlyIfThereIsOne()
    {
        QFETCH(bool, isThere);
        MemoryStore kept;
        AvailableStore store(std::make_unique<FakeKeychain>(isThere, kept));
        QVERIFY(answerOf(store.set(key, value)));
        QCOMPARE(answerOf(store.isPermanent()), isThere);
        QCOMPARE(answerOf(kept.get(key))->has_value(), isThere);
        QCOMPARE(answerOf(store.get(key))->value(), value);
        QVERIFY(answerOf(store.remove(key)));
        QVERIFY(!answerOf(store.get(key))->has_value());
    }

    void withoutABusThereIsNoKeychain()
    {
        QByteArray output;
        QVERIFY(runHere({QStringLiteral("--probe")}, output) != 0);
        QVERIFY(runHere({QStringLiteral("--write")}, output) != 0);
        QVERIFY(runHere({QStringLiteral("--read")}, output) != 0);
        QVERIFY(!filesContain("s3cret"));
    }

    void aRealKeychainKeepsAValueForTheNextProcess()
    {
        const Result<QByteArray> output = runInDesktop(QStringLiteral("\"$0\" --probe && echo there\n"
                                                                      "\"$0\" --read\n"
                                                                      "\"$0\" --write && \"$0\" --read\n"
                                                                      "\"$0\" --remove && \"$0\" --read\n"
                                                                      "\"$0\" --remove && echo removed\n"));
        if (!output)
            QSKIP(qPrintable(output.error().message));
        QCOMPARE(QString::fromUtf8(*output), QStringLiteral("there\nnothing\n%1\nnothing\nremoved\n").arg(value));
        QVERIFY(!filesContain("s3cret"));
    }

private:
    QMap<QString, QString> environment() const
    {
        QMap<QString, QString> all = minimalEnvironment();
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            all.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
        all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        all.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
        return all;
    }

    int runHere(const QStringList &arguments, QByteArray &output) const
    {
        Progress progress;
        const Result<ProcessEnd> end = runProcess({.program = QCoreApplication::applicationFilePath(),
                                                   .arguments = arguments,
                                                   .environment = environment(),
                                                   .timeout = std::chrono::seconds(60)},
                                                  progress);
        output = end ? end->output : QByteArray();
        return end ? end->exitCode : -1;
    }

    /// Runs a script with this program as $0 where there is a bus and an unlocked keychain.
    Result<QByteArray> runInDesktop(const QString &script) const
    {
        const QString start = QStringLiteral("printf pw | gnome-keyring-daemon --unlock --components=secrets "
                                             ">/dev/null 2>&1 || exit 77\n");
        Progress progress;
        const Result<ProcessEnd> end =
            runProcess({.program = QStringLiteral("/usr/bin/dbus-run-session"),
                        .arguments = {QStringLiteral("--"), QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                                      start + script, QCoreApplication::applicationFilePath()},
                        .environment = environment(),
                        .timeout = std::chrono::seconds(90)},
                       progress);
        if (!end)
            return failure(end);
        if (end->exitCode == 77)
            return fail(ErrorCode::ToolMissing, QStringLiteral("gnome-keyring-daemon does not start here"));
        return end->output;
    }

    /// Whether anything written below the home holds a text as it is.
    bool filesContain(const QByteArray &text) const
    {
        QDirIterator files(m_home.path(QString()), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (tests::TemporaryHome::read(files.next()).contains(text))
                return true;
        }
        return false;
    }

    tests::TemporaryHome m_home;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString first = QCoreApplication::arguments().value(1);
    if (first == QLatin1StringView("--probe") || first == QLatin1StringView("--write") ||
        first == QLatin1StringView("--read") || first == QLatin1StringView("--remove"))
        return act(first);
    TestStores test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_stores.moc"
