// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/manifest/edit/splice.h>
#include <core/manifest/requirements/broughtpackages.h>
#include <core/manifest/requirements/requirementrules.h>

#include <QTest>

using namespace spacewright;
using manifest::Diagnostic;

class TestRequirementRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatCannotBeInstalled_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *python, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(python) << QString::fromLatin1(expected);
        };
        row("good", "numpy>=2.1\nscikit-learn\ntorch==2.9.0\n", "3.13", "");
        row("module of Python", "numpy\nos\n", "", "requirements.name.standard:2");
        row("Python itself", "python==3.10\n", "", "requirements.name.python:1");
        row("other name", "sklearn==1.5.2\n", "", "requirements.name.meant:1");
        row("other name, capitals", "PIL\n", "", "requirements.name.meant:1");
        row("Windows", "pywin32==306\n", "", "requirements.platform:1");
        row("Windows with a marker", "pywin32==306; sys_platform == 'win32'\n", "", "");
        row("twice", "numpy==1.26.0\nNumPy==2.1.0\n", "", "requirements.double:2");
        row("twice the same", "numpy==2.1.0\nnumpy==2.1.0\n", "", "");
        row("twice by Python", "numpy==1.26.0; python_version < '3.13'\nnumpy==2.1.0; python_version >= '3.13'\n", "",
            "");
        row("CUDA build", "torch==2.1.0+cu118\n", "", "requirements.version.local:1");
        row("CUDA build from its index", "--extra-index-url https://example.org/whl\ntorch==2.1.0+cu118\n", "", "");
        row("too old for Python", "numpy==1.24.4\n", "3.12", "requirements.python:1");
        row("bound too old for Python", "torch<2.0\n", "3.12.3", "requirements.python:1");
        row("old enough Python", "numpy==1.24.4\n", "3.10", "");
        row("too new for Python", "numpy==2.4.0\n", "3.10", "requirements.python:1");
        row("lower bound too new for Python", "networkx>=3.5\n", "3.10", "requirements.python:1");
        row("bounds around it", "numpy>=1.22,<3\n", "3.13", "");
        row("compatible release", "torch~=2.1\n", "3.13", "");
        row("all of a series", "numpy==1.26.*\n", "3.12", "");
        row("never for this Python", "tflite-runtime\n", "3.12", "requirements.python:1");
        row("marker decides elsewhere", "numpy==1.24.4; platform_machine == 'arm64'\n", "3.12", "");
        row("Python not named", "numpy==1.24.4\n", "", "");
        row("path of a machine", "numpy @ file:///C:/builds/numpy\n", "", "requirements.location.local:1");
        row("ssh", "git+ssh://git@example.org/a/b\n", "", "requirements.location.ssh:1");
        row("https", "git+https://example.org/a/b\n", "", "");
    }

    void findsWhatCannotBeInstalled()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, python);
        const QString file = QStringLiteral("requirements.txt");
        const auto reading = manifest::readRequirements(text, file);
        QCOMPARE(reading.diagnostics.size(), 0);
        QFETCH(QString, expected);
        QStringList found;
        for (const Diagnostic &diagnostic : manifest::checkInstallable(text, reading.requirements, {file, python})) {
            found.append(QStringLiteral("%1:%2").arg(diagnostic.rule).arg(diagnostic.range.line));
            QVERIFY(!diagnostic.source.isEmpty());
        }
        QCOMPARE(found.join(u' '), expected);
    }

    void mendsNames()
    {
        const QByteArray text("numpy\nsklearn==1.5.2\n");
        const QString file = QStringLiteral("requirements.txt");
        const auto found =
            manifest::checkInstallable(text, manifest::readRequirements(text, file).requirements, {file, {}});
        QCOMPARE(found.size(), 1);
        const manifest::TextEdit edit = found.constFirst().fix->edits.constFirst();
        QByteArray mended = text;
        mended.replace(edit.offset, edit.length, edit.replacement);
        QCOMPARE(mended, QByteArray("numpy\nscikit-learn==1.5.2\n"));
        QVERIFY(manifest::checkInstallable(mended, manifest::readRequirements(mended, file).requirements, {file, {}})
                    .isEmpty());
    }

    void mendsByRemoving_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("mended");
        QTest::newRow("module of Python") << QByteArray("numpy\r\nos  # needed\r\n") << QByteArray("numpy\r\n");
        QTest::newRow("Python itself") << QByteArray("python==3.10\nnumpy") << QByteArray("numpy");
        QTest::newRow("Windows") << QByteArray("numpy\npywin32==306") << QByteArray("numpy");
        QTest::newRow("twice") << QByteArray("numpy==1.26.0\nnumpy==2.1.0\n") << QByteArray("numpy==1.26.0\n");
        QTest::newRow("torch of ZeroGPU")
            << QByteArray("torch[opt]==2.4.0  # why\n") << QByteArray("torch[opt]>=2.8,<2.12  # why\n");
    }

    void mendsByRemoving()
    {
        QFETCH(const QByteArray, text);
        const QString file = QStringLiteral("requirements.txt");
        const manifest::RequirementContext context{file, {}, true};
        const auto found =
            manifest::checkInstallable(text, manifest::readRequirements(text, file).requirements, context);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.constFirst().fix);
        QByteArray mended = manifest::applied(text, found.constFirst().fix->edits);
        QTEST(mended, "mended");
        QVERIFY(manifest::checkInstallable(mended, manifest::readRequirements(mended, file).requirements, context)
                    .isEmpty());
    }

    void knowsWhatPackagesBring()
    {
        const auto brought = manifest::broughtBy({QStringLiteral("sentence-transformers")});
        QVERIFY(brought.isComplete);
        QVERIFY(brought.names.contains(QStringLiteral("tokenizers")));
        QVERIFY(brought.names.contains(QStringLiteral("numpy")));
        QVERIFY(!manifest::broughtBy({QStringLiteral("numpy"), QStringLiteral("nobody-knows-this")}).isComplete);
    }
};

QTEST_GUILESS_MAIN(TestRequirementRules)
#include "tst_requirementrules.moc"
