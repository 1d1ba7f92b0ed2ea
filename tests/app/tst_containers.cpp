// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/templateruns.h>

using namespace spacewright;

/// Spaces in containers of this machine's engines.
class TestContainers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateRunsAndShowsEdits_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("isExact");
        const QList<tests::Template> templates = tests::templates();
        for (int i = 0; i < templates.size(); ++i) {
            QTest::addRow("%s", templates[i].name) << i << false;
            QTest::addRow("%s, exact", templates[i].name) << i << true;
        }
    }
    void everyTemplateRunsAndShowsEdits()
    {
        QFETCH(int, index);
        QFETCH(bool, isExact);
        m_runs.check(index, isExact,
                     {"SPACEWRIGHT_TEST_PODMAN", "SPACEWRIGHT_TEST_PODMAN_ROOTLESS", "SPACEWRIGHT_TEST_DOCKER",
                      "SPACEWRIGHT_TEST_DOCKER_ROOTLESS"});
    }

private:
    tests::TemplateRuns m_runs;
};

QTEST_GUILESS_MAIN(TestContainers)
#include "tst_containers.moc"
