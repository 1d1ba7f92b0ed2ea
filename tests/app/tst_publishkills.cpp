// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/fruitspace.h>
#include <tests/support/repositoryjudge.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

#include <QDirIterator>
#include <QStandardPaths>

using namespace spacewright::tests;

namespace
{

const QByteArray token("hf_adawrite");

} // namespace

/// `publish` is killed at each of its requests and at each of its writes, and fails in many ways: the next one brings
/// it to its end, with one commit, and the token is nowhere afterwards.
class TestPublishKills final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void killedAtEachRequest_data();
    void killedAtEachRequest();
    void killedAtEachRequestOfAPush_data();
    void killedAtEachRequestOfAPush();
    void killedAtEachRequestOfAPullRequest_data();
    void killedAtEachRequestOfAPullRequest();
    void killedAtEachWrite();
    void tokenIsNowhere();
    void tokenGoesNowhereElse_data();
    void tokenGoesNowhereElse();

private:
    QStringList arguments(const QString &name, const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("publish"),     m_place,
                           QStringLiteral("--json"),      QStringLiteral("--to"),
                           QStringLiteral("ada/") + name, QStringLiteral("--create")} +
               more;
    }
    int publish(const QString &name, const QStringList &more = {})
    {
        CommandLine line;
        line.start(arguments(name, more));
        const int code = line.wait(60'000);
        m_output = line.output;
        return code;
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_place + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void change()
    {
        m_app = fruitApp + "# " + QByteArray::number(++m_number) + '\n';
        write(QStringLiteral("app.py"), m_app);
        write(QStringLiteral("model.bin"), QByteArray(3000, '\0') + m_app);
    }
    qsizetype commits(const QString &name) const
    {
        return m_hub.api("GET", QStringLiteral("/api/spaces/ada/%1/commits/main?limit=1000").arg(name)).array().size();
    }
    QByteArray onHub(const QString &name, const QString &path, const QString &revision = QStringLiteral("main")) const
    {
        spacewright::Progress progress;
        const auto answer =
            spacewright::http::perform({.url = QUrl(m_hub.endpoint().toString() + QStringLiteral("/spaces/ada/") +
                                                    name + QStringLiteral("/raw/") + revision + u'/' + path),
                                        .headers = {{"Authorization", "Bearer " + token}}},
                                       progress);
        return answer && answer->status == 200 ? answer->body : QByteArray();
    }
    void killAtEachRequest(const QString &name, const QString &when);
    /// Starts a publication and kills it at that request; false if it came to its end before.
    bool killAtRequest(int nth, const QString &when, const QStringList &order);
    /// Pull requests of a Space.
    int requests(const QString &name) const
    {
        return m_hub.api("GET", QStringLiteral("/api/spaces/ada/%1/discussions").arg(name))[QLatin1StringView("count")]
            .toInt();
    }
    /// One more try must end well, with exactly this many commits.
    void checkResumed(const QString &name, qsizetype expected)
    {
        QVERIFY2(publish(name) == 0, m_output.constData());
        QCOMPARE(commits(name), expected);
        QCOMPARE(onHub(name, QStringLiteral("app.py")), m_app);
    }
    /// Files below the home and the Space that hold the token, or its base64.
    QStringList placesOfToken() const
    {
        QStringList found;
        for (const QString &root : {m_home.path(QString()), m_folder->path()}) {
            QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QByteArray content = TemporaryHome::read(files.next());
                if (content.contains(token) || content.contains(QByteArray("hf_user:" + token).toBase64()))
                    found.append(files.filePath());
            }
        }
        return found;
    }

    const TemporaryHome m_home;
    TestHub m_hub;
    std::unique_ptr<RepositoriesFolder> m_folder;
    /// What is published: that folder, or a clone in it.
    QString m_place;
    QByteArray m_output;
    QByteArray m_app;
    int m_number = 0;
};

void TestPublishKills::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("HF_ENDPOINT", m_hub.endpoint().toString().toUtf8());
    qputenv("HF_TOKEN", token);
}

void TestPublishKills::init()
{
    m_hub.control("DELETE", QStringLiteral("/faults"));
    m_folder = std::make_unique<RepositoriesFolder>();
    m_place = m_folder->path();
    write(QStringLiteral("README.md"), fruitCard);
}

void TestPublishKills::killedAtEachRequest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("when");
    QTest::newRow("new, before it is done") << "" << "delay";
    QTest::newRow("new, before the answer") << "" << "hold";
    QTest::newRow("again, before it is done") << "known" << "delay";
    QTest::newRow("again, before the answer") << "known" << "hold";
}

