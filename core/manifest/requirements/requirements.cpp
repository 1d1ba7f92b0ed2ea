// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requirements.h"

#include "requirementline.h"
#include "specifier.h"
#include <core/manifest/findings.h>

#include <core/base/redact.h>

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Requirements)
};

QString pipPage()
{
    return QStringLiteral("https://pip.pypa.io/en/stable/reference/requirements-file-format/");
}

/// The options that pip takes in a file; all others belong on its command line only.
bool isKnownOption(const QString &name)
{
    static const QStringList known =
        QStringLiteral(
            "-i --index-url --pypi-url --extra-index-url --no-index -f --find-links --no-binary --only-binary "
            "--prefer-binary --require-hashes --pre --trusted-host --use-feature -e --editable")
            .split(u' ');
    return known.contains(name);
}

QString shown(const QByteArray &line)
{
    return redact(QString::fromUtf8(line)).left(80);
}

void checkInclude(const Requirement &include, const QString &file, Findings &findings)
{
    if (include.target.contains(u"://"))
        return;
    // Paths in a file are relative to that file.
    const QString path = QDir::cleanPath(QFileInfo(file).path() + u'/' + include.target);
    if (include.target.isEmpty() || QDir::isAbsolutePath(include.target) || path == u".." || path.startsWith(u"../"))
        findings.add(Severity::Error, QStringLiteral("requirements.include.outside"), include.range,
                     //: %1 is a path
                     Tr::tr("Only files in the Space's folder can be included, \"%1\" is not one.")
                         .arg(include.target.left(80)));
}

void checkAddress(const Requirement &requirement, Findings &findings)
{
    if (!requirement.target.contains(u"://"))
        return;
    static const QRegularExpression address(QStringLiteral("([A-Za-z][A-Za-z0-9+.-]*://[^\\s#]+)"));
    const QUrl url(address.match(requirement.target).captured(1));
    const bool hasCredentials = !url.password().isEmpty() || (!url.userName().isEmpty() && url.userName() != u"git");
    // The host only: the message goes to logs and reports.
    if (hasCredentials)
        findings.add(Severity::Warning, QStringLiteral("requirements.url.credentials"), requirement.range,
                     //: %1 is the name of a host
                     Tr::tr("The address at %1 holds a user name or password that everyone who sees this file can "
                            "use. Keep it in a secret.")
                         .arg(url.host()));
    else if (url.scheme() == u"http")
        findings.add(Severity::Warning, QStringLiteral("requirements.url.insecure"), requirement.range,
                     //: %1 is the name of a host
                     Tr::tr("Packages from %1 come over http, so anyone on the way can change them. Use https.")
                         .arg(url.host()));
}

void check(const Requirement &requirement, const LogicalLine &line, const QString &file, Findings &findings)
{
    switch (requirement.kind) {
    case Requirement::Kind::Unreadable:
        findings.add(Severity::Error, QStringLiteral("requirements.line.unreadable"), requirement.range,
                     //: %1 is a line of a file
                     Tr::tr("\"%1\" is no requirement. Write one such as \"numpy>=2.1\".").arg(shown(line.text)));
        break;
    case Requirement::Kind::Option:
        if (!isKnownOption(requirement.name))
            findings.add(Severity::Error, QStringLiteral("requirements.option.unknown"), requirement.range,
                         //: %1 is an option of pip
                         Tr::tr("pip takes no option %1 in a file.").arg(redact(requirement.name).left(80)));
        checkAddress(requirement, findings);
        break;
    case Requirement::Kind::Include:
        checkInclude(requirement, file, findings);
        checkAddress(requirement, findings);
        break;
    case Requirement::Kind::Package:
    case Requirement::Kind::Location:
        checkAddress(requirement, findings);
        break;
    }
}

} // namespace

RequirementsReading readRequirements(const QByteArray &text, const QString &file)
{
    const SourceText source(text);
    Findings findings(source, file, pipPage());
    RequirementsReading reading;
    const QList<LogicalLine> lines = logicalLines(text);
    reading.requirements.reserve(lines.size());
    for (const LogicalLine &line : lines) {
        LineReading read = readLine(line.text);
        read.requirement.range = source.range(line.begin + read.begin, line.begin + read.end);
        check(read.requirement, line, file, findings);
        reading.requirements.append(std::move(read.requirement));
    }
    reading.diagnostics = findings.diagnostics();
    return reading;
}

QByteArray withoutComments(const QByteArray &text)
{
    QByteArray kept;
    bool goesOn = false;
    for (const QByteArray &line : text.split('\n')) {
        const QByteArray bare = line.trimmed();
        const bool isComment = bare.startsWith('#');
        if (goesOn || (!bare.isEmpty() && !isComment))
            kept += line + '\n';
        // One behind a backslash ends the line that it goes on with.
        goesOn = !isComment && bare.endsWith('\\');
    }
    return kept;
}

QList<Diagnostic> checkSdkPin(const QByteArray &text, const QList<Requirement> &requirements, const QString &sdkVersion,
                              const QString &file)
{
    const SourceText source(text);
    Findings findings(source, file, QStringLiteral("https://huggingface.co/docs/hub/spaces-dependencies"));
    for (const Requirement &requirement : requirements) {
        const bool isGradio =
            requirement.kind == Requirement::Kind::Package && normalizedName(requirement.name) == u"gradio";
        // Whether a marker holds is decided on the Hub's machine.
        if (!isGradio || !requirement.marker.isEmpty() || isAllowed(sdkVersion, requirement.specifier) != false)
            continue;
        const QString extras = requirement.extras.isEmpty() ? QString() : u'[' + requirement.extras + u']';
        const QString better = requirement.name + extras + QStringLiteral("==") + sdkVersion;
        findings.add(Severity::Error, QStringLiteral("requirements.gradio.clash"), requirement.range,
                     //: %1 is a requirement such as "gradio==5.0.0", %2 a version
                     Tr::tr("%1 contradicts sdk_version %2 of the card; the Hub installs both at once and fails.")
                         .arg(requirement.name + requirement.specifier, sdkVersion),
                     //: %1 is what to write instead
                     Tr::tr("Write %1").arg(better), better);
    }
    return findings.diagnostics();
}

QString normalizedName(const QString &name)
{
    // By hand: it is asked for each line at each key, and mostly there is nothing to do.
    const auto isPlain = [](QChar one) {
        return (one >= u'a' && one <= u'z') || (one >= u'0' && one <= u'9') || one == u'-';
    };
    if (std::ranges::all_of(name, isPlain) && !name.contains(u"--"))
        return name;
    QString normalized;
    normalized.reserve(name.size());
    bool wasSeparator = false;
    for (const QChar one : name.toLower()) {
        const bool isSeparator = one == u'-' || one == u'_' || one == u'.';
        if (!isSeparator || !wasSeparator)
            normalized.append(isSeparator ? QChar(u'-') : one);
        wasSeparator = isSeparator;
    }
    return normalized;
}

} // namespace spacewright::manifest
