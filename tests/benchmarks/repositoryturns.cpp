// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our turns of the repository benchmarks: each is a process, as git's are, and prints what git would.
//   repositoryturns status FOLDER            as git status --porcelain, by path
//   repositoryturns watch FOLDER             the same for each line of input, in an open window; then "= SECONDS"
//   repositoryturns history FOLDER COUNT     as git log --format='%H %at %an %s'
//   repositoryturns changes FOLDER           the files of each commit in the input, as git diff-tree --stdin
//   --name-status repositoryturns blame FOLDER PATH        the commit of each line repositoryturns blamestart FOLDER
//   PATH   the first lines that are known repositoryturns clone ADDRESS FOLDER repositoryturns stage FOLDER PATH
#include <core/git/diff/changedfiles.h>
#include <core/git/history/blame.h>
#include <core/git/history/history.h>
#include <core/git/remote/clone.h>
#include <core/git/staging/index.h>
#include <core/git/worktree/status.h>
#include <core/git/worktree/watch/keptstatus.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <array>
#include <cstdio>
#include <iostream>
#include <string>

using namespace spacewright;

namespace
{

// Commits.
constexpr qint64 page = 1024;

char letterOf(git::FileChange change)
{
    switch (change) {
    case git::FileChange::Added:
        return 'A';
    case git::FileChange::Deleted:
        return 'D';
    case git::FileChange::Renamed:
        return 'R';
    case git::FileChange::Untracked:
        return '?';
    case git::FileChange::None:
        return ' ';
    default:
        return 'M';
    }
}

void print(const QList<git::FileStatus> &files)
{
    for (const git::FileStatus &file : files) {
        const char worktree = letterOf(file.worktree);
        std::printf("%c%c %s\n", worktree == '?' ? '?' : letterOf(file.index), worktree, file.path.constData());
    }
}

Result<> status(const git::Repository &repository, const QStringList &)
{
    Progress progress;
    const Result<QList<git::FileStatus>> files = git::readStatus(repository, false, progress);
    if (!files)
        return failure(files);
    print(*files);
    return {};
}

Result<> watch(const git::Repository &repository, const QStringList &)
{
    Progress progress;
    git::KeptStatus kept(repository.folder());
    for (std::string line; std::getline(std::cin, line);) {
        QElapsedTimer clock;
        clock.start();
        const Result<git::KeptStatus::Look> look = kept.read(progress);
        const qint64 taken = clock.nsecsElapsed();
        if (!look)
            return failure(look);
        print(look->files);
        std::printf("= %.6f\n", double(taken) / 1e9);
        std::fflush(stdout);
    }
    return {};
}

Result<> history(const git::Repository &repository, const QStringList &words)
{
    Progress progress;
    const Result<git::ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    Result<git::History> history = git::History::of(repository, {.starts = {*head}});
    if (!history)
        return failure(history);
    // Page by page, as windows and git itself have it.
    for (qint64 left = words.value(0).toLongLong(); left > 0;) {
        const Result<QList<git::Commit>> commits = history->next(qMin(left, page), progress);
        if (!commits)
            return failure(commits);
        for (const git::Commit &commit : *commits)
            std::printf("%s %lld %s %s\n", commit.id.toHex().constData(), commit.author.time.toSecsSinceEpoch(),
                        qUtf8Printable(commit.author.name), qUtf8Printable(commit.subject));
        left = commits->isEmpty() ? 0 : left - commits->size();
    }
    return {};
}

Result<> changes(const git::Repository &repository, const QStringList &)
{
    Progress progress;
    QElapsedTimer clock;
    clock.start();
    git::ChangedFiles changed(repository);
    for (std::string line; std::getline(std::cin, line);) {
        const auto files = changed.of(git::ObjectId::fromHex(QByteArrayView(line)), progress);
        if (!files)
            return failure(files);
        for (const git::ChangedFile &file : *files)
            std::printf("%s %c %s\n", line.c_str(), letterOf(file.change), file.path.constData());
    }
    std::printf("= %.6f\n", double(clock.nsecsElapsed()) / 1e9);
    return {};
}

Result<> blame(const git::Repository &repository, const QStringList &words)
{
    Progress progress;
    const Result<git::ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    Result<QList<git::BlameHunk>> hunks =
        git::blame(repository, {.path = words.value(0).toUtf8(), .commit = *head}, progress);
    if (!hunks)
        return failure(hunks);
    std::ranges::sort(*hunks, {}, &git::BlameHunk::firstLine);
    for (const git::BlameHunk &hunk : std::as_const(*hunks)) {
        for (int line = 0; line < hunk.lineCount; ++line)
            std::puts(hunk.commit.toHex().constData());
    }
    return {};
}

Result<> blameStart(const git::Repository &repository, const QStringList &words)
{
    Progress progress;
    const Result<git::ObjectId> head = repository.head();
    if (!head)
        return failure(head);
    const auto take = [&progress](const git::BlameHunk &hunk) {
        std::printf("%s %d\n", hunk.commit.toHex().constData(), hunk.firstLine);
        progress.cancel();
    };
    std::ignore = git::blame(repository, {.path = words.value(0).toUtf8(), .commit = *head}, progress, take);
    return {};
}

Result<> stage(const git::Repository &repository, const QStringList &words)
{
    return git::Index(repository).stage({words.value(0).toUtf8()});
}

struct Turn {
    const char *name;
    Result<> (*run)(const git::Repository &, const QStringList &);
};

constexpr auto turns = std::to_array<Turn>({{"status", status},
                                            {"watch", watch},
                                            {"history", history},
                                            {"changes", changes},
                                            {"blame", blame},
                                            {"blamestart", blameStart},
                                            {"stage", stage}});

Result<> perform(const QStringList &words)
{
    Progress progress;
    if (words.value(0) == QLatin1StringView("clone")) {
        const Result<git::Repository> cloned = git::clone(words.value(1), words.value(2), {}, progress);
        return cloned ? Result<>() : failure(cloned);
    }
    const Result<git::Repository> repository = git::Repository::open(words.value(1));
    if (!repository)
        return failure(repository);
    for (const Turn &turn : turns) {
        if (words.value(0) == QLatin1StringView(turn.name))
            return turn.run(*repository, words.sliced(2));
    }
    return fail(ErrorCode::Usage, QStringLiteral("There is no such turn."));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Result<> done = perform(QCoreApplication::arguments().sliced(1));
    if (!done)
        std::fprintf(stderr, "%s %s\n", qPrintable(done.error().message), qPrintable(done.error().detail));
    return done ? 0 : 1;
}
