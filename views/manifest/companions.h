// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/companion.h>

#include <QObject>

namespace spacewright::views
{

class PackageLookup;
class SdkReleases;

/// Makes the form beside the card and the table beside requirements, in the folder of the open Space.
class Companions final : public QObject, public CompanionFactory
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Companions)

public:
    /// Both must outlive this.
    Companions(PackageLookup *lookup, SdkReleases *releases, QObject *parent = nullptr);

    void setFolder(const QString &folder) { m_folder = folder; }

    QString titleFor(const QString &path) const override;
    Companion *create(const QString &path, QWidget *parent) const override;

Q_SIGNALS:
    /// Something that would mend a file of the Space was chosen.
    void fixRequested(const spacewright::manifest::Fix &fix);

private:
    QString nameOf(const QString &path) const;

    PackageLookup *m_lookup;
    SdkReleases *m_releases;
    QString m_folder;
};

} // namespace spacewright::views
