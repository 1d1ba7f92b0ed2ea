// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "companions.h"

#include <views/manifest/card/cardform.h>
#include <views/manifest/requirements/packagetable.h>

namespace spacewright::views
{

Companions::Companions(PackageLookup *lookup, SdkReleases *releases, QObject *parent)
    : QObject(parent), m_lookup(lookup), m_releases(releases)
{
}

/// The name of a file right in the Space's folder; empty for others.
QString Companions::nameOf(const QString &path) const
{
    if (m_folder.isEmpty() || !path.startsWith(m_folder + u'/'))
        return {};
    const QString name = path.sliced(m_folder.size() + 1);
    return name.contains(u'/') ? QString() : name;
}

QString Companions::titleFor(const QString &path) const
{
    const QString name = nameOf(path);
    if (name == u"README.md")
        return tr("Card");
    if (name == u"requirements.txt" || name == u"pre-requirements.txt")
        return tr("Packages");
    return {};
}

Companion *Companions::create(const QString &path, QWidget *parent) const
{
    const QString name = nameOf(path);
    if (name == u"README.md")
        return new CardForm(m_releases, parent);
    auto *table = new PackageTable(name, m_lookup, parent);
    connect(table, &PackageTable::fixRequested, this, &Companions::fixRequested);
    return table;
}

} // namespace spacewright::views
