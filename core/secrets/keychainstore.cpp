// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainstore.h"

#include <QCoreApplication>
#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

namespace spacewright::secrets
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(KeychainStore)
};

/// What entries are filed under, in every keychain.
const QString service = QStringLiteral("spacewright");

std::unexpected<Error> failureOf(const QKeychain::Job *job)
{
    switch (job->error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return fail(ErrorCode::SecretsUnavailable,
                    Tr::tr("This desktop has no keychain. Start a Secret Service or KWallet and try again."),
                    job->errorString());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::SecretsUnavailable, Tr::tr("The keychain did not give access. Unlock it and try again."),
                    job->errorString());
    default:
        return fail(ErrorCode::SecretsUnavailable,
                    Tr::tr("The keychain failed. Look whether it runs and is unlocked, then try again."),
                    job->errorString());
    }
}

/// Starts @p job, which deletes itself; @p read makes the answer of the finished job.
template <class Answer, class Job, class Read> QFuture<Answer> start(Job *job, const QString &key, Read read)
{
    // Off is the default, said here because it must stay so: a plain text file is no place for a secret.
    job->setInsecureFallback(false);
    job->setKey(key);
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, read] {
        promise->addResult(read(job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

Result<> doneOrFailure(const QKeychain::Job *job)
{
    const bool isGood = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
    return isGood ? Result<>() : failureOf(job);
}

} // namespace

QFuture<SecretStore::Lookup> KeychainStore::get(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    return start<Lookup>(job, key, [](const QKeychain::ReadPasswordJob *read) -> Lookup {
        if (read->error() == QKeychain::EntryNotFound)
            return std::nullopt;
        if (read->error() != QKeychain::NoError)
            return failureOf(read);
        return read->textData();
    });
}

QFuture<Result<>> KeychainStore::set(const QString &key, const QString &value)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(value);
    return start<Result<>>(job, key, doneOrFailure);
}

QFuture<Result<>> KeychainStore::remove(const QString &key)
{
    return start<Result<>>(new QKeychain::DeletePasswordJob(service), key, doneOrFailure);
}

QFuture<bool> KeychainStore::isPermanent()
{
    return get(QStringLiteral("is-there-a-keychain")).then([](const Lookup &answer) { return answer.has_value(); });
}

} // namespace spacewright::secrets