void TestPublishKills::killedAtEachRequest()
{
    QFETCH(QString, name);
    QFETCH(QString, when);
    if (!name.isEmpty()) {
        change();
        QCOMPARE(publish(name), 0);
    }
    killAtEachRequest(name, when);
}

bool TestPublishKills::killAtRequest(int nth, const QString &when, const QStringList &order)
{
    m_hub.clearJournal();
    // What is done at all is done at once, and before the next try.
    m_hub.fault({{QStringLiteral("nth"), nth},
                 {when, 0.4},
                 {QStringLiteral("after"), when == u"hold"},
                 {QStringLiteral("status"), when == u"hold" ? 0 : 500}});
    CommandLine line;
    line.start(order);
    const auto isMet = [&] {
        const QJsonArray asked = m_hub.journal();
        const QJsonValue last = asked.at(nth - 1);
        return asked.size() >= nth && (when == u"delay" || last[QLatin1StringView("handled")].toBool());
    };
    const bool isKilled =
        QTest::qWaitFor([&] { return isMet() || line.process.state() == QProcess::NotRunning; }, 30'000) &&
        line.process.state() != QProcess::NotRunning;
    line.process.kill();
    line.wait();
    m_hub.control("DELETE", QStringLiteral("/faults"));
    return isKilled;
}

/// @p name: the Space, or empty for a new one each time.
void TestPublishKills::killAtEachRequest(const QString &name, const QString &when)
{
    bool isKilled = true;
    for (int nth = 1; isKilled; ++nth) {
        QVERIFY(nth < 40);
        change();
        const QString space = name.isEmpty() ? QStringLiteral("new-%1").arg(m_number) : name;
        const qsizetype expected = name.isEmpty() ? 2 : commits(name) + 1;
        isKilled = killAtRequest(nth, when, arguments(space));
        checkResumed(space, expected);
    }
}

void TestPublishKills::killedAtEachRequestOfAPush_data()
{
    QTest::addColumn<QString>("when");
    QTest::newRow("before it is done") << "delay";
    QTest::newRow("before the answer") << "hold";
}

/// From a clone: then the commit is made here, and stays.
void TestPublishKills::killedAtEachRequestOfAPush()
{
    QFETCH(QString, when);
    const QString name = QStringLiteral("pushed-") + when;
    change();
    QCOMPARE(publish(name), 0);
    m_home.write(QStringLiteral(".gitconfig"), "[user]\n\tname = Ada\n\temail = ada@example.org\n");
    const QString clone = m_folder->filePath(QStringLiteral("clone"));
    CommandLine cloning;
    cloning.start({QStringLiteral("clone"), QStringLiteral("ada/") + name, clone});
    QCOMPARE(cloning.wait(), 0);
    m_place = clone;
    killAtEachRequest(name, when);
}

void TestPublishKills::killedAtEachRequestOfAPullRequest_data()
{
    killedAtEachRequestOfAPush_data();
}

/// Main stays as it is, and there is one pull request for what was published once more.
void TestPublishKills::killedAtEachRequestOfAPullRequest()
{
    QFETCH(QString, when);
    const QString name = QStringLiteral("asked-") + when;
    change();
    QCOMPARE(publish(name), 0);
    const QByteArray onMain = m_app;
    const qsizetype before = commits(name);
    bool isKilled = true;
    for (int nth = 1; isKilled; ++nth) {
        QVERIFY(nth < 40);
        change();
        const int known = requests(name);
        const QStringList order = arguments(
            name, {QStringLiteral("--pr"), QStringLiteral("--message"), QStringLiteral("Change %1").arg(m_number)});
        isKilled = killAtRequest(nth, when, order);
        CommandLine again;
        again.start(order);
        QVERIFY2(again.wait(60'000) == 0, again.output.constData());
        QCOMPARE(requests(name), known + 1);
        const QString changed = QStringLiteral("refs%2Fpr%2F%1").arg(known + 1);
        QCOMPARE(onHub(name, QStringLiteral("app.py"), changed), m_app);
        QCOMPARE(onHub(name, QStringLiteral("app.py")), onMain);
        QCOMPARE(commits(name), before);
    }
}

/// Of what is kept here, each file is renamed into its place.
void TestPublishKills::killedAtEachWrite()
{
    const QString name = QStringLiteral("writes");
    change();
    QCOMPARE(publish(name), 0);
    const QString calls = QStringLiteral("rename,renameat,renameat2");
    int code = -1;
    for (int nth = 1; code != 0; ++nth) {
        QVERIFY(nth < 20);
        change();
        const qsizetype before = commits(name);
        CommandLine line;
        line.start(arguments(name),
                   {QStringLiteral("strace"), QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-o"),
                    QStringLiteral("/dev/null"), QStringLiteral("-e"), QStringLiteral("trace=") + calls,
                    QStringLiteral("-e"), QStringLiteral("inject=%1:signal=KILL:when=%2").arg(calls).arg(nth)});
        code = line.wait(60'000);
        checkResumed(name, before + 1);
    }
}

/// Not in what is kept, not in what is printed, not in what others see of the process and its children.
void TestPublishKills::tokenIsNowhere()
{
    const QString name = QStringLiteral("hunted");
    int seen = 0;
    for (const QString &fault : {QStringLiteral("none"), QStringLiteral("status"), QStringLiteral("echo")}) {
        change();
        m_hub.control("DELETE", QStringLiteral("/faults"));
        if (fault == u"status")
            m_hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")}, {QStringLiteral("status"), 403}});
        if (fault == u"echo")
            m_hub.fault({{QStringLiteral("path"), QStringLiteral("/commit/")},
                         {QStringLiteral("status"), 400},
                         {QStringLiteral("body"), QStringLiteral("{\"error\":\"Bearer hf_adawrite\"}")}});
        m_hub.fault({{QStringLiteral("path"), QStringLiteral("/preupload/")}, {QStringLiteral("delay"), 0.3}});
        CommandLine line;
        line.process.setProcessChannelMode(QProcess::MergedChannels);
        line.start(arguments(name, {QStringLiteral("--follow")}));
        while (line.process.state() != QProcess::NotRunning && !line.process.waitForFinished(5)) {
            const QString pid = QString::number(line.process.processId());
            const QByteArray tasks = TemporaryHome::read(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
            for (const QByteArray &child : (pid.toUtf8() + ' ' + tasks).simplified().split(' ')) {
                const QString place = QStringLiteral("/proc/") + QString::fromUtf8(child);
                QVERIFY(!TemporaryHome::read(place + QStringLiteral("/cmdline")).contains(token));
                if (child != pid.toUtf8())
                    QVERIFY(!TemporaryHome::read(place + QStringLiteral("/environ")).contains(token));
                ++seen;
            }
        }
        line.wait();
        QVERIFY2(!line.output.contains(token), line.output.constData());
    }
    QVERIFY(seen > 3);
    QCOMPARE(placesOfToken(), QStringList());
}

void TestPublishKills::tokenGoesNowhereElse_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("who I am") << "/api/whoami-v2";
    QTest::newRow("the Space") << "/api/spaces/ada/";
    QTest::newRow("files") << "/tree/";
    QTest::newRow("modes") << "/preupload/";
    QTest::newRow("large files") << "/objects/batch";
    QTest::newRow("verification") << "/info/lfs/verify";
    QTest::newRow("commit") << "/commit/";
    QTest::newRow("card") << "/validate-yaml";
    QTest::newRow("settings") << "/secrets";
}

/// A redirect to another origin gets nothing, whatever request meets it.
void TestPublishKills::tokenGoesNowhereElse()
{
    QFETCH(QString, path);
    for (const int status : {302, 307}) {
        change();
        m_hub.control("DELETE", QStringLiteral("/faults"));
        m_hub.clearJournal();
        m_hub.fault({{QStringLiteral("path"), path},
                     {QStringLiteral("origin"), QStringLiteral("hub")},
                     {QStringLiteral("status"), status},
                     {QStringLiteral("redirect"), m_hub.storage().toString() + QStringLiteral("/elsewhere")}});
        (void)publish(QStringLiteral("redirected"));
        const QJsonArray there = m_hub.journal();
        for (const QJsonValue &entry : there) {
            if (entry[QLatin1StringView("origin")].toString() == u"storage")
                QCOMPARE(entry[QLatin1StringView("authorization")].toString(), QStringLiteral("none"));
        }
        m_hub.control("DELETE", QStringLiteral("/faults"));
        QVERIFY2(publish(QStringLiteral("redirected")) == 0, m_output.constData());
    }
}

QTEST_GUILESS_MAIN(TestPublishKills)
#include "tst_publishkills.moc"
