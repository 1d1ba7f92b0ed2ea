// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languageclient.h"

#include "languageanswers.h"

#include <core/base/log.h>

#include <QProcess>
#include <QUrl>

#include <algorithm>

namespace spacewright::language
{

namespace
{

/// More requests without an answer than that: the older ones are given up.
constexpr qsizetype mostOpen = 64;
constexpr int killMilliseconds = 1000;

QJsonObject capabilities()
{
    const QJsonObject completion{
        {QStringLiteral("completionItem"), QJsonObject{{QStringLiteral("snippetSupport"), false}}}};
    const QJsonObject hover{{QStringLiteral("contentFormat"), QJsonArray{QStringLiteral("plaintext")}}};
    const QJsonObject symbol{{QStringLiteral("hierarchicalDocumentSymbolSupport"), true}};
    return {{QStringLiteral("textDocument"), QJsonObject{{QStringLiteral("completion"), completion},
                                                         {QStringLiteral("hover"), hover},
                                                         {QStringLiteral("documentSymbol"), symbol},
                                                         {QStringLiteral("publishDiagnostics"), QJsonObject{}}}}};
}

} // namespace

LanguageClient::LanguageClient(QObject *parent) : QObject(parent) {}

LanguageClient::~LanguageClient()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(killMilliseconds);
}

void LanguageClient::start(const ServerCall &call)
{
    stop();
    m_call = call;
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment;
    for (const auto &[name, value] : call.process.environment.asKeyValueRange())
        environment.insert(name, value);
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(call.process.workingFolder);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &LanguageClient::read);
    connect(m_process.get(), &QProcess::finished, this, [this] {
        m_isReady = false;
        m_answers.clear();
        Q_EMIT ended();
    });
    m_process->start(call.process.program, call.process.arguments);
    request(QStringLiteral("initialize"),
            {{QStringLiteral("processId"), QJsonValue()},
             {QStringLiteral("rootUri"), uriOf(m_call.folder)},
             {QStringLiteral("capabilities"), capabilities()}},
            [this](const QJsonValue &) { initialized(); });
}

void LanguageClient::stop()
{
    m_isReady = false;
    m_answers.clear();
    m_stream = {};
    if (!m_process)
        return;
    // It goes when it has ended, which nobody waits for.
    QProcess *ending = m_process.release();
    ending->disconnect(this);
    connect(ending, &QProcess::finished, ending, &QObject::deleteLater);
    ending->kill();
}

void LanguageClient::initialized()
{
    notify(QStringLiteral("initialized"), {});
    if (!m_call.settings.isEmpty())
        notify(QStringLiteral("workspace/didChangeConfiguration"), {{QStringLiteral("settings"), m_call.settings}});
    m_isReady = true;
    const QStringList paths = m_files.keys();
    for (const QString &path : paths)
        sendOpen(path);
    Q_EMIT ready();
}

void LanguageClient::openFile(const QString &path, const QString &text)
{
    m_files.insert(path, {text});
    if (m_isReady)
        sendOpen(path);
}

void LanguageClient::sendOpen(const QString &path)
{
    notify(QStringLiteral("textDocument/didOpen"),
           {{QStringLiteral("textDocument"), QJsonObject{{QStringLiteral("uri"), uriOf(path)},
                                                         {QStringLiteral("languageId"), QStringLiteral("python")},
                                                         {QStringLiteral("version"), m_files.value(path).version},
                                                         {QStringLiteral("text"), m_files.value(path).text}}}});
}

void LanguageClient::changeFile(const QString &path, const QString &text)
{
    const auto file = m_files.find(path);
    if (file == m_files.end() || file->text == text)
        return;
    file->text = text;
    ++file->version;
    if (m_isReady)
        notify(QStringLiteral("textDocument/didChange"),
               {{QStringLiteral("textDocument"),
                 QJsonObject{{QStringLiteral("uri"), uriOf(path)}, {QStringLiteral("version"), file->version}}},
                {QStringLiteral("contentChanges"), QJsonArray{QJsonObject{{QStringLiteral("text"), text}}}}});
}

void LanguageClient::closeFile(const QString &path)
{
    if (m_files.remove(path) && m_isReady)
        notify(QStringLiteral("textDocument/didClose"),
               {{QStringLiteral("textDocument"), QJsonObject{{QStringLiteral("uri"), uriOf(path)}}}});
}

void LanguageClient::complete(const Place &place, const std::function<void(const QList<Completion> &)> &answered)
{
    request(QStringLiteral("textDocument/completion"), at(place),
            [answered](const QJsonValue &answer) { answered(readCompletions(answer)); });
}

void LanguageClient::hover(const Place &place, const std::function<void(const QString &)> &answered)
{
    request(QStringLiteral("textDocument/hover"), at(place),
            [answered](const QJsonValue &answer) { answered(readHover(answer)); });
}

void LanguageClient::define(const Place &place, const std::function<void(const QList<Place> &)> &answered)
{
    request(QStringLiteral("textDocument/definition"), at(place), [this, answered](const QJsonValue &answer) {
        QList<Place> places = readPlaces(answer);
        for (Place &found : places)
            found.path = pathOf(found.path);
        places.removeIf([](const Place &found) { return found.path.isEmpty(); });
        answered(places);
    });
}

