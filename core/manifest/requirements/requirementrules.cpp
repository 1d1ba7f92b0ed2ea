// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requirementrules.h"

#include "wheelfacts.h"

#include "specifier.h"
#include <core/manifest/edit/lines.h>
#include <core/manifest/findings.h>

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QVersionNumber>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RequirementRules)
};

/// The oldest and the newest release that a specifier lets in; a null number means no bound.
struct Bounds {
    QVersionNumber lower;
    QVersionNumber upper;
};

/// Without the zeros at the end: "1.26.0" is "1.26".
QVersionNumber numberOf(const QString &version)
{
    return QVersionNumber::fromString(version).normalized();
}

Bounds boundsOf(const QString &specifier)
{
    static const QRegularExpression clause(
        QStringLiteral("(===|==|~=|!=|<=|>=|<|>)\\s*([0-9]+(?:\\.[0-9]+)*)(\\.\\*)?"));
    Bounds bounds;
    for (const QRegularExpressionMatch &match : clause.globalMatch(specifier)) {
        const QString sign = match.captured(1);
        const QVersionNumber number = numberOf(match.captured(2));
        if (sign.startsWith(u"==") || sign == u">=" || sign == u">" || sign == u"~=")
            bounds.lower = number;
        // "==2.1.*" goes up to the last 2.1, which no number names; its lower bound is enough.
        if ((sign.startsWith(u"==") && match.captured(3).isEmpty()) || sign == u"<=" || sign == u"<")
            bounds.upper = number;
    }
    return bounds;
}

// No patterns in the next two: they are asked for each line at each key.

/// "1.2" of "==1.2"; empty where other versions fit too.
QString pinOf(const QString &specifier)
{
    if (!specifier.startsWith(u"==") || specifier.contains(u',') || specifier.contains(u'*'))
        return {};
    return specifier.sliced(specifier.startsWith(u"===") ? 3 : 2).trimmed();
}

/// Whether it wants exactly a build that indexes of their own have: "==2.1.0+cu118".
bool namesBuild(const QString &specifier)
{
    const qsizetype plus = specifier.indexOf(u'+');
    if (plus < 0)
        return false;
    const QStringView tag = QStringView(specifier).sliced(plus + 1);
    const QStringView clause = QStringView(specifier).sliced(specifier.lastIndexOf(u',', plus) + 1).trimmed();
    const bool isBuild =
        tag.startsWith(u"cu") || tag.startsWith(u"cpu") || tag.startsWith(u"rocm") || tag.startsWith(u"pt");
    return isBuild && clause.startsWith(u"==");
}

