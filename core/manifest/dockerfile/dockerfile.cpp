// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dockerfile.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QVariant>

namespace spacewright::manifest
{

namespace
{

/// The words that end the here-documents which an instruction begins.
QStringList hereDocuments(const QString &keyword, const QString &text)
{
    static const QRegularExpression start(QStringLiteral("<<-?\\s*([\"']?)([A-Za-z_][A-Za-z0-9_]*)\\1"));
    QStringList ends;
    if (keyword != QLatin1StringView("RUN") && keyword != QLatin1StringView("COPY") &&
        keyword != QLatin1StringView("ADD"))
        return ends;
    QRegularExpressionMatchIterator matches = start.globalMatch(text);
    while (matches.hasNext())
        ends += matches.next().captured(2);
    return ends;
}

struct Directive {
    QString value;
    qsizetype line = -1;
};

/// A parser directive such as `# escape=`, which comes before everything else.
Directive directiveIn(const QStringList &lines, QLatin1StringView name)
{
    static const QRegularExpression form(QStringLiteral("^#\\s*(\\w+)\\s*=\\s*(\\S+)\\s*$"));
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QRegularExpressionMatch match = form.match(lines[line]);
        if (!match.hasMatch())
            break;
        if (match.captured(1).compare(name, Qt::CaseInsensitive) == 0)
            return {match.captured(2), line};
    }
    return {};
}

QLatin1Char escapeOf(const QStringList &lines)
{
    const QString value = directiveIn(lines, QLatin1StringView("escape")).value;
    return QLatin1Char(value.isEmpty() ? '\\' : value.at(0).toLatin1());
}

bool isCommentOrEmpty(const QString &line)
{
    return line.isEmpty() || line.startsWith(QLatin1Char('#'));
}

/// The logical line that begins at @p index, which moves to the line after it.
QString joinedLine(const QStringList &lines, QLatin1Char escape, qsizetype &index)
{
    QString joined = lines.at(index++).trimmed();
    while (joined.endsWith(escape) && index < lines.size()) {
        joined.chop(1);
        // Comments and empty lines may stand between continued lines.
        while (index < lines.size() && isCommentOrEmpty(lines.at(index).trimmed()))
            ++index;
        if (index < lines.size())
            joined += QLatin1Char(' ') + lines.at(index++).trimmed();
    }
    return joined.trimmed();
}

/// What `COPY --from=NAME` and `RUN --mount=from=NAME` name.
QStringList imagesInFlags(const Instruction &instruction)
{
    static const QRegularExpression from(QStringLiteral("^--(?:from=|mount=(?:.*,)?from=)([^,]+)"));
    QStringList names;
    for (const QString &flag : instruction.flags()) {
        if (const QRegularExpressionMatch match = from.match(flag); match.hasMatch())
            names += match.captured(1);
    }
    return names;
}

bool isAddress(const QString &word)
{
    return word.contains(QLatin1StringView("://")) || word.startsWith(QLatin1StringView("git@"));
}

} // namespace

QStringList Instruction::flags() const
{
    QStringList found;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!word.startsWith(QLatin1StringView("--")))
            break;
        found += word;
    }
    return found;
}

QStringList Instruction::words() const
{
    QStringList found = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    found.remove(0, flags().size());
    const QString rest = found.join(QLatin1Char(' '));
    if (!rest.startsWith(QLatin1Char('[')))
        return found;
    const QJsonDocument list = QJsonDocument::fromJson(rest.toUtf8());
    return list.isArray() ? list.toVariant().toStringList() : found;
}

