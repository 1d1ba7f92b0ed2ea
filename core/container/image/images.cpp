// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "images.h"

#include <core/container/engine/engineerror.h>
#include <core/container/engine/enginejson.h>
#include <core/container/stream/jsonstream.h>
#include <core/http/retrypolicy.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spacewright::container
{

namespace
{

/// Of a commit that failed over what soon passes.
constexpr int mostRepetitions = 2;
constexpr std::chrono::milliseconds repetitionPause{300};

struct Name {
    QString repository;
    QString tag;
};

/// "host:5000/name:tag" or "name@sha256:..." as the parameters of a call.
Name split(const QString &name)
{
    const qsizetype at = name.indexOf(QLatin1Char('@'));
    if (at > 0)
        return {name.first(at), name.sliced(at + 1)};
    const qsizetype colon = name.lastIndexOf(QLatin1Char(':'));
    if (colon > name.lastIndexOf(QLatin1Char('/')))
        return {name.first(colon), name.sliced(colon + 1)};
    return {name, QStringLiteral("latest")};
}

ImageInfo infoOf(const QJsonObject &said)
{
    const QJsonObject config = said[QLatin1StringView("Config")].toObject();
    ImageInfo info;
    info.id = said[QLatin1StringView("Id")].toString();
    info.tags = listOf(said[QLatin1StringView("RepoTags")]);
    info.labels = textsOf(config[QLatin1StringView("Labels")]);
    info.environment = assignmentsOf(config[QLatin1StringView("Env")]);
    info.entrypoint = listOf(config[QLatin1StringView("Entrypoint")]);
    info.command = listOf(config[QLatin1StringView("Cmd")]);
    info.user = config[QLatin1StringView("User")].toString();
    info.workingFolder = config[QLatin1StringView("WorkingDir")].toString();
    info.exposedPorts = config[QLatin1StringView("ExposedPorts")].toObject().keys();
    info.volumes = config[QLatin1StringView("Volumes")].toObject().keys();
    info.architecture = said[QLatin1StringView("Architecture")].toString();
    info.size = said[QLatin1StringView("Size")].toInteger();
    info.created = QDateTime::fromString(said[QLatin1StringView("Created")].toString(), Qt::ISODateWithMs);
    return info;
}

/// Adds up how much of each layer has come.
class PullProgress final
{
public:
    void add(const QJsonObject &said, Progress &progress)
    {
        const QJsonValue detail = said[QLatin1StringView("progressDetail")];
        const QString layer = said[QLatin1StringView("id")].toString();
        if (const qint64 total = detail[QLatin1StringView("total")].toInteger(); total > 0)
            m_layers[layer] = {detail[QLatin1StringView("current")].toInteger(), total};
        qint64 done = 0;
        qint64 total = 0;
        for (const auto &[current, size] : std::as_const(m_layers)) {
            done += current;
            total += size;
        }
        progress.report(done, total, said[QLatin1StringView("status")].toString());
    }

private:
    QMap<QString, QPair<qint64, qint64>> m_layers;
};

/// Carries out a call that answers with a stream of JSON, in which alone it says whether it worked.
Result<> followJson(const Engine &engine, const EngineCall &call,
                    const std::function<void(const QJsonObject &)> &listener, Progress &progress)
{
    QString fault;
    Result<> understood;
    JsonStream stream([&](const QJsonObject &said) {
        if (said.contains(QLatin1StringView("error")))
            fault = said[QLatin1StringView("error")].toString();
        listener(said);
    });
    const Result<> ended = engine.stream(
        call, [&](QByteArrayView bytes) { return (understood = stream.add(bytes)).has_value(); }, progress);
    if (!ended)
        return ended;
    if (!fault.isEmpty())
        return std::unexpected(streamError(fault));
    return understood;
}

/// A value as an instruction of a Dockerfile wants it. Podman takes the rest of the line as it is.
QString quoted(QString text, bool isPodman)
{
    if (isPodman)
        return text;
    for (const char special : {'\\', '"', '$'})
        text.replace(QLatin1Char(special), QStringLiteral("\\%1").arg(QLatin1Char(special)));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

/// Instructions of a Dockerfile: the one form of a commit's configuration that both engines honour.
QStringList changesOf(const CommitSpec &spec, bool isPodman)
{
    QStringList changes;
    for (const auto &[name, value] : spec.environment.asKeyValueRange())
        changes += QStringLiteral("ENV %1=%2").arg(name, quoted(value, isPodman));
    for (const auto &[name, value] : spec.labels.asKeyValueRange())
        changes += QStringLiteral("LABEL %1=%2").arg(name, quoted(value, isPodman));
    if (!spec.user.isEmpty())
        changes += QStringLiteral("USER ") + spec.user;
    if (!spec.workingFolder.isEmpty())
        changes += QStringLiteral("WORKDIR ") + spec.workingFolder;
    if (!spec.command.isEmpty()) {
        const QJsonDocument command(QJsonArray::fromStringList(spec.command));
        changes += QStringLiteral("CMD ") + QString::fromUtf8(command.toJson(QJsonDocument::Compact));
    }
    return changes;
}

} // namespace

Result<QString> Images::id(const QString &name, Progress &progress) const
{
    return inspect(name, progress).transform([](const ImageInfo &info) { return info.id; });
}

Result<ImageInfo> Images::inspect(const QString &name, Progress &progress) const
{
    const Result<QJsonDocument> answer =
        m_engine.askJson({.path = QStringLiteral("/images/%1/json").arg(name)}, progress);
    if (!answer)
        return failure(answer);
    return infoOf(answer->object());
}

Result<QList<ImageInfo>> Images::list(const QString &label, Progress &progress) const
{
    EngineCall call{.path = QStringLiteral("/images/json")};
    addLabelFilter(call.query, label);
    const Result<QJsonDocument> answer = m_engine.askJson(call, progress);
    if (!answer)
        return failure(answer);
    QList<ImageInfo> list;
    for (const auto &entry : answer->array()) {
        ImageInfo info = infoOf(entry.toObject());
        info.labels = textsOf(entry[QLatin1StringView("Labels")]);
        info.created = QDateTime::fromSecsSinceEpoch(entry[QLatin1StringView("Created")].toInteger());
        list += info;
    }
    return list;
}

Result<QList<ImageInfo>> Images::named(const QString &prefix, Progress &progress) const
{
    const Result<QJsonDocument> answer = m_engine.askJson({.path = QStringLiteral("/libpod/images/json")}, progress);
    if (!answer)
        return failure(answer);
    const auto isMeant = [&prefix](const QString &name) { return name.startsWith(prefix); };
    QList<ImageInfo> list;
    for (const auto &entry : answer->array()) {
        QStringList names = listOf(entry[QLatin1StringView("Names")]);
        const QStringList known = names.isEmpty() ? listOf(entry[QLatin1StringView("History")]) : names;
        const bool isOwn = names.isEmpty() ? !known.isEmpty() && std::ranges::all_of(known, isMeant)
                                           : std::ranges::any_of(known, isMeant);
        if (!isOwn)
            continue;
        names.removeIf([&isMeant](const QString &name) { return !isMeant(name); });
        ImageInfo info = infoOf(entry.toObject());
        // As in the other interface, which writes the kind of the hash too.
        if (!info.id.startsWith(QLatin1StringView("sha256:")))
            info.id.prepend(QLatin1StringView("sha256:"));
        info.tags = names;
        info.created = QDateTime::fromSecsSinceEpoch(entry[QLatin1StringView("Created")].toInteger());
        list += info;
    }
    return list;
}

Result<> Images::pull(const QString &name, const RegistryLogin &login, Progress &progress) const
{
    const auto [repository, tag] = split(name);
    EngineCall call{.method = "POST", .path = QStringLiteral("/images/create")};
    addQueryItem(call.query, QStringLiteral("fromImage"), repository);
    addQueryItem(call.query, QStringLiteral("tag"), tag);
    // https://docs.docker.com/reference/api/engine/version/v1.41/#section/Authentication
    if (!login.token.isEmpty())
        call.headers.append(
            {"X-Registry-Auth", QJsonDocument(QJsonObject{{QStringLiteral("username"), login.user},
                                                          {QStringLiteral("password"), QString::fromUtf8(login.token)},
                                                          {QStringLiteral("serveraddress"), name.section(u'/', 0, 0)}})
                                    .toJson(QJsonDocument::Compact)
                                    .toBase64(QByteArray::Base64UrlEncoding)});
    PullProgress layers;
    const auto listener = [&](const QJsonObject &said) { layers.add(said, progress); };
    if (const Result<> pulled = followJson(m_engine, call, listener, progress); !pulled)
        return pulled;
    // A stream that just ended is no word of success.
    const Result<ImageInfo> info = inspect(name, progress);
    return info ? Result<>() : failure(info);
}

Result<QString> Images::importTar(const http::BodySource &tar, const QString &tag, const QMap<QString, QString> &labels,
                                  Progress &progress) const
{
    EngineCall call{.method = "POST", .path = QStringLiteral("/images/create")};
    call.contentType = "application/x-tar";
    call.bodySource = tar;
    addQueryItem(call.query, QStringLiteral("fromSrc"), QStringLiteral("-"));
    for (const auto &[name, value] : labels.asKeyValueRange())
        addQueryItem(call.query, QStringLiteral("changes"), QStringLiteral("LABEL %1=%2").arg(name, value));
    QString imported;
    const auto listener = [&imported](const QJsonObject &said) {
        const QString status = said[QLatin1StringView("status")].toString().trimmed();
        if (status.startsWith(QLatin1StringView("sha256:")))
            imported = status;
    };
    if (const Result<> done = followJson(m_engine, call, listener, progress); !done)
        return failure(done);
    if (imported.isEmpty())
        return std::unexpected(nonsenseError(m_engine.address(), QStringLiteral("no id of the imported image")));
    // Podman 4.3 does not heed a name that comes with the import.
    if (const Result<> tagged = this->tag(imported, tag, progress); !tagged)
        return failure(tagged);
    return imported;
}

Result<QString> Images::commit(const QString &containerId, const CommitSpec &spec, Progress &progress) const
{
    EngineCall call{.method = "POST", .path = QStringLiteral("/commit"), .body = "{}"};
    addQueryItem(call.query, QStringLiteral("container"), containerId);
    addQueryItem(call.query, QStringLiteral("repo"), split(spec.tag).repository);
    addQueryItem(call.query, QStringLiteral("tag"), split(spec.tag).tag);
    addQueryItem(call.query, QStringLiteral("comment"), spec.comment);
    // Not every rootless engine can pause, and whoever commits has waited for the step's end.
    addQueryItem(call.query, QStringLiteral("pause"), QStringLiteral("0"));
    for (const QString &change : changesOf(spec, m_engine.isPodman()))
        addQueryItem(call.query, QStringLiteral("changes"), change);
    call.timeout = std::chrono::milliseconds(0);
    Result<QJsonDocument> answer = m_engine.askJson(call, progress);
    for (int again = 0; again < mostRepetitions && !answer && isPassing(answer.error()); ++again) {
        if (!http::waitFor(repetitionPause, progress))
            break;
        answer = m_engine.askJson(call, progress);
    }
    if (!answer)
        return failure(answer);
    return answer->object()[QLatin1StringView("Id")].toString();
}

Result<> Images::tag(const QString &name, const QString &tag, Progress &progress) const
{
    EngineCall call{.method = "POST", .path = QStringLiteral("/images/%1/tag").arg(name)};
    addQueryItem(call.query, QStringLiteral("repo"), split(tag).repository);
    addQueryItem(call.query, QStringLiteral("tag"), split(tag).tag);
    const Result<http::Response> answer = m_engine.ask(call, progress);
    return answer ? Result<>() : failure(answer);
}

Result<> Images::remove(const QString &name, Progress &progress) const
{
    const EngineCall call{.method = "DELETE", .path = QStringLiteral("/images/") + name};
    const Result<http::Response> answer = m_engine.ask(call, progress);
    if (answer || answer.error().code == ErrorCode::ImageMissing)
        return {};
    return failure(answer);
}

} // namespace spacewright::container