class Checker final
{
public:
    Checker(const SourceText &source, const RequirementContext &context)
        : m_context(context),
          m_findings(source, context.file, QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies"))
    {
    }

    QList<Diagnostic> check(const QList<Requirement> &requirements)
    {
        m_hasOtherIndex = std::ranges::any_of(requirements, [](const Requirement &requirement) {
            return requirement.kind == Requirement::Kind::Option && requirement.name != u"--pre";
        });
        for (const Requirement &requirement : requirements) {
            if (requirement.kind == Requirement::Kind::Package && requirement.target.isEmpty())
                checkPackage(requirement);
            else if (requirement.kind == Requirement::Kind::Package || requirement.kind == Requirement::Kind::Location)
                checkLocation(requirement);
        }
        return m_findings.diagnostics();
    }

private:
    void checkPackage(const Requirement &requirement)
    {
        const QString name = normalizedName(requirement.name);
        if (name == u"python")
            addRemovable(requirement, "requirements.name.python",
                         Tr::tr("Python is no package; its version is python_version in the card. Remove the line."));
        else if (isStandardModule(name))
            addRemovable(
                requirement, "requirements.name.standard",
                //: %1 is the name of a Python module
                Tr::tr("%1 comes with Python and is no package to install. Remove the line.").arg(requirement.name));
        else if (const QString meant = meantPackage(name); !meant.isEmpty())
            addMeant(requirement, meant);
        else if (isForWindows(name) && requirement.marker.isEmpty())
            addRemovable(
                requirement, "requirements.platform",
                //: %1 is the name of a package
                Tr::tr("%1 exists for Windows only, and the Hub runs Linux. Remove the line.").arg(requirement.name));
        else
            checkVersion(requirement, name);
    }

    void checkVersion(const Requirement &requirement, const QString &name)
    {
        checkDouble(requirement, name);
        if (!m_hasOtherIndex && namesBuild(requirement.specifier))
            add(requirement, "requirements.version.local",
                //: %1 is a requirement such as "torch==2.1.0+cu118"
                Tr::tr("%1 is not on the package index but on one of its own: add an --extra-index-url line for it, or "
                       "drop what stands behind the plus sign.")
                    .arg(requirement.name + requirement.specifier));
        if (requirement.marker.isEmpty())
            checkWheels(requirement, name);
        if (needsTorchToBuild(name))
            m_findings
                .add(Severity::Warning, QStringLiteral("requirements.build.torch"), requirement.range,
                     //: %1 is the name of a package
                     Tr::tr("The package index has %1 as source only, and its build needs torch, which is not there "
                            "yet. Name the address of a wheel.")
                         .arg(requirement.name))
                .source = QStringLiteral("https://pip.pypa.io/en/stable/reference/build-system/");
        if (m_context.isZeroGpu && name == u"torch")
            checkZeroTorch(requirement);
    }

    void checkZeroTorch(const Requirement &requirement)
    {
        static const QStringList releases = {QStringLiteral("2.8.0"), QStringLiteral("2.9.0"), QStringLiteral("2.9.1"),
                                             QStringLiteral("2.10.0"), QStringLiteral("2.11.0")};
        const bool isPossible = std::ranges::any_of(releases, [&requirement](const QString &release) {
            return isAllowed(release, requirement.specifier) != false;
        });
        if (isPossible)
            return;
        const QString extras = requirement.extras.isEmpty() ? QString() : u'[' + requirement.extras + u']';
        const QString better = requirement.name + extras + QStringLiteral(">=2.8,<2.12");
        m_findings
            .add(Severity::Error, QStringLiteral("requirements.zeroGpu.torch"), requirement.range,
                 //: %1 is a requirement such as "torch==2.4"
                 Tr::tr("ZeroGPU has torch 2.8.0 to 2.11.0, which %1 rules out.")
                     .arg(requirement.name + requirement.specifier),
                 //: %1 is what to write instead
                 Tr::tr("Write %1").arg(better), better)
            .source = QStringLiteral("https://huggingface.co/docs/hub/spaces-zerogpu");
    }

    void checkDouble(const Requirement &requirement, const QString &name)
    {
        const QString pin = requirement.marker.isEmpty() ? pinOf(requirement.specifier) : QString();
        if (pin.isEmpty())
            return;
        QString &before = m_pins[name];
        if (!before.isEmpty() && before != pin)
            addRemovable(requirement, "requirements.double",
                         //: %1 is the name of a package, %2 and %3 are versions
                         Tr::tr("%1 is required twice, as %2 and as %3, so nothing fits both. Keep one line.")
                             .arg(requirement.name, before, pin));
        before = pin;
    }

    void checkWheels(const Requirement &requirement, const QString &name)
    {
        const std::optional<WheelSpan> span = wheelsFor(name, m_context.pythonVersion);
        if (!span)
            return;
        const Bounds bounds = boundsOf(requirement.specifier);
        const QString python = m_context.pythonVersion.section(u'.', 0, 1);
        const QString written = requirement.name + requirement.specifier;
        if (!bounds.upper.isNull() && bounds.upper < numberOf(span->first))
            addWheel(requirement, span->first == u"9999"
                                      //: %1 is the name of a package, %2 a version of Python
                                      ? Tr::tr("%1 cannot be installed for Python %2.").arg(written, python)
                                      //: %1 is a requirement, %2 a version of Python, %3 a version
                                      : Tr::tr("%1 cannot be installed for Python %2: the first release for it is %3.")
                                            .arg(written, python, span->first));
        else if (span->first == u"9999")
            //: %1 is the name of a package, %2 a version of Python
            addWheel(requirement, Tr::tr("%1 cannot be installed for Python %2.").arg(written, python));
        else if (!span->last.isEmpty() && !bounds.lower.isNull() && bounds.lower > numberOf(span->last))
            addWheel(requirement, //: %1 is a requirement, %2 a version of Python, %3 a version
                     Tr::tr("%1 cannot be installed for Python %2: the last release for it is %3.")
                         .arg(written, python, span->last));
    }

    void checkLocation(const Requirement &requirement)
    {
        static const QRegularExpression own(QStringLiteral("\\A(?:file:|[A-Za-z]:\\\\|/(?:home|Users|tmp|private)/)"));
        if (own.match(requirement.target.trimmed()).hasMatch())
            add(requirement, "requirements.location.local",
                Tr::tr("This is a path on the machine where the file was written, and the Hub has no such path. Name "
                       "the package and its version."));
        else if (requirement.target.startsWith(u"git+ssh:") || requirement.target.startsWith(u"git+git@"))
            add(requirement, "requirements.location.ssh",
                Tr::tr("The Hub has no key for this address. Use one that begins with git+https."));
    }

    static bool needsTorchToBuild(const QString &name)
    {
        static const QSet<QString> names = {QStringLiteral("flash-attn"),       QStringLiteral("causal-conv1d"),
                                            QStringLiteral("mamba-ssm"),        QStringLiteral("torch-scatter"),
                                            QStringLiteral("torch-sparse"),     QStringLiteral("torch-cluster"),
                                            QStringLiteral("torch-spline-conv")};
        return names.contains(name);
    }

    static bool isForWindows(const QString &name)
    {
        static const QStringList names = {QStringLiteral("pywin32"), QStringLiteral("pypiwin32"),
                                          QStringLiteral("pywinpty"), QStringLiteral("windows-curses")};
        return names.contains(name);
    }

    void add(const Requirement &requirement, const char *rule, const QString &message)
    {
        m_findings.add(Severity::Error, QString::fromLatin1(rule), requirement.range, message);
    }

    /// The same with a fix that removes the line.
    void addRemovable(const Requirement &requirement, const char *rule, const QString &message)
    {
        Diagnostic &diagnostic = m_findings.add(Severity::Error, QString::fromLatin1(rule), requirement.range, message);
        const SourceText &text = m_findings.text();
        const TextRange &range = requirement.range;
        diagnostic.fix = Fix{Tr::tr("Remove the line"),
                             m_context.file,
                             {wholeLines(text.bytes(), text.offset(range.line, range.column),
                                         text.offset(range.endLine, range.endColumn))}};
    }

    void addMeant(const Requirement &requirement, const QString &meant)
    {
        const QString written = meant + requirement.specifier;
        m_findings.add(Severity::Error, QStringLiteral("requirements.name.meant"), requirement.range,
                       //: %1 is a name, %2 the name of a package
                       Tr::tr("%1 is not the package that is meant: it is called %2.").arg(requirement.name, meant),
                       //: %1 is what to write instead
                       Tr::tr("Write %1").arg(written), written);
    }

    void addWheel(const Requirement &requirement, const QString &message)
    {
        Diagnostic &diagnostic =
            m_findings.add(Severity::Error, QStringLiteral("requirements.python"), requirement.range, message);
        diagnostic.source = QStringLiteral("wheels and Requires-Python of %1 on the package index")
                                .arg(normalizedName(requirement.name));
    }

    const RequirementContext &m_context;
    Findings m_findings;
    QHash<QString, QString> m_pins;
    bool m_hasOtherIndex = false;
};

} // namespace

QList<Diagnostic> checkInstallable(const QByteArray &text, const QList<Requirement> &requirements,
                                   const RequirementContext &context)
{
    const SourceText source(text);
    return Checker(source, context).check(requirements);
}

} // namespace spacewright::manifest
