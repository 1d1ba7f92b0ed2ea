// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repositorycall.h"
#include <app/cli/verbs.h>

#include <core/git/journal/undo.h>

#include <QCoreApplication>
#include <QLocale>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(UndoVerb)
};

void print(const Output &output, const git::Operation &operation)
{
    const QString text = git::operationText(operation);
    output.event(QStringLiteral("operation"), {{QStringLiteral("number"), operation.number},
                                               {QStringLiteral("time"), operation.time.toString(Qt::ISODate)},
                                               {QStringLiteral("text"), text},
                                               {QStringLiteral("undone"), operation.isUndone}});
    const QString time = QLocale().toString(operation.time.toLocalTime(), QLocale::ShortFormat);
    //: %1 is a time, %2 a sentence that says what was done
    output.text(operation.isUndone ? Tr::tr("%1 %2 (undone)").arg(time, text)
                                   : QStringLiteral("%1 %2").arg(time, text));
}

int list(RepositoryCall &call, const git::Repository &repository)
{
    const QList<git::Operation> operations = git::operations(repository);
    for (const git::Operation &operation : operations)
        print(call.output(), operation);
    return call.done({{QStringLiteral("count"), operations.size()}});
}

} // namespace

int runUndo(const QStringList &arguments)
{
    RepositoryCall call(QStringLiteral("undo"));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."), QStringLiteral("[DIR]"));
    call.parser.addOption({QStringLiteral("list"), Tr::tr("Only say what was done, the last first.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const Result<git::Repository> repository = call.open();
    if (!repository)
        return call.failed(repository.error());
    if (call.parser.isSet(QStringLiteral("list")))
        return list(call, *repository);
    Result<git::Operation> undone = git::undoLast(*repository, call.progress);
    if (!undone)
        return call.failed(undone.error());
    undone->isUndone = true;
    print(call.output(), *undone);
    return call.done();
}

} // namespace spacewright::cli
