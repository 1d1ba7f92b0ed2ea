// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publishoutput.h"

#include <app/cli/fixjson.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PublishVerb)
};

using publish::CheckState;
using publish::FileAction;

constexpr int red = 31;
constexpr int green = 32;
constexpr int yellow = 33;

void printFile(const Output &output, const publish::PublishFile &file)
{
    output.event(QStringLiteral("file"), {{QStringLiteral("path"), file.path},
                                          {QStringLiteral("action"), publish::fileActionName(file.action)},
                                          {QStringLiteral("size"), file.size},
                                          {QStringLiteral("lfs"), file.isLarge},
                                          {QStringLiteral("conflict"), file.isConflict}});
    const QChar sign = file.action == FileAction::Add ? u'+' : file.action == FileAction::Change ? u'~' : u'-';
    const int colour = file.action == FileAction::Add ? green : file.action == FileAction::Change ? yellow : red;
    const QString size =
        file.action == FileAction::Remove ? QString() : QStringLiteral("  ") + QLocale().formattedDataSize(file.size);
    output.text(sign +
                    QStringLiteral(" %1%2%3").arg(file.path, size, file.isLarge ? QStringLiteral("  LFS") : QString()),
                colour);
}

/// People see the first ones, and how many more there are; machines all.
void printFiles(const Output &output, const QList<publish::PublishFile> &files)
{
    constexpr qsizetype shown = 40;
    const qsizetype listed = output.isJson() ? files.size() : qMin(shown, files.size());
    for (const publish::PublishFile &file : files.first(listed))
        printFile(output, file);
    if (files.size() > listed)
        //: %n is a number of files
        output.text(Tr::tr("... and %n more", nullptr, int(files.size() - listed)));
}

} // namespace

void printPlan(const Output &output, const publish::PublishPlan &plan)
{
    output.event(QStringLiteral("plan"), {{QStringLiteral("space"), plan.target.id.text()},
                                          {QStringLiteral("exists"), plan.exists},
                                          {QStringLiteral("head"), plan.head},
                                          {QStringLiteral("way"), publish::publishWayName(plan.way)},
                                          {QStringLiteral("reason"), plan.wayReason},
                                          {QStringLiteral("files"), plan.files.size()},
                                          {QStringLiteral("size"), plan.size()},
                                          {QStringLiteral("kept"), QJsonArray::fromStringList(plan.strangers)},
                                          {QStringLiteral("theirs"), QJsonArray::fromStringList(plan.theirs)},
                                          {QStringLiteral("ignored"), QJsonArray::fromStringList(plan.leftOut)},
                                          {QStringLiteral("links"), QJsonArray::fromStringList(plan.links)},
                                          {QStringLiteral("moved"), plan.hasMovedOn}});
    if (!plan.theirs.isEmpty())
        //: %n is a number of files
        output.text(Tr::tr("%n file(s) were changed on the Hub only and stay; --take brings them here.", nullptr,
                           int(plan.theirs.size())),
                    yellow);
    if (plan.isEmpty())
        return;
    output.text(plan.wayReason);
    printFiles(output, plan.files);
}

void printChecks(const Output &output, const QList<publish::PublishCheck> &checks)
{
    int passed = 0;
    for (const publish::PublishCheck &check : checks) {
        output.event(QStringLiteral("check"), {{QStringLiteral("state"), publish::checkStateName(check.state)},
                                               {QStringLiteral("rule"), check.id},
                                               {QStringLiteral("title"), check.title},
                                               {QStringLiteral("message"), check.detail},
                                               {QStringLiteral("file"), check.file},
                                               {QStringLiteral("line"), check.range.line},
                                               {QStringLiteral("source"), check.source},
                                               {QStringLiteral("fix"), fixToJson(check.fix)}});
        if (check.state == CheckState::Passed) {
            ++passed;
            continue;
        }
        const int colour = check.state == CheckState::Warned ? yellow : red;
        const QString place = check.range.line > 0    ? QStringLiteral("%1:%2").arg(check.file).arg(check.range.line)
                              : !check.file.isEmpty() ? check.file
                                                      : check.title;
        output.text(publish::checkStateName(check.state) + QStringLiteral("  ") + place +
                        (check.detail.isEmpty() ? QString() : QStringLiteral(": ") + check.detail),
                    colour);
    }
    // What is well need not be read by people.
    //: %n is a number of things that were looked at
    output.text(Tr::tr("%n check(s) passed", nullptr, passed), green);
}

} // namespace spacewright::cli
