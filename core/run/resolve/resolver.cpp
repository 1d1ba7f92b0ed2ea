// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolver.h"

#include "remedy.h"
#include <core/run/sandbox/installer.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace std::chrono_literals;

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Resolver)
};

/// The Hub's images are Debian 12 and Ubuntu 22.04: glibc 2.35 at least
/// (https://huggingface.co/docs/hub/spaces-sdks-docker).
constexpr auto platform = "x86_64-manylinux_2_28";
constexpr auto patience = 120s;

/// Some hundred lines.
constexpr qint64 answerLimit = 16LL * 1024 * 1024;
const QString releasesFile = QStringLiteral("releases.txt");

enum class Answer { Releases, Lock };

/// One call of uv, with everything that a Space could lead it by shut off.
class Compile final
{
public:
    Compile(const WantedPackages &wanted, Answer answer) : m_wanted(wanted), m_answer(answer) {}

    Result<ProcessEnd> run(bool offline, const manifest::Lock &preferred, const QStringList &upgraded,
                           Progress &progress)
    {
        if (!m_folder.isValid())
            return fail(ErrorCode::FileUnwritable, Tr::tr("There is no place for a temporary folder."),
                        m_folder.errorString());
        const QString python = QFileInfo(paths::findProgram(QStringLiteral("python3"))).canonicalFilePath();
        if (python.isEmpty())
            return fail(ErrorCode::ToolMissing, Tr::tr("Python 3 is needed to resolve packages and was not found."));
        InstallerCall call{.arguments = {QStringLiteral("pip"), QStringLiteral("compile"), QStringLiteral("-"),
                                         QStringLiteral("--no-config"), QStringLiteral("--no-build"),
                                         QStringLiteral("--no-header"), QStringLiteral("--quiet"),
                                         QStringLiteral("--color"), QStringLiteral("never"), QStringLiteral("--python"),
                                         python, QStringLiteral("--python-version"), QString::fromUtf8(m_wanted.python),
                                         QStringLiteral("--python-platform"), QString::fromLatin1(platform)},
                           .folder = m_folder.path(),
                           .isFolderWritable = true,
                           .input = linesOf(m_wanted.packages),
                           // Who has no network is told so at once.
                           .environment = {{QStringLiteral("UV_HTTP_RETRIES"), QStringLiteral("0")}},
                           .timeout = patience};
        if (!python.startsWith(u"/usr/"))
            call.readOnly = {QFileInfo(QFileInfo(python).absolutePath()).absolutePath()};
        if (const Result<> written = addFiles(call, preferred, upgraded); !written)
            return failure(written);
        if (offline)
            call.arguments += QStringLiteral("--offline");
        return runInstaller(call, progress);
    }

    /// What it wrote.
    QByteArray releases() const
    {
        return readFile(m_folder.filePath(releasesFile), answerLimit).value_or(QByteArray());
    }

private:
    static QByteArray linesOf(const QList<WantedPackage> &packages)
    {
        QByteArray lines;
        for (const WantedPackage &package : packages)
            lines += package.line + '\n';
        return lines;
    }

    Result<> addFiles(InstallerCall &call, const manifest::Lock &preferred, const QStringList &upgraded) const
    {
        QByteArray limits = linesOf(m_wanted.constraints);
        QByteArray releases;
        for (const manifest::LockedPackage &package : preferred.packages) {
            if (!upgraded.contains(package.name))
                releases += package.name.toUtf8() + "==" + package.version.toUtf8() + '\n';
        }
        if (m_answer == Answer::Releases) {
            // uv keeps to the releases of the file that it writes to, wherever they fit.
            call.arguments += {QStringLiteral("--output-file"), releasesFile};
            if (const Result<> written = writeFile(m_folder.filePath(releasesFile), releases); !written)
                return written;
        } else {
            call.arguments += {QStringLiteral("--format"), QStringLiteral("pylock.toml")};
            limits += releases;
        }
        if (limits.isEmpty())
            return {};
        call.arguments += {QStringLiteral("--constraints"), QStringLiteral("constraints.txt")};
        return writeFile(m_folder.filePath(QStringLiteral("constraints.txt")), limits);
    }

    const WantedPackages &m_wanted;
    const Answer m_answer;
    QTemporaryDir m_folder;
};

/// Whether it was not the packages' fault.
bool isNetworkFailure(const ProcessEnd &end)
{
    static const QByteArrayList signs = {
        "error sending request",  "Failed to fetch",    "dns error", "Could not connect",
        "client error (Connect)", "Connection refused", "timed out"};
    const bool isUnsolvable = end.errors.contains("No solution found");
    return !isUnsolvable &&
           std::ranges::any_of(signs, [&end](const QByteArray &sign) { return end.errors.contains(sign); });
}

