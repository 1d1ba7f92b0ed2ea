// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishtest.h"

#include <QCryptographicHash>

using namespace spacewright;
using namespace spacewright::tests;

namespace
{

/// A fault, to be met by one request.
QJsonObject fault(const QByteArray &fields)
{
    return QJsonDocument::fromJson(fields).object();
}

} // namespace

/// The n-th request of a publication fails, for every n and every kind of failure: there is never a second commit, no
/// edit is lost, and publishing again brings it to its end.
class TestPublishFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestFails_data();
    void everyRequestFails();
    void everyRequestFailsForANewSpace_data();
    void everyRequestFailsForANewSpace();
    void everyRequestFailsForAPullRequest_data();
    void everyRequestFailsForAPullRequest();
    void everyRequestFailsForAPush_data();
    void everyRequestFailsForAPush();

private:
    static void kinds();
    static void someKinds();
    /// Each time other contents, two of them large.
    void change();
    void checkAllThere(const QString &name);
    /// Each request of it fails once.
    void failEachRequest(const QJsonObject &kind, const QString &name);
    /// The folder becomes a clone of that Space.
    void clone(const QString &name);
    /// Requests so far.
    qsizetype asked() const { return m_here.hub.journal().size(); }
    Result<publish::Published> publishChecked(const publish::PublishTarget &target);
    Result<publish::Published> publishMeeting(const QJsonObject &kind, const publish::PublishTarget &target);

    PublishTest m_here;
    int m_number = 0;
    QMap<QString, QByteArray> m_contents;
};

