// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardguide.h"
#include "cardrules.h"
#include "duration.h"
#include <core/manifest/requirements/wheelfacts.h>

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <QVersionNumber>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CardRules)
};

using Rule = void (*)(const CardEntry &, const Card &, Findings &);

QString shown(const QString &text)
{
    return text.left(60);
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

/// Reports a value that is not in a closed list, with the one that was probably meant as a fix.
void checkChoice(const QString &rule, const QString &name, const QString &text, const TextRange &range,
                 const QStringList &choices, Findings &findings, Severity severity = Severity::Error)
{
    if (choices.contains(text))
        return;
    const QString message =
        //: %1 is a key of the card, %2 what is written behind it, %3 a list of words
        Tr::tr("%1 cannot be \"%2\". Known are: %3.").arg(name, shown(text), choices.join(QStringLiteral(", ")));
    const QString nearest = nearestWord(text, choices);
    if (nearest.isEmpty())
        findings.add(severity, rule, range, message);
    else
        //: %1 is what to write instead
        findings.add(severity, rule, range, message, Tr::tr("Write %1").arg(nearest), nearest);
}

void checkSdk(const CardEntry &entry, const Card &card, Findings &findings)
{
    if (card.sdk == Sdk::Streamlit) {
        findings
            .add(
                Severity::Info, QStringLiteral("card.sdk.streamlit"), entry.valueRange,
                Tr::tr("The Hub makes no new Spaces with sdk streamlit; it runs here, and on the Hub with sdk docker."))
            .source = QStringLiteral("https://huggingface.co/docs/hub/spaces-sdks-streamlit");
    } else {
        checkChoice(QStringLiteral("card.sdk.unknown"), entry.key, entry.text, entry.valueRange, cardChoices(entry.key),
                    findings);
    }
}

void checkSdkVersion(const CardEntry &entry, const Card &card, Findings &findings)
{
    const bool isUsed = card.sdk == Sdk::Gradio || card.sdk == Sdk::Streamlit;
    if (isUsed && !matches(entry.text, QStringLiteral("\\d+\\.\\d+\\.\\d+[0-9A-Za-z.+-]*")))
        findings.add(
            Severity::Error, QStringLiteral("card.sdkVersion.incomplete"), entry.valueRange,
            //: %1 is a version number
            Tr::tr("sdk_version must be a full version such as \"6.31.0\", not \"%1\".").arg(shown(entry.text)));
}

void checkSdkForPython(const CardEntry &entry, const Card &card, Findings &findings);

void checkPythonVersion(const CardEntry &entry, const Card &card, Findings &findings)
{
    if (!matches(entry.text, QStringLiteral("3\\.\\d{1,2}(\\.\\d{1,2})?")))
        findings.add(
            Severity::Error, QStringLiteral("card.pythonVersion.invalid"), entry.valueRange,
            //: %1 is a version number
            Tr::tr("python_version must look like \"3.12\" or \"3.12.4\", not \"%1\".").arg(shown(entry.text)));
    else
        checkSdkForPython(entry, card, findings);
}

/// Whether the SDK's release can be installed for the Python, and starts with it.
void checkSdkForPython(const CardEntry &entry, const Card &card, Findings &findings)
{
    const QVersionNumber sdk = QVersionNumber::fromString(card.sdkVersion);
    const std::optional<WheelSpan> span = wheelsFor(sdkName(card.sdk), entry.text);
    if (sdk.isNull() || !span)
        return;
    const QString name = sdkName(card.sdk) + u' ' + card.sdkVersion;
    if (!span->last.isEmpty() && sdk > QVersionNumber::fromString(span->last))
        findings.add(Severity::Error, QStringLiteral("card.sdkVersion.python"), entry.valueRange,
                     //: %1 is a name and a version, %2 a version of Python, %3 a version
                     Tr::tr("%1 cannot be installed for Python %2: the last release for it is %3.")
                         .arg(name, entry.text, span->last));
    // https://docs.python.org/3/whatsnew/3.13.html#pep-594-remove-dead-batteries-from-the-standard-library
    else if (card.sdk == Sdk::Gradio && sdk.majorVersion() == 4 &&
             QVersionNumber::fromString(entry.text) >= QVersionNumber(3, 13))
        findings.add(Severity::Error, QStringLiteral("card.sdkVersion.python"), entry.valueRange,
                     //: %1 is a name and a version, %2 a version of Python
                     Tr::tr("%1 does not start with Python %2, which has no module audioop any more. Take Python 3.12 "
                            "at most.")
                         .arg(name, entry.text));
}

void checkColor(const CardEntry &entry, const Card &, Findings &findings)
{
    checkChoice(QStringLiteral("card.color.unknown"), entry.key, entry.text, entry.valueRange, cardChoices(entry.key),
                findings);
}

void checkEmoji(const CardEntry &entry, const Card &, Findings &findings)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, entry.text);
    const bool isOne = finder.toNextBoundary() == entry.text.size();
    // Letters and digits lie far below the pictures; what is an emoji exactly changes with each Unicode version.
    const bool isPicture = !entry.text.isEmpty() && entry.text.at(0).unicode() >= 0xA9;
    if (!isOne || !isPicture)
        findings.add(Severity::Warning, QStringLiteral("card.emoji.invalid"), entry.valueRange,
                     //: %1 is what is written
                     Tr::tr("emoji must be exactly one emoji, not \"%1\".").arg(shown(entry.text)));
}

