// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "card.h"

#include "cardblock.h"
#include "cardkeys.h"
#include "cardrules.h"
#include "duration.h"
#include "yamlnode.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Card)
};

constexpr int depthLimit = 32;

/// Turns the bytes of the block into entries. Positions are those of the whole file.
class EntryReader final
{
public:
    EntryReader(const SourceText &text, const CardBlock &block) : m_text(text), m_block(block) {}

    QList<CardEntry> read(const YamlNode &root) const
    {
        QList<CardEntry> entries;
        for (qsizetype i = 0; i + 1 < root.children.size(); i += 2) {
            const YamlNode &key = root.children.at(i);
            if (key.kind == YamlNode::Kind::Scalar)
                entries.append(entry(key, root.children.at(i + 1)));
        }
        return entries;
    }

    TextRange range(qsizetype begin, qsizetype end) const
    {
        return m_text.range(m_block.begin + begin, m_block.begin + end);
    }

private:
    CardEntry entry(const YamlNode &key, const YamlNode &value) const
    {
        CardEntry entry = {key.text,
                           CardEntry::Kind::Scalar,
                           value.text,
                           {},
                           value.quoted,
                           range(key.begin, key.end),
                           range(value.begin, value.end)};
        const qsizetype step = value.kind == YamlNode::Kind::Mapping ? 2 : 1;
        for (qsizetype i = 0; i + step <= value.children.size(); i += step) {
            const YamlNode &part = value.children.at(i + step - 1);
            entry.parts.append({step == 2 ? value.children.at(i).text : QString(), part.text,
                                range(value.children.at(i).begin, value.children.at(i).end),
                                range(part.begin, part.end)});
        }
        if (value.kind == YamlNode::Kind::Scalar)
            entry.parts.append({{}, value.text, entry.valueRange, entry.valueRange});
        else
            entry.kind = step == 2 ? CardEntry::Kind::Map : CardEntry::Kind::List;
        return entry;
    }

    const SourceText &m_text;
    const CardBlock &m_block;
};

void reportProblem(const YamlProblem &problem, const EntryReader &reader, Findings &findings)
{
    const TextRange range = reader.range(problem.begin, problem.end);
    const auto report = [&](const char *rule, const QString &message) {
        findings.add(Severity::Error, QString::fromLatin1(rule), range, message).source =
            QStringLiteral("https://yaml.org/spec/1.2.2/");
    };
    switch (problem.kind) {
    case YamlProblem::Kind::Encoding:
        report("card.yaml.encoding", Tr::tr("The card holds a byte that no UTF-8 text has. Save the file as UTF-8."));
        break;
    case YamlProblem::Kind::Alias:
        report("card.yaml.alias", Tr::tr("The card uses a YAML anchor or alias. Write the value out instead."));
        break;
    case YamlProblem::Kind::Depth:
        //: %1 is a number
        report("card.yaml.depth", Tr::tr("The card is nested deeper than %1 levels.").arg(depthLimit));
        break;
    case YamlProblem::Kind::DuplicateKey:
        report("card.yaml.duplicate",
               //: %1 is a key of the card, %2 and %3 are line numbers
               Tr::tr("%1 stands twice in the card, in line %2 and in line %3. Remove one.")
                   .arg(problem.detail.left(60))
                   .arg(reader.range(problem.firstBegin, problem.firstBegin).line)
                   .arg(range.line));
        break;
    case YamlProblem::Kind::Syntax:
        //: %1 is the message of the YAML parser, in English
        report("card.yaml.syntax", Tr::tr("The card is no valid YAML: %1.").arg(problem.detail));
        break;
    }
}

/// Reports a block that is not there or cannot be used. Returns whether there is one to read.
bool checkBlock(const CardBlock &block, Findings &findings)
{
    const TextRange firstLine = {1, 1, 1, 1};
    switch (block.state) {
    case CardBlock::State::Missing:
        findings.add(Severity::Error, QStringLiteral("card.missing"), firstLine,
                     Tr::tr("README.md has no card. Begin it with a line \"---\", lines such as \"sdk: gradio\", and "
                            "another line \"---\"."));
        return false;
    case CardBlock::State::Unclosed:
        findings.add(Severity::Error, QStringLiteral("card.unclosed"), firstLine,
                     Tr::tr("The card has no end. Add a line \"---\" behind its last key."));
        return false;
    case CardBlock::State::TooLarge:
        findings.add(Severity::Error, QStringLiteral("card.size"), firstLine,
                     //: %1 and %2 are numbers of bytes
                     Tr::tr("The card has %1 bytes; more than %2 are not read.")
                         .arg(block.end - block.begin)
                         .arg(cardSizeLimit));
        return false;
    case CardBlock::State::Found:
        break;
    }
    return true;
}

