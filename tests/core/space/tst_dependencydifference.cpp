// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/space/compare/dependencydifference.h>
#include <tests/support/temporaryhome.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;

/// What two states of a Space ask for differently.
class TestDependencyDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differs_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("changes");
        const auto row = [](const char *name, const char *before, const char *after, const QStringList &changes) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << changes;
        };
        row("nothing", "numpy>=1\n# a comment\n", "numpy>=1\n", {});
        row("another version", "numpy>=1\n", "NumPy>=2\n", {u"numpy|>=1|>=2"_s});
        row("added and removed", "numpy\n", "pandas==2.2\n", {u"numpy|any version|"_s, u"pandas||==2.2"_s});
        row("an address with a password", "numpy\n", "numpy @ https://me:hushhush@example.org/numpy.whl\n",
            {u"numpy|any version|https://***@example.org/numpy.whl"_s});
    }
    void differs()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, changes);
        QCOMPARE(compare(before, after, "6.31.0"), changes);
    }

    void seesTheCardAndTheSystemsPackages()
    {
        m_home.write(u"after/packages.txt"_s, "ffmpeg\n");
        const QStringList changes = compare("", "", "5.49.1");
        QFile::remove(m_home.path(u"after/packages.txt"_s));
        QCOMPARE(changes, (QStringList{u"ffmpeg||of the system"_s, u"sdk_version|6.31.0|5.49.1"_s}));
    }

private:
    QStringList compare(const QByteArray &before, const QByteArray &after, const QByteArray &version) const
    {
        const auto card = [](const QByteArray &sdkVersion) {
            return "---\ntitle: Demo\nsdk: gradio\nsdk_version: \"" + sdkVersion + "\"\napp_file: app.py\n---\n";
        };
        m_home.write(u"before/README.md"_s, card("6.31.0"));
        m_home.write(u"after/README.md"_s, card(version));
        m_home.write(u"before/requirements.txt"_s, before);
        m_home.write(u"after/requirements.txt"_s, after);
        const auto one = space::readSpace(m_home.path(u"before"_s));
        const auto other = space::readSpace(m_home.path(u"after"_s));
        QStringList shown;
        for (const space::DependencyChange &change : space::compareDependencies(*one, *other))
            shown += change.name + u'|' + change.before + u'|' + change.after;
        return shown;
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestDependencyDifference)
#include "tst_dependencydifference.moc"
