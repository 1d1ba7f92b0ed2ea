// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagesedit.h"

#include "facts.h"
#include "lines.h"

#include <core/manifest/packagelist.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PackagesEdit)
};

bool isAloneInItsLine(const QByteArray &text, const ManifestFact &word)
{
    const TextEdit line = wholeLines(text, word.begin, word.end);
    const QByteArrayView whole = QByteArrayView(text).sliced(line.offset, line.length);
    return whole.trimmed().size() == word.end - word.begin;
}

} // namespace

Result<Splice> addPackage(const QByteArray &text, const QString &name)
{
    const QByteArray added = name.trimmed().toUtf8();
    if (readPackageList(added).names != QStringList{QString::fromUtf8(added)})
        return fail(ErrorCode::ManifestInvalid,
                    //: %1 is a word
                    Tr::tr("\"%1\" cannot be the name of a Debian package.").arg(name.left(80)));
    Result<ManifestFacts> expected = packageFacts(text);
    if (!expected)
        return failure(expected);
    expected->append({{QStringLiteral("word")}, QString::fromUtf8(added)});
    return splice(ManifestKind::PackageList, text, {lineAtTheEnd(text, added)}, *expected);
}

Result<Splice> removePackage(const QByteArray &text, const QString &name)
{
    Result<ManifestFacts> expected = packageFacts(text);
    if (!expected)
        return failure(expected);
    const auto found = std::ranges::find(*expected, name, &ManifestFact::value);
    if (found == expected->end())
        //: %1 is the name of a package
        return fail(ErrorCode::Usage, Tr::tr("packages.txt does not name %1.").arg(name));
    const ManifestFact word = *found;
    expected->erase(found);
    if (isAloneInItsLine(text, word))
        return splice(ManifestKind::PackageList, text, {wholeLines(text, word.begin, word.end)}, *expected);
    // With the blank before it, else the one behind it.
    const auto isBlank = [&text](qsizetype at) { return text.at(at) == ' ' || text.at(at) == '\t'; };
    qsizetype begin = word.begin;
    qsizetype end = word.end;
    while (begin > 0 && isBlank(begin - 1))
        --begin;
    while (begin == word.begin && end < text.size() && isBlank(end))
        ++end;
    return splice(ManifestKind::PackageList, text, {{begin, end - begin, {}}}, *expected);
}

} // namespace spacewright::manifest
