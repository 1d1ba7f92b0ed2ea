// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fidelityreport.h"

#include "packagedifference.h"

#include <core/run/recipe/applaunch.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace spacewright::run
{

using namespace Qt::StringLiterals;
using manifest::Sdk;

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Fidelity)
};

constexpr int appUser = 1000;

const QString overview = u"https://huggingface.co/docs/hub/spaces-overview"_s;
const QString dependencies = u"https://huggingface.co/docs/hub/spaces-dependencies"_s;
const QString configuration = u"https://huggingface.co/docs/hub/spaces-config-reference"_s;
const QString dockerSpaces = u"https://huggingface.co/docs/hub/spaces-sdks-docker"_s;
const QString oauthSpaces = u"https://huggingface.co/docs/hub/spaces-oauth"_s;

QString sizeText(qint64 bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat)
                     : Tr::tr("not limited");
}

/// "3.10" of "python:3.10@sha256:…" and of "python:3.10-slim".
QString pythonOfImage(const QString &image)
{
    const QString tag = image.section(u'@', 0, 0).section(u':', 1);
    return image.startsWith("python:"_L1) ? tag.section(u'-', 0, 0) : QString();
}

/// Whether "3.10.14" is what "3.10" asks for.
bool isVersionOf(const QString &version, const QString &wanted)
{
    return version == wanted || version.startsWith(wanted + u'.');
}

/// Collects the rows of a report.
class Report
{
public:
    explicit Report(const FidelityInput &input)
        : m_input(input), m_card(input.card), m_flavor(flavorNamed(input.run.flavor)),
          m_isPython(m_card.sdk == Sdk::Gradio || m_card.sdk == Sdk::Streamlit), m_isPage(m_card.sdk == Sdk::Static)
    {
    }

    QList<FidelityRow> rows()
    {
        addFidelity();
        addBase();
        addPython();
        addSdk();
        addUser();
        addPort();
        addLimits();
        addVariables();
        addSystemPackages();
        addPackages();
        std::ranges::stable_sort(m_rows, std::greater(), &FidelityRow::light);
        return m_rows;
    }

private:
    /// Green if both are the same, else as @p otherwise says.
    void add(FidelityRow row, Light otherwise)
    {
        row.light = row.here == row.hub ? Light::Green : otherwise;
        if (row.light == Light::Green)
            row.reason.clear();
        m_rows += row;
    }

    void addFidelity()
    {
        const bool isExact = m_input.run.fidelity == "exact"_L1;
        add({.aspect = u"fidelity"_s,
             .here = isExact ? u"exact"_s : u"live"_s,
             .hub = u"exact"_s,
             .reason = m_isPage ? Tr::tr("The folder itself was served, with files that git ignores. Run once with "
                                         "fidelity exact to see what the Hub would have.")
                                : Tr::tr("The source was mounted and the app may reload by itself. Run once with "
                                         "fidelity exact to have it built as the Hub builds it."),
             .source = dependencies},
            Light::Yellow);
    }

    void addBase()
    {
        const QString here = m_input.run.facts.value(u"baseImage"_s);
        const QString digest = m_input.run.facts.value(u"baseDigest"_s);
        const QString &hub = m_input.hub.baseImage;
        if (!m_isPython && (!m_isPage || m_card.appBuildCommand.isEmpty()))
            return;
        FidelityRow row{.aspect = u"base"_s, .here = here, .hub = hub, .light = Light::Yellow};
        row.source = hub.isEmpty() ? dependencies : m_input.hub.baseSource;
        if (here.isEmpty() && m_isPage)
            row.reason = Tr::tr("No image was used here: the page was built with this machine's Node.js. Choose the "
                                "runner container to have it built in one, as on the Hub.");
        else if (here.isEmpty())
            row.reason =
                Tr::tr("No image was used here: the app ran on this machine's own libraries. Choose the runner "
                       "container to have the Hub's.");
        else if (hub.isEmpty())
            row.reason = Tr::tr("Which image the Hub builds on is known once a build there has been followed.");
        else if (const QString pinned = hub.section(u'@', 1); !pinned.isEmpty() && digest.contains(pinned))
            row.light = Light::Green;
        else
            row.reason = Tr::tr("The images have other digests, so their system libraries may have other versions. "
                                "SPACEWRIGHT_BASE_IMAGE names the image to build on here.");
        m_rows += row;
    }

