// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientbuild.h"

#include "buildlistener.h"
#include "images.h"

#include <core/base/filewriter.h>
#include <core/base/paths.h>
#include <core/base/process.h>

#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace spacewright::container
{

namespace
{

constexpr std::chrono::seconds versionPatience{10};

QString dockerProgram()
{
    return paths::findProgram(QStringLiteral("docker"));
}

QMap<QString, QString> clientEnvironment(const EngineAddress &address)
{
    QMap<QString, QString> environment = minimalEnvironment();
    environment.insert(QStringLiteral("DOCKER_HOST"), address.url.toString());
    if (!address.tls.certificate.isEmpty()) {
        environment.insert(QStringLiteral("DOCKER_TLS_VERIFY"), QStringLiteral("1"));
        environment.insert(QStringLiteral("DOCKER_CERT_PATH"), QFileInfo(address.tls.certificate).absolutePath());
    }
    return environment;
}

/// @p files is a folder of our own: for what the client reads beside the context.
Result<QStringList> buildArguments(const ImageBuildSpec &spec, const QByteArray &dockerfile, const QString &folder,
                                   const QString &files)
{
    const auto written = [&files](const QString &name, const QByteArray &content) {
        return writeFile(files + QLatin1Char('/') + name, content);
    };
    // The builder of the engine itself, whatever the user has made the current one.
    QStringList arguments = {QStringLiteral("buildx"),
                             QStringLiteral("build"),
                             QStringLiteral("--builder"),
                             QStringLiteral("default"),
                             QStringLiteral("--load"),
                             QStringLiteral("--progress"),
                             QStringLiteral("plain"),
                             QStringLiteral("--tag"),
                             spec.tag,
                             QStringLiteral("--file"),
                             files + QStringLiteral("/Dockerfile")};
    if (const Result<> done = written(QStringLiteral("Dockerfile"), dockerfile); !done)
        return failure(done);
    if (!spec.usesCache)
        arguments += QStringLiteral("--no-cache");
    for (const auto &[name, value] : spec.labels.asKeyValueRange())
        arguments += {QStringLiteral("--label"), name + QLatin1Char('=') + value};
    for (const auto &[name, value] : spec.arguments.asKeyValueRange())
        arguments += {QStringLiteral("--build-arg"), name + QLatin1Char('=') + value};
    for (const auto &[name, content] : spec.secrets.asKeyValueRange()) {
        const QString file = QStringLiteral("secret-%1").arg(arguments.size());
        if (const Result<> done = written(file, content); !done)
            return failure(done);
        arguments += {QStringLiteral("--secret"), QStringLiteral("id=%1,src=%2/%3").arg(name, files, file)};
    }
    return arguments + QStringList{folder};
}

} // namespace

bool hasBuildClient(Progress &progress)
{
    const QString program = dockerProgram();
    if (program.isEmpty())
        return false;
    const Result<ProcessEnd> end = runProcess({.program = program,
                                               .arguments = {QStringLiteral("buildx"), QStringLiteral("version")},
                                               .environment = minimalEnvironment(),
                                               .timeout = versionPatience},
                                              progress);
    return end && end->isSuccess();
}

Result<QString> buildWithClient(const Engine &engine, const ImageBuildSpec &spec, const QByteArray &dockerfile,
                                const QString &folder, BuildListener &listener, Progress &progress)
{
    // In memory where the system has such a folder, and for this user only.
    const QTemporaryDir files(paths::runtimeFolder() + QStringLiteral("/build-XXXXXX"));
    const Result<QStringList> arguments = buildArguments(spec, dockerfile, folder, files.path());
    if (!arguments)
        return failure(arguments);
    PlainProgress plain(listener);
    const Result<ProcessEnd> end = runProcess(
        {.program = dockerProgram(), .arguments = *arguments, .environment = clientEnvironment(engine.reached())},
        progress, [&plain](const QByteArray &output) { plain.add(output); },
        [&listener](qint64) { listener.onTurn(); });
    if (!end)
        return failure(end);
    if (!end->isSuccess())
        return std::unexpected(buildError(plain.error()));
    return Images(engine).id(spec.tag, progress);
}

void PlainProgress::add(const QByteArray &output)
{
    m_unfinished += output;
    qsizetype end = 0;
    while ((end = m_unfinished.indexOf('\n')) >= 0) {
        read(m_unfinished.first(end));
        m_unfinished.slice(end + 1);
    }
}

void PlainProgress::read(const QByteArray &line)
{
    constexpr QByteArrayView errorMark = "ERROR: ";
    if (line.startsWith(errorMark))
        m_error = QString::fromUtf8(line.sliced(errorMark.size()));
    const qsizetype space = line.indexOf(' ');
    bool isNumber = false;
    if (line.startsWith('#') && space > 1)
        line.sliced(1, space - 1).toInt(&isNumber);
    if (isNumber)
        readStep(line.first(space), line.sliced(space + 1));
}

void PlainProgress::readStep(const QByteArray &id, const QByteArray &text)
{
    static const QRegularExpression output(QStringLiteral("^\\d+\\.\\d+ (.*)$"));
    using State = BuildStep::State;
    if (!m_names.contains(id)) {
        m_names.insert(id, QString::fromUtf8(text));
        m_listener.onStep({.id = id, .name = m_names.value(id)});
        return;
    }
    const auto end = [this, &id](State state, const QByteArray &error = {}) {
        m_listener.onStep({.id = id, .name = m_names.value(id), .state = state, .error = QString::fromUtf8(error)});
    };
    const QRegularExpressionMatch said = output.match(QString::fromUtf8(text));
    if (said.hasMatch())
        m_listener.onStepOutput(id, said.captured(1).toUtf8() + '\n');
    else if (text == "CACHED")
        end(State::Cached);
    else if (text.startsWith("DONE "))
        end(State::Done);
    else if (text.startsWith("ERROR: "))
        end(State::Failed, text.sliced(qsizetype(qstrlen("ERROR: "))));
    else if (text == "CANCELED")
        end(State::Failed, text);
}

} // namespace spacewright::container
