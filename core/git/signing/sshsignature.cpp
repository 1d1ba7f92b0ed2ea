// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sshsignature.h"

#include <core/base/paths.h>
#include <core/git/githandle.h>
#include <core/git/gitlibrary.h>
#include <core/git/remote/ssh/sshcommand.h>

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryFile>

#include <git2.h>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SshSignature)
};

constexpr std::chrono::seconds timeout{60};

/// What the user has set, and the machine; nothing of a repository.
ConfigHandle ownSettings()
{
    startLibrary();
    ConfigHandle config;
    ConfigHandle snapshot;
    if (obtain(config, git_config_open_default) != 0 || obtain(snapshot, git_config_snapshot, config.get()) != 0)
        return {};
    return snapshot;
}

QString textOf(const ConfigHandle &settings, const char *key)
{
    const char *text = nullptr;
    return settings && git_config_get_string(&text, settings.get(), key) == 0 ? QString::fromUtf8(text) : QString();
}

bool isForSsh(const ConfigHandle &settings)
{
    return textOf(settings, "gpg.format") == QLatin1StringView("ssh");
}

/// "key::ssh-ed25519 AAAA…", or as git took it before without the prefix.
QByteArray keyInSettings(const QString &value)
{
    static const QString prefix = QStringLiteral("key::");
    if (value.startsWith(prefix))
        return value.sliced(prefix.size()).toUtf8();
    return value.startsWith(QLatin1StringView("ssh-")) ? value.toUtf8() : QByteArray();
}

ProcessCall signingCall(const QString &program, const QString &keyFile, const QByteArray &content)
{
    ProcessCall call{.program = program,
                     .arguments = {QStringLiteral("-Y"), QStringLiteral("sign"), QStringLiteral("-n"),
                                   QStringLiteral("git"), QStringLiteral("-f"), keyFile},
                     .environment = sshEnvironment(),
                     .input = content,
                     .timeout = timeout};
    // A question nobody sees would wait for ever: it is answered with nothing.
    call.environment.insert(QStringLiteral("SSH_ASKPASS"), QStringLiteral("/bin/false"));
    call.environment.insert(QStringLiteral("SSH_ASKPASS_REQUIRE"), QStringLiteral("force"));
    return call;
}

Error refusal(const ProcessEnd &end)
{
    const QString detail = QStringLiteral("exit %1: %2").arg(end.exitCode).arg(cleaned(end.errors));
    if (end.timedOut)
        return {ErrorCode::ToolFailed,
                Tr::tr("The SSH key did not sign within a minute, so nothing was committed. Must it be touched?"),
                detail};
    if (end.errors.contains("passphrase"))
        return {ErrorCode::ToolFailed,
                Tr::tr("The SSH key is locked by a passphrase, so nothing was committed. Load it with ssh-add."),
                detail};
    return {ErrorCode::ToolFailed,
            Tr::tr("The SSH key that git's setting user.signingkey names cannot sign, so nothing was committed. Is it "
                   "there, or loaded with ssh-add?"),
            detail};
}

Result<QByteArray> signWith(const QString &keyFile, const QByteArray &content)
{
    const QString program = paths::findProgram(QStringLiteral("ssh-keygen"));
    if (program.isEmpty())
        return fail(ErrorCode::ToolMissing,
                    Tr::tr("Signing needs ssh-keygen, which is not installed. Install OpenSSH's client."));
    Progress progress;
    const Result<ProcessEnd> end = runProcess(signingCall(program, keyFile, content), progress);
    if (!end)
        return failure(end);
    if (!end->isSuccess() || !end->output.startsWith("-----BEGIN SSH SIGNATURE-----"))
        return std::unexpected(refusal(*end));
    return end->output;
}

} // namespace

bool isSigningWanted()
{
    const ConfigHandle settings = ownSettings();
    int wanted = 0;
    return isForSsh(settings) && git_config_get_bool(&wanted, settings.get(), "commit.gpgsign") == 0 && wanted != 0;
}

Result<QByteArray> sshSignature(const QByteArray &content)
{
    const ConfigHandle settings = ownSettings();
    const QString key = textOf(settings, "user.signingkey");
    if (!isForSsh(settings) || key.isEmpty())
        return fail(ErrorCode::ToolFailed,
                    Tr::tr("No SSH key is set to sign with. Set one with `git config --global gpg.format ssh` and `git "
                           "config --global user.signingkey ~/.ssh/id_ed25519.pub`."));
    if (const QByteArray literal = keyInSettings(key); !literal.isEmpty()) {
        QTemporaryFile file;
        if (!file.open() || file.write(literal + '\n') != literal.size() + 1 || !file.flush())
            return fail(ErrorCode::DiskFull, Tr::tr("There is no room in the temporary folder."), file.errorString());
        return signWith(file.fileName(), content);
    }
    const QString path = key.startsWith(QLatin1StringView("~/")) ? QDir::homePath() + key.sliced(1) : key;
    // A relative path would mean another file in each folder.
    if (!QDir::isAbsolutePath(path))
        return fail(ErrorCode::ToolFailed,
                    //: %1 is what the user has set
                    Tr::tr("Git's setting user.signingkey is %1, which is no full path of a key. Correct it with `git "
                           "config --global user.signingkey`.")
                        .arg(key));
    return signWith(path, content);
}

} // namespace spacewright::git
