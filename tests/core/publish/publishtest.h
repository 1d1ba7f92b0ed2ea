// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/publish/preflight.h>
#include <core/publish/publisher.h>
#include <tests/support/temporaryhome.h>
#include <tests/support/testhub.h>

#include <QDir>

#include <algorithm>

namespace spacewright::tests
{

/// A folder that is to be published to a Space of ada's on a test Hub.
class PublishTest
{
public:
    /// The folder is made below @p place.
    explicit PublishTest(const QString &place = QDir::tempPath())
        : folder(place + QStringLiteral("/spacewright-XXXXXX"))
    {
        write(QStringLiteral("README.md"), "---\ntitle: Fruit\nsdk: gradio\nsdk_version: \"6.31.0\"\n"
                                           "python_version: \"3.12\"\napp_file: app.py\n---\n");
        write(QStringLiteral("app.py"), "import gradio as gr\ngr.Interface(print, \"text\", \"text\").launch()\n");
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(content) == content.size(), qPrintable(name));
    }
    QByteArray read(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    hub::HubClient client(const QByteArray &token = "hf_adawrite") const
    {
        return hub::HubClient({.endpoint = hub.endpoint(), .token = token}, policy);
    }
    git::Credentials credentials() const
    {
        return {.origin = hub.endpoint(), .user = QStringLiteral("hf_user"), .password = QStringLiteral("hf_adawrite")};
    }
    publish::PublishTarget target(const QString &name) const
    {
        return {.id = {QStringLiteral("ada"), name}, .canCreate = true, .message = QStringLiteral("A change")};
    }
    Result<publish::PublishPlan> plan(const publish::PublishTarget &wanted)
    {
        const Result<space::Space> space = space::readSpace(folder.path());
        return space ? publish::makePlan(client(), *space, wanted, progress) : failure(space);
    }
    Result<publish::Published> publishAs(const publish::PublishTarget &wanted)
    {
        const Result<space::Space> space = space::readSpace(folder.path());
        const Result<publish::PublishPlan> made = plan(wanted);
        if (!made)
            return failure(made);
        return publish::publish(client(), *space, *made, credentials(), progress);
    }
    Result<publish::Published> publishTo(const QString &name) { return publishAs(target(name)); }

    QByteArray onHub(const QString &name, const QString &path, const QString &revision = QStringLiteral("main")) const
    {
        Progress own;
        const QString place = QStringLiteral("/spaces/ada/%1/raw/%2/%3").arg(name, revision, path);
        const auto answer = http::perform(
            {.url = QUrl(hub.endpoint().toString() + place), .headers = {{"Authorization", "Bearer hf_adawrite"}}},
            own);
        return answer && answer->status == 200 ? answer->body : QByteArray();
    }
    qsizetype commits(const QString &name) const
    {
        return hub.api("GET", QStringLiteral("/api/spaces/ada/%1/commits/main?limit=1000").arg(name)).array().size();
    }
    /// Somebody changes a Space on the Hub's own page.
    void changeOnHub(const QString &name, const QJsonObject &body) const
    {
        hub.api("POST", QStringLiteral("/api/spaces/ada/%1/commit/main").arg(name), body);
    }
    void putOnHub(const QString &name, const QString &path, const QString &content) const
    {
        const QJsonObject file{{QStringLiteral("path"), path}, {QStringLiteral("content"), content}};
        changeOnHub(
            name, {{QStringLiteral("summary"), QStringLiteral("Theirs")}, {QStringLiteral("files"), QJsonArray{file}}});
    }
    /// "+app.py ~README.md -old.txt": what a plan would do.
    static QString text(const QList<publish::PublishFile> &files)
    {
        QStringList parts;
        for (const publish::PublishFile &file : files)
            parts.append(
                QLatin1Char("+~-"[int(file.action)]) + file.path +
                (file.isLarge && file.action != publish::FileAction::Remove ? QStringLiteral(" large") : QString()) +
                (file.isConflict ? QStringLiteral(" conflict") : QString()));
        return parts.join(QStringLiteral(", "));
    }

    const TemporaryHome home;
    TestHub hub;
    QTemporaryDir folder;
    Progress progress;
    http::RetryPolicy policy{.attempts = 5,
                             .firstWait = std::chrono::milliseconds(2),
                             .longestWait = std::chrono::milliseconds(10),
                             .longestAsked = std::chrono::milliseconds(50),
                             .patience = std::chrono::milliseconds(20'000)};
};

/// The code of a failure as scripts see it, or "ok".
template <class T> QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorId(result.error().code) + u' ' + result.error().message;
}

inline QList<publish::PublishCheck> withId(const QList<publish::PublishCheck> &checks, const QString &id)
{
    QList<publish::PublishCheck> found;
    std::ranges::copy_if(checks, std::back_inserter(found),
                         [&id](const publish::PublishCheck &check) { return check.id == id; });
    return found;
}

} // namespace spacewright::tests