QStringList texts(const CardEntry *entry)
{
    QStringList list;
    for (const CardPart &part : entry ? entry->parts : QList<CardPart>())
        list.append(part.text);
    return list;
}

void fillSdk(Card &card, const QString &name)
{
    for (const Sdk sdk : {Sdk::Gradio, Sdk::Streamlit, Sdk::Static, Sdk::Docker}) {
        if (name == sdkName(sdk))
            card.sdk = sdk;
    }
}

/// Sets the typed values from the entries; what is absent or unusable keeps its default.
void fillCard(Card &card)
{
    const auto text = [&card](QStringView key) {
        const CardEntry *entry = card.find(key);
        return entry && entry->kind == CardEntry::Kind::Scalar ? entry->text : QString();
    };
    fillSdk(card, text(u"sdk"));
    card.title = text(u"title");
    card.emoji = text(u"emoji");
    card.sdkVersion = text(u"sdk_version");
    card.pythonVersion = text(u"python_version");
    card.appBuildCommand = text(u"app_build_command");
    card.shortDescription = text(u"short_description");
    card.suggestedHardware = text(u"suggested_hardware");
    card.appFile = text(u"app_file");
    if (card.appFile.isEmpty())
        card.appFile = card.sdk == Sdk::Static ? QStringLiteral("index.html") : QStringLiteral("app.py");
    if (const int port = text(u"app_port").toInt(); port > 0 && port <= 65535)
        card.appPort = port;
    if (const QString path = text(u"base_path"); path.startsWith(u'/'))
        card.basePath = path;
    card.oauth = text(u"hf_oauth").toLower() == u"true";
    if (const auto timeout = readDuration(text(u"startup_duration_timeout")))
        card.startupTimeout = *timeout;
    card.preloadFromHub = texts(card.find(u"preload_from_hub"));
    const CardEntry *headers = card.find(u"custom_headers");
    if (headers && headers->kind == CardEntry::Kind::Map) {
        for (const CardPart &part : headers->parts)
            card.customHeaders.insert(part.key, part.text);
    }
}

/// Reads the YAML and looks at what it says. The card is empty if it is no YAML or no map.
Card readBlock(const SourceText &text, const CardBlock &block, Findings &findings)
{
    Card card;
    const YamlReading yaml = readYaml(text.bytes().sliced(block.begin, block.end - block.begin), depthLimit);
    const EntryReader reader(text, block);
    for (const YamlProblem &problem : yaml.problems)
        reportProblem(problem, reader, findings);
    const bool isEmpty = !yaml.root || (yaml.root->kind == YamlNode::Kind::Scalar && yaml.root->text.isEmpty());
    if (!isEmpty && yaml.root->kind != YamlNode::Kind::Mapping) {
        findings.add(Severity::Error, QStringLiteral("card.yaml.noMap"), reader.range(yaml.root->begin, yaml.root->end),
                     Tr::tr("The card must be made of lines \"key: value\"."));
    } else if (!isEmpty || yaml.problems.isEmpty()) {
        card.entries = isEmpty ? QList<CardEntry>() : reader.read(*yaml.root);
        fillCard(card);
        checkCard(card, findings);
    }
    return card;
}

} // namespace

QString builtPython(const Card &card)
{
    return card.pythonVersion.isEmpty() ? QStringLiteral("3.10") : card.pythonVersion;
}

QString sdkName(Sdk sdk)
{
    switch (sdk) {
    case Sdk::Gradio:
        return QStringLiteral("gradio");
    case Sdk::Streamlit:
        return QStringLiteral("streamlit");
    case Sdk::Static:
        return QStringLiteral("static");
    case Sdk::Docker:
        return QStringLiteral("docker");
    case Sdk::None:
        break;
    }
    return {};
}

const CardEntry *Card::find(QStringView key) const
{
    const auto found =
        std::ranges::find_if(entries, [key](const CardEntry &entry) { return entry.key == key && !entry.isEmpty(); });
    return found == entries.cend() ? nullptr : &*found;
}

CardReading readCard(const QByteArray &readme)
{
    const SourceText text(readme);
    Findings findings(text, QStringLiteral("README.md"),
                      QStringLiteral("https://huggingface.co/docs/hub/spaces-config-reference"));
    CardReading reading;
    const CardBlock block = findCardBlock(readme);
    reading.hasBlock = block.state == CardBlock::State::Found || block.state == CardBlock::State::TooLarge;
    if (checkBlock(block, findings))
        reading.card = readBlock(text, block, findings);
    reading.diagnostics = findings.diagnostics();
    return reading;
}

} // namespace spacewright::manifest