std::unexpected<Error> toolFailure(const ProcessEnd &end)
{
    if (end.timedOut)
        return fail(ErrorCode::ToolFailed,
                    //: %1 is a number of seconds
                    Tr::tr("uv did not answer within %1 seconds.").arg(patience.count()));
    const QString said = QString::fromUtf8(end.errors).trimmed();
    //: %1 is what uv said, in English
    return fail(ErrorCode::ToolFailed, Tr::tr("uv could not resolve the packages: %1").arg(said.section(u'\n', 0, 0)),
                said);
}

/// "name==version" and beneath it comments with those who want it.
void readReleases(const QByteArray &text, QMap<QString, QString> &releases, QMap<QString, QStringList> &wantedBy)
{
    QString current;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype pin = line.indexOf("==");
        if (pin > 0 && !line.startsWith(' ') && !line.startsWith('#')) {
            current = manifest::normalizedName(QString::fromUtf8(line.first(pin)));
            releases.insert(current, QString::fromUtf8(line.sliced(pin + 2).split(' ').constFirst().trimmed()));
            wantedBy.insert(current, {});
        } else if (const QByteArray comment = line.trimmed(); comment.startsWith('#') && !current.isEmpty()) {
            QByteArray who = comment.sliced(1).trimmed();
            if (who.startsWith("via"))
                who = who.sliced(3).trimmed();
            // What stands in the input has no name of a package.
            if (!who.isEmpty() && !who.startsWith('-') && !who.startsWith('('))
                wantedBy[current].append(manifest::normalizedName(QString::fromUtf8(who)));
        }
    }
}

QByteArray lockText(const QByteArray &answer, const WantedPackages &wanted)
{
    // Written for those who read the file: what it is for and how it is made anew.
    return "# The packages of this Space for Python " + wanted.python +
           " on the Hub's platform. Made by `spacewright-cli lock`.\n" + answer.trimmed() +
           "\n\n[tool.spacewright]\ninputs = \"" + wanted.hash() + "\"\npython = \"" + wanted.python + "\"\n";
}

/// The lock of a set that has a solution: what was found is in the cache now, so that nobody need be asked again.
Result<> fillLock(Resolution &resolution, const QMap<QString, QString> &releases, const WantedPackages &wanted,
                  Progress &progress)
{
    manifest::Lock found;
    for (const auto &[name, version] : releases.asKeyValueRange())
        found.packages.append({name, version, {}});
    const Result<ProcessEnd> end = Compile(wanted, Answer::Lock).run(true, found, {}, progress);
    if (!end)
        return failure(end);
    if (end->cancelled)
        return {};
    if (!end->isSuccess())
        return toolFailure(*end);
    resolution.lockText = lockText(end->output, wanted);
    const Result<manifest::Lock> lock = manifest::readLock(resolution.lockText);
    if (!lock)
        return failure(lock);
    // What does not fit together was never one answer.
    for (const manifest::LockedPackage &package : lock->packages) {
        if (releases.value(package.name) != package.version)
            return fail(ErrorCode::ToolFailed,
                        //: %1 is the name of a package
                        Tr::tr("uv gave two different answers for %1. Try again.").arg(package.name));
    }
    resolution.lock = *lock;
    return {};
}

} // namespace

Result<Resolution> resolve(const WantedPackages &wanted, const ResolveOptions &options, Progress &progress)
{
    Resolution resolution;
    resolution.notes = wanted.notes;
    bool isOffline = options.offline;
    Compile compile(wanted, Answer::Releases);
    Result<ProcessEnd> end = compile.run(isOffline, options.preferred, options.upgraded, progress);
    if (end && !isOffline && isNetworkFailure(*end)) {
        isOffline = true;
        end = compile.run(true, options.preferred, options.upgraded, progress);
    }
    if (!end)
        return failure(end);
    if (end->cancelled)
        return resolution;
    resolution.isFromCache = isOffline;
    if (!end->isSuccess()) {
        if (end->timedOut || !end->errors.contains("No solution found"))
            return toolFailure(*end);
        resolution.conflict = readConflict(QString::fromUtf8(end->errors), wanted);
        resolution.conflict->remedy = findRemedy(*resolution.conflict, wanted, isOffline, progress);
        return resolution;
    }
    QMap<QString, QString> releases;
    readReleases(compile.releases(), releases, resolution.wantedBy);
    if (const Result<> filled = fillLock(resolution, releases, wanted, progress); !filled)
        return failure(filled);
    return resolution;
}

Result<std::optional<QMap<QString, QString>>> releasesOf(const WantedPackages &wanted, bool isOffline,
                                                         Progress &progress)
{
    Compile compile(wanted, Answer::Releases);
    const Result<ProcessEnd> end = compile.run(isOffline, {}, {}, progress);
    if (!end)
        return failure(end);
    if (!end->isSuccess())
        return std::nullopt;
    QMap<QString, QString> releases;
    QMap<QString, QStringList> wantedBy;
    readReleases(compile.releases(), releases, wantedBy);
    return releases;
}

} // namespace spacewright::run
