// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <core/run/hook/starthook.h>
#include <core/run/zero/gpucalls.h>

#include <tests/support/temporaryhome.h>

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace spacewright;
using run::GpuCalls;

namespace
{

/// What the package's decorator does off the Hub.
constexpr auto spacesModule = "import sys\n"
                              "if not hasattr(sys, 'asked_before'):\n"
                              "    sys.asked_before = True\n"
                              "    raise ImportError('not yet')\n"
                              "def GPU(task=None, *, duration=60, **options):\n"
                              "    if task is None:\n"
                              "        return lambda function: GPU(function, duration=duration)\n"
                              "    return task\n";

constexpr auto app = R"(import time
try:
    import spaces
except ImportError:
    pass
import spaces
from spaces import GPU

@spaces.GPU
def plain(a, b=1):
    return a + b

@GPU(duration=0.01)
def slow():
    time.sleep(0.05)

@spaces.GPU(duration=lambda steps: steps * 2)
def stream(steps):
    for step in range(steps):
        yield step

@spaces.GPU()
def broken():
    raise ValueError("no")

assert plain(1, b=2) == 3 and plain.__name__ == "plain"
slow()
assert list(stream(3)) == [0, 1, 2]
try:
    broken()
except ValueError:
    print("raised", flush=True)
assert spaces.GPU(lambda: 7)() == 7
)";

} // namespace

/// Calls of decorated functions are timed by a real Python, and counted.
class TestGpuCalls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesEachCall()
    {
        m_home.write(u"app/spaces.py"_s, spacesModule);
        m_home.write(u"app/app.py"_s, app);
        const QString folder = run::hookOnDisk();
        QVERIFY(!folder.isEmpty());
        QProcess python;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONPATH"_s, folder);
        environment.insert(u"SPACEWRIGHT_ZERO_GPU"_s, u"1"_s);
        python.setProcessEnvironment(environment);
        python.setWorkingDirectory(m_home.path(u"app"_s));
        python.start(u"python3"_s, {u"app.py"_s});
        QVERIFY(python.waitForFinished());
        const QByteArray said = python.readAllStandardError();
        QVERIFY2(python.exitCode() == 0, said.constData());
        run::GpuCallReader reader;
        reader.read(said);
        QCOMPARE(reader.calls().count, 5);
        QCOMPARE(reader.calls().tooLong, 1);
        QVERIFY2(said.contains("ZeroGPU: plain took 0.0") && said.contains(" of 60 s"), said.constData());
        QVERIFY2(said.contains("ZeroGPU: stream took 0.0") && said.contains(" of 6 s"), said.constData());
    }

    void findsWhatEndsAnAppAtItsStart_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("said");
        const QByteArray function = "@spaces.GPU\ndef f():\n    pass\n";
        const QByteArray launch = "gradio.blocks.Blocks().launch()\n";
        QTest::newRow("all is well") << "import gradio.blocks, spaces\nimport torch.cuda\n" + function +
                                            "torch.cuda.use()\n" + launch
                                     << QByteArray();
        QTest::newRow("no function") << "import gradio.blocks, spaces\n" + launch
                                     << QByteArray("no function has the decorator @spaces.GPU");
        QTest::newRow("spaces comes too late")
            << "import gradio.blocks\nimport torch.cuda\ntorch.cuda.use()\nimport spaces\n" + function + launch
            << QByteArray("CUDA is used at app.py:3 before spaces is imported");
    }
    void findsWhatEndsAnAppAtItsStart()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, said);
        m_home.write(u"packages/spaces.py"_s, spacesModule);
        m_home.write(u"packages/gradio/__init__.py"_s, "");
        m_home.write(u"packages/gradio/blocks.py"_s,
                     "class Blocks:\n    def launch(self):\n        print('launched')\n");
        m_home.write(u"packages/torch/__init__.py"_s, "");
        m_home.write(u"packages/torch/cuda.py"_s, "def _lazy_init():\n    pass\ndef use():\n    _lazy_init()\n");
        code.replace("import gradio.blocks, spaces", "import gradio.blocks\ntry:\n    import spaces\nexcept "
                                                     "ImportError:\n    import spaces");
        code.replace("import spaces\n@", "try:\n    import spaces\nexcept ImportError:\n    import spaces\n@");
        m_home.write(u"early/app.py"_s, code);
        QProcess python;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONPATH"_s, run::hookOnDisk() + u':' + m_home.path(u"packages"_s));
        environment.insert(u"SPACEWRIGHT_ZERO_GPU"_s, u"1"_s);
        python.setProcessEnvironment(environment);
        python.setWorkingDirectory(m_home.path(u"early"_s));
        python.start(u"python3"_s, {u"app.py"_s});
        QVERIFY(python.waitForFinished());
        const QByteArray errors = python.readAllStandardError();
        QVERIFY2(python.exitCode() == 0, errors);
        QCOMPARE(python.readAllStandardOutput(), "launched\n");
        QVERIFY2(said.isEmpty() ? errors.isEmpty() : errors.contains("ZeroGPU: " + said), errors);
        run::GpuCallReader reader;
        reader.read(errors);
        QCOMPARE(reader.calls().isUndecorated, said.startsWith("no function"));
        QCOMPARE(reader.calls().isCudaEarly, said.startsWith("CUDA"));
        QCOMPARE(run::gpuCallsText(reader.calls()).contains(u"at its start"), !said.isEmpty());
    }

    void countsWhatALogSays_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<int>("tooLong");
        const auto row = [](const char *name, const QByteArrayList &pieces, int count, double seconds, int tooLong) {
            QTest::newRow(name) << pieces << count << seconds << tooLong;
        };
        row("two", {"ZeroGPU: a took 1.500 s of 60 s\nhello\nZeroGPU: b took 61.000 s of 60 s\n"}, 2, 62.5, 1);
        row("in pieces", {"ZeroGPU: a to", "ok 1.500 s of 6", "0 s", "\n"}, 1, 1.5, 0);
        row("no end yet", {"ZeroGPU: a took 1.500 s of 60 s"}, 0, 0, 0);
        row("of the app itself", {"ZeroGPU: is great\n took 1.000 s of 60 s\n"}, 0, 0, 0);
        row("a flood without lines", {QByteArray(100'000, 'x'), "\nZeroGPU: a took 2.000 s of 2.5 s\r\n"}, 1, 2, 0);
    }
    void countsWhatALogSays()
    {
        QFETCH(QByteArrayList, pieces);
        run::GpuCallReader reader;
        for (const QByteArray &piece : pieces)
            reader.read(piece);
        QTEST(reader.calls().count, "count");
        QTEST(reader.calls().seconds, "seconds");
        QTEST(reader.calls().tooLong, "tooLong");
    }

    void saysWhatItIsOfADay()
    {
        QVERIFY(run::gpuCallsText({}).isEmpty());
        const QString text = run::gpuCallsText({.count = 2, .seconds = 20, .tooLong = 1});
        QVERIFY2(text.contains(u"30 calls") && text.contains(u"240 with PRO"), qPrintable(text));
        QVERIFY2(text.contains(u"would end"), qPrintable(text));
        QVERIFY(!run::gpuCallsText({.count = 2, .seconds = 20}).contains(u"would end"));
    }

private:
    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestGpuCalls)
#include "tst_gpucalls.moc"
