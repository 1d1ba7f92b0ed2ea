// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "meaning.h"

#include <core/manifest/card/card.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QMap>

namespace spacewright::views
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

/// Names and what they are set to.
using Facts = QMap<QString, QString>;

/// "==6.30" says no more than "6.30".
QString shownVersion(const QString &specifier)
{
    return specifier.startsWith(QLatin1StringView("==")) && !specifier.contains(u',') ? specifier.sliced(2).trimmed()
                                                                                      : specifier;
}

Facts requirementFacts(const QByteArray &text)
{
    using manifest::Requirement;
    Facts facts;
    for (const Requirement &requirement : manifest::readRequirements(text, {}).requirements) {
        if (requirement.kind != Requirement::Kind::Package)
            continue;
        QString value = shownVersion(requirement.specifier);
        if (!requirement.extras.isEmpty())
            value = QStringLiteral("[%1]").arg(requirement.extras) + value;
        facts.insert(manifest::normalizedName(requirement.name), value);
    }
    return facts;
}

QString textOf(const manifest::CardEntry &entry)
{
    if (entry.kind == manifest::CardEntry::Kind::Scalar)
        return entry.text;
    QStringList parts;
    for (const manifest::CardPart &part : entry.parts)
        parts.append(part.key.isEmpty() ? part.text : part.key + QStringLiteral(": ") + part.text);
    return parts.join(QStringLiteral(", "));
}

Facts cardFacts(const QByteArray &text)
{
    Facts facts;
    for (const manifest::CardEntry &entry : manifest::readCard(text).card.entries) {
        if (!entry.isEmpty())
            facts.insert(entry.key, textOf(entry));
    }
    return facts;
}

QString withValue(const QString &name, const QString &value)
{
    return value.isEmpty() ? name : name + u' ' + value;
}

QStringList differences(const Facts &before, const Facts &after)
{
    QStringList sentences;
    for (const auto &[name, value] : after.asKeyValueRange()) {
        const auto old = before.constFind(name);
        if (old == before.constEnd())
            //: What a change means: %1 is a package or a key of the card, with its version or value
            sentences.append(Tr::tr("%1 is new").arg(withValue(name, value)));
        else if (*old != value)
            //: What a change means: %1 is a package or a key of the card, %2 and %3 its old and its new version or
            //: value
            sentences.append(
                Tr::tr("%1 %2 → %3")
                    .arg(name, old->isEmpty() ? Tr::tr("any") : *old, value.isEmpty() ? Tr::tr("any") : value));
    }
    for (const auto &[name, value] : before.asKeyValueRange()) {
        if (!after.contains(name))
            //: What a change means: %1 is a package or a key of the card, with its version or value
            sentences.append(Tr::tr("%1 is gone").arg(withValue(name, value)));
    }
    return sentences;
}

} // namespace

QStringList meaningOfChange(const QString &path, const QByteArray &before, const QByteArray &after)
{
    if (path == u"README.md")
        return differences(cardFacts(before), cardFacts(after));
    if (path == u"requirements.txt" || path == u"pre-requirements.txt")
        return differences(requirementFacts(before), requirementFacts(after));
    return {};
}

} // namespace spacewright::views
