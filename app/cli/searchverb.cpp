// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"
#include <app/cli/repository/repositorycall.h>

#include <core/search/filesearch.h>
#include <core/search/replace/replacefiles.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SearchVerb)
};

/// What comes from a file must not command the terminal.
QByteArray printable(const QString &text)
{
    QByteArray shown;
    for (const QChar letter : text) {
        if (letter != u'\t' && letter.category() == QChar::Other_Control)
            shown += '?';
        else
            shown += QStringView(&letter, 1).toUtf8();
    }
    return shown;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"PATTERN"_s, Tr::tr("What to find."));
    parser.addPositionalArgument(u"DIR"_s, Tr::tr("The Space's folder."), u"[DIR]"_s);
    parser.addOptions({
        {u"regex"_s, Tr::tr("PATTERN is a regular expression.")},
        {u"case"_s, Tr::tr("Mind upper and lower case.")},
        {u"word"_s, Tr::tr("Find whole words only.")},
        {u"include"_s, Tr::tr("Only files like these, e.g. \"*.py,pages/\"."), u"GLOBS"_s},
        {u"exclude"_s, Tr::tr("No files like these."), u"GLOBS"_s},
        {u"ignored"_s, Tr::tr("Also files that .gitignore leaves out.")},
        {u"limit"_s, Tr::tr("End after N matches."), u"N"_s},
        {u"replace"_s, Tr::tr("Replace each match by TEXT; with --regex, $1 stands for a group."), u"TEXT"_s},
        {u"undo"_s, Tr::tr("Undo the replacement ID and search nothing."), u"ID"_s},
    });
}

Result<search::SearchRequest> readRequest(const QCommandLineParser &parser)
{
    const QStringList places = parser.positionalArguments();
    if (places.isEmpty() || places.size() > 2 || places.constFirst().isEmpty())
        return fail(ErrorCode::Usage, Tr::tr("Say what to find: spacewright-cli search PATTERN [DIR]"));
    search::SearchRequest request;
    request.files = {QDir(places.value(1)).absolutePath(), search::globsFromText(parser.value(u"include"_s)),
                     search::globsFromText(parser.value(u"exclude"_s)), parser.isSet(u"ignored"_s)};
    request.query = {places.constFirst(), parser.isSet(u"regex"_s), parser.isSet(u"case"_s), parser.isSet(u"word"_s)};
    bool isNumber = true;
    if (parser.isSet(u"limit"_s))
        request.hitLimit = parser.value(u"limit"_s).toLongLong(&isNumber);
    if (!isNumber || request.hitLimit < 0)
        return fail(ErrorCode::Usage, Tr::tr("--limit takes a number."));
    return request;
}

void printHits(const Output &output, const search::FileHits &file)
{
    const QString path = shownPath(file.path);
    QByteArray text;
    for (const search::Hit &hit : file.hits) {
        output.event(u"match"_s, {{u"path"_s, path},
                                  {u"line"_s, hit.line},
                                  {u"column"_s, hit.column},
                                  {u"text"_s, hit.text},
                                  {u"start"_s, hit.textStart},
                                  {u"length"_s, hit.textLength}});
        if (!output.isJson())
            text += printable(path) + ':' + QByteArray::number(hit.line) + ':' + QByteArray::number(hit.column) + ':' +
                    printable(hit.text) + '\n';
    }
    output.raw(text);
}

int printOutcome(const RepositoryCall &call, const search::ReplaceOutcome &outcome)
{
    for (const QByteArray &path : outcome.changed) {
        call.output().event(u"file"_s, {{u"path"_s, shownPath(path)}});
        call.output().text(shownPath(path));
    }
    for (const search::ReplaceFailure &failure : outcome.failures) {
        call.output().event(u"warning"_s, {{u"path"_s, shownPath(failure.path)},
                                           {u"code"_s, errorId(failure.error.code)},
                                           {u"message"_s, failure.error.message}});
        //: %1 is a file, %2 why it was left as it is
        call.output().text(Tr::tr("%1: %2").arg(shownPath(failure.path), failure.error.message));
    }
    if (!outcome.undoId.isEmpty())
        //: %1 is an identifier
        call.output().text(Tr::tr("To undo this: spacewright-cli search --undo %1").arg(outcome.undoId));
    call.done({{u"files"_s, outcome.changed.size()},
               {u"failed"_s, outcome.failures.size()},
               {u"undo"_s, outcome.undoId},
               {u"ok"_s, outcome.failures.isEmpty()}});
    return outcome.failures.isEmpty() ? Done : Failed;
}

/// Everything that matches, replaced.
int replaceAll(RepositoryCall &call, const search::SearchRequest &request)
{
    QHash<QByteArray, search::FileReplacement> files;
    const auto collect = [&files](const search::FileHits &found) {
        search::FileReplacement &file = files[found.path];
        file.path = found.path;
        for (const search::Hit &hit : found.hits)
            file.hits.append({hit.offset, hit.length, true});
    };
    const Result<search::SearchSummary> summary = search::searchFiles(request, collect, call.progress);
    const Result<TextPattern> pattern = TextPattern::compile(request.query);
    if (!summary || !pattern)
        return call.failed(summary ? pattern.error() : summary.error());
    if (call.progress.isCancelled())
        return Cancelled;
    QList<search::FileReplacement> sorted = files.values();
    std::ranges::sort(sorted, {}, &search::FileReplacement::path);
    const search::Replacement replacement(call.parser.value(u"replace"_s), request.query.isRegex);
    const auto outcome = search::replaceInFiles(request.files.folder, sorted, *pattern, replacement, call.progress);
    return outcome ? printOutcome(call, *outcome) : call.failed(outcome.error());
}

} // namespace

int runSearch(const QStringList &arguments)
{
    RepositoryCall call(u"search"_s);
    addOptions(call.parser);
    if (const auto code = call.parse(arguments))
        return *code;
    if (call.parser.isSet(u"undo"_s)) {
        const auto undone = search::undoReplace(call.parser.value(u"undo"_s));
        return undone ? printOutcome(call, *undone) : call.failed(undone.error());
    }
    const Result<search::SearchRequest> request = readRequest(call.parser);
    if (!request)
        return call.failed(request.error());
    if (call.parser.isSet(u"replace"_s))
        return replaceAll(call, *request);
    const auto take = [&call](const search::FileHits &file) { printHits(call.output(), file); };
    const Result<search::SearchSummary> summary = search::searchFiles(*request, take, call.progress);
    if (!summary)
        return call.failed(summary.error());
    if (call.progress.isCancelled())
        return Cancelled;
    return call.done({{u"files"_s, summary->files},
                      {u"count"_s, summary->hits},
                      {u"cut"_s, summary->isCut},
                      {u"unreadable"_s, summary->unreadable},
                      {u"givenUp"_s, summary->givenUp}});
}

} // namespace spacewright::cli
