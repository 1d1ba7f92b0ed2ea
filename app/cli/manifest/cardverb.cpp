// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manifestcall.h"

#include <app/cli/verbs.h>

#include <core/manifest/card/cardkeys.h>
#include <core/manifest/edit/cardedit.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace spacewright::cli
{

namespace
{

using manifest::CardContent;
using manifest::CardEntry;
using manifest::CardPart;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CardVerb)
};

const QString readme = QStringLiteral("README.md");

QJsonValue valueOf(const CardEntry &entry)
{
    if (entry.kind == CardEntry::Kind::Scalar)
        return entry.text;
    QJsonArray items;
    QJsonObject pairs;
    for (const CardPart &part : entry.parts) {
        items.append(part.text);
        pairs.insert(part.key, part.text);
    }
    return entry.kind == CardEntry::Kind::List ? QJsonValue(items) : QJsonValue(pairs);
}

QStringList textsOf(const CardEntry &entry)
{
    if (entry.kind == CardEntry::Kind::Scalar)
        return {entry.text};
    QStringList texts;
    for (const CardPart &part : entry.parts)
        texts.append(part.key.isEmpty() ? part.text : part.key + QStringLiteral(": ") + part.text);
    return texts;
}

int get(const ManifestCall &call)
{
    const Result<QByteArray> text = call.read(call.word(1), readme);
    if (!text)
        return call.failed(text.error());
    const manifest::CardReading reading = manifest::readCard(*text);
    const QString key = call.word(2);
    qsizetype count = 0;
    for (const CardEntry &entry : reading.card.entries) {
        if (!key.isEmpty() && entry.key != key)
            continue;
        ++count;
        call.output().event(QStringLiteral("key"), {{QStringLiteral("key"), entry.key},
                                                    {QStringLiteral("value"), valueOf(entry)},
                                                    {QStringLiteral("line"), entry.keyRange.line}});
        // The value alone where one key is asked for: that is what a script wants.
        for (const QString &line : textsOf(entry))
            call.output().text(key.isEmpty() ? entry.key + QStringLiteral(": ") + line : line);
    }
    if (!key.isEmpty() && count == 0)
        //: %1 is a key of the card
        return call.failed({ErrorCode::CardMissing, Tr::tr("The card has no %1.").arg(key)});
    return call.done({{QStringLiteral("count"), count}});
}

/// The words behind a key as the content that this key takes.
Result<CardContent> contentOf(const QString &key, const QStringList &words)
{
    const manifest::CardKey *known = manifest::cardKeyNamed(key);
    const manifest::CardValue kind = known ? known->value : manifest::CardValue::Text;
    if (kind == manifest::CardValue::List && words.size() != 1)
        return CardContent::list(words);
    if (kind == manifest::CardValue::Map) {
        CardContent content{CardEntry::Kind::Map, {}, {}};
        for (const QString &word : words) {
            if (!word.contains(u'='))
                return fail(ErrorCode::Usage,
                            //: %1 is a key of the card
                            Tr::tr("%1 takes pairs: spacewright-cli card set DIR %1 NAME=VALUE").arg(key));
            content.parts.append({word.section(u'=', 0, 0), word.section(u'=', 1), {}, {}});
        }
        return content;
    }
    if (words.size() != 1)
        //: %1 is a key of the card
        return fail(ErrorCode::Usage, Tr::tr("%1 takes one value: spacewright-cli card set DIR %1 VALUE").arg(key));
    return CardContent::scalar(words.constFirst());
}

int set(const ManifestCall &call)
{
    const QString folder = call.word(1);
    const QString key = call.word(2);
    const bool isRemoved = call.parser.isSet(QStringLiteral("remove"));
    const Result<CardContent> content =
        isRemoved ? Result<CardContent>(CardContent{}) : contentOf(key, call.wordsFrom(3));
    if (!content)
        return call.failed(content.error());
    const Result<QByteArray> text = call.read(folder, readme);
    if (!text)
        return call.failed(text.error());
    const Result<manifest::Splice> splice =
        isRemoved ? manifest::removeCardKey(*text, key) : manifest::setCardKey(*text, key, *content);
    if (!splice)
        return call.failed(splice.error());
    if (const Result<> written = call.write(folder, readme, *splice); !written)
        return call.failed(written.error());
    return call.done();
}

} // namespace

int runCard(const QStringList &arguments)
{
    ManifestCall call(QStringLiteral("card"));
    call.parser.addPositionalArgument(QStringLiteral("COMMAND"),
                                      Tr::tr("get: print the card or one key of it. set: change a key; everything else "
                                             "in README.md stays as it is, byte for byte."));
    call.parser.addPositionalArgument(QStringLiteral("DIR"), Tr::tr("The Space's folder."));
    call.parser.addPositionalArgument(QStringLiteral("KEY"), Tr::tr("A key such as sdk_version."),
                                      QStringLiteral("[KEY]"));
    call.parser.addPositionalArgument(QStringLiteral("VALUE"),
                                      Tr::tr("With set: the value; several for a list, NAME=VALUE for custom_headers."),
                                      QStringLiteral("[VALUE...]"));
    call.parser.addOption({QStringLiteral("remove"), Tr::tr("With set: remove the key.")});
    if (const auto code = call.parse(arguments))
        return *code;
    const qsizetype words = call.parser.positionalArguments().size();
    const bool isRemoved = call.parser.isSet(QStringLiteral("remove"));
    if (call.word(0) == u"get" && (words == 2 || words == 3) && !isRemoved)
        return get(call);
    if (call.word(0) == u"set" && (isRemoved ? words == 3 : words > 3))
        return set(call);
    return call.failed(
        {ErrorCode::Usage, Tr::tr("Say what to do: spacewright-cli card get DIR [KEY], or card set DIR KEY "
                                  "VALUE; see --help")});
}

} // namespace spacewright::cli
