// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importrules.h"

#include <core/base/filewriter.h>
#include <core/manifest/findings.h>
#include <core/manifest/requirements/broughtpackages.h>
#include <core/manifest/requirements/importnames.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Findings;
using manifest::Sdk;
using manifest::Severity;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ImportRules)
};

/// What the Hub installs without being asked (https://huggingface.co/docs/hub/spaces-dependencies).
QStringList installedAnyway(Sdk sdk)
{
    QStringList names = {QStringLiteral("huggingface-hub"),
                         QStringLiteral("requests"),
                         QStringLiteral("datasets"),
                         QStringLiteral("hf-transfer"),
                         QStringLiteral("protobuf"),
                         QStringLiteral("click"),
                         QStringLiteral("pip"),
                         QStringLiteral("setuptools")};
    if (sdk == Sdk::Gradio)
        names += {QStringLiteral("gradio"), QStringLiteral("uvicorn"), QStringLiteral("websockets"),
                  QStringLiteral("spaces"), QStringLiteral("authlib"), QStringLiteral("itsdangerous"),
                  QStringLiteral("mcp")};
    else
        names += QStringLiteral("streamlit");
    return names;
}

/// "onnxruntime" of "onnxruntime-gpu": packages that bring the same module.
QString withoutVariant(const QString &package)
{
    for (const char *variant : {"-cpu", "-gpu", "-headless", "-binary", "-nightly", "-contrib-python", "-python"}) {
        if (package.endsWith(QLatin1StringView(variant)))
            return withoutVariant(package.chopped(qsizetype(qstrlen(variant))));
    }
    return package;
}

class Checker final
{
public:
    Checker(const Space &space, const Code &code, const Dependencies &dependencies)
        : m_space(space), m_code(code), m_hasUnnamed(dependencies.hasUnnamed),
          m_brought(manifest::broughtBy(dependencies.packages + installedAnyway(space.card.sdk)))
    {
        // Of what the Hub installs itself it is known what it brings, of the Space's own requirements maybe not.
        m_brought.isComplete = manifest::broughtBy(dependencies.packages).isComplete;
    }

    QList<Diagnostic> check(const CodeFile &file)
    {
        Findings findings(file.text, file.path, QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies"));
        for (const python::Import &import : file.source.imports) {
            const QString module = import.module.section(u'.', 0, 0);
            if (import.level > 0 || import.isGuarded || m_seen.contains(module) || isProvided(module, file.path))
                continue;
            m_seen.insert(module);
            report(findings, file.rangeOf(import.extent), module);
        }
        return findings.diagnostics();
    }

private:
    bool isProvided(const QString &module, const QString &path) const
    {
        if (m_code.standardModules.contains(module) || m_code.ownModules.contains(module))
            return true;
        // A folder without __init__.py is a package too, and compiled modules are no Python files.
        const QString beside = m_space.folder + u'/' + QFileInfo(path).path() + u'/' + module;
        if (QFileInfo(m_space.folder + u'/' + module).isDir() || QFileInfo(beside).isDir())
            return true;
        const QString wanted = withoutVariant(manifest::normalizedName(manifest::packageOfModule(module)));
        const QString plain = manifest::normalizedName(module);
        return std::ranges::any_of(m_brought.names, [&](const QString &package) {
            const QString name = withoutVariant(package);
            // "openai-whisper" brings whisper: a name that has the module's as one of its words is near enough.
            return name == wanted || name == plain || package.split(u'-').contains(plain) ||
                   package.startsWith(plain + u'-');
        });
    }

    void report(Findings &findings, const manifest::TextRange &range, const QString &module)
    {
        // What a requirement of unknown content brings is unknown too.
        const bool isSure = m_brought.isComplete && !m_hasUnnamed;
        const QString package = manifest::packageOfModule(module);
        const QString message = isSure
                                    //: %1 is the name of a Python module, %2 of a package
                                    ? Tr::tr("Nothing provides the module %1: no file of the Space, no requirement. If "
                                             "it is the package %2, add "
                                             "that to requirements.txt.")
                                          .arg(module, package)
                                    //: %1 is the name of a Python module, %2 of a package
                                    : Tr::tr("No file of the Space and no requirement is called %1. Unless another "
                                             "requirement brings it, add %2 "
                                             "to requirements.txt.")
                                          .arg(module, package);
        findings.add(isSure ? Severity::Error : Severity::Info, QStringLiteral("code.import.missing"), range, message)
            .fix = appending(package);
    }

    /// A line more in requirements.txt, where there is one.
    std::optional<manifest::Fix> appending(const QString &package) const
    {
        constexpr qint64 limit = 1024LL * 1024;
        const Result<QByteArray> text = readFile(m_space.folder + QStringLiteral("/requirements.txt"), limit);
        if (!text)
            return {};
        const QByteArray line =
            (text->isEmpty() || text->endsWith('\n') ? QByteArray() : QByteArray("\n")) + package.toUtf8() + '\n';
        return manifest::Fix{//: %1 is the name of a package
                             Tr::tr("Add %1 to requirements.txt").arg(package),
                             QStringLiteral("requirements.txt"),
                             {{text->size(), 0, line}}};
    }

    const Space &m_space;
    const Code &m_code;
    const bool m_hasUnnamed;
    manifest::BroughtPackages m_brought;
    QSet<QString> m_seen;
};

} // namespace

QList<Diagnostic> checkImports(const Space &space, const Code &code, const Dependencies &dependencies)
{
    QList<Diagnostic> diagnostics;
    if (space.card.sdk != Sdk::Gradio && space.card.sdk != Sdk::Streamlit)
        return diagnostics;
    Checker checker(space, code, dependencies);
    for (const CodeFile &file : code.files)
        diagnostics += checker.check(file);
    return diagnostics;
}

} // namespace spacewright::space
