// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tests/support/commandline.h>
#include <tests/support/repositoryjudge.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

#include <QDirIterator>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace spacewright::tests;

namespace
{

const QByteArray token("hf_adawrite");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As it is, as it goes over a line, and as git and others would send it.
bool holdsToken(const QByteArray &content)
{
    return content.contains(token) || content.contains(token.toBase64().chopped(2)) ||
           content.contains(("hf_user:" + token).toBase64().chopped(2)) || content.contains(token.toHex());
}

/// The files below a folder that hold it.
QStringList placesIn(const QString &folder)
{
    QStringList places;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (holdsToken(path.toUtf8()) || holdsToken(contentOf(path)))
            places += path;
    }
    return places;
}

qint64 parentOf(const QString &process)
{
    const QByteArray text = contentOf(u"/proc/"_s + process + u"/stat"_s);
    return text.sliced(text.lastIndexOf(')') + 1).simplified().split(' ').value(1).toLongLong();
}

} // namespace

/// Looks for the token in all places where it has nothing to do: what the program prints, writes and starts, and what
/// it says to others than the Hub.
class TestTokenHunt final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void isNowhereAfterAPublish_data();
    void isNowhereAfterAPublish();
    void isNotInAPictureOfTheMemory();
    void goesToTheHubOnly();

private:
    void start(CommandLine &line, const QString &name, const QStringList &options = {})
    {
        line.process.setWorkingDirectory(m_folder->path());
        line.start(QStringList{u"publish"_s, m_folder->path(), u"--json"_s, u"--create"_s, u"--follow"_s, u"--to"_s,
                               u"ada/"_s + name} +
                   options);
    }
    /// While a program runs: its own arguments, and all that those which it starts are told.
    void watch(qint64 process)
    {
        QVERIFY2(!holdsToken(contentOf(u"/proc/%1/cmdline"_s.arg(process))), "in the arguments");
        const QStringList all = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
        for (const QString &other : all) {
            if (parentOf(other) != process)
                continue;
            QVERIFY2(!holdsToken(contentOf(u"/proc/"_s + other + u"/cmdline"_s)), qPrintable(other));
            QVERIFY2(!holdsToken(contentOf(u"/proc/"_s + other + u"/environ"_s)), qPrintable(other));
        }
    }

    const TemporaryHome m_home;
    TestHub m_hub;
    std::unique_ptr<RepositoriesFolder> m_folder;
};

void TestTokenHunt::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qputenv("HF_ENDPOINT", m_hub.endpoint().toString().toUtf8());
    qputenv("HF_TOKEN", token);
    qputenv("QT_LOGGING_RULES", "spacewright.*=true");
}

void TestTokenHunt::init()
{
    m_hub.control("DELETE", u"/faults"_s);
    m_hub.clearJournal();
    m_folder = std::make_unique<RepositoriesFolder>();
    const auto write = [this](const QString &name, const QByteArray &content) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    };
    write(u"README.md"_s, "---\ntitle: Fruit\nemoji: 🍎\ncolorFrom: red\ncolorTo: green\nsdk: static\n---\n");
    write(u"index.html"_s, "<!doctype html><title>Fruit</title>\n");
    // What is stored already would not be sent again.
    static int number = 0;
    write(u"model.bin"_s, QByteArray::number(++number).leftJustified(300'000, '\0'));
}

void TestTokenHunt::isNowhereAfterAPublish_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::newRow("nothing fails") << QJsonObject();
    for (const QString &path : {u"whoami"_s, u"create"_s, u"preupload"_s, u"batch"_s, u"/commit/"_s, u"runtime"_s}) {
        for (const int status : {400, 401, 403, 500})
            QTest::addRow("%s %d", qPrintable(path), status)
                << QJsonObject{{u"path"_s, path},
                               {u"status"_s, status},
                               {u"body"_s, u"Who is Bearer %1?"_s.arg(QString::fromLatin1(token))},
                               {u"headers"_s, QJsonObject{{u"X-Error-Message"_s, QString::fromLatin1(token)}}}};
        QTest::addRow("%s cut", qPrintable(path)) << QJsonObject{{u"path"_s, path}, {u"drop"_s, 3}, {u"count"_s, 2}};
    }
}

void TestTokenHunt::isNowhereAfterAPublish()
{
    QFETCH(QJsonObject, fault);
    static int number = 0;
    if (!fault.isEmpty())
        m_hub.fault(fault);
    // Long enough to be looked at.
    m_hub.fault({{u"path"_s, u"validate-yaml"_s}, {u"delay"_s, 0.2}});
    CommandLine line;
    start(line, u"hunt%1"_s.arg(++number));
    while (!line.process.waitForFinished(20))
        watch(line.process.processId());
    line.wait(1000);
    const QByteArray said = line.output + line.process.readAllStandardError();
    QVERIFY2(!holdsToken(said), said.constData());
    QVERIFY(!said.isEmpty());
    QCOMPARE(placesIn(m_home.path({})), QStringList());
    QCOMPARE(placesIn(m_folder->path()), QStringList());
}

/// A crash in the middle leaves no such picture, neither of it nor of what it starts.
void TestTokenHunt::isNotInAPictureOfTheMemory()
{
    m_hub.fault({{u"path"_s, u"whoami"_s}, {u"delay"_s, 20}});
    CommandLine line;
    start(line, u"crash"_s);
    QTRY_VERIFY(!m_hub.journal(u"whoami"_s).isEmpty());
    const QByteArray limits = contentOf(u"/proc/%1/limits"_s.arg(line.process.processId()));
    static const QRegularExpression none(u"Max core file size\\s+0\\s+0\\s"_s);
    QVERIFY2(none.match(QString::fromLatin1(limits)).hasMatch(), limits.constData());
    ::kill(pid_t(line.process.processId()), SIGABRT);
    QVERIFY(line.process.waitForFinished(10'000));
    QCOMPARE(QDir(m_folder->path()).entryList({u"core*"_s}, QDir::Files), QStringList());
    QCOMPARE(placesIn(m_home.path({})), QStringList());
}

void TestTokenHunt::goesToTheHubOnly()
{
    CommandLine line;
    start(line, u"canary"_s);
    QCOMPARE(line.wait(60'000), 0);
    int elsewhere = 0;
    const QJsonArray journal = m_hub.journal();
    for (const QJsonValue &entry : journal) {
        const bool isElsewhere = entry[u"origin"_s].toString() != u"hub"_s;
        elsewhere += isElsewhere ? 1 : 0;
        if (isElsewhere)
            QCOMPARE(entry[u"authorization"_s].toString(), u"none"_s);
        // Neither in an address nor in another header.
        QVERIFY(!holdsToken(QJsonDocument(entry.toObject()).toJson()));
    }
    QVERIFY(elsewhere > 0);
}

QTEST_GUILESS_MAIN(TestTokenHunt)
#include "tst_tokenhunt.moc"
