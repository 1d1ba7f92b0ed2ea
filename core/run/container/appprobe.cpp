// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appprobe.h"

#include <core/container/lifecycle/execution.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace spacewright::run
{

namespace
{

/// Packages are the same as pip's list, without pip: that may be missing, and takes a second.
constexpr auto script = R"(
import importlib.metadata as metadata, json, os, platform, subprocess
found = {d.metadata['Name']: d.version for d in metadata.distributions()}
try:
    listed = subprocess.run(['dpkg-query', '-W', '-f', '${Package} ${Version}\\n'], capture_output=True, text=True).stdout
except OSError:
    listed = ''
print(json.dumps({
    'packages': [{'name': n, 'version': found[n]} for n in sorted(found, key=str)],
    'python': platform.python_version(),
    'user': os.getuid(),
    'home': os.environ.get('HOME', ''),
    'variables': sorted(os.environ),
    'systemPackages': dict(line.split(' ', 1) for line in listed.splitlines()),
}))
)";

} // namespace

AppProbe probeApp(const container::Engine &engine, const QString &id, Progress &progress)
{
    const container::ExecutionSpec spec{
        .command = {QStringLiteral("python3"), QStringLiteral("-c"), QString::fromLatin1(script)}};
    QByteArray output;
    const auto keep = [&output](container::Channel channel, QByteArrayView bytes) {
        if (channel == container::Channel::Output)
            output += bytes;
    };
    const Result<int> code = container::execute(engine, id, spec, keep, progress);
    if (!code || *code != 0)
        return {};
    const QJsonObject found = QJsonDocument::fromJson(output).object();
    const QJsonArray packages = found[QLatin1StringView("packages")].toArray();
    return {.packages = QJsonDocument(packages).toJson(QJsonDocument::Compact),
            .surroundings = Surroundings::fromJson(found)};
}

} // namespace spacewright::run