    void addPython()
    {
        if (!m_isPython)
            return;
        const QString ofImage = pythonOfImage(m_input.hub.baseImage);
        const QString wanted = ofImage.isEmpty() ? m_card.pythonVersion : ofImage;
        FidelityRow row{.aspect = u"python"_s, .here = m_input.surroundings.python, .hub = wanted};
        row.source = ofImage.isEmpty() ? configuration : m_input.hub.baseSource;
        if (row.here.isEmpty()) {
            row.light = Light::Yellow;
            row.reason = Tr::tr("The version here is not known: the app has not run to its end yet.");
        } else if (wanted.isEmpty()) {
            row.light = Light::Yellow;
            row.hub = Tr::tr("3.10 by the documentation");
            row.reason =
                Tr::tr("The card has no python_version, so the Hub chooses. Add the key to README.md, in quotes.");
        } else if (!isVersionOf(row.here, wanted)) {
            row.light = Light::Red;
            row.reason =
                Tr::tr("Packages may be resolved to other versions, or have no wheel, on another Python. Install "
                       "that Python here, or change python_version.");
        }
        m_rows += row;
    }

    void addSdk()
    {
        if (!m_isPython || m_card.sdkVersion.isEmpty())
            return;
        const QString name = sdkName(m_card.sdk);
        add({.aspect = u"sdk"_s,
             .subject = name,
             .here = m_input.packages.value(name),
             .hub = m_card.sdkVersion,
             .reason = Tr::tr("The Hub installs the card's sdk_version. Rebuild, or make requirements.txt and the card "
                              "name one version."),
             .source = configuration},
            Light::Red);
    }

    void addUser()
    {
        if (m_input.surroundings.user < 0)
            return;
        add({.aspect = u"user"_s,
             .here = QString::number(m_input.surroundings.user),
             .hub = QString::number(appUser),
             .reason = Tr::tr("Files that only this user may read or write fail on the Hub. Run in a container, which "
                              "gives the app the user 1000."),
             .source = dockerSpaces},
            Light::Red);
        if (!m_isPython)
            return;
        add({.aspect = u"home"_s,
             .here = m_input.surroundings.home,
             .hub = u"/home/user"_s,
             .reason =
                 Tr::tr("Caches and settings are kept elsewhere on the Hub. Let the code ask for its home instead of "
                        "naming a path."),
             .source = dockerSpaces},
            Light::Yellow);
    }

    void addPort()
    {
        if (m_input.surroundings.port == 0)
            return;
        add({.aspect = u"port"_s,
             .here = QString::number(m_input.surroundings.port),
             .hub = QString::number(documentedPort(m_card)),
             .reason =
                 Tr::tr("The Hub asks the app at that port alone. A port fixed in the code, or a missing app_port in "
                        "the card, keeps the Space from starting there."),
             .source = configuration},
            m_card.sdk == Sdk::Docker ? Light::Red : Light::Yellow);
    }

    void addLimits()
    {
        // Its visitors' browsers run it.
        if (m_isPage)
            return;
        if (m_flavor.cpus > 0)
            add({.aspect = u"cpus"_s,
                 .here =
                     m_input.surroundings.cpus > 0 ? QString::number(m_input.surroundings.cpus) : Tr::tr("not limited"),
                 .hub = QString::number(m_flavor.cpus),
                 //: %1 is a flavor such as "cpu-basic"
                 .reason =
                     Tr::tr("The app is faster or slower here than on %1. Choose the number of cores of the flavor "
                            "where this machine has them.")
                         .arg(m_flavor.name),
                 .source = overview},
                Light::Yellow);
        if (m_flavor.memory <= 0)
            return;
        const bool hasPeak = m_input.run.peakMemory > m_flavor.memory;
        add({.aspect = u"memory"_s,
             .here = m_input.surroundings.memory > 0 ? sizeText(m_input.surroundings.memory) : Tr::tr("not limited"),
             .hub = sizeText(m_flavor.memory),
             //: %1 and %2 are sizes
             .reason = hasPeak
                           ? Tr::tr("The app took %1 here and would be ended on the Hub, which gives it %2. Choose a "
                                    "larger flavor.")
                                 .arg(sizeText(m_input.run.peakMemory), sizeText(m_flavor.memory))
                           : Tr::tr("An app that needs more memory than the flavor has is ended on the Hub, not here. "
                                    "Run with the flavor's limit in a container."),
             .source = overview},
            hasPeak ? Light::Red : Light::Yellow);
    }

