// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resolver.h"

#include "remedy.h"
#include <core/run/sandbox/installer.h>

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/manifest/requirements/requirements.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

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

/// Some hundred lines.
constexpr qint64 answerLimit = 16LL * 1024 * 1024;

/// What uv is to say: releases with those who want them, the same without what they bring, or a whole lock.
enum class Answer { Releases, OwnReleases, Lock };

/// The ending tells uv what it is.
QString fileOf(Answer answer)
{
    return answer == Answer::Lock ? QStringLiteral("pylock.toml") : QStringLiteral("releases.txt");
}

/// Whether it is nothing but letters, digits and what names and versions have between them.
bool isWord(const QByteArray &text)
{
    static constexpr QByteArrayView marks = "-_.+!";
    return !text.isEmpty() && std::ranges::all_of(text, [](char one) {
        return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') ||
               marks.contains(one);
    });
}

/// The releases of a lock as uv reads them back to keep to them; nothing if there are none.
QByteArray preferences(Answer answer, const manifest::Lock &lock, const QStringList &upgraded)
{
    QByteArray text;
    for (const manifest::LockedPackage &package : lock.packages) {
        const QByteArray name = package.name.toUtf8();
        const QByteArray version = package.version.toUtf8();
        // A lock is a file of the Space: it may say anything.
        if (upgraded.contains(package.name) || !isWord(name) || !isWord(version))
            continue;
        text += answer == Answer::Lock ? "\n[[packages]]\nname = \"" + name + "\"\nversion = \"" + version + "\"\n"
                                       : name + "==" + version + '\n';
    }
    return answer == Answer::Lock && !text.isEmpty() ? "lock-version = \"1.0\"\ncreated-by = \"uv\"\n" + text : text;
}

/// Into a temporary folder: nothing that has to outlive a power failure.
Result<> writeHere(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush())
        return {};
    //: %1 is the path of a file
    return fail(ErrorCode::FileUnwritable, Tr::tr("%1 cannot be written. Free some space and try again.").arg(path),
                file.errorString());
}

/// One call of uv, with everything that a Space could lead it by shut off.
class Compile final
{
public:
    Compile(const WantedPackages &wanted, Answer answer) : m_wanted(wanted), m_answer(answer) {}

