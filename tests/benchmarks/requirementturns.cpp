// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our turns of the benchmark of requirements: each line of input is the path of a requirements file, each line of
// output how long it took to be read and checked, what the packages were, and a number that changes with any of them.
#include <core/manifest/requirements/requirementrules.h>
#include <core/manifest/requirements/requirements.h>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <iostream>
#include <string>

using namespace spacewright::manifest;

namespace
{

/// "name[extras]specifier;marker" of each, hashed.
QByteArray digest(const QList<Requirement> &requirements)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Requirement &requirement : requirements)
        hash.addData((requirement.name + u'[' + requirement.extras + u']' + requirement.specifier + u'\n').toUtf8());
    return hash.result().toHex();
}

} // namespace

int main()
{
    for (std::string line; std::getline(std::cin, line);) {
        QFile file(QString::fromStdString(line));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray text = file.readAll();
        QElapsedTimer clock;
        clock.start();
        const RequirementsReading reading = readRequirements(text, QStringLiteral("requirements.txt"));
        const QList<Diagnostic> found =
            checkInstallable(text, reading.requirements, {QStringLiteral("requirements.txt"), QStringLiteral("3.12")});
        const double seconds = double(clock.nsecsElapsed()) / 1e9;
        std::printf("{\"seconds\": %.6f, \"count\": %lld, \"faults\": %lld, \"digest\": \"%s\"}\n", seconds,
                    static_cast<long long>(reading.requirements.size()),
                    static_cast<long long>(reading.diagnostics.size()), digest(reading.requirements).constData());
        std::fflush(stdout);
        if (found.size() > reading.requirements.size())
            return 1;
    }
    return 0;
}
