// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causeplace.h"

#include <core/base/filewriter.h>
#include <core/manifest/dockerfile/dockerfile.h>
#include <core/manifest/requirements/requirements.h>

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace spacewright::run
{

using manifest::Requirement;

namespace
{

constexpr qint64 manifestLimit = 4LL * 1024 * 1024;

/// All words of a sentence that could be names of packages, as an index writes them.
QSet<QString> packageWords(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?"));
    QSet<QString> words;
    for (const QRegularExpressionMatch &match : word.globalMatch(text))
        words.insert(manifest::normalizedName(match.captured()));
    return words;
}

/// Whether @p text is about the requirement; @p words are those of the text.
bool isNamed(const Requirement &requirement, const QString &text, const QSet<QString> &words)
{
    if (requirement.kind == Requirement::Kind::Package)
        return words.contains(manifest::normalizedName(requirement.name));
    const QString target = requirement.target.section(QLatin1Char('/'), -1);
    const bool isPlace =
        requirement.kind == Requirement::Kind::Include || requirement.kind == Requirement::Kind::Location;
    return isPlace && !target.isEmpty() && text.contains(target);
}

/// The line of the first requirement that is named, or that cannot be read; 0 if there is none.
int lineIn(const QString &folder, const QString &file, const QString &message, const QSet<QString> &words)
{
    const Result<QByteArray> text = readFile(folder + QLatin1Char('/') + file, manifestLimit);
    if (!text)
        return 0;
    const QList<Requirement> requirements = manifest::readRequirements(*text, file).requirements;
    const auto named = std::ranges::find_if(
        requirements, [&](const Requirement &requirement) { return isNamed(requirement, message, words); });
    if (named != requirements.end())
        return named->range.line;
    const auto unreadable = std::ranges::find(requirements, Requirement::Kind::Unreadable, &Requirement::kind);
    return unreadable != requirements.end() ? unreadable->range.line : 0;
}

/// An instruction as all builders write it, whatever they make of spaces and continued lines.
QString comparable(const QString &instruction)
{
    return instruction.simplified().remove(QLatin1Char('\\')).remove(QLatin1Char(' '));
}

/// The line of the instruction that failed, from 1; 0 if none of the file did.
int failedLine(const QByteArray &dockerfile, const QList<log::Step> &steps, const QString &symptom)
{
    static const QRegularExpression parseError(QStringLiteral("\\bparse error (?:on )?line (\\d+)"));
    const QRegularExpressionMatch match = parseError.match(symptom);
    if (match.hasMatch())
        return match.captured(1).toInt();
    const auto failed = std::ranges::find(steps, log::StepState::Failed, &log::Step::state);
    for (const manifest::Instruction &instruction : manifest::dockerfileInstructions(dockerfile)) {
        const QString written = comparable(instruction.keyword + instruction.text);
        // A base image that is not there fails before its step begins, and Podman quotes what it cannot begin.
        const bool isBase = instruction.keyword == QLatin1StringView("FROM");
        const bool isNamed = failed != steps.end() ? comparable(failed->name) == written
                             : isBase              ? symptom.contains(instruction.words().value(0))
                                                   : comparable(symptom).contains(u'"' + written + u'"');
        if (isNamed)
            return int(instruction.firstLine) + 1;
    }
    return 0;
}

/// The line of a file, from 1, that has @p word as a word of its own; 0 if there is none.
int lineWithWord(const QString &path, const QString &word)
{
    const Result<QByteArray> text = readFile(path, manifestLimit);
    if (!text || word.isEmpty())
        return 0;
    const QRegularExpression whole(QStringLiteral("(?<![\\w.+-])%1(?![\\w.+-])").arg(QRegularExpression::escape(word)));
    const QStringList lines = QString::fromUtf8(*text).split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].contains(whole))
            return i + 1;
    }
    return 0;
}

/// What a card's key is wrong about: the line of that key.
int cardLine(const log::FailureCause &cause, const RecipeInput &input)
{
    static const QMap<QString, QString> keys = {
        {QStringLiteral("library.python-removed"), QStringLiteral("python_version")},
        {QStringLiteral("uv.interpreter"), QStringLiteral("python_version")},
        {QStringLiteral("python.no-file"), QStringLiteral("app_file")},
        {QStringLiteral("streamlit.no-file"), QStringLiteral("app_file")},
        {QStringLiteral("hub.no-app-file"), QStringLiteral("app_file")},
        {QStringLiteral("hub.preload"), QStringLiteral("preload_from_hub")},
        {QStringLiteral("hub.unhealthy"), QStringLiteral("startup_duration_timeout")},
    };
    const manifest::CardEntry *entry = input.card.find(keys.value(cause.rule));
    return entry ? entry->valueRange.line : 0;
}

} // namespace

void placeInDockerfile(log::FailureCause &cause, const RecipeInput &input, const QList<log::Step> &steps,
                       const Error &symptom)
{
    const QString name = QStringLiteral("Dockerfile");
    const bool isOfTheFile = symptom.code == ErrorCode::BuildFailed || symptom.code == ErrorCode::ImageMissing;
    const Result<QByteArray> text = readFile(input.folder + QLatin1Char('/') + name, manifestLimit);
    if (cause.line > 0 || !isOfTheFile || !text)
        return;
    cause.line = failedLine(*text, steps, symptom.message);
    if (cause.line == 0)
        return;
    cause.file = name;
    if (!cause.isKnown())
        cause.text = symptom.message;
}

void placeInManifests(log::FailureCause &cause, const RecipeInput &input)
{
    if (cause.line == 0 &&
        (cause.file == QLatin1StringView("packages.txt") || cause.file == QLatin1StringView("Dockerfile")))
        cause.line = lineWithWord(input.folder + QLatin1Char('/') + cause.file, cause.subject);
    if (cause.line == 0 && cause.file == QLatin1StringView("README.md"))
        cause.line = cardLine(cause, input);
    if (cause.line > 0 || !cause.file.endsWith(QLatin1StringView("requirements.txt")))
        return;
    const QSet<QString> words = packageWords(cause.text);
    for (const QString &file : {cause.file, QStringLiteral("pre-requirements.txt")}) {
        if (const int line = lineIn(input.folder, file, cause.text, words); line > 0) {
            cause.file = file;
            cause.line = line;
            return;
        }
    }
    const manifest::CardEntry *version = input.card.find(u"sdk_version");
    if (version == nullptr || !words.contains(manifest::sdkName(input.card.sdk)))
        return;
    cause.file = QStringLiteral("README.md");
    cause.line = version->valueRange.line;
}

} // namespace spacewright::run
