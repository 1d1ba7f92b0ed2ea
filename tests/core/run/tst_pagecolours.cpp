// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/run/pagecolours.h>
#include <core/run/sleep/wakingpage.h>

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace spacewright;
using namespace Qt::StringLiterals;

namespace
{

/// As https://www.w3.org/TR/WCAG22/#dfn-relative-luminance has it.
double luminance(const QString &colour)
{
    const auto part = [&](qsizetype at) {
        const double share = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(const QString &one, const QString &other)
{
    const double bright = std::max(luminance(one), luminance(other));
    const double dark = std::min(luminance(one), luminance(other));
    return (bright + 0.05) / (dark + 0.05);
}

} // namespace

/// The pages that stand in an app's place can be read, whatever the desktop looks like.
class TestPageColours final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << 0 << false;
        QTest::newRow("dark") << 1 << true;
    }
    void canBeRead()
    {
        QFETCH(const int, which);
        QFETCH(const bool, isDark);
        const auto named = [&](const QString &name) {
            static const QString colour = u":(#[0-9a-f]{6})"_s;
            QStringList found;
            for (const auto &match : QRegularExpression(name + colour).globalMatch(run::pageColours()))
                found += match.captured(1);
            return found.value(which);
        };
        const QString ground = named(u"--ground"_s);
        QCOMPARE(luminance(ground) < 0.1, isDark);
        QVERIFY(contrast(ground, named(u"--text"_s)) >= 7);
        // What WCAG asks of text, and of what is no text.
        QVERIFY2(contrast(ground, named(u"--quiet"_s)) >= 4.5, qPrintable(named(u"--quiet"_s)));
        QVERIFY(contrast(ground, named(u"--mark"_s)) >= 3);
        QVERIFY(contrast(ground, named(u"--ring"_s)) >= 1.2);
    }

    void thePageOfOneThatWakesHasThem() { QVERIFY(run::wakingAnswer(u"A"_s).contains(run::pageColours().toUtf8())); }
};

QTEST_GUILESS_MAIN(TestPageColours)
#include "tst_pagecolours.moc"