    Result<ProcessEnd> run(const ResolveOptions &options, Progress &progress)
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
                           .isBare = options.offline,
                           // Who has no network is told so at once.
                           .environment = {{QStringLiteral("UV_HTTP_RETRIES"), QStringLiteral("0")}},
                           .timeout = options.patience};
        if (!python.startsWith(u"/usr/"))
            call.readOnly = {QFileInfo(QFileInfo(python).absolutePath()).absolutePath()};
        if (const Result<> written = addFiles(call, options.preferred, options.upgraded); !written)
            return failure(written);
        if (options.offline)
            call.arguments += QStringLiteral("--offline");
        return runInstaller(call, progress);
    }

    /// What it wrote.
    QByteArray answer() const
    {
        return readFile(m_folder.filePath(fileOf(m_answer)), answerLimit).value_or(QByteArray());
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
        // uv keeps to the releases of the file that it writes to, wherever they fit.
        call.arguments += {QStringLiteral("--output-file"), fileOf(m_answer)};
        if (m_answer == Answer::OwnReleases)
            call.arguments += QStringLiteral("--no-deps");
        if (m_answer == Answer::Lock)
            call.arguments += {QStringLiteral("--format"), QStringLiteral("pylock.toml")};
        if (const QByteArray kept = preferences(m_answer, preferred, upgraded); !kept.isEmpty()) {
            if (const Result<> written = writeHere(m_folder.filePath(fileOf(m_answer)), kept); !written)
                return written;
        }
        if (m_wanted.constraints.isEmpty())
            return {};
        call.arguments += {QStringLiteral("--constraints"), QStringLiteral("constraints.txt")};
        return writeHere(m_folder.filePath(QStringLiteral("constraints.txt")), linesOf(m_wanted.constraints));
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

std::unexpected<Error> toolFailure(const ProcessEnd &end, const ResolveOptions &options)
{
    if (end.timedOut)
        return fail(ErrorCode::ToolFailed,
                    //: %1 is a number of seconds
                    Tr::tr("uv did not answer within %1 seconds.")
                        .arg(std::chrono::duration_cast<std::chrono::seconds>(options.patience).count()));
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

Result<> takeLock(Resolution &resolution, const QByteArray &answer, const WantedPackages &wanted)
{
    resolution.lockText = lockText(answer, wanted);
    const Result<manifest::Lock> lock = manifest::readLock(resolution.lockText);
    if (!lock)
        return failure(lock);
    resolution.lock = *lock;
    return {};
}

} // namespace

Result<Resolution> resolve(const WantedPackages &wanted, const ResolveOptions &options, Progress &progress)
{
    Resolution resolution;
    resolution.notes = wanted.notes;
    ResolveOptions asked = options;
    Compile compile(wanted, Answer::Lock);
    Result<ProcessEnd> end = compile.run(asked, progress);
    if (end && !asked.offline && isNetworkFailure(*end)) {
        asked.offline = true;
        end = compile.run(asked, progress);
    }
    if (!end)
        return failure(end);
    if (end->cancelled)
        return resolution;
    resolution.isFromCache = asked.offline;
    if (!end->isSuccess()) {
        if (end->timedOut || !end->errors.contains("No solution found"))
            return toolFailure(*end, options);
        resolution.conflict = readConflict(QString::fromUtf8(end->errors), wanted);
        resolution.conflict->remedy = findRemedy(*resolution.conflict, wanted, asked.offline, progress);
        return resolution;
    }
    if (const Result<> taken = takeLock(resolution, compile.answer(), wanted); !taken)
        return failure(taken);
    return resolution;
}

Result<> findWanters(Resolution &resolution, const WantedPackages &wanted, Progress &progress)
{
    // All of it is in the cache since it was resolved, so that nobody need be asked again.
    const ResolveOptions options{.offline = true, .preferred = resolution.lock};
    Compile compile(wanted, Answer::Releases);
    const Result<ProcessEnd> end = compile.run(options, progress);
    if (!end)
        return failure(end);
    if (end->cancelled)
        return {};
    if (!end->isSuccess())
        return toolFailure(*end, options);
    QMap<QString, QString> releases;
    QMap<QString, QStringList> wantedBy;
    readReleases(compile.answer(), releases, wantedBy);
    // What does not fit together was never one answer.
    for (const manifest::LockedPackage &package : std::as_const(resolution.lock.packages)) {
        if (releases.value(package.name) != package.version)
            return fail(ErrorCode::ToolFailed,
                        //: %1 is the name of a package
                        Tr::tr("uv gave two different answers for %1. Try again.").arg(package.name));
    }
    resolution.wantedBy = wantedBy;
    return {};
}

Result<QMap<QString, QString>> newestOf(const WantedPackages &wanted, bool isOffline, Progress &progress)
{
    Compile compile(wanted, Answer::OwnReleases);
    const Result<ProcessEnd> end = compile.run({.offline = isOffline}, progress);
    if (!end)
        return failure(end);
    QMap<QString, QString> releases;
    QMap<QString, QStringList> wantedBy;
    if (end->isSuccess())
        readReleases(compile.answer(), releases, wantedBy);
    return releases;
}

Result<std::optional<QMap<QString, QString>>> releasesOf(const WantedPackages &wanted, bool isOffline,
                                                         Progress &progress)
{
    Compile compile(wanted, Answer::Releases);
    const Result<ProcessEnd> end = compile.run({.offline = isOffline}, progress);
    if (!end)
        return failure(end);
    if (!end->isSuccess())
        return std::nullopt;
    QMap<QString, QString> releases;
    QMap<QString, QStringList> wantedBy;
    readReleases(compile.answer(), releases, wantedBy);
    return releases;
}

} // namespace spacewright::run
