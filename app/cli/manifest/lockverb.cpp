// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifestcall.h"

#include <app/cli/verbs.h>

#include <core/base/filewriter.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QLocale>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LockVerb)
};

void report(const ManifestCall &call, const run::Resolution &resolution, const manifest::Lock &before)
{
    for (const QString &note : resolution.notes) {
        call.output().event(QStringLiteral("note"), {{QStringLiteral("message"), note}});
        call.output().text(note);
    }
    for (const manifest::LockedPackage &package : resolution.lock.packages)
        call.output().event(QStringLiteral("package"), {{QStringLiteral("name"), package.name},
                                                        {QStringLiteral("version"), package.version},
                                                        {QStringLiteral("size"), package.size()}});
    for (const manifest::LockChange &change : manifest::differences(before, resolution.lock)) {
        call.output().event(QStringLiteral("change"), {{QStringLiteral("name"), change.name},
                                                       {QStringLiteral("from"), change.from},
                                                       {QStringLiteral("to"), change.to},
                                                       {QStringLiteral("growth"), change.growth}});
        const QString none = QStringLiteral("-");
        call.output().text(QStringLiteral("%1 %2 -> %3, %4")
                               .arg(change.name, change.from.isEmpty() ? none : change.from,
                                    change.to.isEmpty() ? none : change.to, shownGrowth(change.growth)));
    }
    const QString size = QLocale().formattedDataSize(resolution.lock.size(), 1, QLocale::DataSizeSIFormat);
    //: %1 is a size, e.g. "512 MB"
    call.output().text(Tr::tr("%n packages, %1.", nullptr, int(resolution.lock.packages.size())).arg(size));
    if (resolution.isFromCache)
        call.output().text(Tr::tr("Answered from the cache: nobody was asked for newer releases."));
}

QStringList upgraded(const ManifestCall &call)
{
    QStringList names;
    for (const QString &name : call.parser.values(QStringLiteral("upgrade")))
        names.append(manifest::normalizedName(name));
    return names;
}

} // namespace

int runLock(const QStringList &arguments)
{
    ManifestCall call(QStringLiteral("lock"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."));
    call.parser.addOption({QStringLiteral("offline"), Tr::tr("Ask nobody; use what the cache has.")});
    call.parser.addOption({QStringLiteral("dry-run"), Tr::tr("Say what would change and write nothing.")});
    call.parser.addOption({QStringLiteral("upgrade"),
                           Tr::tr("Take the newest fitting release of this package; can be given again."),
                           QStringLiteral("name")});
    call.parser.addOption({QStringLiteral("upgrade-all"), Tr::tr("Take the newest fitting release of every package.")});
    if (const auto code = call.parse(arguments))
        return *code;
    if (call.parser.positionalArguments().size() != 1)
        return call.failed({ErrorCode::Usage, Tr::tr("Give one folder: spacewright-cli lock DIR")});
    const Result<run::WantedPackages> wanted = call.wanted(call.word(0));
    if (!wanted)
        return call.failed(wanted.error());
    const Result<run::SpaceLock> before = run::readSpaceLock(call.word(0), *wanted);
    if (!before)
        return call.failed(before.error());
    run::ResolveOptions options{.offline = call.parser.isSet(QStringLiteral("offline")), .upgraded = upgraded(call)};
    if (!call.parser.isSet(QStringLiteral("upgrade-all")))
        options.preferred = before->lock;
    const Result<run::Resolution> resolution = run::resolve(*wanted, options, call.progress);
    if (!resolution || call.progress.isCancelled())
        return call.failed(resolution ? Error{} : resolution.error());
    if (resolution->conflict)
        return reportConflict(call, *resolution->conflict);
    report(call, *resolution, before->lock);
    if (!call.parser.isSet(QStringLiteral("dry-run"))) {
        if (const Result<> written = writeFile(run::lockPath(call.word(0)), resolution->lockText); !written)
            return call.failed(written.error());
    }
    return call.done({{QStringLiteral("packages"), resolution->lock.packages.size()},
                      {QStringLiteral("size"), resolution->lock.size()},
                      {QStringLiteral("python"), QString::fromUtf8(wanted->python)},
                      {QStringLiteral("fromCache"), resolution->isFromCache}});
}

} // namespace spacewright::cli
