// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "largefileoutput.h"
#include "repositorycall.h"

#include <app/cli/hub/hublogin.h>
#include <app/cli/verbs.h>

#include <core/git/lfs/largefiles.h>
#include <core/git/lfs/lfscheck.h>
#include <core/git/lfs/lfstrack.h>
#include <core/git/lfs/migrate/lfsmigrate.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>

#include <array>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LfsVerb)
};

const QString origin = QStringLiteral("origin");

QList<QByteArray> pathsOf(const RepositoryCall &call)
{
    QList<QByteArray> paths;
    for (const QString &path : call.parser.values(QStringLiteral("path")))
        paths.append(QFile::encodeName(path));
    return paths;
}

/// Of a search for faults: exit code 1 if there are some.
int end(const RepositoryCall &call, qsizetype faults)
{
    call.output().event(QStringLiteral("result"),
                        {{QStringLiteral("ok"), faults == 0}, {QStringLiteral("count"), faults}});
    return faults == 0 ? Done : Failed;
}

int status(RepositoryCall &call, const git::Repository &repository)
{
    const Result<QList<git::LargeFile>> files = git::largeFiles(repository, call.progress);
    if (!files)
        return call.failed(files.error());
    for (const git::LargeFile &file : *files) {
        call.output().event(QStringLiteral("largeFile"),
                            {{QStringLiteral("path"), shownPath(file.path)},
                             {QStringLiteral("oid"), QString::fromLatin1(file.pointer.oid)},
                             {QStringLiteral("size"), file.pointer.size},
                             {QStringLiteral("pointerOnly"), file.isPointerOnly},
                             {QStringLiteral("stored"), file.isStored}});
        call.output().text(QStringLiteral("%1 %2 %3")
                               .arg(file.isPointerOnly ? u'-' : u'*')
                               .arg(QLocale().formattedDataSize(file.pointer.size), 10)
                               .arg(shownPath(file.path)));
    }
    return call.done({{QStringLiteral("count"), files->size()}});
}

int get(RepositoryCall &call, const git::Repository &repository)
{
    if (const Result<git::Remote> remote = git::Remote::open(repository))
        call.warnOfDetours(*remote);
    const QList<QByteArray> paths = pathsOf(call);
    const Result<> got = paths.isEmpty() ? git::getLargeFilesUpTo(repository, std::numeric_limits<qint64>::max(),
                                                                  gitCredentials(), call.progress)
                                         : git::getLargeFiles(repository, paths, gitCredentials(), call.progress);
    return got ? call.done() : call.failed(got.error());
}

int track(RepositoryCall &call, const git::Repository &repository)
{
    QList<QByteArray> patterns;
    for (const QString &pattern : call.parser.values(QStringLiteral("pattern")))
        patterns.append(QFile::encodeName(pattern));
    for (const QByteArray &path : pathsOf(call))
        patterns.append(git::suggestedPattern(path));
    if (const Result<> tracked = git::trackByLfs(repository, patterns, call.progress); !tracked)
        return call.failed(tracked.error());
    const Result<QList<QByteArray>> all = git::trackedPatterns(repository);
    if (!all)
        return call.failed(all.error());
    for (const QByteArray &pattern : *all) {
        call.output().event(QStringLiteral("pattern"), {{QStringLiteral("pattern"), shownPath(pattern)}});
        call.output().text(shownPath(pattern));
    }
    return call.done({{QStringLiteral("count"), all->size()}});
}

Result<QList<git::PushFinding>> findings(RepositoryCall &call, const git::Repository &repository)
{
    Result<QList<git::PushFinding>> staged = git::checkStaged(repository, call.progress);
    const Result<git::ObjectId> head = repository.head();
    if (!staged || !head)
        return staged ? failure(head) : staged;
    if (head->isNull())
        return staged;
    const Result<QList<git::PushFinding>> unpushed = git::checkUnpushed(repository, *head, origin, call.progress);
    if (!unpushed)
        return failure(unpushed);
    return *unpushed + *staged;
}

