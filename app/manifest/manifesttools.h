// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/base/error.h>
#include <core/manifest/diagnostic.h>
#include <core/space/space.h>

#include <QObject>

class QThreadPool;

namespace spacewright
{

namespace views
{
class Companions;
class EditorArea;
class PackageLookup;
class SdkReleases;
} // namespace views

class LanguageTools;
class RunPanels;

/// What helps with the texts in the editors: forms and tables beside manifests, a language server for code.
class ManifestTools final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestTools)

public:
    /// All must outlive this.
    ManifestTools(views::EditorArea *editors, RunPanels *panels, QThreadPool *pool, QObject *parent);

    /// Before the first file of another Space is opened.
    void setFolder(const QString &folder);
    /// The program that is the language server, with its arguments.
    void setLanguageServer(const QString &command);
    /// After each reading of the Space.
    void setSpace(const space::Space &space);

Q_SIGNALS:
    void failed(const spacewright::Error &error);
    void noticed(const QString &text);
    /// Something that would mend a file of the Space was chosen.
    void fixRequested(const spacewright::manifest::Fix &fix);

private:
    views::PackageLookup *m_lookup;
    views::SdkReleases *m_releases;
    views::Companions *m_companions;
    LanguageTools *m_language;
};

} // namespace spacewright
