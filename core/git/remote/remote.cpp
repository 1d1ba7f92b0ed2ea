// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote.h"

#include "callbacks.h"

#include <core/git/gitlibrary.h>
#include <core/git/lfs/transfer/lfsupload.h>
#include <core/git/repository.h>

#include <QCoreApplication>
#include <QFile>

#include <git2.h>

#include <algorithm>

namespace spacewright::git
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Remote)
};

/// The setting as it is written; git_remote_url() would have followed `insteadOf`.
QString writtenAddress(const Repository &repository, const QString &name)
{
    ConfigHandle config;
    ConfigHandle snapshot;
    const char *url = nullptr;
    const QByteArray key = "remote." + name.toUtf8() + ".url";
    if (obtain(config, git_repository_config, repository.handle()) != 0 ||
        obtain(snapshot, git_config_snapshot, config.get()) != 0 ||
        git_config_get_string(&url, snapshot.get(), key.constData()) != 0)
        return {};
    return QString::fromUtf8(url);
}

/// A remote of libgit2 that goes to @p address and nowhere else.
Result<RemoteHandle> bind(const Repository &repository, const QString &name, const QUrl &address)
{
    RemoteHandle remote;
    const QByteArray url = address.toEncoded();
    int code = obtain(remote, git_remote_lookup, repository.handle(), name.toUtf8().constData());
    if (code == 0)
        code = git_remote_set_instance_url(remote.get(), url.constData());
    if (code == 0)
        code = git_remote_set_instance_pushurl(remote.get(), url.constData());
    if (code != 0)
        //: %1 is the name of a remote, mostly "origin"
        return gitFailure(code, Tr::tr("The remote %1 cannot be used.").arg(name));
    return remote;
}

/// Over SSH, the public Hub has a name of its own (https://huggingface.co/docs/hub/security-git-ssh).
bool isAt(const QString &hub, const QString &host)
{
    return host == hub || (hub == QLatin1StringView("huggingface.co") && host == QLatin1StringView("hf.co"));
}

void followBranch(const Repository &repository, const QString &branch, const QString &remote)
{
    ReferenceHandle reference;
    ReferenceHandle upstream;
    if (obtain(reference, git_branch_lookup, repository.handle(), branch.toUtf8().constData(), GIT_BRANCH_LOCAL) == 0 &&
        obtain(upstream, git_branch_upstream, reference.get()) != 0)
        git_branch_set_upstream(reference.get(), QString(remote + u'/' + branch).toUtf8().constData());
}

} // namespace

Result<Remote> Remote::open(const Repository &repository, const QString &name)
{
    const QString written = writtenAddress(repository, name);
    if (written.isEmpty())
        return fail(ErrorCode::RevisionUnknown,
                    //: %1 is the name of a remote, mostly "origin"
                    Tr::tr("This repository has no remote %1.").arg(name));
    const Result<QUrl> address = checkedAddress(written);
    if (!address)
        return failure(address);
    Remote remote(repository, name);
    remote.m_address = withoutSecrets(*address);
    remote.m_own = {remote.m_address, address->userName(), address->password()};
    RemoteHandle handle;
    if (const int code = obtain(handle, git_remote_lookup, repository.handle(), name.toUtf8().constData()); code != 0)
        return gitFailure(code, Tr::tr("The remote %1 cannot be used.").arg(name));
    remote.m_detours = readDetours(repository, name, written);
    return remote;
}

Result<> Remote::fetch(const Credentials &credentials, Progress &progress) const
{
    return fetchRules({}, credentials, progress);
}

Result<QList<PullRequest>> Remote::pullRequests(const Credentials &credentials, Progress &progress) const
{
    const Result<RemoteHandle> remote = bind(*m_repository, m_name, m_address);
    if (!remote)
        return failure(remote);
    Conversation conversation{m_address, credentials.fit(m_address) ? credentials : m_own, progress};
    git_remote_callbacks callbacks = GIT_REMOTE_CALLBACKS_INIT;
    setCallbacks(callbacks, conversation);
    const git_remote_head **heads = nullptr;
    size_t count = 0;
    int code = git_remote_connect(remote->get(), GIT_DIRECTION_FETCH, &callbacks, nullptr, nullptr);
    if (code == 0)
        code = git_remote_ls(&heads, &count, remote->get());
    if (code != 0)
        return conversationFailure(conversation, code,
                                   //: %1 is the name of a remote, mostly "origin"
                                   Tr::tr("%1 could not be asked for its pull requests.").arg(m_name));
    QList<PullRequest> requests;
    for (size_t index = 0; index < count; ++index) {
        const QByteArrayView name(heads[index]->name);
        const int number = name.startsWith("refs/pr/") ? name.sliced(8).toInt() : 0;
        if (number > 0)
            requests.append({number, ObjectId(heads[index]->oid)});
    }
    git_remote_disconnect(remote->get());
    std::ranges::sort(requests, std::ranges::greater(), &PullRequest::number);
    return requests;
}