void checkAppFile(const CardEntry &entry, const Card &, Findings &findings)
{
    const QString clean = QDir::cleanPath(entry.text);
    if (QDir::isAbsolutePath(clean) || clean == u".." || clean.startsWith(u"../"))
        findings.add(Severity::Error, QStringLiteral("card.appFile.outside"), entry.valueRange,
                     //: %1 is a path
                     Tr::tr("app_file must lie in the Space's folder, \"%1\" does not.").arg(shown(entry.text)));
}

void checkAppPort(const CardEntry &entry, const Card &, Findings &findings)
{
    const qlonglong port = entry.text.toLongLong();
    if (port < 1 || port > 65535)
        findings.add(Severity::Error, QStringLiteral("card.appPort.range"), entry.valueRange,
                     //: %1 is a number
                     Tr::tr("app_port must be between 1 and 65535, not %1.").arg(shown(entry.text)));
}

void checkBasePath(const CardEntry &entry, const Card &, Findings &findings)
{
    if (entry.text.startsWith(u'/'))
        return;
    const QString better = u'/' + entry.text;
    //: %1 is a path
    findings.add(Severity::Error, QStringLiteral("card.basePath.slash"), entry.valueRange,
                 Tr::tr("base_path must begin with \"/\", \"%1\" does not.").arg(shown(entry.text)),
                 //: %1 is what to write instead
                 Tr::tr("Write %1").arg(better), better);
}

void checkHardware(const CardEntry &entry, const Card &, Findings &findings)
{
    // The Hub adds flavors, so an unknown one may just be new.
    checkChoice(QStringLiteral("card.hardware.unknown"), entry.key, entry.text, entry.valueRange,
                cardChoices(entry.key), findings, Severity::Warning);
}

void checkStorage(const CardEntry &entry, const Card &, Findings &findings)
{
    findings.add(Severity::Info, QStringLiteral("card.storage.ignored"), entry.keyRange,
                 Tr::tr("The Hub no longer reads suggested_storage; it has no effect."));
}

void checkHeader(const CardEntry &entry, const Card &, Findings &findings)
{
    checkChoice(QStringLiteral("card.header.unknown"), entry.key, entry.text, entry.valueRange, cardChoices(entry.key),
                findings);
}

void checkShortDescription(const CardEntry &entry, const Card &, Findings &findings)
{
    static constexpr qsizetype longest = 60;
    const qsizetype length = entry.text.toUcs4().size();
    if (length > longest)
        findings.add(Severity::Error, QStringLiteral("card.shortDescription.length"), entry.valueRange,
                     //: %1 and %2 are numbers of characters
                     Tr::tr("short_description has %1 characters; the Hub takes %2 at most.").arg(length).arg(longest));
}

void checkThumbnail(const CardEntry &entry, const Card &, Findings &findings)
{
    if (!matches(entry.text, QStringLiteral("https?://\\S+")))
        findings.add(Severity::Warning, QStringLiteral("card.thumbnail.url"), entry.valueRange,
                     Tr::tr("thumbnail must be the address of a picture, beginning with https://."));
}

void checkExpiration(const CardEntry &entry, const Card &, Findings &findings)
{
    static constexpr qlonglong longest = 43200;
    const qlonglong minutes = entry.text.toLongLong();
    if (minutes < 1 || minutes > longest)
        findings
            .add(Severity::Error, QStringLiteral("card.oauth.expiration"), entry.valueRange,
                 //: %1 and %2 are numbers
                 Tr::tr("hf_oauth_expiration_minutes must be between 1 and %1 (30 days), not %2.")
                     .arg(longest)
                     .arg(shown(entry.text)))
            .source = QStringLiteral("https://huggingface.co/docs/hub/spaces-oauth");
}

