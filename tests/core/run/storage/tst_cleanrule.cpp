// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/storage/cleanrule.h>

#include <QTest>

using namespace spacewright;
using Kind = run::StoredItem::Kind;

/// Which things a rule takes: those and no others, whatever is said beside it.
class TestCleanRule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatFits_data()
    {
        QTest::addColumn<QList<int>>("kinds");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("kept");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QStringList>("chosen");
        const QList<int> builds{int(Kind::Build)};
        const QList<int> environments{int(Kind::Environment)};
        const QStringList allOfA{QStringLiteral("a1"), QStringLiteral("a2"), QStringLiteral("a3")};
        QTest::newRow("no kind") << QList<int>() << 0 << 0 << "" << QStringList();
        QTest::newRow("builds") << builds << 0 << 0 << "" << allOfA + QStringList{QStringLiteral("b1")};
        QTest::newRow("of one Space") << builds << 0 << 0 << "/a" << allOfA;
        QTest::newRow("but the last of each")
            << builds << 0 << 1 << "" << QStringList{QStringLiteral("a1"), QStringLiteral("a2")};
        QTest::newRow("but the last two of each") << builds << 0 << 2 << "" << QStringList{QStringLiteral("a1")};
        QTest::newRow("but more than there are") << builds << 0 << 9 << "" << QStringList();
        QTest::newRow("old builds") << builds << 30 << 0 << "" << QStringList{QStringLiteral("a1")};
        QTest::newRow("old builds, but the last") << builds << 2 << 2 << "" << QStringList{QStringLiteral("a1")};
        QTest::newRow("environments") << environments << 0 << 0 << ""
                                      << QStringList{QStringLiteral("e1"), QStringLiteral("e3")};
        QTest::newRow("old environments, and those of nobody knows when")
            << environments << 10 << 0 << "" << QStringList{QStringLiteral("e1"), QStringLiteral("e3")};
        QTest::newRow("what several share is no single Space's") << environments << 0 << 0 << "/a" << QStringList();
    }
    void takesWhatFits()
    {
        QFETCH(QList<int>, kinds);
        QFETCH(int, days);
        QFETCH(int, kept);
        QFETCH(QString, folder);
        run::CleanRule rule{.olderThanDays = days, .keptBuilds = kept, .spaceFolder = folder};
        for (const int kind : kinds)
            rule.kinds += Kind(kind);
        QStringList chosen;
        for (const run::StoredItem &item : run::itemsBy(rule, items(), now()))
            chosen += item.id;
        chosen.sort();
        QTEST(chosen, "chosen");
    }

    void saysBeforehandWhatGoes()
    {
        QCOMPARE(run::planText({}), QStringLiteral("Nothing goes."));
        const QString text = run::planText(items());
        QVERIFY2(text.contains(QStringLiteral("5 build")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("3 environment")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("8.0 kB")) || text.contains(QStringLiteral("7.8 KiB")), qPrintable(text));
        QCOMPARE(run::sizeOf(items()), 8000);
    }

private:
    static QDateTime now() { return QDateTime(QDate(2026, 6, 30), QTime(12, 0), QTimeZone::UTC); }

    static QList<run::StoredItem> items()
    {
        const auto build = [](const char *id, const char *folder, int days, bool isPinned = false) {
            return run::StoredItem{.kind = Kind::Build,
                                   .id = QLatin1StringView(id),
                                   .name = QLatin1StringView(id),
                                   .spaceFolder = QLatin1StringView(folder),
                                   .size = 1000,
                                   .used = now().addDays(-days),
                                   .isPinned = isPinned};
        };
        const auto environment = [](const char *id, int days, bool isInUse) {
            return run::StoredItem{.kind = Kind::Environment,
                                   .id = QLatin1StringView(id),
                                   .name = QLatin1StringView(id),
                                   .size = 1000,
                                   .used = days < 0 ? QDateTime() : now().addDays(-days),
                                   .isInUse = isInUse};
        };
        return {build("a1", "/a", 40),       build("a2", "/a", 3),         build("a3", "/a", 1),
                build("b1", "/b", 1),        build("a0", "/a", 400, true), environment("e1", 40, false),
                environment("e2", 90, true), environment("e3", -1, false)};
    }
};

QTEST_GUILESS_MAIN(TestCleanRule)
#include "tst_cleanrule.moc"
