// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rebasestate.h"

#include <core/base/filewriter.h>
#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QDir>

#include <git2.h>

#include <array>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Rebase)
};

constexpr qint64 longestFile = qint64(4) * 1024 * 1024;

struct Word {
    RebaseAction action;
    const char *text;
    const char *shortText;
};

constexpr std::array words{
    Word{RebaseAction::Pick, "pick", "p"},     Word{RebaseAction::Reword, "reword", "r"},
    Word{RebaseAction::Squash, "squash", "s"}, Word{RebaseAction::Fixup, "fixup", "f"},
    Word{RebaseAction::Drop, "drop", "d"},
};

QString folderOf(const Repository &repository)
{
    return QFile::decodeName(git_repository_path(repository.handle())) + QStringLiteral("rebase-merge/");
}

/// The message that was given for a commit, beside git's own files.
QString messageFile(const Repository &repository, const ObjectId &commit)
{
    return folderOf(repository) + QStringLiteral("spacewright-message-") + commit.toString();
}

QByteArray readText(const Repository &repository, const char *name)
{
    return readFile(folderOf(repository) + QString::fromLatin1(name), longestFile).value_or(QByteArray());
}

QByteArray lineOf(const RebaseStep &step)
{
    for (const Word &word : words) {
        if (word.action == step.action)
            return QByteArray(word.text) + ' ' + step.commit.toHex() + ' ' + step.subject.toUtf8() + '\n';
    }
    return {};
}

QByteArray linesOf(const QList<RebaseStep> &steps)
{
    QByteArray lines;
    for (const RebaseStep &step : steps)
        lines += lineOf(step);
    return lines;
}

std::optional<RebaseAction> actionOf(const QByteArray &text)
{
    for (const Word &word : words) {
        if (text == word.text || text == word.shortText)
            return word.action;
    }
    return {};
}

Result<QList<RebaseStep>> readSteps(const Repository &repository, const QByteArray &text)
{
    QList<RebaseStep> steps;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().isEmpty() || line.startsWith('#') || line == "noop")
            continue;
        const QByteArrayList parts = line.split(' ');
        const std::optional<RebaseAction> action = actionOf(parts.first());
        const Result<ObjectId> commit = repository.resolve(QString::fromLatin1(parts.value(1)));
        if (!action || !commit)
            return fail(ErrorCode::RepositoryFailed,
                        //: %1 is a line of git's plan, e.g. "exec make"
                        Tr::tr("This rebase has a step that Spacewright does not know: %1. Go on with `git rebase "
                               "--continue`.")
                            .arg(QString::fromUtf8(line)));
        const Result<QByteArray> message = readFile(messageFile(repository, *commit), longestFile);
        steps.append({*action, *commit, QString::fromUtf8(parts.sliced(2).join(' ')),
                      QString::fromUtf8(message.value_or(QByteArray()))});
    }
    return steps;
}

QByteArray quoted(const QString &text)
{
    return "'" + text.toUtf8().replace('\'', "'\\''") + "'";
}

QByteArray authorScript(const Signature &author)
{
    const QDateTime time = author.time;
    const QByteArray date = "@" + QByteArray::number(time.toSecsSinceEpoch()) + ' ' +
                            time.toString(QStringLiteral("t")).remove(u':').toLatin1();
    return "GIT_AUTHOR_NAME=" + quoted(author.name) + "\nGIT_AUTHOR_EMAIL=" + quoted(author.email) +
           "\nGIT_AUTHOR_DATE='" + date + "'\n";
}

} // namespace

Result<RebaseState> readRebaseState(const Repository &repository)
{
    RebaseState state{.headName = readText(repository, "head-name").trimmed(),
                      .head = ObjectId::fromHex(readText(repository, "orig-head").trimmed()),
                      .onto = ObjectId::fromHex(readText(repository, "onto").trimmed())};
    if (state.headName.isEmpty() || state.head.isNull() || state.onto.isNull())
        return fail(ErrorCode::RepositoryDamaged,
                    Tr::tr("What git has noted of the rebase cannot be read. End it with `git rebase --quit`."));
    const Result<QList<RebaseStep>> done = readSteps(repository, readText(repository, "done"));
    const Result<QList<RebaseStep>> rest = readSteps(repository, readText(repository, "git-rebase-todo"));
    if (!done || !rest)
        return done ? failure(rest) : failure(done);
    state.done = *done;
    state.rest = *rest;
    return state;
}

Result<> writeRebaseState(const Repository &repository, const RebaseState &state, const Commit &stopped)
{
    const QString folder = folderOf(repository);
    QDir().mkpath(folder);
    const QByteArray message =
        (stopped.subject + u'\n' + (stopped.body.isEmpty() ? QString() : u'\n' + stopped.body + u'\n')).toUtf8();
    QList<std::pair<QString, QByteArray>> files{
        {folder + QStringLiteral("onto"), state.onto.toHex() + '\n'},
        {folder + QStringLiteral("orig-head"), state.head.toHex() + '\n'},
        {folder + QStringLiteral("head-name"), state.headName + '\n'},
        {folder + QStringLiteral("done"), linesOf(state.done)},
        {folder + QStringLiteral("git-rebase-todo"), linesOf(state.rest)},
        {folder + QStringLiteral("msgnum"), QByteArray::number(state.done.size()) + '\n'},
        {folder + QStringLiteral("end"), QByteArray::number(state.done.size() + state.rest.size()) + '\n'},
        {folder + QStringLiteral("stopped-sha"), stopped.id.toHex() + '\n'},
        {folder + QStringLiteral("author-script"), authorScript(stopped.author)},
        {folder + QStringLiteral("message"), message},
        {folder + QStringLiteral("interactive"), QByteArray()},
    };
    for (const RebaseStep &step : state.done + state.rest) {
        if (!step.message.isEmpty())
            files.append({messageFile(repository, step.commit), step.message.toUtf8()});
    }
    for (const auto &[path, content] : std::as_const(files)) {
        if (const Result<> written = writeFile(path, content); !written)
            return written;
    }
    return {};
}

} // namespace spacewright::git
