// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifestcall.h"

#include <app/cli/verbs.h>

#include <core/run/resolve/wanttree.h>

#include <QCoreApplication>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TreeVerb)
};

} // namespace

int runTree(const QStringList &arguments)
{
    ManifestCall call(QStringLiteral("tree"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."));
    call.parser.addOption({QStringLiteral("offline"), Tr::tr("Ask nobody; use what the cache has.")});
    if (const auto code = call.parse(arguments))
        return *code;
    if (call.parser.positionalArguments().size() != 1)
        return call.failed({ErrorCode::Usage, Tr::tr("Give one folder: spacewright-cli tree DIR")});
    const Result<run::WantedPackages> wanted = call.wanted(call.word(0));
    if (!wanted)
        return call.failed(wanted.error());
    const Result<run::SpaceLock> lock = run::readSpaceLock(call.word(0), *wanted);
    if (!lock)
        return call.failed(lock.error());
    const run::ResolveOptions options{.offline = call.parser.isSet(QStringLiteral("offline")), .preferred = lock->lock};
    Result<run::Resolution> resolution = run::resolve(*wanted, options, call.progress);
    if (!resolution || call.progress.isCancelled())
        return call.failed(resolution ? Error{} : resolution.error());
    if (resolution->conflict)
        return reportConflict(call, *resolution->conflict);
    if (const Result<> found = run::findWanters(*resolution, *wanted, call.progress); !found)
        return call.failed(found.error());
    for (const run::WantedNode &node : run::treeOf(*resolution, *wanted)) {
        call.output().event(QStringLiteral("node"), {{QStringLiteral("depth"), node.depth},
                                                     {QStringLiteral("name"), node.name},
                                                     {QStringLiteral("version"), node.version},
                                                     {QStringLiteral("repeated"), node.isRepeated}});
        call.output().text(QString(qsizetype(node.depth) * 2, u' ') + node.name + u' ' + node.version +
                           (node.isRepeated ? QStringLiteral(" …") : QString()));
    }
    return call.done({{QStringLiteral("packages"), resolution->lock.packages.size()},
                      {QStringLiteral("fromCache"), resolution->isFromCache}});
}

} // namespace spacewright::cli
