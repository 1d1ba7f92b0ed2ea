// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/run/runprinter.h>

#include <tests/support/temporaryhome.h>

#include <QJsonDocument>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace spacewright;

/// What a run says on standard output.
class TestRunPrinter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Fields that nobody can tell are not there, so that no script takes a guess for a figure.
    void tellsOnlyWhatIsKnown_data()
    {
        QTest::addColumn<run::Stats>("stats");
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("the least") << run::Stats{.cpu = 0.5, .memory = 100, .memoryLimit = 200}
                                   << QByteArray("cpu event memory memoryLimit");
        QTest::newRow("rates") << run::Stats{.network = 5, .disk = 0}
                               << QByteArray("cpu disk event memory memoryLimit network");
        QTest::newRow("graphics processors") << run::Stats{.gpu = {.use = 0.4, .memory = 9, .memoryLimit = 24}}
                                             << QByteArray("cpu event gpu gpuMemory gpuMemoryLimit memory memoryLimit");
        QTest::newRow("disk") << run::Stats{.written = 7, .writtenLimit = 50}
                              << QByteArray("cpu diskLimit diskUsed event memory memoryLimit");
        QTest::newRow("requests") << run::Stats{.requests = 2.5} << QByteArray("cpu event memory memoryLimit requests");
        QTest::newRow("calls of ZeroGPU") << run::Stats{.gpuCalls = {.count = 2, .seconds = 3}}
                                          << QByteArray("cpu event gpuCalls gpuSeconds memory memoryLimit");
    }
    void tellsOnlyWhatIsKnown()
    {
        QFETCH(run::Stats, stats);
        const cli::Output output(true);
        const QByteArray said = saidBy([&] { cli::RunPrinter(output).onStats(stats); });
        const QJsonObject event = QJsonDocument::fromJson(said).object();
        QTEST(event.keys().join(u' ').toUtf8(), "fields");
        QCOMPARE(event[u"event"].toString(), QStringLiteral("stats"));
        if (stats.gpu.isKnown()) {
            QCOMPARE(event[u"gpu"].toDouble(), 0.4);
            QCOMPARE(event[u"gpuMemory"].toInteger(), 9);
            QCOMPARE(event[u"gpuMemoryLimit"].toInteger(), 24);
        }
    }

private:
    /// Catches what goes to standard output meanwhile.
    QByteArray saidBy(const std::function<void()> &action) const
    {
        const QString path = m_home.write(QStringLiteral("output"), {});
        std::fflush(stdout);
        const int before = ::dup(STDOUT_FILENO);
        const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_TRUNC);
        ::dup2(file, STDOUT_FILENO);
        action();
        std::fflush(stdout);
        ::dup2(before, STDOUT_FILENO);
        ::close(before);
        ::close(file);
        QFile written(path);
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }

    tests::TemporaryHome m_home;
};

QTEST_GUILESS_MAIN(TestRunPrinter)
#include "tst_runprinter.moc"