void TestPublishFaults::kinds()
{
    QTest::addColumn<QJsonObject>("kind");
    QTest::newRow("reset") << fault(R"({"drop": 0, "reset": true})");
    QTest::newRow("answer lost") << fault(R"({"drop": 0, "after": true, "reset": true})");
    QTest::newRow("answer cut") << fault(R"({"cut": 9})");
    QTest::newRow("500") << fault(R"({"status": 500})");
    QTest::newRow("500 though done") << fault(R"({"status": 500, "after": true})");
    QTest::newRow("401") << fault(R"({"status": 401, "body": "{\"error\":\"Invalid credentials\"}"})");
    QTest::newRow("404") << fault(R"({"status": 404})");
    QTest::newRow("409") << fault(R"({"status": 409})");
    QTest::newRow("412") << fault(R"({"status": 412})");
    QTest::newRow("412 though done") << fault(R"({"status": 412, "after": true})");
    QTest::newRow("429") << fault(R"({"status": 429, "headers": {"Retry-After": "1"}})");
    QTest::newRow("a page in place of JSON") << fault(R"({"status": 200, "body": "<html>Sign in</html>"})");
    QTest::newRow("JSON of another kind") << fault(R"({"status": 200, "body": "[1, {\"a\": null}]"})");
    QTest::newRow("silence") << fault(R"({"hold": 0.7, "after": true})");
}

void TestPublishFaults::everyRequestFails_data()
{
    kinds();
}

void TestPublishFaults::everyRequestFailsForANewSpace_data()
{
    someKinds();
}

void TestPublishFaults::everyRequestFailsForAPullRequest_data()
{
    someKinds();
}

void TestPublishFaults::everyRequestFailsForAPush_data()
{
    someKinds();
}

/// Those after which nobody knows what was done.
void TestPublishFaults::someKinds()
{
    QTest::addColumn<QJsonObject>("kind");
    QTest::newRow("reset") << fault(R"({"drop": 0, "reset": true})");
    QTest::newRow("answer lost") << fault(R"({"drop": 0, "after": true, "reset": true})");
    QTest::newRow("500 though done") << fault(R"({"status": 500, "after": true})");
    QTest::newRow("409") << fault(R"({"status": 409})");
}

void TestPublishFaults::change()
{
    const QByteArray mark = QByteArray::number(++m_number);
    m_contents = {{QStringLiteral("app.py"),
                   "import gradio as gr\ngr.Interface(print, \"text\", \"text\").launch()\n# " + mark + '\n'},
                  {QStringLiteral("one.bin"), QByteArray(2000, 'x') + mark},
                  {QStringLiteral("two.bin"), QByteArray(3000, '\0') + mark}};
    for (const auto &[name, content] : m_contents.asKeyValueRange())
        m_here.write(name, content);
}

Result<publish::Published> TestPublishFaults::publishChecked(const publish::PublishTarget &target)
{
    return m_here.publishAs(target);
}

/// The same while something fails; what keeps silent is not waited for.
Result<publish::Published> TestPublishFaults::publishMeeting(const QJsonObject &kind,
                                                             const publish::PublishTarget &target)
{
    const auto patience = m_here.policy.patience;
    if (kind.contains(QStringLiteral("hold")))
        m_here.policy.patience = std::chrono::milliseconds(300);
    Result<publish::Published> done = publishChecked(target);
    m_here.policy.patience = patience;
    return done;
}

void TestPublishFaults::checkAllThere(const QString &name)
{
    QCOMPARE(m_here.onHub(name, QStringLiteral("app.py")), m_contents.value(QStringLiteral("app.py")));
    const QByteArray pointer = m_here.onHub(name, QStringLiteral("one.bin"));
    const QByteArray large = m_contents.value(QStringLiteral("one.bin"));
    QVERIFY(pointer.contains(QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex()));
    for (const auto &[path, content] : m_contents.asKeyValueRange())
        QCOMPARE(m_here.read(path), content);
}

void TestPublishFaults::everyRequestFails()
{
    QFETCH(QJsonObject, kind);
    const QString name = QStringLiteral("known");
    m_here.policy.attempts = 2;
    m_here.hub.control("DELETE", QStringLiteral("/faults"));
    change();
    QVERIFY(publishChecked(m_here.target(name)));
    failEachRequest(kind, name);
}

void TestPublishFaults::failEachRequest(const QJsonObject &kind, const QString &name)
{
    bool isMet = true;
    for (int nth = 1; isMet; ++nth) {
        QVERIFY(nth < 60);
        change();
        const qsizetype before = m_here.commits(name);
        m_here.hub.clearJournal();
        QJsonObject met = kind;
        met.insert(QStringLiteral("nth"), nth);
        m_here.hub.fault(met);
        (void)publishMeeting(kind, m_here.target(name));
        isMet = asked() >= nth;
        m_here.hub.control("DELETE", QStringLiteral("/faults"));
        QVERIFY(m_here.commits(name) <= before + 1);
        const auto done = publishChecked(m_here.target(name));
        QVERIFY2(done, qPrintable(QStringLiteral("%1: %2").arg(nth).arg(codeOf(done))));
        QCOMPARE(m_here.commits(name), before + 1);
        checkAllThere(name);
    }
}

void TestPublishFaults::everyRequestFailsForANewSpace()
{
    QFETCH(QJsonObject, kind);
    m_here.policy.attempts = 2;
    bool isMet = true;
    for (int nth = 1; isMet; ++nth) {
        QVERIFY(nth < 40);
        change();
        const QString name = QStringLiteral("new-%1").arg(m_number);
        m_here.hub.control("DELETE", QStringLiteral("/faults"));
        m_here.hub.clearJournal();
        QJsonObject met = kind;
        met.insert(QStringLiteral("nth"), nth);
        m_here.hub.fault(met);
        (void)publishMeeting(kind, m_here.target(name));
        isMet = asked() >= nth;
        m_here.hub.control("DELETE", QStringLiteral("/faults"));
        const auto done = publishChecked(m_here.target(name));
        QVERIFY2(done, qPrintable(QStringLiteral("%1: %2").arg(nth).arg(codeOf(done))));
        // The Hub's own, and ours.
        QCOMPARE(m_here.commits(name), 2);
        checkAllThere(name);
    }
}

void TestPublishFaults::everyRequestFailsForAPullRequest()
{
    QFETCH(QJsonObject, kind);
    m_here.policy.attempts = 2;
    const QString name = QStringLiteral("known");
    m_here.hub.control("DELETE", QStringLiteral("/faults"));
    publish::PublishTarget target = m_here.target(name);
    const auto requests = [&] {
        return m_here.hub.api("GET", QStringLiteral("/api/spaces/ada/known/discussions"))[QLatin1StringView("count")]
            .toInt();
    };
    QVERIFY(publishChecked(target));
    bool isMet = true;
    for (int nth = 1; isMet; ++nth) {
        QVERIFY(nth < 40);
        change();
        target.asPullRequest = true;
        target.message = QStringLiteral("Change %1").arg(m_number);
        const int before = requests();
        m_here.hub.clearJournal();
        QJsonObject met = kind;
        met.insert(QStringLiteral("nth"), nth);
        m_here.hub.fault(met);
        (void)publishMeeting(kind, target);
        isMet = asked() >= nth;
        m_here.hub.control("DELETE", QStringLiteral("/faults"));
        const auto done = publishChecked(target);
        QVERIFY2(done && done->pullRequest > 0, qPrintable(QStringLiteral("%1: %2").arg(nth).arg(codeOf(done))));
        QCOMPARE(requests(), before + 1);
    }
}

void TestPublishFaults::clone(const QString &name)
{
    const QString place = m_here.folder.path();
    QVERIFY(QDir(place).removeRecursively());
    QProcess git;
    git.start(QStringLiteral("git"), {QStringLiteral("clone"), QStringLiteral("-q"),
                                      m_here.hub.endpoint().toString() + QStringLiteral("/spaces/ada/") + name, place});
    QVERIFY2(git.waitForFinished() && git.exitCode() == 0, git.readAllStandardError().constData());
    m_here.home.write(QStringLiteral(".gitconfig"), "[user]\n\tname = Ada\n\temail = ada@example.org\n");
}

/// The commit is made here first, once, and stays until it has arrived.
void TestPublishFaults::everyRequestFailsForAPush()
{
    QFETCH(QJsonObject, kind);
    m_here.policy.attempts = 2;
    m_here.hub.control("DELETE", QStringLiteral("/faults"));
    change();
    const QString name = QStringLiteral("pushed-%1").arg(m_number);
    QVERIFY(publishChecked(m_here.target(name)));
    clone(name);
    change();
    const auto plan = m_here.plan(m_here.target(name));
    QVERIFY(plan && plan->way == publish::PublishWay::Push);
    failEachRequest(kind, name);
}

QTEST_GUILESS_MAIN(TestPublishFaults)
#include "tst_faults.moc"
