// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spaceenvironment.h"

#include <core/base/statefile.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtConcurrentRun>

namespace spacewright::secrets
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SpaceEnvironment)
};

const QString stateFile = QStringLiteral("environments.json");
constexpr QLatin1StringView folderKey("folder");
constexpr QLatin1StringView variablesKey("variables");
constexpr QLatin1StringView secretsKey("secrets");

} // namespace

struct SpaceEnvironment::Stored {
    /// Without links, so that another way to the same folder finds the same.
    QString folder;
    QMap<QString, QString> variables = {};
    QStringList secrets = {};
};

namespace
{

using Stored = SpaceEnvironment::Stored;

Stored readStored(const QString &folder)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    Stored stored{.folder = real.isEmpty() ? folder : real};
    const QJsonArray entries = readStateFile(stateFile);
    for (const auto &entry : entries) {
        if (entry[folderKey].toString() != stored.folder)
            continue;
        const QJsonObject variables = entry[variablesKey].toObject();
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            stored.variables.insert(variable.key(), variable.value().toString());
        const QJsonArray secrets = entry[secretsKey].toArray();
        for (const auto &name : secrets)
            stored.secrets += name.toString();
    }
    return stored;
}

Result<> writeStored(const Stored &stored)
{
    return changeStateFile(stateFile, [&stored](QJsonArray &entries) {
        QJsonArray kept;
        for (const auto &entry : std::as_const(entries)) {
            if (entry[folderKey].toString() != stored.folder)
                kept.append(entry);
        }
        QJsonObject variables;
        for (const auto &[name, value] : stored.variables.asKeyValueRange())
            variables.insert(name, value);
        if (!stored.variables.isEmpty() || !stored.secrets.isEmpty())
            kept.append(QJsonObject{{folderKey, stored.folder},
                                    {variablesKey, variables},
                                    {secretsKey, QJsonArray::fromStringList(stored.secrets)}});
        entries = kept;
    });
}

/// A name holds no number sign, so no two pairs have the same key.
QString keyOf(const QString &folder, const QString &name)
{
    return folder + u'#' + name;
}

/// Of a future that may have ended without a result, because its store is gone.
template <class Answer> Answer answerOf(const QFuture<Answer> &future)
{
    if (future.resultCount() == 0)
        return fail(ErrorCode::SecretsUnavailable, Tr::tr("The keychain gave no answer. Try again."));
    return future.result();
}

Result<> firstFailure(const QList<QFuture<Result<>>> &changes)
{
    for (const QFuture<Result<>> &change : changes) {
        if (const Result<> done = answerOf(change); !done)
            return done;
    }
    return {};
}

Result<Environment> environmentOf(const Stored &stored, const QList<QFuture<SecretStore::Lookup>> &lookups)
{
    Environment environment{.variables = stored.variables};
    for (qsizetype number = 0; number < lookups.size(); ++number) {
        const SecretStore::Lookup value = answerOf(lookups[number]);
        if (!value)
            return failure(value);
        if (*value)
            environment.secrets.insert(stored.secrets[number], **value);
        else
            environment.missing += stored.secrets[number];
    }
    return environment;
}

QFuture<Result<>> all(QList<QFuture<Result<>>> changes)
{
    return QtFuture::whenAll(changes.begin(), changes.end()).then(firstFailure);
}

/// Does @p next, which returns a future too, unless @p before failed.
template <class Next> QFuture<Result<>> chain(QFuture<Result<>> before, QObject *context, const Next &next)
{
    return before
        .then(context, [next](const Result<> &done) { return done ? next() : QtFuture::makeReadyValueFuture(done); })
        .unwrap();
}

} // namespace

Result<Environment> Environment::overriddenBy(const Environment &given) const
{
    const auto isGiven = [&given](const QString &name) {
        return given.variables.contains(name) || given.secrets.contains(name);
    };
    QStringList unset = missing;
    unset.removeIf(isGiven);
    if (!unset.isEmpty())
        return fail(ErrorCode::SecretsUnavailable,
                    //: %1 is a list of names
                    Tr::tr("These secrets have no value any more: %1. They were kept for an earlier session only. "
                           "Enter them under Variables and Secrets, or remove them there.")
                        .arg(unset.join(QStringLiteral(", "))));
    Environment merged{.variables = variables, .secrets = secrets};
    for (QMap<QString, QString> *values : {&merged.variables, &merged.secrets})
        values->removeIf([&isGiven](const auto &entry) { return isGiven(entry.key()); });
    merged.variables.insert(given.variables);
    merged.secrets.insert(given.secrets);
    return merged;
}

QString nameProblem(const QString &name, const QStringList &others)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-zA-Z][_a-zA-Z0-9]*\\z"));
    if (name.isEmpty())
        return Tr::tr("Enter a name.");
    if (!form.match(name).hasMatch())
        return Tr::tr("A name begins with a letter and has only letters, digits and underscores.");
    if (others.contains(name))
        //: %1 is a name
        return Tr::tr("There is another %1: a name is used once, for a variable or for a secret.").arg(name);
    return {};
}

SpaceEnvironment::SpaceEnvironment(std::shared_ptr<SecretStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store))
{
}

QFuture<Result<Environment>> SpaceEnvironment::load(const QString &folder)
{
    return QtConcurrent::run(readStored, folder)
        .then(this,
              [this](const Stored &stored) {
                  QList<QFuture<SecretStore::Lookup>> lookups;
                  for (const QString &name : stored.secrets)
                      lookups += m_store->get(keyOf(stored.folder, name));
                  return QtFuture::whenAll(lookups.begin(), lookups.end())
                      .then([stored](const QList<QFuture<SecretStore::Lookup>> &done) {
                          return environmentOf(stored, done);
                      });
              })
        .unwrap();
}

QFuture<Result<>> SpaceEnvironment::save(const QString &folder, const Environment &environment)
{
    return QtConcurrent::run(readStored, folder)
        .then(this, [this, environment](const Stored &old) { return replace(old, environment); })
        .unwrap();
}

QFuture<Result<>> SpaceEnvironment::replace(const Stored &old, const Environment &environment)
{
    const Stored wanted{.folder = old.folder,
                        .variables = environment.variables,
                        .secrets = environment.secrets.keys() + environment.missing};
    QList<QFuture<Result<>>> kept;
    for (const auto &[name, value] : environment.secrets.asKeyValueRange())
        kept += m_store->set(keyOf(wanted.folder, name), value);
    // Names follow values and values that nobody names any more go last: a failure leaves no name without its value.
    const QFuture<Result<>> named = chain(all(kept), this, [wanted] { return QtConcurrent::run(writeStored, wanted); });
    return chain(named, this, [this, old, wanted] {
        QList<QFuture<Result<>>> removed;
        for (const QString &name : old.secrets) {
            if (!wanted.secrets.contains(name))
                removed += m_store->remove(keyOf(old.folder, name));
        }
        return all(removed);
    });
}

} // namespace spacewright::secrets