/// What the Hub would refuse.
int check(RepositoryCall &call, const git::Repository &repository)
{
    const Result<QList<git::PushFinding>> found = findings(call, repository);
    if (!found)
        return call.failed(found.error());
    for (const git::PushFinding &finding : *found)
        printPushFinding(call.output(), finding);
    return end(call, found->size());
}

int fsck(RepositoryCall &call, const git::Repository &repository)
{
    const Result<QList<git::LfsFinding>> found = git::checkLargeFiles(repository, call.progress);
    if (!found)
        return call.failed(found.error());
    for (const git::LfsFinding &finding : *found) {
        call.output().event(QStringLiteral("finding"), {{QStringLiteral("path"), shownPath(finding.path)},
                                                        {QStringLiteral("fault"), lfsFaultName(finding.fault)}});
        call.output().text(QStringLiteral("%1 %2").arg(lfsFaultName(finding.fault), -12).arg(shownPath(finding.path)));
    }
    return end(call, found->size());
}

/// Without paths: everything in the commits to push that the Hub would refuse.
int migrate(RepositoryCall &call, const git::Repository &repository)
{
    QList<QByteArray> paths = pathsOf(call);
    if (paths.isEmpty()) {
        const Result<QList<git::PushFinding>> found = findings(call, repository);
        if (!found)
            return call.failed(found.error());
        for (const git::PushFinding &finding : *found) {
            if (!finding.commit.isNull() && !paths.contains(finding.path))
                paths.append(finding.path);
        }
    }
    if (paths.isEmpty()) {
        call.output().text(Tr::tr("The commits to push hold nothing that belongs to LFS."));
        return call.done();
    }
    const Result<git::MovedToLfs> moved = git::moveToLfs(repository, paths, origin, call.progress);
    if (!moved)
        return call.failed(moved.error());
    //: %1 is a number of commits, %2 the name of a reference of git
    call.output().text(
        Tr::tr("Rewrote %1 commits. The old ones are kept as %2.").arg(moved->commits).arg(moved->keptAs));
    return call.done({{QStringLiteral("before"), moved->before.toString()},
                      {QStringLiteral("id"), moved->after.toString()},
                      {QStringLiteral("keptAs"), moved->keptAs}});
}

struct Command {
    const char *name;
    int (*run)(RepositoryCall &, const git::Repository &);
};

constexpr auto commands = std::to_array<Command>(
    {{"status", status}, {"get", get}, {"track", track}, {"check", check}, {"fsck", fsck}, {"migrate", migrate}});

} // namespace

int runLfs(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("lfs"));
    call.parser.addPositionalArgument(QStringLiteral("COMMAND"),
                                      Tr::tr("status: list the large files. get: get their content. track: give files "
                                             "to LFS. check: say what the Hub would refuse. fsck: look for damage. "
                                             "migrate: move files of unpushed commits to LFS."));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption(
        {QStringLiteral("path"), Tr::tr("Only this file; can be given again."), QStringLiteral("path")});
    call.parser.addOption({QStringLiteral("pattern"),
                           Tr::tr("With track: a pattern such as *.bin; can be given again."),
                           QStringLiteral("pattern")});
    if (const auto code = call.parse(arguments))
        return *code;
    const QStringList words = call.parser.positionalArguments();
    for (const Command &command : commands) {
        if (words.value(0) != QLatin1StringView(command.name) || words.size() > 2)
            continue;
        const Result<git::Repository> repository = git::Repository::open(words.value(1, QDir::currentPath()));
        return repository ? command.run(call, *repository) : call.failed(repository.error());
    }
    return call.failed({ErrorCode::Usage, Tr::tr("Say what to do: spacewright-cli lfs COMMAND [DIR]; see --help")});
}

} // namespace spacewright::cli
