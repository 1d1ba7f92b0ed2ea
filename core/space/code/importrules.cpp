// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importrules.h"

#include <core/manifest/findings.h>
#include <core/manifest/requirements/broughtpackages.h>
#include <core/manifest/requirements/importnames.h>
#include <core/manifest/requirements/requirements.h>
#include <core/space/manifestfile.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QVersionNumber>

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
QStringList installedAnyway(const manifest::Card &card)
{
    QStringList names = {QStringLiteral("huggingface-hub"),
                         QStringLiteral("requests"),
                         QStringLiteral("datasets"),
                         QStringLiteral("hf-transfer"),
                         QStringLiteral("protobuf"),
                         QStringLiteral("click"),
                         QStringLiteral("pip"),
                         QStringLiteral("setuptools")};
    if (card.sdk == Sdk::Gradio)
        names += {QStringLiteral("gradio"), QStringLiteral("uvicorn"), QStringLiteral("websockets"),
                  QStringLiteral("spaces"), QStringLiteral("authlib"), QStringLiteral("itsdangerous"),
                  QStringLiteral("mcp"),    QStringLiteral("ffmpy")};
    else
        names += QStringLiteral("streamlit");
    // What Gradio 3 and 4 required and later ones do not.
    const int gradio = QVersionNumber::fromString(card.sdkVersion).majorVersion();
    if (card.sdk == Sdk::Gradio && gradio > 0 && gradio < 5)
        names += {QStringLiteral("matplotlib"),          QStringLiteral("altair"),  QStringLiteral("aiohttp"),
                  QStringLiteral("importlib-resources"), QStringLiteral("urllib3"), QStringLiteral("markdown-it-py")};
    return names;
}

/// The minor of Python 3 that lost a module of its own: https://docs.python.org/3/whatsnew/3.12.html#removed,
/// https://docs.python.org/3/whatsnew/3.13.html#pep-594-remove-dead-batteries-from-the-standard-library. 0 for all
/// others.
int removedIn(const QString &module)
{
    static const QStringList in12 = {QStringLiteral("asynchat"), QStringLiteral("asyncore"),
                                     QStringLiteral("distutils"), QStringLiteral("imp"), QStringLiteral("smtpd")};
    static const QStringList in13 = {
        QStringLiteral("aifc"),    QStringLiteral("audioop"),   QStringLiteral("cgi"),    QStringLiteral("cgitb"),
        QStringLiteral("chunk"),   QStringLiteral("crypt"),     QStringLiteral("imghdr"), QStringLiteral("lib2to3"),
        QStringLiteral("mailcap"), QStringLiteral("nntplib"),   QStringLiteral("pipes"),  QStringLiteral("sndhdr"),
        QStringLiteral("spwd"),    QStringLiteral("telnetlib"), QStringLiteral("uu"),     QStringLiteral("xdrlib")};
    return in12.contains(module) ? 12 : in13.contains(module) ? 13 : 0;
}

/// The minor of Python 3 that brought a module: https://docs.python.org/3/whatsnew/3.11.html#new-modules.
int addedIn(const QString &module)
{
    return module == u"tomllib" ? 11 : 0;
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
          m_minor(QVersionNumber::fromString(space.card.pythonVersion).minorVersion()),
          m_brought(manifest::broughtBy(dependencies.packages + installedAnyway(space.card)))
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
        if (m_code.ownModules.contains(module) || isStandard(module))
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

    bool isStandard(const QString &module) const
    {
        const int removed = removedIn(module);
        const int added = addedIn(module);
        if (removed > 0)
            return m_minor < removed;
        if (added > 0)
            return m_minor == 0 || m_minor >= added;
        return m_code.standardModules.contains(module);
    }

    void report(Findings &findings, const manifest::TextRange &range, const QString &module)
    {
        if (removedIn(module) > 0 || addedIn(module) > 0) {
            findings.add(Severity::Error, QStringLiteral("code.import.version"), range,
                         //: %1 is the name of a Python module, %2 a version of Python
                         Tr::tr("Python %2 has no module %1. Change python_version in the card, or do without it.")
                             .arg(module, m_space.card.pythonVersion));
            return;
        }
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
        const Result<QByteArray> text = textOf(m_space, QStringLiteral("requirements.txt"), limit);
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
    /// Of the card's Python 3; 0 if the card does not say.
    const int m_minor;
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
