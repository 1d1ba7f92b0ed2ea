// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "splice.h"

#include "facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Splice)
};

void sortFromTheEnd(QList<TextEdit> &edits)
{
    std::ranges::stable_sort(edits, std::greater{}, &TextEdit::offset);
}

bool overlap(const QList<TextEdit> &edits, qsizetype size)
{
    qsizetype before = size;
    for (const TextEdit &edit : edits) {
        if (edit.offset < 0 || edit.length < 0 || edit.offset + edit.length > before)
            return true;
        before = edit.offset;
    }
    return false;
}

/// The edits that take the changed text back; @p edits go from the end to the start.
QList<TextEdit> inverse(const QByteArray &text, const QList<TextEdit> &edits)
{
    QList<TextEdit> undo;
    qsizetype shift = 0;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        undo.prepend({edit->offset + shift, edit->replacement.size(), text.sliced(edit->offset, edit->length)});
        shift += edit->replacement.size() - edit->length;
    }
    return undo;
}

} // namespace

std::optional<ManifestKind> manifestKindOf(const QString &fileName)
{
    const QString name = fileName.section(u'/', -1);
    if (name == u"README.md")
        return ManifestKind::Card;
    if (name == u"packages.txt")
        return ManifestKind::PackageList;
    if (name == u"pyproject.toml")
        return ManifestKind::Pyproject;
    if (name == u"Dockerfile")
        return ManifestKind::Dockerfile;
    if (name.endsWith(u".txt"))
        return ManifestKind::Requirements;
    return {};
}

Result<ManifestFacts> readFacts(ManifestKind kind, const QByteArray &text)
{
    switch (kind) {
    case ManifestKind::Card:
        return cardFacts(text);
    case ManifestKind::Requirements:
        return requirementFacts(text);
    case ManifestKind::PackageList:
        return packageFacts(text);
    case ManifestKind::Pyproject:
        return pyprojectFacts(text);
    case ManifestKind::Dockerfile:
        break;
    }
    return dockerfileFacts(text);
}

Result<Splice> splice(ManifestKind kind, const QByteArray &text, QList<TextEdit> edits, const ManifestFacts &expected)
{
    sortFromTheEnd(edits);
    const QString refusal =
        Tr::tr("This cannot be changed without changing something else, too. Change the text itself.");
    if (overlap(edits, text.size()))
        return fail(ErrorCode::EditRefused, refusal, QStringLiteral("The edits overlap."));
    Splice result{applied(text, edits), edits, inverse(text, edits)};
    const Result<ManifestFacts> facts = readFacts(kind, result.text);
    if (!facts)
        return fail(ErrorCode::EditRefused, refusal, facts.error().message);
    if (*facts != expected)
        return fail(ErrorCode::EditRefused, refusal, QStringLiteral("The text says something else afterwards."));
    return result;
}

QByteArray applied(const QByteArray &text, const QList<TextEdit> &edits)
{
    QList<TextEdit> sorted = edits;
    sortFromTheEnd(sorted);
    QByteArray changed = text;
    for (const TextEdit &edit : std::as_const(sorted))
        changed.replace(edit.offset, edit.length, edit.replacement);
    return changed;
}

QByteArray lineEndOf(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    return end > 0 && text.at(end - 1) == '\r' ? "\r\n" : "\n";
}

} // namespace spacewright::manifest