QList<Instruction> dockerfileInstructions(const QByteArray &text)
{
    const QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    const QLatin1Char escape = escapeOf(lines);
    QList<Instruction> instructions;
    for (qsizetype index = 0; index < lines.size();) {
        if (isCommentOrEmpty(lines.at(index).trimmed())) {
            ++index;
            continue;
        }
        Instruction instruction{.keyword = {}, .text = {}, .firstLine = index};
        const QString joined = joinedLine(lines, escape, index);
        instruction.keyword = joined.section(QRegularExpression(QStringLiteral("\\s")), 0, 0).toUpper();
        instruction.text = joined.sliced(instruction.keyword.size()).trimmed();
        for (const QString &end : hereDocuments(instruction.keyword, instruction.text)) {
            while (index < lines.size() && lines.at(index).trimmed() != end)
                ++index;
            index = qMin(index + 1, lines.size());
        }
        instruction.lastLine = index - 1;
        instructions += instruction;
    }
    return instructions;
}

QString secretMount(const QByteArray &text)
{
    for (const Instruction &instruction : dockerfileInstructions(text)) {
        for (const QString &flag : instruction.flags()) {
            const QString type = flag.section(QLatin1Char(','), 0, 0);
            if (type == QLatin1StringView("--mount=type=secret") || type == QLatin1StringView("--mount=type=ssh"))
                return instruction.keyword + QLatin1Char(' ') + type;
        }
    }
    return {};
}

SyntaxDirective syntaxDirective(const QByteArray &text)
{
    const Directive found = directiveIn(QString::fromUtf8(text).split(QLatin1Char('\n')), QLatin1StringView("syntax"));
    return {found.value, found.line};
}

QString hereDocument(const QByteArray &text)
{
    for (const Instruction &instruction : dockerfileInstructions(text)) {
        if (!hereDocuments(instruction.keyword, instruction.text).isEmpty())
            return instruction.keyword + QLatin1Char(' ') + instruction.text;
    }
    return {};
}

std::optional<QStringList> imagesNamedIn(const QByteArray &text)
{
    QStringList images;
    QStringList stages = {QStringLiteral("scratch")};
    int number = 0;
    bool isKnown = true;
    const auto take = [&](const QString &name) {
        isKnown = isKnown && !name.contains(QLatin1Char('$'));
        if (!stages.contains(name, Qt::CaseInsensitive) && !images.contains(name))
            images += name;
    };
    for (const Instruction &instruction : dockerfileInstructions(text)) {
        const QStringList words = instruction.words();
        for (const QString &name : imagesInFlags(instruction))
            take(name);
        if (instruction.keyword == QLatin1StringView("ADD"))
            isKnown = isKnown && std::ranges::none_of(words, isAddress);
        if (instruction.keyword != QLatin1StringView("FROM") || words.isEmpty())
            continue;
        take(words.first());
        // Stages are called by their number too.
        stages += QString::number(number++);
        if (words.size() == 3)
            stages += words.last();
    }
    return isKnown ? std::optional(images) : std::nullopt;
}

QString sourceFolderInImage(const QByteArray &text)
{
    QString folder;
    QString target;
    for (const Instruction &instruction : dockerfileInstructions(text)) {
        const QStringList words = instruction.words();
        if (instruction.keyword == QLatin1StringView("FROM")) {
            folder.clear();
            target.clear();
        } else if (instruction.keyword == QLatin1StringView("WORKDIR")) {
            folder = QDir::cleanPath(instruction.text.startsWith(QLatin1Char('/'))
                                         ? instruction.text
                                         : folder + QLatin1Char('/') + instruction.text);
        } else if (instruction.keyword == QLatin1StringView("COPY") ||
                   instruction.keyword == QLatin1StringView("ADD")) {
            const bool isOfStage = instruction.flags().join(QLatin1Char(' ')).contains(QLatin1StringView("--from"));
            const bool isWhole = words.size() == 2 && QDir::cleanPath(words.first()) == QLatin1StringView(".");
            if (!isOfStage && isWhole)
                target = QDir::cleanPath(words.last().startsWith(QLatin1Char('/'))
                                             ? words.last()
                                             : folder + QLatin1Char('/') + words.last());
        }
    }
    const bool isKnown = target.startsWith(QLatin1Char('/')) && !target.contains(QLatin1Char('$'));
    return isKnown ? target : QString();
}

} // namespace spacewright::manifest
