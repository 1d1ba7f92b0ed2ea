// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardrules.h"

#include "cardkeys.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CardRules)
};

/// What YAML takes for a number, a truth value or nothing when it stands without quotes.
bool readsAsOtherThanText(const CardEntry &entry)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:[-+]?(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?|0x[0-9a-fA-F]+|0o[0-7]+|"
                       "true|True|TRUE|false|False|FALSE|[-+]?\\.(?:inf|nan))\\z"));
    return !entry.quoted && pattern.match(entry.text).hasMatch();
}

QString quotedText(const CardEntry &entry)
{
    return u'"' + entry.text + u'"';
}

bool isTruth(const CardEntry &entry)
{
    static const QStringList words = {QStringLiteral("true"),  QStringLiteral("True"),  QStringLiteral("TRUE"),
                                      QStringLiteral("false"), QStringLiteral("False"), QStringLiteral("FALSE")};
    return !entry.quoted && words.contains(entry.text);
}

void checkTruth(const CardEntry &entry, Findings &findings)
{
    if (isTruth(entry))
        return;
    //: %1 is a key of the card, %2 what is written behind it
    const QString message = Tr::tr("%1 must be true or false, not \"%2\".").arg(entry.key, entry.text.left(60));
    const QString word = entry.text.toLower();
    const bool means = word == u"yes" || word == u"on" || word == u"true" || word == u"1";
    if (means || word == u"no" || word == u"off" || word == u"false" || word == u"0") {
        const QString truth = means ? QStringLiteral("true") : QStringLiteral("false");
        //: %1 is what to write instead
        findings.add(Severity::Error, QStringLiteral("card.value.kind"), entry.valueRange, message,
                     Tr::tr("Write %1").arg(truth), truth);
    } else {
        findings.add(Severity::Error, QStringLiteral("card.value.kind"), entry.valueRange, message);
    }
}

void checkNumber(const CardEntry &entry, Findings &findings)
{
    bool isNumber = false;
    entry.text.toLongLong(&isNumber);
    if (!isNumber)
        findings.add(Severity::Error, QStringLiteral("card.value.kind"), entry.valueRange,
                     //: %1 is a key of the card, %2 what is written behind it
                     Tr::tr("%1 must be a whole number, not \"%2\".").arg(entry.key, entry.text.left(60)));
}

void checkText(const CardEntry &entry, Findings &findings)
{
    if (!readsAsOtherThanText(entry))
        return;
    QString rule = QStringLiteral("card.value.unquoted");
    QString message = //: %1 is a key of the card, %2 what is written behind it
        Tr::tr("%1 must be text, but YAML reads %2 as something else. Put it in quotes.").arg(entry.key, entry.text);
    if (entry.key == u"python_version") {
        rule = QStringLiteral("card.pythonVersion.unquoted");
        message = //: %1 is a version number
            Tr::tr("YAML reads the Python version %1 as a number, so that 3.10 becomes 3.1. Put it in quotes.")
                .arg(entry.text);
    }
    //: %1 is what to write instead
    findings.add(Severity::Warning, rule, entry.valueRange, message, Tr::tr("Write %1").arg(quotedText(entry)),
                 quotedText(entry));
}

/// Returns whether the entry holds the kind of value that its key takes, so that its value can be looked at.
bool checkKind(const CardEntry &entry, CardValue value, Findings &findings)
{
    const bool isRight = value == CardValue::Map    ? entry.kind == CardEntry::Kind::Map
                         : value == CardValue::List ? entry.kind != CardEntry::Kind::Map
                                                    : entry.kind == CardEntry::Kind::Scalar;
    if (!isRight) {
        //: %1 is a key of the card
        const QString message = value == CardValue::Map    ? Tr::tr("%1 must be a map of keys and values.")
                                : value == CardValue::List ? Tr::tr("%1 must be a list.")
                                                           : Tr::tr("%1 must be a single value.");
        findings.add(Severity::Error, QStringLiteral("card.value.kind"), entry.valueRange, message.arg(entry.key));
        return false;
    }
    const qsizetype before = findings.diagnostics().size();
    if (value == CardValue::Truth)
        checkTruth(entry, findings);
    else if (value == CardValue::Number)
        checkNumber(entry, findings);
    else if (value == CardValue::Text)
        checkText(entry, findings);
    return value == CardValue::Text || findings.diagnostics().size() == before;
}

void reportUnknownKey(const CardEntry &entry, Findings &findings)
{
    QStringList known;
    for (const CardKey &key : cardKeys())
        known.append(key.name);
    const QString nearest = nearestWord(entry.key, known);
    if (nearest.isEmpty()) {
        findings.add(Severity::Warning, QStringLiteral("card.key.unknown"), entry.keyRange,
                     //: %1 is a key of the card
                     Tr::tr("Spaces know no key %1; it has no effect.").arg(entry.key.left(60)));
        return;
    }
    findings.add(Severity::Warning, QStringLiteral("card.key.unknown"), entry.keyRange,
                 //: %1 is a key of the card, %2 one that was probably meant
                 Tr::tr("Spaces know no key %1. Is %2 meant?").arg(entry.key, nearest),
                 //: %1 is what to write instead
                 Tr::tr("Write %1").arg(nearest), nearest);
}

void checkSdkPresence(const Card &card, Findings &findings)
{
    if (!card.find(u"sdk")) {
        findings.add(Severity::Error, QStringLiteral("card.sdk.missing"), {1, 1, 1, 4},
                     Tr::tr("The card names no sdk. Add a line such as \"sdk: gradio\"; gradio, docker and static "
                            "are known."));
    } else if (card.sdk == Sdk::Gradio && !card.find(u"sdk_version")) {
        findings.add(Severity::Warning, QStringLiteral("card.sdkVersion.missing"), card.find(u"sdk")->keyRange,
                     Tr::tr("The card names no sdk_version, so the Gradio that is newest at each build is used. Add "
                            "one, in quotes."));
    }
}

} // namespace

void checkCard(const Card &card, Findings &findings)
{
    checkSdkPresence(card, findings);
    for (const CardEntry &entry : card.entries) {
        const CardKey *key = cardKeyNamed(entry.key);
        if (!key) {
            reportUnknownKey(entry, findings);
            continue;
        }
        if (entry.isEmpty() || !checkKind(entry, key->value, findings))
            continue;
        if (card.sdk != Sdk::None && !key->sdks.isEmpty() && !key->sdks.contains(card.sdk))
            findings.add(Severity::Warning, QStringLiteral("card.key.unused"), entry.keyRange,
                         //: %1 is a key of the card, %2 the name of an SDK
                         Tr::tr("%1 has no effect on a Space with sdk %2.").arg(entry.key, sdkName(card.sdk)));
        checkCardValue(entry, card, findings);
    }
}

} // namespace spacewright::manifest