    QMap<QString, QString> documentedVariables() const
    {
        QMap<QString, QString> names;
        for (const auto *name : {"ACCELERATOR", "CPU_CORES", "MEMORY", "SPACE_AUTHOR_NAME", "SPACE_HOST", "SPACE_ID",
                                 "SPACE_REPO_NAME", "SPACE_TITLE", "SPACE_CREATOR_USER_ID"})
            names.insert(QString::fromLatin1(name), overview);
        if (m_card.oauth) {
            for (const auto *name : {"OAUTH_CLIENT_ID", "OAUTH_CLIENT_SECRET", "OAUTH_SCOPES", "OPENID_PROVIDER_URL"})
                names.insert(QString::fromLatin1(name), oauthSpaces);
        }
        return names;
    }

    void addVariables()
    {
        if (m_input.surroundings.variables.isEmpty())
            return;
        const QMap<QString, QString> documented = documentedVariables();
        for (const auto &[name, source] : documented.asKeyValueRange()) {
            const bool isHere = m_input.surroundings.variables.contains(name);
            add({.aspect = u"variable"_s,
                 .subject = name,
                 .here = isHere ? Tr::tr("set") : Tr::tr("not set"),
                 .hub = Tr::tr("set"),
                 .reason =
                     Tr::tr("Code that reads it finds nothing here. Give it a value among the Space's variables to "
                            "try that code."),
                 .source = source},
                Light::Yellow);
        }
    }

    void addSystemPackages()
    {
        if (m_input.surroundings.systemPackages.isEmpty() || !m_isPython)
            return;
        const QStringList wanted = m_input.systemPackages;
        for (const QString &name : wanted)
            addSystemPackage(name, Light::Red, Tr::tr("packages.txt asks for it. Run in a container, and rebuild."));
        // What the Hub's builder installs before (https://huggingface.co/docs/hub/spaces-dependencies).
        for (const auto *name : {"git", "git-lfs", "ffmpeg", "libsm6", "libxext6", "cmake", "rsync", "libgl1"}) {
            if (!wanted.contains(QLatin1StringView(name)))
                addSystemPackage(
                    QString::fromLatin1(name), Light::Yellow,
                    Tr::tr("The Hub installs it for every Space. Name it in packages.txt to have it here."));
        }
    }

    void addSystemPackage(const QString &name, Light otherwise, const QString &reason)
    {
        const bool isHere = m_input.surroundings.systemPackages.contains(name.section(u'=', 0, 0));
        add({.aspect = u"systemPackage"_s,
             .subject = name,
             .here = isHere ? Tr::tr("installed") : Tr::tr("not installed"),
             .hub = Tr::tr("installed"),
             .reason = reason,
             .source = dependencies},
            otherwise);
    }

    void addPackages()
    {
        if (!m_isPython && m_input.hub.packages.isEmpty())
            return;
        if (m_input.hub.packages.isEmpty()) {
            m_rows +=
                {.aspect = u"package"_s,
                 .here = QLocale().toString(m_input.packages.size()),
                 .light = Light::Yellow,
                 .reason = Tr::tr("What the Hub has installed is known once a build there has been followed, or from "
                                  "a file with what pip freeze says there."),
                 .source = dependencies};
            return;
        }
        m_rows += packageRows(m_input.packages, m_input.hub.packages, m_input.hub.packagesSource);
    }

    const FidelityInput &m_input;
    const manifest::Card &m_card;
    const Flavor &m_flavor;
    bool m_isPython;
    bool m_isPage;
    QList<FidelityRow> m_rows;
};

} // namespace

QList<FidelityRow> fidelityReport(const FidelityInput &input)
{
    return Report(input).rows();
}

} // namespace spacewright::run
