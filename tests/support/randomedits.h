// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/manifest/edit/cardedit.h>
#include <core/manifest/edit/dockerfileedit.h>
#include <core/manifest/edit/packagesedit.h>
#include <core/manifest/edit/pyprojectedit.h>
#include <core/manifest/edit/requirementsedit.h>

#include <tests/support/randommanifests.h>

namespace spacewright::tests
{

/// Manifests as people write them and changes of them, from a fixed seed.
class RandomEdits final : public RandomManifests
{
public:
    using RandomManifests::RandomManifests;

    Result<manifest::Splice> edit(manifest::ManifestKind kind, const QByteArray &text)
    {
        using enum manifest::ManifestKind;
        switch (kind) {
        case Card:
            return editCard(text);
        case Requirements:
            return editRequirements(text);
        case PackageList:
            return chance(50) ? manifest::addPackage(text, oneOf(packageNames()))
                              : manifest::removePackage(text, oneOf(packageNames()));
        case Pyproject:
            return editPyproject(text);
        case Dockerfile:
            break;
        }
        const qsizetype index = below(8);
        if (chance(40))
            return manifest::setArguments(text, index, oneOf(values()));
        return chance(50) ? manifest::removeInstruction(text, index)
                          : manifest::insertInstruction(text, index, QStringLiteral("RUN echo ") + oneOf(values()));
    }

private:
    static QStringList values()
    {
        static const QStringList values = {
            QStringLiteral("gradio"),      QStringLiteral("6.31.0"),      QStringLiteral("3.10"),
            QStringLiteral("true"),        QStringLiteral("no"),          QStringLiteral("a: b # c"),
            QStringLiteral("'quoted'"),    QStringLiteral("\"double\""),  QStringLiteral("Äpfel 🍐"),
            QStringLiteral("- dash"),      QStringLiteral("[x, y]"),      QStringLiteral("two\nlines"),
            QStringLiteral("  blanks  "),  QStringLiteral("back\\slash"), QStringLiteral("---"),
            QStringLiteral("@at"),         QStringLiteral("&anchor"),     QStringLiteral("*alias"),
            QStringLiteral("{{ x }}"),     QStringLiteral("tab\there"),   QStringLiteral("null"),
            QStringLiteral("org/model-1"), QStringLiteral("2024-01-01"),  QStringLiteral("0x10"),
            QStringLiteral("x, y]"),       QStringLiteral("ends with :"), QStringLiteral("%percent"),
            QStringLiteral("?question"),   QStringLiteral("!bang"),       QStringLiteral("`tick`"),
        };
        return values;
    }

    static QStringList packageNames()
    {
        static const QStringList names = {QStringLiteral("ffmpeg"), QStringLiteral("libgl1"), QStringLiteral("cmake"),
                                          QStringLiteral("g++"), QStringLiteral("not a name")};
        return names;
    }

    static QStringList keys()
    {
        static const QStringList keys = {QStringLiteral("title"),   QStringLiteral("sdk"),
                                         QStringLiteral("models"),  QStringLiteral("tags"),
                                         QStringLiteral("emoji"),   QStringLiteral("python_version"),
                                         QStringLiteral("pinned"),  QStringLiteral("custom_headers"),
                                         QStringLiteral("license"), QStringLiteral("short_description")};
        return keys;
    }

    Result<manifest::Splice> editCard(const QByteArray &text)
    {
        using manifest::CardContent;
        const QString key = oneOf(keys());
        if (chance(20))
            return manifest::removeCardKey(text, key);
        if (key == u"custom_headers") {
            CardContent map{manifest::CardEntry::Kind::Map};
            for (const char *name : {"cross-origin-opener-policy", "cross-origin-resource-policy", "x-new"}) {
                if (chance(60))
                    map.parts.append({QString::fromLatin1(name), oneOf(values()), {}, {}});
            }
            return manifest::setCardKey(text, key, map);
        }
        if (key == u"models" || key == u"tags") {
            QStringList items;
            for (const char *known : {"a/b", "c", "d", "x", "y z"}) {
                if (chance(50))
                    items.append(QString::fromLatin1(known));
                if (chance(20))
                    items.append(oneOf(values()));
            }
            return manifest::setCardKey(text, key, CardContent::list(items));
        }
        return manifest::setCardKey(text, key, CardContent::scalar(oneOf(values())));
    }

    Result<manifest::Splice> editRequirements(const QByteArray &text)
    {
        const qsizetype index = below(10);
        if (chance(30))
            return manifest::removeRequirement(text, index);
        if (chance(30))
            return manifest::addRequirement(
                text, oneOf(QStringList{QStringLiteral("scipy>=1"), QStringLiteral("-r b.txt"),
                                        QStringLiteral("no = line"), QStringLiteral("y; python_version<'3.12'")}));
        return manifest::setSpecifier(
            text, index,
            oneOf(QStringList{QString(), QStringLiteral("==9"), QStringLiteral(">=1,<2"), QStringLiteral("=1")}));
    }

    Result<manifest::Splice> editPyproject(const QByteArray &text)
    {
        const QStringList path = oneOf(QList<QStringList>{
            {QStringLiteral("project"), QStringLiteral("dependencies")},
            {QStringLiteral("dependency-groups"), QStringLiteral("dev")},
            {QStringLiteral("tool"), QStringLiteral("uv"), QStringLiteral("constraint-dependencies")},
        });
        const QString value = oneOf(values());
        switch (below(4)) {
        case 0:
            return manifest::setTomlText(
                text,
                {QStringLiteral("project"),
                 oneOf(QStringList{QStringLiteral("name"), QStringLiteral("requires-python")})},
                value);
        case 1:
            return manifest::addTomlItem(text, path, value);
        case 2:
            return manifest::setTomlItem(text, path, below(3), value);
        default:
            return manifest::removeTomlItem(text, path, below(3));
        }
    }
};

} // namespace spacewright::tests
