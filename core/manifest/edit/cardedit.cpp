// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cardedit.h"

#include "cardtext.h"
#include "facts.h"
#include "listedit.h"

#include <core/manifest/card/cardblock.h>
#include <core/manifest/card/cardkeys.h>
#include <core/manifest/sourcetext.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CardEdit)
};

/// The facts that a value will make.
ManifestFacts factsOf(const QString &key, const CardContent &content)
{
    if (content.kind == CardEntry::Kind::Scalar)
        return {{{key}, content.text}};
    if (content.parts.isEmpty())
        return {{{key}, content.kind == CardEntry::Kind::List ? QStringLiteral("[]") : QStringLiteral("{}")}};
    ManifestFacts facts;
    for (qsizetype i = 0; i < content.parts.size(); ++i) {
        const CardPart &part = content.parts.at(i);
        facts.append({{key, content.kind == CardEntry::Kind::List ? QString::number(i) : part.key}, part.text});
    }
    return facts;
}

/// A card that is open for one change.
class CardText final
{
public:
    explicit CardText(const QByteArray &readme)
        : m_text(readme), m_source(readme), m_block(findCardBlock(readme)), m_lineEnd(lineEndOf(readme))
    {
    }

    Result<> read()
    {
        const Result<ManifestFacts> facts = cardFacts(m_text);
        if (!facts)
            return failure(facts);
        m_facts = *facts;
        m_entries = readCard(m_text).card.entries;
        return {};
    }

    bool hasCard() const { return m_block.state == CardBlock::State::Found; }

    Result<const CardEntry *> entry(const QString &key) const
    {
        const auto isKey = [&key](const CardEntry &entry) { return entry.key == key; };
        const auto found = std::ranges::find_if(m_entries, isKey);
        if (std::ranges::count_if(m_entries, isKey) > 1)
            return fail(ErrorCode::ManifestInvalid,
                        //: %1 is a key of the card
                        Tr::tr("%1 stands twice in the card. Remove one of them first.").arg(key));
        return found == m_entries.cend() ? nullptr : &*found;
    }

    Result<Splice> make(const QString &key, const CardContent &content) const
    {
        const QByteArray line = yamlScalar(key, CardQuotes::None, false) + ':' + yamlValue(key, content, m_lineEnd);
        const QByteArray whole = "---" + m_lineEnd + line + m_lineEnd + "---" + m_lineEnd;
        const qsizetype begin = m_text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        return splice(ManifestKind::Card, m_text, {{begin, 0, whole}}, factsOf(key, content));
    }

    /// Puts a new key behind the last one that the documentation lists before it, else at the card's end.
    Result<Splice> insert(const QString &key, const CardContent &content) const
    {
        const qsizetype after = predecessorOf(key);
        const qsizetype at = after < 0 ? m_block.end : lineAfter(offsetOf(m_entries.at(after).valueRange, true));
        const QByteArray line = yamlScalar(key, CardQuotes::None, false) + ':' + yamlValue(key, content, m_lineEnd);
        ManifestFacts expected = m_facts;
        qsizetype place = expected.size();
        if (after >= 0) {
            const auto last = std::ranges::find(expected.crbegin(), expected.crend(), m_entries.at(after).key,
                                                [](const ManifestFact &fact) { return fact.path.constFirst(); });
            place = expected.crend() - last;
        }
        for (const ManifestFact &fact : factsOf(key, content))
            expected.insert(place++, fact);
        return splice(ManifestKind::Card, m_text, {{at, 0, line + m_lineEnd}}, expected);
    }

    Result<Splice> replace(const CardEntry &entry, const CardContent &content) const
    {
        ManifestFacts expected;
        for (const ManifestFact &fact : m_facts) {
            if (fact.path.constFirst() != entry.key)
                expected.append(fact);
            else if (expected.isEmpty() || expected.constLast().path.constFirst() != entry.key)
                expected += factsOf(entry.key, content);
        }
        return splice(ManifestKind::Card, m_text, edits(entry, content), expected);
    }

