// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/base/progress.h>
#include <core/publish/comparedsettings.h>
#include <tests/support/testhub.h>

using namespace Qt::StringLiterals;
using namespace spacewright;
using publish::ComparedSetting;
using Difference = ComparedSetting::Difference;
Q_DECLARE_METATYPE(Difference)

/// Secrets and variables of a Space on the Hub beside those of here.
class TestComparedSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissingWhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Difference>("difference");
        QTest::newRow("both the same") << u"SAME"_s << Difference::None;
        QTest::newRow("another value") << u"COLOUR"_s << Difference::OtherValue;
        QTest::newRow("secrets count as the same") << u"KEY"_s << Difference::None;
        QTest::newRow("only here") << u"LOCAL"_s << Difference::OnlyHere;
        QTest::newRow("only on the Hub") << u"REMOTE"_s << Difference::OnlyOnHub;
        QTest::newRow("secret here, variable there") << u"MIXED"_s << Difference::OtherKind;
    }
    void saysWhatIsMissingWhere()
    {
        QFETCH(QString, name);
        const QList<ComparedSetting> rows = publish::compareSettings(
            {{.name = u"KEY"_s}},
            {{.name = u"SAME"_s, .value = u"1"_s},
             {.name = u"COLOUR"_s, .value = u"red"_s},
             {.name = u"REMOTE"_s, .value = u"x"_s},
             {.name = u"MIXED"_s, .value = u"y"_s}},
            {.variables = {{u"SAME"_s, u"1"_s}, {u"COLOUR"_s, u"blue"_s}, {u"LOCAL"_s, u"2"_s}},
             .secrets = {u"KEY"_s, u"MIXED"_s}});
        QCOMPARE(rows.size(), 6);
        const auto row = std::ranges::find(rows, name, &ComparedSetting::name);
        QVERIFY(row != rows.end());
        QTEST(row->difference(), "difference");
        // No secret has a value to be shown.
        QVERIFY(name != u"KEY" || (row->hubValue.isEmpty() && row->localValue.isEmpty()));
    }

    void readsTheHubsSide()
    {
        const tests::TestHub hub;
        hub.addSpace(u"demo"_s);
        hub.api("POST", u"/api/spaces/ada/demo/variables"_s, {{u"key"_s, u"COLOUR"_s}, {u"value"_s, u"red"_s}});
        hub.api("POST", u"/api/spaces/ada/demo/secrets"_s, {{u"key"_s, u"KEY"_s}, {u"value"_s, u"hush"_s}});
        Progress progress;
        const hub::SpaceId id{u"ada"_s, u"demo"_s};
        const auto rows = publish::readComparedSettings(
            hub::HubClient({.endpoint = hub.endpoint(), .token = "hf_adawrite"}), id, {}, progress);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).hubValue, u"red"_s);
        QCOMPARE(rows->at(1).onHub, hub::SettingKind::Secret);
        const auto refused = publish::readComparedSettings(
            hub::HubClient({.endpoint = hub.endpoint(), .token = "hf_bobwrite"}), id, {}, progress);
        QVERIFY(!refused);
    }
};

QTEST_GUILESS_MAIN(TestComparedSettings)
#include "tst_comparedsettings.moc"