void checkTimeout(const CardEntry &entry, const Card &, Findings &findings)
{
    if (!readDuration(entry.text))
        findings.add(
            Severity::Error, QStringLiteral("card.startupTimeout.format"), entry.valueRange,
            //: %1 is what is written
            Tr::tr("startup_duration_timeout must be a time such as 30m or 1h, not \"%1\".").arg(shown(entry.text)));
}

void checkCustomHeaders(const CardEntry &entry, const Card &, Findings &findings)
{
    const QMap<QString, QStringList> &known = customHeaderChoices();
    for (const CardPart &part : entry.parts) {
        const QString lower = part.key.toLower();
        if (!known.contains(lower))
            findings.add(Severity::Error, QStringLiteral("card.customHeaders.unknown"), part.keyRange,
                         //: %1 is the name of an HTTP header, %2 a list of such names
                         Tr::tr("The Hub sends no custom header %1. Known are: %2.")
                             .arg(shown(part.key), known.keys().join(QStringLiteral(", "))));
        else if (lower != part.key)
            findings.add(Severity::Error, QStringLiteral("card.customHeaders.case"), part.keyRange,
                         //: %1 is the name of an HTTP header
                         Tr::tr("Names of custom headers are lower case only, %1 is not.").arg(part.key),
                         //: %1 is what to write instead
                         Tr::tr("Write %1").arg(lower), lower);
        else
            checkChoice(QStringLiteral("card.customHeaders.value"), part.key, part.text, part.valueRange,
                        known.value(lower), findings);
    }
}

void checkPreload(const CardEntry &entry, const Card &, Findings &findings)
{
    static const QString form = QStringLiteral("[\\w.-]+(/[\\w.-]+)?( +[^ ]+( +[0-9a-f]{40})?)?");
    for (const CardPart &part : entry.parts) {
        if (!matches(part.text, form))
            findings.add(Severity::Warning, QStringLiteral("card.preload.form"), part.valueRange,
                         //: %1 is what is written
                         Tr::tr("An item of preload_from_hub is a repository, then file names with commas, then a "
                                "commit of 40 digits; \"%1\" is not.")
                             .arg(shown(part.text)));
    }
}

void checkRepositories(const CardEntry &entry, const Card &, Findings &findings)
{
    for (const CardPart &part : entry.parts) {
        if (!matches(part.text, QStringLiteral("[\\w.-]{1,96}(/[\\w.-]{1,96})?")))
            findings.add(Severity::Warning, QStringLiteral("card.repository.form"), part.valueRange,
                         //: %1 is a key of the card, %2 what is written
                         Tr::tr("An item of %1 must look like \"owner/name\", \"%2\" does not.")
                             .arg(entry.key, shown(part.text)));
    }
}

} // namespace

void checkCardValue(const CardEntry &entry, const Card &card, Findings &findings)
{
    static const QHash<QString, Rule> rules = {
        {QStringLiteral("sdk"), checkSdk},
        {QStringLiteral("sdk_version"), checkSdkVersion},
        {QStringLiteral("python_version"), checkPythonVersion},
        {QStringLiteral("colorFrom"), checkColor},
        {QStringLiteral("colorTo"), checkColor},
        {QStringLiteral("emoji"), checkEmoji},
        {QStringLiteral("app_file"), checkAppFile},
        {QStringLiteral("app_port"), checkAppPort},
        {QStringLiteral("base_path"), checkBasePath},
        {QStringLiteral("suggested_hardware"), checkHardware},
        {QStringLiteral("suggested_storage"), checkStorage},
        {QStringLiteral("header"), checkHeader},
        {QStringLiteral("short_description"), checkShortDescription},
        {QStringLiteral("thumbnail"), checkThumbnail},
        {QStringLiteral("hf_oauth_expiration_minutes"), checkExpiration},
        {QStringLiteral("startup_duration_timeout"), checkTimeout},
        {QStringLiteral("custom_headers"), checkCustomHeaders},
        {QStringLiteral("preload_from_hub"), checkPreload},
        {QStringLiteral("models"), checkRepositories},
        {QStringLiteral("datasets"), checkRepositories},
    };
    if (const Rule rule = rules.value(entry.key))
        rule(entry, card, findings);
}

} // namespace spacewright::manifest