    Result<Splice> remove(const CardEntry &entry) const
    {
        ManifestFacts expected = m_facts;
        expected.removeIf([&entry](const ManifestFact &fact) { return fact.path.constFirst() == entry.key; });
        const qsizetype begin = offsetOf(entry.keyRange, false);
        const qsizetype lineBegin = m_source.offset(entry.keyRange.line, 1);
        const qsizetype end = lineAfter(offsetOf(entry.valueRange, true));
        if (!QByteArrayView(m_text).sliced(lineBegin, begin - lineBegin).trimmed().isEmpty())
            return fail(ErrorCode::EditRefused, Tr::tr("The card is written in one line. Change the text itself."));
        return splice(ManifestKind::Card, m_text, {{lineBegin, end - lineBegin, {}}}, expected);
    }

private:
    qsizetype offsetOf(const TextRange &range, bool isEnd) const
    {
        return isEnd ? m_source.offset(range.endLine, range.endColumn) : m_source.offset(range.line, range.column);
    }

    QByteArray written(const TextRange &range) const
    {
        return m_text.sliced(offsetOf(range, false), offsetOf(range, true) - offsetOf(range, false));
    }

    /// The begin of the line behind @p offset, never beyond the card's last line.
    qsizetype lineAfter(qsizetype offset) const
    {
        // A block of text ends at the begin of a line already.
        if (offset > m_block.begin && m_text.at(offset - 1) == '\n')
            return offset;
        const qsizetype end = m_text.indexOf('\n', offset);
        return end < 0 ? m_block.end : std::min(end + 1, m_block.end);
    }

    qsizetype predecessorOf(const QString &key) const
    {
        const auto rank = [](const QString &name) {
            const CardKey *known = cardKeyNamed(name);
            return known ? known - cardKeys().constData() : cardKeys().size();
        };
        qsizetype found = m_entries.size() - 1;
        while (found >= 0 && rank(m_entries.at(found).key) >= rank(key))
            --found;
        return found;
    }

    /// Written on lines of its own behind "|" or ">".
    bool isBlock(const CardEntry &entry) const
    {
        return entry.quoted && quotesOf(written(entry.valueRange)) == CardQuotes::None;
    }

    QList<TextEdit> edits(const CardEntry &entry, const CardContent &content) const
    {
        const bool isPlain = isPlainKey(entry.key);
        const bool isScalar = content.kind == CardEntry::Kind::Scalar && entry.kind == CardEntry::Kind::Scalar;
        if (isScalar && !isBlock(entry)) {
            const QByteArray old = written(entry.valueRange);
            QByteArray value = yamlScalar(content.text, quotesOf(old), isPlain);
            if (old.isEmpty())
                value.prepend(' ');
            const qsizetype begin =
                old.isEmpty() ? offsetOf(entry.keyRange, true) + 1 : offsetOf(entry.valueRange, false);
            return {{begin, old.size(), value}};
        }
        if (content.kind == entry.kind && !entry.parts.isEmpty() && !content.parts.isEmpty())
            return ListEdit(m_text, m_source, entry, m_lineEnd).edits(content);
        // From one kind to another, or to or from an empty one: everything behind the colon.
        const qsizetype begin = offsetOf(entry.keyRange, true);
        const qsizetype colon = m_text.indexOf(':', begin);
        qsizetype end = std::max(colon + 1, offsetOf(entry.valueRange, true));
        // The line end behind a block of text stays.
        while (end > colon + 1 && (m_text.at(end - 1) == '\n' || m_text.at(end - 1) == '\r'))
            --end;
        return {{colon + 1, end - colon - 1, yamlValue(entry.key, content, m_lineEnd)}};
    }

    const QByteArray &m_text;
    const SourceText m_source;
    const CardBlock m_block;
    const QByteArray m_lineEnd;
    ManifestFacts m_facts;
    QList<CardEntry> m_entries;
};

} // namespace

CardContent CardContent::list(const QStringList &items)
{
    CardContent content{CardEntry::Kind::List};
    for (const QString &item : items)
        content.parts.append({{}, item, {}, {}});
    return content;
}

Result<Splice> setCardKey(const QByteArray &readme, const QString &key, const CardContent &content)
{
    CardText card(readme);
    if (!card.hasCard() && findCardBlock(readme).state == CardBlock::State::Missing)
        return card.make(key, content);
    if (const Result<> read = card.read(); !read)
        return failure(read);
    const Result<const CardEntry *> entry = card.entry(key);
    if (!entry)
        return failure(entry);
    return *entry ? card.replace(**entry, content) : card.insert(key, content);
}

Result<Splice> removeCardKey(const QByteArray &readme, const QString &key)
{
    CardText card(readme);
    if (const Result<> read = card.read(); !read)
        return failure(read);
    const Result<const CardEntry *> entry = card.entry(key);
    if (!entry)
        return failure(entry);
    return *entry ? card.remove(**entry) : Splice{readme, {}, {}};
}

} // namespace spacewright::manifest
