// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our turns of the benchmark of Quick Open: each line of input is what was typed, each line of output how long the
// files took to be found and how many there are.
//   quickopenturns COUNT
#include <core/search/filefinder.h>

#include <QElapsedTimer>

#include <cstdio>
#include <iostream>
#include <string>

using namespace spacewright;

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    QByteArrayList paths;
    for (int number = 0; number < QByteArray(argv[1]).toInt(); ++number)
        paths.append("package" + QByteArray::number(number % 250) + "/module_" + QByteArray::number(number % 37) +
                     "/file_" + QByteArray::number(number) + ".py");
    const search::FileFinder finder(paths);
    const Progress progress;
    constexpr qsizetype shownFiles = 100;
    for (std::string line; std::getline(std::cin, line);) {
        QElapsedTimer clock;
        clock.start();
        const auto found = finder.find(QString::fromStdString(line), {}, shownFiles, progress);
        std::printf("{\"seconds\": %.6f, \"count\": %lld}\n", double(clock.nsecsElapsed()) / 1e9,
                    static_cast<long long>(found.size()));
        std::fflush(stdout);
    }
    return 0;
}
