// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The log view in a window of its own, measured from inside; prints JSON.
//   logwindow tail FILE LINES    follows FILE from now until it has so many lines more, and says when the last one was
//                                painted (monotonic clock), what it cost, and how long the event loop was away
//   logwindow scroll FILE        frame times of 300 jumps to any line, and of 300 steps of a wheel
#include <tests/benchmarks/loopwatch.h>
#include <views/log/logtext.h>
#include <views/log/logview.h>

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace spacewright;
using namespace spacewright::benchmarks;
using namespace Qt::StringLiterals;

namespace
{

double processSeconds()
{
    return secondsOf(CLOCK_PROCESS_CPUTIME_ID);
}

/// Says that the window is ready, and goes on until so many lines more are painted.
QJsonObject tail(views::LogView &view, views::LogText &text, qint64 lines)
{
    view.findChild<QAction *>(u"log_follow"_s)->setChecked(true);
    waitFor([&text] { return text.isVisible() && text.lines().end() > 0; });
    std::puts("ready");
    std::fflush(stdout);
    const qint64 goal = text.lines().end() + lines;
    const double cpu = processSeconds();
    LoopWatch watch;
    QElapsedTimer patience;
    patience.start();
    waitFor([&] { return text.lines().end() >= goal || patience.hasExpired(60'000); });
    // What is known is painted before the loop turns again.
    text.viewport()->repaint();
    QJsonObject result = watch.result();
    result.insert(u"painted"_s, secondsOf(CLOCK_MONOTONIC));
    result.insert(u"lines"_s, text.lines().end() - (goal - lines));
    result.insert(u"last"_s, text.lines().texts(text.lines().last(), text.lines().last(), 1).value(0));
    result.insert(u"cpu"_s, processSeconds() - cpu);
    return result;
}

double frame(views::LogText &text, const auto &act)
{
    QElapsedTimer clock;
    clock.start();
    act();
    text.viewport()->repaint();
    return double(clock.nsecsElapsed()) / 1e6;
}

QJsonObject shares(std::vector<double> &frames, const QString &name)
{
    std::ranges::sort(frames);
    return {{name + u"Median"_s, frames[frames.size() / 2]}, {name + u"P95"_s, frames[frames.size() * 95 / 100]}};
}

QJsonObject scroll(views::LogText &text)
{
    constexpr int turns = 300;
    qint64 before = -1;
    // Until nothing comes any more.
    waitFor([&] { return std::exchange(before, text.lines().end()) == text.lines().end() && before > 0; });
    text.setFollowing(false);
    QRandomGenerator random(3);
    std::vector<double> jumps;
    std::vector<double> steps;
    for (int i = 0; i < turns; ++i) {
        jumps.push_back(frame(text, [&] {
            text.verticalScrollBar()->setValue(int(random.bounded(qint64(text.verticalScrollBar()->maximum()))));
        }));
        QCoreApplication::processEvents();
    }
    for (int i = 0; i < turns; ++i) {
        steps.push_back(frame(text, [&] {
            QWheelEvent wheel({400, 300}, {400, 300}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(text.viewport(), &wheel);
        }));
        QCoreApplication::processEvents();
    }
    QJsonObject result = shares(jumps, u"jump"_s);
    const QJsonObject wheel = shares(steps, u"wheel"_s);
    for (auto each = wheel.begin(); each != wheel.end(); ++each)
        result.insert(each.key(), each.value());
    result.insert(u"lines"_s, text.lines().end());
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    views::LogView view;
    view.resize(1600, 950);
    view.show();
    auto &text = *view.findChild<views::LogText *>();
    view.openFile(arguments[2]);
    const QJsonObject result =
        arguments[1] == "tail"_L1 ? tail(view, text, arguments.value(3).toLongLong()) : scroll(text);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
