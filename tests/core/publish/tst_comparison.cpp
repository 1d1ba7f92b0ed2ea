// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/publish/comparison.h>

#include <QTest>

using namespace spacewright;
using namespace spacewright::publish;

namespace
{

/// Contents by a letter each; '-' for a file that is not there.
ContentName nameOf(QChar letter)
{
    return {.plain = QByteArray("plain-") + letter.toLatin1(), .large = QByteArray("large-") + letter.toLatin1()};
}

} // namespace

/// What was changed here, on the Hub, or in both places, from three states of each file.
class TestComparison final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsChangesApart_data();
    void tellsChangesApart();
    void withoutAPastDifferencesAreOurs();
    void largeFilesAreNamedByTheirOwnHash();
    void remembersWhatIsCommon();
    void leavesTheHubsOwnFile();
};

void TestComparison::tellsChangesApart_data()
{
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("result");
    // The state when both were the same, here, on the Hub.
    QTest::newRow("unchanged") << "aaa" << "";
    QTest::newRow("changed here") << "aba" << "change";
    QTest::newRow("changed there") << "aab" << "theirs";
    QTest::newRow("changed alike") << "abb" << "";
    QTest::newRow("changed in both") << "abc" << "change conflict";
    QTest::newRow("new here") << "-a-" << "add";
    QTest::newRow("new there") << "--a" << "stranger";
    QTest::newRow("new in both, alike") << "-aa" << "";
    QTest::newRow("new in both") << "-ab" << "change conflict";
    QTest::newRow("removed here") << "a-a" << "remove";
    QTest::newRow("removed there") << "aa-" << "theirs";
    QTest::newRow("removed in both") << "a--" << "";
    QTest::newRow("removed here, changed there") << "a-b" << "theirs";
    QTest::newRow("changed here, removed there") << "ab-" << "add conflict";
}

void TestComparison::tellsChangesApart()
{
    QFETCH(QString, states);
    QFETCH(QString, result);
    const QString path = QStringLiteral("file");
    for (const bool isLarge : {false, true}) {
        ComparedFiles files{.synced = SyncedFiles()};
        if (states.at(0) != u'-')
            files.synced->insert(path, nameOf(states.at(0)));
        if (states.at(1) != u'-') {
            files.local.append({.path = path, .size = 1});
            files.names.insert(path, nameOf(states.at(1)));
        }
        if (states.at(2) != u'-')
            files.remote.insert(path, {.path = path,
                                       .size = 1,
                                       .isLarge = isLarge,
                                       .contentId = QString::fromLatin1(nameOf(states.at(2)).as(isLarge))});
        const Comparison comparison = compareFiles(files);
        QStringList said;
        for (const PublishFile &file : comparison.files)
            said.append(QStringList{QStringLiteral("add"), QStringLiteral("change"), QStringLiteral("remove")}.at(
                            int(file.action)) +
                        (file.isConflict ? QStringLiteral(" conflict") : QString()));
        said.append(QStringList(comparison.theirs.size(), QStringLiteral("theirs")));
        said.append(QStringList(comparison.strangers.size(), QStringLiteral("stranger")));
        QCOMPARE(said.join(u','), result);
    }
}

void TestComparison::withoutAPastDifferencesAreOurs()
{
    ComparedFiles files;
    files.local = {{.path = QStringLiteral("both"), .size = 1}, {.path = QStringLiteral("here"), .size = 1}};
    files.names = {{QStringLiteral("both"), nameOf(u'a')}, {QStringLiteral("here"), nameOf(u'a')}};
    for (const char *path : {"both", "there"})
        files.remote.insert(QLatin1StringView(path),
                            {.path = QLatin1StringView(path), .contentId = QStringLiteral("x")});
    Comparison comparison = compareFiles(files);
    QCOMPARE(comparison.files.size(), 2);
    QCOMPARE(comparison.files.at(0).action, FileAction::Change);
    QCOMPARE(comparison.files.at(1).action, FileAction::Add);
    QCOMPARE(comparison.strangers, QStringList{QStringLiteral("there")});
    // Unless all of it came from here.
    files.wasHere = true;
    comparison = compareFiles(files);
    QCOMPARE(comparison.files.size(), 3);
    QCOMPARE(comparison.files.at(2).action, FileAction::Remove);
    QVERIFY(comparison.strangers.isEmpty());
}

void TestComparison::largeFilesAreNamedByTheirOwnHash()
{
    const QString path = QStringLiteral("model.bin");
    ComparedFiles files;
    files.local = {{.path = path, .size = 20'000'000}};
    // Nobody takes git's hash of such a file.
    files.names = {{path, {.large = "large-a"}}};
    QVERIFY(compareFiles(files).files.constFirst().isLarge);
    QCOMPARE(compareFiles(files).files.constFirst().contentId, QStringLiteral("large-a"));
    files.remote.insert(path, {.path = path, .isLarge = true, .contentId = QStringLiteral("large-a")});
    QVERIFY(compareFiles(files).files.isEmpty());
}

/// What stays as it is on the Hub is no less theirs the next time.
void TestComparison::remembersWhatIsCommon()
{
    ComparedFiles files{.synced = SyncedFiles{{QStringLiteral("theirs"), nameOf(u'a')}}};
    files.local = {{.path = QStringLiteral("theirs"), .size = 1}, {.path = QStringLiteral("ours"), .size = 1}};
    files.names = {{QStringLiteral("theirs"), nameOf(u'a')}, {QStringLiteral("ours"), nameOf(u'b')}};
    files.remote.insert(QStringLiteral("theirs"),
                        {.path = QStringLiteral("theirs"), .contentId = QStringLiteral("plain-c")});
    const Comparison first = compareFiles(files);
    QCOMPARE(first.theirs, QStringList{QStringLiteral("theirs")});
    files.synced = syncedAfter(files, first.theirs);
    QCOMPARE(files.synced->value(QStringLiteral("ours")).plain, nameOf(u'b').plain);
    files.remote.insert(QStringLiteral("ours"),
                        {.path = QStringLiteral("ours"), .contentId = QStringLiteral("plain-b")});
    const Comparison second = compareFiles(files);
    QCOMPARE(second.theirs, first.theirs);
    QVERIFY(second.files.isEmpty());
}

void TestComparison::leavesTheHubsOwnFile()
{
    ComparedFiles files{.wasHere = true};
    files.remote.insert(QStringLiteral(".gitattributes"),
                        {.path = QStringLiteral(".gitattributes"), .contentId = QStringLiteral("x")});
    QVERIFY(compareFiles(files).files.isEmpty());
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
