// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "installedpackages.h"

#include <core/container/lifecycle/execution.h>

namespace spacewright::run
{

namespace
{

/// The same as pip's list, without pip: that may be missing, and takes a second.
constexpr auto listing = "import importlib.metadata as m, json\n"
                         "found = {d.metadata['Name']: d.version for d in m.distributions()}\n"
                         "print(json.dumps([{'name': n, 'version': found[n]} for n in sorted(found, key=str)]))\n";

} // namespace

QByteArray installedPackages(const container::Engine &engine, const QString &id, Progress &progress)
{
    const container::ExecutionSpec spec{
        .command = {QStringLiteral("python3"), QStringLiteral("-c"), QString::fromLatin1(listing)}};
    QByteArray list;
    const auto keep = [&list](container::Channel channel, QByteArrayView bytes) {
        if (channel == container::Channel::Output)
            list += bytes;
    };
    const Result<int> code = container::execute(engine, id, spec, keep, progress);
    return code && *code == 0 ? list : QByteArray();
}

} // namespace spacewright::run
