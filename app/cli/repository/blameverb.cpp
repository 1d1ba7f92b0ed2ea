// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/history/blame.h>
#include <core/git/history/commit.h>
#include <core/git/history/content.h>

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QLocale>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BlameVerb)
};

constexpr qint64 longestFile = qint64(64) * 1024 * 1024;

/// Prints one run of lines after the other, and looks each commit up once.
class BlamePrinter final
{
public:
    BlamePrinter(const Output &output, const git::Repository &repository, const QByteArray &text)
        : m_output(output), m_repository(repository), m_lines(text.split('\n'))
    {
    }

    void print(const git::BlameHunk &hunk)
    {
        const git::Commit &commit = commitOf(hunk.commit);
        m_output.event(QStringLiteral("lines"),
                       {{QStringLiteral("line"), hunk.firstLine + 1},
                        {QStringLiteral("count"), hunk.lineCount},
                        {QStringLiteral("id"), hunk.commit.toString()},
                        {QStringLiteral("author"), commit.author.name},
                        {QStringLiteral("time"), commit.author.time.toUTC().toString(Qt::ISODate)},
                        {QStringLiteral("subject"), commit.subject},
                        {QStringLiteral("originalPath"), shownPath(hunk.originalPath)},
                        {QStringLiteral("originalLine"), hunk.originalLine + 1}});
        const QString who = QStringLiteral("%1 %2 %3")
                                .arg(hunk.commit.toString().first(10),
                                     QLocale().toString(commit.author.time.date(), QLocale::ShortFormat))
                                .arg(commit.author.name, -20);
        for (int line = hunk.firstLine; line < hunk.firstLine + hunk.lineCount; ++line)
            m_output.text(
                QStringLiteral("%1 %2  %3").arg(who).arg(line + 1, 5).arg(QString::fromUtf8(m_lines.value(line))));
    }

private:
    const git::Commit &commitOf(const git::ObjectId &id)
    {
        if (!m_commits.contains(id))
            m_commits.insert(id, git::readCommit(m_repository, id).value_or(git::Commit()));
        return m_commits[id];
    }

    const Output &m_output;
    const git::Repository &m_repository;
    QByteArrayList m_lines;
    QHash<git::ObjectId, git::Commit> m_commits;
};

int blame(RepositoryCall &call, const git::Repository &repository, const QByteArray &path, const git::ObjectId &commit)
{
    const Result<QByteArray> text = git::committedContent(repository, commit, path, longestFile);
    if (!text)
        return call.failed(text.error());
    const Result<QList<git::BlameHunk>> hunks = git::blame(repository, {.path = path, .commit = commit}, call.progress);
    if (!hunks)
        return call.failed(hunks.error());
    BlamePrinter printer(call.output(), repository, *text);
    for (const git::BlameHunk &hunk : *hunks)
        printer.print(hunk);
    return call.done({{QStringLiteral("count"), hunks->size()}});
}

} // namespace

int runBlame(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("blame"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption(
        {QStringLiteral("path"), Tr::tr("The file, from the Space's folder."), QStringLiteral("path")});
    call.parser.addOption(
        {QStringLiteral("revision"), Tr::tr("Whose file it is."), QStringLiteral("revision"), QStringLiteral("HEAD")});
    if (const auto code = call.parse(arguments))
        return *code;
    if (!call.parser.isSet(QStringLiteral("path")))
        return call.failed({ErrorCode::Usage, Tr::tr("Name the file with --path.")});
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    const Result<git::ObjectId> commit = repository->resolve(call.parser.value(QStringLiteral("revision")));
    if (!commit)
        return call.failed(commit.error());
    return blame(call, *repository, QFile::encodeName(call.parser.value(QStringLiteral("path"))), *commit);
}

} // namespace spacewright::cli
