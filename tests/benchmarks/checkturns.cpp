// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our turns of the benchmark of checks: the argument is the folder of a Space, each line of input the text of its
// requirements as somebody has typed it, with \n in place of line ends and not saved; each line of output says how long
// it took to check the Space with it, and how many errors there are.
#include <core/space/space.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

using namespace spacewright;

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    for (std::string line; std::getline(std::cin, line);) {
        const QByteArray text = QByteArray::fromStdString(line).replace("\\n", "\n");
        QElapsedTimer clock;
        clock.start();
        const Result<space::Space> space = space::readSpace(folder, {{QStringLiteral("requirements.txt"), text}});
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        if (!space)
            return 1;
        const auto errors =
            std::ranges::count(space->diagnostics, manifest::Severity::Error, &manifest::Diagnostic::severity);
        std::printf("{\"seconds\": %.6f, \"errors\": %lld}\n", seconds, static_cast<long long>(errors));
        std::fflush(stdout);
    }
    return 0;
}
