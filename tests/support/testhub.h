// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/http/client.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace spacewright::tests
{

/// A stand-in for the Hub (folder testhub, which says what it can) with a folder and addresses of its own. It ends with
/// its standard input, so it does not outlive the test.
class TestHub final
{
public:
    TestHub()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        {QStringLiteral("-B"), QStringLiteral(SPACEWRIGHT_TEST_DATA "/../support/testhub"),
                         m_folder.filePath(QStringLiteral("hub"))});
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 30'000))
            qFatal("the test Hub does not start");
        m_addresses = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~TestHub()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    QUrl endpoint() const { return address("hub"); }
    QUrl storage() const { return address("storage"); }

    /// Says something to the server itself: see testhub/api/control.py.
    QJsonDocument control(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const
    {
        return ask({.method = method,
                    .url = QUrl(m_addresses.value(QStringLiteral("control")).toString() + path),
                    .headers = {{"Content-Type", "application/json"}},
                    .body = method == "GET" ? QByteArray() : QJsonDocument(body).toJson()});
    }
    /// The Hub's own answer to the owner of @p token, in none of our client's ways.
    QJsonDocument api(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                      const QByteArray &token = "hf_adawrite") const
    {
        return ask({.method = method,
                    .url = QUrl(endpoint().toString() + path),
                    .headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + token}},
                    .body = method == "GET" ? QByteArray() : QJsonDocument(body).toJson()});
    }
    /// Nobody listens at the Hub's address until it is back.
    void setReachable(bool isReachable) const
    {
        control("POST", QStringLiteral("/network"), {{QStringLiteral("up"), isReachable}});
    }
    void fault(const QJsonObject &description) const { control("POST", QStringLiteral("/faults"), description); }
    /// What was asked for since the last time it was cleared, of requests ("GET /path") that match a pattern.
    QJsonArray journal(const QString &pattern = {}) const
    {
        return control("GET", QStringLiteral("/journal?match=") + QString::fromLatin1(QUrl::toPercentEncoding(pattern)))
            .array();
    }
    void clearJournal() const { control("DELETE", QStringLiteral("/journal")); }
    /// A Space of ada's, "ada/NAME".
    void addSpace(const QString &name, const QString &sdk = QStringLiteral("gradio")) const
    {
        api("POST", QStringLiteral("/api/repos/create"),
            {{QStringLiteral("type"), QStringLiteral("space")},
             {QStringLiteral("name"), name},
             {QStringLiteral("sdk"), sdk}});
    }

private:
    QUrl address(const char *name) const { return QUrl(m_addresses.value(QLatin1StringView(name)).toString()); }
    static QJsonDocument ask(const http::Request &request)
    {
        Progress progress;
        const Result<http::Response> answer = http::perform(request, progress);
        if (!answer || answer->status >= 400)
            qFatal("%s %s: %s", request.method.constData(), qPrintable(request.url.toString()),
                   answer ? answer->body.constData() : qPrintable(answer.error().message));
        return QJsonDocument::fromJson(answer->body);
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QJsonObject m_addresses;
};

} // namespace spacewright::tests
