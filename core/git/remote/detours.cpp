// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detours.h"

#include "credentials.h"

#include <core/git/gitlibrary.h>
#include <core/git/repository.h>

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <git2.h>

namespace spacewright::git
{

namespace
{

// https://git-scm.com/docs/git-config; libgit2 has sections and variables in small letters.
constexpr auto settingsThatLeadAway =
    "^(http\\.(.*\\.)?(proxy|extraheader|cookiefile|sslverify|sslcainfo|sslcapath|curloptresolve)|"
    "credential\\.(.*\\.)?helper|core\\.(sshcommand|gitproxy|askpass)|"
    "remote\\..*\\.(proxy|uploadpack|receivepack|vcs))$";

constexpr qsizetype longestShown = 100;

/// A header often carries a password, an address may.
QString shownValue(const QByteArray &key, const QString &value)
{
    if (key.endsWith("extraheader"))
        return value.section(u':', 0, 0);
    if (!key.endsWith("proxy") || !value.contains(u'@'))
        return value;
    const QUrl address(value, QUrl::StrictMode);
    return address.isValid() && !address.host().isEmpty() ? withoutSecrets(address).toString()
                                                          : value.section(u'@', -1);
}

int addSetting(const git_config_entry *entry, void *list)
{
    const QByteArray key(entry->name);
    QString value = shownValue(key, cleaned(QByteArrayView(entry->value ? entry->value : "true")));
    if (value.size() > longestShown)
        value = value.first(longestShown) + u'…';
    static_cast<QStringList *>(list)->append(cleaned(key) + QStringLiteral(" = ") + value);
    return 0;
}

QStringList settingsOf(git_config *all)
{
    QStringList settings;
    for (const git_config_level_t level : {GIT_CONFIG_LEVEL_LOCAL, GIT_CONFIG_LEVEL_WORKTREE}) {
        ConfigHandle own;
        if (all && obtain(own, git_config_open_level, all, level) == 0)
            git_config_foreach_match(own.get(), settingsThatLeadAway, addSetting, &settings);
    }
    return settings;
}

/// Where git LFS would go for the contents of large files by the settings of git, and by the file .lfsconfig, which
/// comes with the repository.
QStringList lfsAddresses(const Repository &repository, git_config *settings, const QString &remote)
{
    ConfigHandle ofRepository;
    const QByteArray file = QFile::encodeName(repository.folder() + QStringLiteral("/.lfsconfig"));
    if (QFileInfo(QFile::decodeName(file)).isFile())
        obtain(ofRepository, git_config_open_ondisk, file.constData());
    QStringList addresses;
    for (const QByteArray &key : {QByteArray("lfs.url"), "remote." + remote.toUtf8() + ".lfsurl"}) {
        for (git_config *config : {settings, ofRepository.get()}) {
            git_buf value = GIT_BUF_INIT;
            if (config && git_config_get_string_buf(&value, config, key.constData()) == 0)
                addresses.append(cleaned(QByteArrayView(value.ptr, qsizetype(value.size))));
            git_buf_dispose(&value);
        }
    }
    return addresses;
}

} // namespace

Detours readDetours(const Repository &repository, const QString &remote, const QString &written)
{
    ConfigHandle config;
    RemoteHandle handle;
    obtain(config, git_repository_config, repository.handle());
    Detours detours{.addresses = lfsAddresses(repository, config.get(), remote), .settings = settingsOf(config.get())};
    if (obtain(handle, git_remote_lookup, repository.handle(), remote.toUtf8().constData()) != 0)
        return detours;
    for (const char *other : {git_remote_url(handle.get()), git_remote_pushurl(handle.get())}) {
        if (other && QString::fromUtf8(other) != written)
            detours.addresses.append(cleaned(QByteArrayView(other)));
    }
    return detours;
}

} // namespace spacewright::git
