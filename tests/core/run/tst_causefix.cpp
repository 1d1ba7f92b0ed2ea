// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/cause/causefix.h>

#include <core/run/cause/causeplace.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spacewright;
using namespace Qt::StringLiterals;

class TestCauseFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mends_data();
    void mends();
    void findsThePlace_data();
    void findsThePlace();

private:
    void write(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_folder;
};

void TestCauseFix::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestCauseFix::mends_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QString requirements = u"requirements.txt"_s;
    const QString packages = u"packages.txt"_s;
    QTest::newRow("module") << u"python.module"_s << u"cv2"_s << 0 << requirements << QByteArray("numpy\n")
                            << QByteArray("numpy\nopencv-python-headless\n");
    QTest::newRow("no last line end") << u"python.module"_s << u"yaml"_s << 0 << requirements << QByteArray("numpy")
                                      << QByteArray("numpy\nPyYAML\n");
    QTest::newRow("Windows line ends") << u"python.module"_s << u"einops"_s << 0 << requirements
                                       << QByteArray("numpy\r\n") << QByteArray("numpy\r\neinops\r\n");
    QTest::newRow("required already") << u"python.module"_s << u"PIL"_s << 0 << requirements
                                      << QByteArray("Pillow>=10\n") << QByteArray();
    QTest::newRow("module of the Space") << u"python.module"_s << u"helpers"_s << 0 << requirements
                                         << QByteArray("numpy\n") << QByteArray();
    QTest::newRow("library") << u"library.shared"_s << u"libGL.so.1"_s << 0 << packages << QByteArray("ffmpeg\n")
                             << QByteArray("ffmpeg\nlibgl1\n");
    QTest::newRow("unknown library") << u"library.shared"_s << u"libodd.so.7"_s << 0 << packages << QByteArray("\n")
                                     << QByteArray();
    QTest::newRow("NumPy") << u"library.numpy2"_s << QString() << 0 << requirements << QByteArray("torch\n")
                           << QByteArray("torch\nnumpy<2\n");
    QTest::newRow("two gradios") << u"pip.gradio-clash"_s << u"gradio==4.44.0"_s << 2 << requirements
                                 << QByteArray("numpy\ngradio==4.44.0\ntorch") << QByteArray("numpy\ntorch");
    QTest::newRow("sklearn") << u"build.sklearn"_s << QString() << 1 << requirements << QByteArray("sklearn>=1\n")
                             << QByteArray("scikit-learn>=1\n");
    QTest::newRow("nothing known") << u"python.permission"_s << u"/data"_s << 0 << requirements << QByteArray("numpy\n")
                                   << QByteArray();
}

void TestCauseFix::mends()
{
    QFETCH(QString, rule);
    QFETCH(QString, subject);
    QFETCH(int, line);
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    write(u"helpers.py"_s, "");
    write(file, before);
    const log::FailureCause cause{.text = u"."_s, .rule = rule, .subject = subject, .file = file, .line = line};
    const std::optional<manifest::Fix> fix = run::fixFor(cause, m_folder.path());
    QCOMPARE(fix.has_value(), !after.isEmpty());
    if (!fix)
        return;
    QCOMPARE(fix->file, file);
    QVERIFY(!fix->title.isEmpty() && !fix->title.contains(u'%'));
    QByteArray text = before;
    for (const manifest::TextEdit &edit : fix->edits)
        text.replace(edit.offset, edit.length, edit.replacement);
    QCOMPARE(text, after);
}

void TestCauseFix::findsThePlace_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("package") << u"apt.missing"_s << u"packages.txt"_s << u"ffmpg"_s
                             << QByteArray("git\nlibffmpg\nffmpg\n") << 3;
    QTest::newRow("package not there") << u"apt.missing"_s << u"packages.txt"_s << u"ffmpg"_s << QByteArray("git\n")
                                       << 0;
    QTest::newRow("base image") << u"image.missing"_s << u"Dockerfile"_s << u"python:3.99"_s
                                << QByteArray("# python\nFROM python:3.99\n") << 2;
    QTest::newRow("requirement") << u"pip.version"_s << u"requirements.txt"_s << u"torch==1.13.1"_s
                                 << QByteArray("torchvision\ntorch==1.13.1\n") << 2;
}

void TestCauseFix::findsThePlace()
{
    QFETCH(QString, rule);
    QFETCH(QString, file);
    QFETCH(QString, subject);
    QFETCH(QByteArray, text);
    write(file, text);
    log::FailureCause cause{
        .text = u"There is no version of %1."_s.arg(subject), .rule = rule, .subject = subject, .file = file};
    run::RecipeInput input;
    input.folder = m_folder.path();
    run::placeInManifests(cause, input);
    QTEST(cause.line, "line");
    QCOMPARE(cause.file, file);
}

QTEST_GUILESS_MAIN(TestCauseFix)
#include "tst_causefix.moc"
