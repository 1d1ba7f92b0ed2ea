// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

#include <core/base/progress.h>
#include <core/http/client.h>

#include <QFile>
#include <QTest>
#include <QUrl>

namespace spacewright::tests
{

/// A change of a file, and where the page shows it.
struct Edit {
    QString file;
    QByteArray from;
    QByteArray to;
    QString path;
    /// What the page has after the edit and not before.
    QByteArray shown = to;
};

/// A template, with a part of its page that says that it is there.
struct Template {
    const char *name;
    QString path;
    QList<Edit> edits = {};
};

inline QList<Template> templates()
{
    const QString config = QStringLiteral("config");
    const QString health = QStringLiteral("_stcore/health");
    const QString app = QStringLiteral("app.py");
    const QString built = QStringLiteral("dist/index.html");
    return {
        {"gradio-packages", config, {{app, "Leave the words empty", "Say nothing at all", config}}},
        {"gradio-image", config, {{app, "Image Filters", "Other Filters", config}}},
        {"gradio-chat", config, {{app, "💬 Chat", "💬 Talk", config, "Talk"}}},
        {"gradio-pages", config, {{app, "Reading List", "Listening List", config}}},
        {"streamlit-data", health},
        {"docker-fastapi",
         {},
         {{QStringLiteral("static/index.html"), "Text Facts</h1>", "Other Facts</h1>", QString()},
          {QStringLiteral("main.py"), "title=\"Text Facts\"", "title=\"Changed\"", QStringLiteral("openapi.json"),
           "Changed"}}},
        {"docker-streamlit", health},
        {"static-build", built, {{QStringLiteral("build.mjs"), "The Planets</title>", "Other Worlds</title>", built}}},
    };
}

/// A run at one engine.
struct EngineRun {
    EngineRun(const QByteArray &engine, const QString &space) : variable(engine), folder(space) {}

    QByteArray variable;
    QString folder;
    CommandLine program;
    QUrl url;
};

inline QByteArray page(const QUrl &url)
{
    Progress progress;
    const Result<http::Response> answer = http::perform({.url = url, .timeout = std::chrono::seconds(5)}, progress);
    return answer && answer->status == 200 ? answer->body : QByteArray();
}

inline bool isShown(const EngineRun &run, const Edit &edit)
{
    return page(run.url.resolved(QUrl(edit.path))).contains(edit.shown);
}

inline void replaceIn(const QString &path, const QByteArray &from, const QByteArray &to)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll().replace(from, to);
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace spacewright::tests
