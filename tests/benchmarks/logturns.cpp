// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our turns of the log benchmarks: each is a process, as wc's and ripgrep's are, and prints JSON.
//   logturns index FILE          all lines counted, the index kept in memory
//   logturns first FILE          milliseconds to the text of the first sixty lines
//   logturns hit FILE RE         milliseconds to the first hit, and to the end
//   logturns rules FILE RULES    one line of RULES is one rule; lines with any of them
//   logturns filters FILE RULES  the same, and milliseconds of the slowest of 200 combinations of filters
#include <core/log/scan/logfindings.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QThread>

#include <cstdio>

using namespace spacewright;
using namespace Qt::StringLiterals;

namespace
{

/// Memory that is this process's alone, in KiB: what the system counts as such.
qint64 privateMemory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    qint64 sum = 0;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Private_"))
                sum += line.simplified().split(' ').value(1).toLongLong();
        }
    }
    return sum;
}

double milliseconds(const QElapsedTimer &clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

QJsonObject index(const QStringList &arguments)
{
    Progress progress;
    const auto store = log::LogStore::open(arguments.value(0), progress);
    return {{u"lines"_s, store ? (*store)->lineCount() : -1}, {u"memory"_s, privateMemory()}};
}

QJsonObject first(const QStringList &arguments)
{
    constexpr qint64 screen = 60;
    QElapsedTimer clock;
    clock.start();
    const auto store = log::LogStore::attach(arguments.value(0)).value();
    Progress progress;
    const std::unique_ptr<QThread> reader(QThread::create([&] { store->update(progress); }));
    reader->start();
    while (store->lineCount() < screen && reader->isRunning())
        QThread::usleep(200);
    const qsizetype lines = store->lines(0, screen).size();
    const double shown = milliseconds(clock);
    reader->wait();
    return {{u"ms"_s, shown}, {u"lines"_s, lines}};
}

QJsonObject hit(const QStringList &arguments)
{
    QElapsedTimer clock;
    clock.start();
    const log::LogRules rules = log::LogRules::compile({{{arguments.value(1), true, true}}}).value();
    const log::LogBytes bytes = log::bytesOfFile(arguments.value(0)).value();
    Progress progress;
    double firstHit = -1;
    qint64 count = 0;
    static_cast<void>(log::scanLog(bytes, rules, progress, [&](log::ScanPart &&part) {
        count += qint64(part.hits.queries[0].size());
        if (count > 0 && firstHit < 0)
            firstHit = milliseconds(clock);
    }));
    return {{u"first"_s, firstHit}, {u"ms"_s, milliseconds(clock)}, {u"count"_s, count}};
}

/// Any combination of "mark", "only" and "hide", of a level and folding: what a click on the filter bar asks for.
double slowestFilter(const log::LogFindings &findings)
{
    QRandomGenerator random(5);
    double slowest = 0;
    for (int turn = 0; turn < 200; ++turn) {
        log::LogFilter filter;
        for (qsizetype rule = 0; rule < findings.count(); ++rule)
            filter.uses.append(log::LogFilter::Use(random.bounded(3)));
        QElapsedTimer clock;
        clock.start();
        const log::LineSet lines = findings.passing(filter, {}, 0, findings.end());
        static_cast<void>(lines.at(lines.count() / 2));
        slowest = qMax(slowest, milliseconds(clock));
    }
    return slowest;
}

QJsonObject rules(const QStringList &arguments, bool filters)
{
    QFile file(arguments.value(1));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    log::LogRules::Wishes wishes;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            wishes.queries.append({QString::fromUtf8(line), true, true});
    }
    QElapsedTimer clock;
    clock.start();
    const log::LogRules compiled = log::LogRules::compile(wishes).value();
    const log::LogBytes bytes = log::bytesOfFile(arguments.value(0)).value();
    log::LogFindings findings(compiled);
    Progress progress;
    static_cast<void>(log::scanLog(bytes, compiled, progress, [&](log::ScanPart &&part) { findings.take(part); }));
    const double scan = milliseconds(clock);
    const QList<log::LogFilter::Use> all(findings.count(), log::LogFilter::Use::Only);
    const qint64 any = findings.passing({all}, {}, 0, findings.end()).count();
    QJsonObject result = {{u"count"_s, any}, {u"ms"_s, scan}, {u"memory"_s, privateMemory()}};
    if (filters)
        result.insert(u"toggle"_s, slowestFilter(findings));
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString turn = arguments.value(1);
    const QStringList rest = arguments.mid(2);
    QJsonObject result;
    if (turn == "index"_L1)
        result = index(rest);
    else if (turn == "first"_L1)
        result = first(rest);
    else if (turn == "hit"_L1)
        result = hit(rest);
    else if (turn == "rules"_L1)
        result = rules(rest, false);
    else if (turn == "filters"_L1)
        result = rules(rest, true);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return result.isEmpty() ? 2 : 0;
}