Result<> Remote::fetchPullRequest(int number, const Credentials &credentials, Progress &progress) const
{
    const QByteArray rule = QStringLiteral("+refs/pr/%1:refs/remotes/%2/pr/%1").arg(number).arg(m_name).toUtf8();
    return fetchRules(rule, credentials, progress);
}

Result<> Remote::fetchRules(QByteArray rule, const Credentials &credentials, Progress &progress) const
{
    const Result<RemoteHandle> remote = bind(*m_repository, m_name, m_address);
    if (!remote)
        return failure(remote);
    return fetchThrough(remote->get(), std::move(rule), credentials, progress);
}

Result<> Remote::fetchAgain(const QString &folder, const Credentials &credentials, Progress &progress) const
{
    RepositoryHandle fresh;
    RemoteHandle remote;
    const QByteArray url = m_address.toEncoded();
    int code = obtain(fresh, git_repository_init, QFile::encodeName(folder).constData(), 1U);
    if (code == 0)
        code = obtain(remote, git_remote_create_anonymous, fresh.get(), url.constData());
    if (code == 0)
        code = git_remote_set_instance_url(remote.get(), url.constData());
    if (code != 0)
        return gitFailure(code, Tr::tr("Nothing could be fetched from %1.").arg(m_name));
    return fetchThrough(remote.get(), "+refs/*:refs/*", credentials, progress);
}

Result<> Remote::fetchThrough(git_remote *remote, QByteArray rule, const Credentials &credentials,
                              Progress &progress) const
{
    Conversation conversation{m_address, credentials.fit(m_address) ? credentials : m_own, progress};
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    setCallbacks(options.callbacks, conversation);
    const bool isAll = rule.isEmpty();
    char *pointer = rule.data();
    const git_strarray rules = {&pointer, 1};
    const int code = git_remote_fetch(remote, isAll ? nullptr : &rules, &options, nullptr);
    if (code != 0)
        return conversationFailure(conversation, code, Tr::tr("Nothing could be fetched from %1.").arg(m_name));
    return {};
}

LfsEndpoint Remote::lfs(const Credentials &credentials) const
{
    return LfsEndpoint(m_address, credentials.fit(m_address) ? credentials : m_own);
}

Result<QList<PushFinding>> Remote::checkRules(const QString &branch, const Credentials &credentials,
                                              Progress &progress) const
{
    if (!isAt(credentials.origin.host(), m_address.host()))
        return {};
    const Result<ObjectId> tip = m_repository->resolve(QStringLiteral("refs/heads/") + branch);
    return tip ? checkUnpushed(*m_repository, *tip, m_name, progress) : failure(tip);
}

Result<> Remote::pushLargeFiles(const QString &branch, const Credentials &credentials, Progress &progress) const
{
    const Result<ObjectId> tip = m_repository->resolve(QStringLiteral("refs/heads/") + branch);
    if (!tip)
        return failure(tip);
    const Result<QList<LfsPointer>> pointers = unpushedPointers(*m_repository, *tip, m_name, progress);
    return pointers ? upload(lfs(credentials), LfsStore(m_repository->handle()), *pointers, progress)
                    : failure(pointers);
}

Result<> Remote::push(const QString &branch, const Credentials &credentials, Progress &progress) const
{
    const Result<QList<PushFinding>> findings = checkRules(branch, credentials, progress);
    if (!findings)
        return failure(findings);
    if (isRefused(*findings))
        return fail(ErrorCode::PushRejected,
                    Tr::tr("The Hub would refuse these commits: they hold files over 10 MB. Move them to LFS first."));
    if (const Result<> sent = pushLargeFiles(branch, credentials, progress); !sent)
        return failure(sent);
    const Result<RemoteHandle> remote = bind(*m_repository, m_name, m_address);
    if (!remote)
        return failure(remote);
    Conversation conversation{m_address, credentials.fit(m_address) ? credentials : m_own, progress};
    git_push_options options = GIT_PUSH_OPTIONS_INIT;
    setCallbacks(options.callbacks, conversation);
    const bool isPullRequest = branch.startsWith(u"pr/");
    const QString place = (isPullRequest ? QStringLiteral("refs/%1") : QStringLiteral("refs/heads/%1")).arg(branch);
    QByteArray rule = QStringLiteral("refs/heads/%1:%2").arg(branch, place).toUtf8();
    char *pointer = rule.data();
    const git_strarray rules = {&pointer, 1};
    const int code = git_remote_push(remote->get(), &rules, &options);
    if (code != 0 || conversation.error)
        //: %1 is a branch, %2 the name of a remote
        return conversationFailure(conversation, code, Tr::tr("%1 could not be pushed to %2.").arg(branch, m_name));
    if (!isPullRequest)
        followBranch(*m_repository, branch, m_name);
    return {};
}

} // namespace spacewright::git
