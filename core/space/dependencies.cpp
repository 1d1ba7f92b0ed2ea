// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies.h"

#include "manifestfile.h"

#include <core/base/redact.h>
#include <core/manifest/edit/lines.h>
#include <core/manifest/names/keptnames.h>
#include <core/manifest/packagelist.h>
#include <core/manifest/requirements/requirementrules.h>
#include <core/manifest/requirements/wheelfacts.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringDecoder>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Requirement;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Dependencies)
};

constexpr qsizetype depthLimit = 32;

/// Follows the includes of a requirements file, each file once.
class RequirementsWalk final
{
public:
    RequirementsWalk(const Space &space, Dependencies &dependencies)
        : m_space(space), m_dependencies(dependencies), m_diagnostics(dependencies.diagnostics)
    {
        if (space.card.sdk == manifest::Sdk::Gradio)
            m_gradioVersion = space.card.sdkVersion;
    }

    void read(const QString &file)
    {
        m_path.append(file);
        if (const auto bytes = readManifest(m_space, file, m_diagnostics)) {
            const QByteArray text = plainText(*bytes, file);
            const qsizetype before = m_diagnostics.size();
            const manifest::RequirementsReading reading = manifest::readRequirements(text, file);
            m_diagnostics += reading.diagnostics;
            if (!m_gradioVersion.isEmpty())
                m_diagnostics += manifest::checkSdkPin(text, reading.requirements, m_gradioVersion, file);
            m_diagnostics += manifest::checkInstallable(
                text, reading.requirements,
                {file, m_space.card.pythonVersion, m_space.card.suggestedHardware.startsWith(u"zero")});
            // Edits of another text than the file's.
            for (qsizetype i = before; i < m_diagnostics.size() && text != *bytes; ++i)
                m_diagnostics[i].fix.reset();
            for (const Requirement &requirement : reading.requirements)
                take(requirement, file);
        }
        m_done.append(m_path.takeLast());
    }

private:
    /// pip reads UTF-16 where its mark is there (https://pip.pypa.io/en/stable/reference/requirements-file-format/).
    QByteArray plainText(const QByteArray &bytes, const QString &file)
    {
        if (!bytes.startsWith("\xff\xfe") && !bytes.startsWith("\xfe\xff"))
            return bytes;
        m_diagnostics.append(
            {Severity::Warning, QStringLiteral("requirements.encoding"),
             Tr::tr("This file is UTF-16, as PowerShell writes it. pip reads that, hardly anything else "
                    "does: save it as UTF-8."),
             file, manifest::TextRange{1, 1, 1, 1},
             QStringLiteral("https://pip.pypa.io/en/stable/reference/requirements-file-format/")});
        return QString(QStringDecoder(QStringDecoder::Utf16).decode(bytes)).toUtf8();
    }

    void take(const Requirement &requirement, const QString &file)
    {
        if (requirement.kind == Requirement::Kind::Include) {
            follow(requirement, file);
        } else if (requirement.kind == Requirement::Kind::Location) {
            m_dependencies.hasUnnamed = true;
        } else if (requirement.kind == Requirement::Kind::Package) {
            const QString name = manifest::normalizedName(requirement.name);
            m_dependencies.packages.append(name);
            m_dependencies.wanted.insert(name, requirement.target.isEmpty() ? requirement.specifier
                                                                            : redact(requirement.target));
            checkSystemPackages(requirement, name, file);
        }
    }

    /// A Dockerfile installs what it likes; what the Hub builds itself has packages.txt alone.
    void checkSystemPackages(const Requirement &requirement, const QString &name, const QString &file)
    {
        if (m_space.card.sdk != manifest::Sdk::Gradio && m_space.card.sdk != manifest::Sdk::Streamlit)
            return;
        QStringList missing = manifest::systemPackagesFor(name);
        missing.removeIf([this](const QString &package) { return m_dependencies.systemPackages.contains(package); });
        if (missing.isEmpty())
            return;
        Diagnostic diagnostic{Severity::Warning, QStringLiteral("requirements.system"),
                              //: %1 is the name of a Python package, %2 names of Debian packages
                              Tr::tr("%1 needs %2 of the system. Add it to packages.txt.")
                                  .arg(requirement.name, missing.join(QStringLiteral(", "))),
                              file, requirement.range,
                              QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies")};
        //: %1 is names of Debian packages
        diagnostic.fix =
            manifest::Fix{Tr::tr("Add %1 to packages.txt").arg(missing.join(QStringLiteral(", "))),
                          QStringLiteral("packages.txt"),
                          {manifest::lineAtTheEnd(m_dependencies.packagesText, missing.join(u'\n').toUtf8())}};
        m_diagnostics.append(diagnostic);
    }

    void follow(const Requirement &include, const QString &from)
    {
        const QString file = QDir::cleanPath(QFileInfo(from).path() + u'/' + include.target);
        // What lies outside was reported where it was read, and addresses are pip's business.
        if (include.target.isEmpty() || include.target.contains(u"://") || QDir::isAbsolutePath(include.target) ||
            file == u".." || file.startsWith(u"../"))
            return;
        if (m_path.contains(file))
            report(include, from, "requirements.include.cycle",
                   //: %1 is a list of files, each of which includes the next
                   Tr::tr("These files include each other: %1.").arg((m_path + QStringList(file)).join(u" → ")));
        else if (!QFileInfo(m_space.folder + u'/' + file).isFile())
            report(include, from, "requirements.include.missing",
                   //: %1 is the path of a file
                   Tr::tr("There is no file %1 to include.").arg(file));
        else if (m_path.size() >= depthLimit)
            report(include, from, "requirements.include.depth",
                   //: %1 is a number
                   Tr::tr("Files that include each other more than %1 levels deep are not read.").arg(depthLimit));
        else if (!m_done.contains(file))
            read(file);
    }

    void report(const Requirement &include, const QString &file, const char *rule, const QString &message)
    {
        m_diagnostics.append({Severity::Error, QString::fromLatin1(rule), message, file, include.range,
                              QStringLiteral("https://pip.pypa.io/en/stable/reference/requirements-file-format/")});
    }

    const Space &m_space;
    Dependencies &m_dependencies;
    QList<Diagnostic> &m_diagnostics;
    QString m_gradioVersion;
    /// The files that led to this one, and those that are read to their end.
    QStringList m_path;
    QStringList m_done;
};

} // namespace

Dependencies readDependencies(const Space &space)
{
    Dependencies dependencies;
    const QString packages = QStringLiteral("packages.txt");
    if (space.hasManifest(packages)) {
        if (const auto text = readManifest(space, packages, dependencies.diagnostics)) {
            const manifest::PackageList list = manifest::readPackageList(*text);
            dependencies.systemPackages = list.names;
            dependencies.diagnostics += list.diagnostics;
            // Of others the Hub installs none.
            if (space.card.sdk == manifest::Sdk::Gradio || space.card.sdk == manifest::Sdk::Streamlit)
                dependencies.diagnostics +=
                    manifest::checkPackageNames(*text, manifest::keptNames(manifest::KeptNames::SystemPackages));
            dependencies.packagesText = *text;
        }
    }
    for (const char *name : {"pre-requirements.txt", "requirements.txt"}) {
        if (space.hasManifest(QString::fromLatin1(name)))
            RequirementsWalk(space, dependencies).read(QString::fromLatin1(name));
    }
    return dependencies;
}

} // namespace spacewright::space