void LanguageClient::findUses(const Place &place, const std::function<void(const QList<Place> &)> &answered)
{
    QJsonObject parameters = at(place);
    parameters.insert(QStringLiteral("context"), QJsonObject{{QStringLiteral("includeDeclaration"), true}});
    request(QStringLiteral("textDocument/references"), parameters, [this, answered](const QJsonValue &answer) {
        QList<Place> places = readPlaces(answer);
        for (Place &found : places)
            found.path = pathOf(found.path);
        places.removeIf([this](const Place &found) { return !isOfSpace(found.path); });
        answered(places);
    });
}

void LanguageClient::rename(const Place &place, const QString &name,
                            const std::function<void(const QList<FileChange> &)> &answered)
{
    QJsonObject parameters = at(place);
    parameters.insert(QStringLiteral("newName"), name);
    request(QStringLiteral("textDocument/rename"), parameters, [this, answered](const QJsonValue &answer) {
        QList<FileChange> changes = readChanges(answer);
        for (FileChange &change : changes)
            change.path = pathOf(change.path);
        // All or nothing: half of a new name is a broken program.
        const bool isWhole =
            std::ranges::all_of(changes, [this](const auto &change) { return isOfSpace(change.path); });
        answered(isWhole ? changes : QList<FileChange>());
    });
}

void LanguageClient::outline(const QString &path, const std::function<void(const QList<Symbol> &)> &answered)
{
    request(QStringLiteral("textDocument/documentSymbol"),
            {{QStringLiteral("textDocument"), QJsonObject{{QStringLiteral("uri"), uriOf(path)}}}},
            [answered](const QJsonValue &answer) { answered(readSymbols(answer)); });
}

void LanguageClient::read()
{
    m_stream.feed(m_process->readAllStandardOutput());
    while (const std::optional<QJsonObject> message = m_stream.next())
        take(*message);
    if (m_stream.isBroken()) {
        qCWarning(logBase) << "A language server said what no language server says, and was ended.";
        stop();
        Q_EMIT ended();
    }
}

void LanguageClient::take(const QJsonObject &message)
{
    const QJsonValue id = message.value(u"id");
    if (message.value(u"method").toString() == u"textDocument/publishDiagnostics")
        takeFindings(message.value(u"params").toObject());
    if (message.contains(u"method")) {
        // Nothing that a server asks for is done; a question must have an answer all the same.
        if (!id.isUndefined())
            send({{QStringLiteral("id"), id}, {QStringLiteral("result"), QJsonValue()}});
        return;
    }
    if (const Answer answer = m_answers.take(id.toInt(-1)))
        answer(message.value(u"result"));
}

void LanguageClient::takeFindings(const QJsonObject &parameters)
{
    const QString path = pathOf(parameters.value(u"uri").toString());
    const auto file = m_files.constFind(path);
    // A version says which text it is about; one that was changed since is asked about anew by the server.
    const int version = parameters.value(u"version").toInt(-1);
    if (file != m_files.cend() && (version < 0 || version == file->version))
        Q_EMIT found(path, readFindings(parameters.value(u"diagnostics")));
}

void LanguageClient::request(const QString &method, const QJsonObject &parameters, const Answer &answer)
{
    if (!m_process)
        return;
    const int id = ++m_lastId;
    m_answers.remove(id - int(mostOpen));
    m_answers.insert(id, answer);
    send({{QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("params"), parameters}});
}

void LanguageClient::notify(const QString &method, const QJsonObject &parameters)
{
    send({{QStringLiteral("method"), method}, {QStringLiteral("params"), parameters}});
}

void LanguageClient::send(QJsonObject message)
{
    message.insert(QStringLiteral("jsonrpc"), QStringLiteral("2.0"));
    if (m_process)
        m_process->write(MessageStream::written(message));
}

QJsonObject LanguageClient::at(const Place &place) const
{
    return {{QStringLiteral("textDocument"), QJsonObject{{QStringLiteral("uri"), uriOf(place.path)}}},
            {QStringLiteral("position"),
             QJsonObject{{QStringLiteral("line"), place.line}, {QStringLiteral("character"), place.column}}}};
}

bool LanguageClient::isOfSpace(const QString &path) const
{
    return path == m_call.folder || path.startsWith(m_call.folder + u'/');
}

QString LanguageClient::uriOf(const QString &path) const
{
    const QString seen = isOfSpace(path) ? m_call.serverFolder + path.sliced(m_call.folder.size()) : path;
    return QString::fromLatin1(QUrl::fromLocalFile(seen).toEncoded());
}

/// Empty for what is no local file.
QString LanguageClient::pathOf(const QString &uri) const
{
    const QString seen = QUrl(uri).toLocalFile();
    return seen.startsWith(m_call.serverFolder + u'/') ? m_call.folder + seen.sliced(m_call.serverFolder.size()) : seen;
}

} // namespace spacewright::language
