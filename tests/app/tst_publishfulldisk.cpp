// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/fruitspace.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

#include <QDir>

using namespace spacewright::tests;

/// The disk that holds what is remembered of publishing is full, or fills up on the way: that is said, nothing is
/// committed twice, and what was remembered before stays whole.
class TestPublishFullDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFullDiskIsNamed();
    void whereverItFillsUp();

private:
    /// `publish` while @p spare KiB are left on the disk that holds the data folder. What is there before and after is
    /// the same as outside.
    int publish(int spare);
    void write(const QByteArray &content) const { m_home.write(QStringLiteral("fruit/app.py"), content); }
    QByteArray onHub() const
    {
        spacewright::Progress progress;
        const auto answer = spacewright::http::perform(
            {.url = QUrl(m_hub.endpoint().toString() + QStringLiteral("/spaces/ada/fruit/raw/main/app.py")),
             .headers = {{"Authorization", "Bearer hf_adawrite"}}},
            progress);
        return answer && answer->status == 200 ? answer->body : QByteArray();
    }
    qsizetype commits() const
    {
        return m_hub.api("GET", QStringLiteral("/api/spaces/ada/fruit/commits/main?limit=1000")).array().size();
    }
    static bool isWhole(const QByteArray &state)
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(state, &problem);
        return problem.error == QJsonParseError::NoError && document.isArray();
    }

    const TemporaryHome m_home;
    TestHub m_hub;
    QByteArray m_output;
};

void TestPublishFullDisk::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("HF_ENDPOINT", m_hub.endpoint().toString().toUtf8());
    qputenv("HF_TOKEN", "hf_adawrite");
    m_home.write(QStringLiteral("fruit/README.md"), fruitCard);
    write(fruitApp);
    QVERIFY(QDir().mkpath(m_home.path(QStringLiteral("kept"))));
}

int TestPublishFullDisk::publish(int spare)
{
    static const QString script = QStringLiteral(R"(
cp -a "$KEPT/." "$XDG_DATA_HOME"
head -c 100000000 /dev/zero 2>/dev/null >"$XDG_DATA_HOME/filler"
truncate -s "-${SPARE}K" "$XDG_DATA_HOME/filler"
"$@"
code=$?
rm "$XDG_DATA_HOME/filler"
cp -a "$XDG_DATA_HOME/." "$KEPT"
exit $code
)");
    const QString data = m_home.path(QStringLiteral("data"));
    const QString kept = m_home.path(QStringLiteral("kept"));
    QDir().mkpath(data);
    CommandLine line;
    line.start({QStringLiteral("publish"), m_home.path(QStringLiteral("fruit")), QStringLiteral("--json"),
                QStringLiteral("--to"), QStringLiteral("ada/fruit"), QStringLiteral("--create")},
               {QStringLiteral("bwrap"),
                QStringLiteral("--die-with-parent"),
                QStringLiteral("--dev-bind"),
                QStringLiteral("/"),
                QStringLiteral("/"),
                QStringLiteral("--size"),
                QStringLiteral("1048576"),
                QStringLiteral("--tmpfs"),
                data,
                QStringLiteral("--setenv"),
                QStringLiteral("KEPT"),
                kept,
                QStringLiteral("--setenv"),
                QStringLiteral("SPARE"),
                QString::number(spare),
                QStringLiteral("--"),
                QStringLiteral("/bin/sh"),
                QStringLiteral("-c"),
                script,
                QStringLiteral("sh")});
    const int code = line.wait(60'000);
    m_output = line.output + line.process.readAllStandardError();
    return code;
}

void TestPublishFullDisk::aFullDiskIsNamed()
{
    QVERIFY2(publish(512) == 0, m_output);
    const qsizetype before = commits();
    const QByteArray kept = TemporaryHome::read(m_home.path(QStringLiteral("kept/spacewright/published.json")));
    QVERIFY(isWhole(kept));
    write("print('on a full disk')\n");
    QCOMPARE(publish(0), 1);
    QCOMPARE(lastEvent(m_output), QStringLiteral("disk.full"));
    QVERIFY2(lastValue(m_output, "message").contains(QStringLiteral("the disk is full")), m_output);
    QCOMPARE(commits(), before);
    QCOMPARE(TemporaryHome::read(m_home.path(QStringLiteral("kept/spacewright/published.json"))), kept);
    QCOMPARE(TemporaryHome::read(m_home.path(QStringLiteral("fruit/app.py"))), QByteArray("print('on a full disk')\n"));
}

void TestPublishFullDisk::whereverItFillsUp()
{
    int refused = 0;
    int warned = 0;
    for (int spare = 0;; spare += 4) {
        QVERIFY2(spare < 200, "it never fits");
        const QByteArray content = "print(" + QByteArray::number(spare) + ")\n";
        write(content);
        const qsizetype before = commits();
        const int code = publish(spare);
        const QString warning = lastValue(m_output, "warning");
        QVERIFY2(code == 0 || lastEvent(m_output) == QStringLiteral("disk.full"), m_output);
        QCOMPARE(commits(), code == 0 ? before + 1 : before);
        QVERIFY(isWhole(TemporaryHome::read(m_home.path(QStringLiteral("kept/spacewright/published.json")))));
        if (code == 0)
            QCOMPARE(onHub(), content);
        refused += code == 0 ? 0 : 1;
        warned += warning.isEmpty() ? 0 : 1;
        if (code == 0 && warning.isEmpty())
            break;
        // With room again it goes on: sent once, or found to be there.
        QVERIFY2(publish(512) == 0, m_output);
        QCOMPARE(onHub(), content);
        QCOMPARE(commits(), before + 1);
    }
    QVERIFY(refused > 0);
    qInfo("refused %d times, published with a warning %d times", refused, warned);
}

QTEST_GUILESS_MAIN(TestPublishFullDisk)
#include "tst_publishfulldisk.moc"
