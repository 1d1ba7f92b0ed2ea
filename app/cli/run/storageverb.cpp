// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storageverb.h"

#include <app/cli/output.h>
#include <app/cli/verbs.h>

#include <core/run/storage/cleanrule.h>
#include <core/run/storage/storage.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <optional>

namespace spacewright::cli
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CleanVerb)
};

using Kind = run::StoredItem::Kind;

const QStringList optionNames = {QStringLiteral("list"), QStringLiteral("kind"),  QStringLiteral("older-than"),
                                 QStringLiteral("keep"), QStringLiteral("space"), QStringLiteral("dry-run")};

void print(const Output &output, const run::StoredItem &item)
{
    output.event(QStringLiteral("item"), {{QStringLiteral("kind"), run::storedKindName(item.kind)},
                                          {QStringLiteral("id"), item.id},
                                          {QStringLiteral("name"), item.name},
                                          {QStringLiteral("space"), item.spaceFolder},
                                          {QStringLiteral("spaces"), item.space},
                                          {QStringLiteral("engine"), item.engine},
                                          {QStringLiteral("size"), item.size},
                                          {QStringLiteral("used"), item.used.toUTC().toString(Qt::ISODate)},
                                          {QStringLiteral("pinned"), item.isPinned},
                                          {QStringLiteral("inUse"), item.isInUse}});
    QString text = QStringLiteral("%1  %2  %3  %4")
                       .arg(run::storedKindName(item.kind), -11)
                       .arg(QLocale().formattedDataSize(item.size, 1), 10)
                       .arg(item.name, item.space);
    if (!item.engineName.isEmpty())
        text += QStringLiteral("  ") + item.engineName;
    if (item.isPinned)
        text += QStringLiteral("  ") + Tr::tr("(pinned)");
    if (item.isInUse)
        text += QStringLiteral("  ") + Tr::tr("(in use)");
    output.text(text);
}

std::optional<Kind> kindNamed(const QString &name)
{
    for (const Kind kind : run::storedKinds()) {
        if (run::storedKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

/// A number that is not below 0; nothing if it is none.
std::optional<int> numberOf(const QCommandLineParser &parser, const QString &name)
{
    if (!parser.isSet(name))
        return 0;
    bool isGood = false;
    const int number = parser.value(name).toInt(&isGood);
    return isGood && number >= 0 ? std::optional(number) : std::nullopt;
}

Result<run::CleanRule> readRule(const QCommandLineParser &parser)
{
    run::CleanRule rule;
    for (const QString &name : parser.values(QStringLiteral("kind"))) {
        const std::optional<Kind> kind = kindNamed(name);
        if (!kind)
            return fail(ErrorCode::Usage, Tr::tr("--kind takes environment, image, container, build, downloads, models "
                                                 "or cache."));
        rule.kinds += *kind;
    }
    // What is made again by itself. Logs and models are named by who wants them gone.
    if (rule.kinds.isEmpty())
        rule.kinds = {Kind::Environment, Kind::Image, Kind::Container, Kind::Downloads, Kind::Cache};
    const std::optional<int> days = numberOf(parser, QStringLiteral("older-than"));
    const std::optional<int> kept = numberOf(parser, QStringLiteral("keep"));
    if (!days || !kept)
        return fail(ErrorCode::Usage, Tr::tr("--older-than takes a number of days, --keep a number of builds."));
    rule.olderThanDays = *days;
    rule.keptBuilds = *kept;
    if (parser.isSet(QStringLiteral("space")))
        rule.spaceFolder = QDir(parser.value(QStringLiteral("space"))).absolutePath();
    return rule;
}

} // namespace

void addStorageOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("list"), Tr::tr("List all that takes room, with sizes; nothing goes.")});
    parser.addOption({QStringLiteral("kind"),
                      Tr::tr("Remove these: environment, image, container, build, downloads, models or cache. May be "
                             "repeated; without it all but builds and models."),
                      QStringLiteral("kind")});
    parser.addOption(
        {QStringLiteral("older-than"), Tr::tr("Only what was not used for so many days."), QStringLiteral("days")});
    parser.addOption(
        {QStringLiteral("keep"), Tr::tr("Of each Space so many of the newest builds stay."), QStringLiteral("builds")});
    parser.addOption(
        {QStringLiteral("space"), Tr::tr("Only what belongs to this Space alone."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("dry-run"), Tr::tr("Say what would go; nothing goes.")});
}

bool wantsStorage(const QCommandLineParser &parser)
{
    return std::ranges::any_of(optionNames, [&parser](const QString &name) { return parser.isSet(name); });
}

int cleanStorage(const QCommandLineParser &parser, const Output &output, Progress &progress)
{
    const bool isList = parser.isSet(QStringLiteral("list"));
    const Result<run::CleanRule> rule = readRule(parser);
    if (!rule)
        return output.error(rule.error());
    QList<run::StoredItem> items;
    run::findStored(
        [&](const QList<run::StoredItem> &found) {
            items += found;
            if (isList)
                std::ranges::for_each(found, [&output](const run::StoredItem &item) { print(output, item); });
        },
        progress);
    if (progress.isCancelled())
        return Cancelled;
    if (isList) {
        output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true},
                                                {QStringLiteral("items"), items.size()},
                                                {QStringLiteral("bytes"), run::sizeOf(items)}});
        //: %1 is a size such as "3.4 GB"
        output.text(Tr::tr("%1 in all.").arg(QLocale().formattedDataSize(run::sizeOf(items), 1)));
        return Done;
    }
    const QList<run::StoredItem> chosen = run::itemsBy(*rule, items, QDateTime::currentDateTimeUtc());
    std::ranges::for_each(chosen, [&output](const run::StoredItem &item) { print(output, item); });
    output.text(run::planText(chosen));
    const bool isDry = parser.isSet(QStringLiteral("dry-run"));
    const run::CleanOutcome outcome = isDry ? run::CleanOutcome() : run::removeStored(chosen, progress);
    for (const QString &problem : outcome.problems)
        output.text(problem, 33);
    output.event(QStringLiteral("result"), {{QStringLiteral("ok"), true},
                                            {QStringLiteral("chosen"), chosen.size()},
                                            {QStringLiteral("removed"), outcome.removed},
                                            {QStringLiteral("stayed"), outcome.problems.size()},
                                            {QStringLiteral("bytes"), isDry ? run::sizeOf(chosen) : outcome.bytes}});
    return progress.isCancelled() ? Cancelled : Done;
}

} // namespace spacewright::cli
