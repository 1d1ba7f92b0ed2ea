// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "staticserver.h"

#include <core/base/log.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QHttpHeaders>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>
#include <QTcpServer>

#include <optional>

namespace spacewright::run
{

namespace
{

using Header = QHttpHeaders::WellKnownHeader;
using Status = QHttpServerResponder::StatusCode;

constexpr qint64 pageLimit = 8 * 1024 * 1024;

/// A part of a file as a device of its own, for range requests.
class FileSlice final : public QIODevice
{
public:
    FileSlice(const QString &path, qint64 first, qint64 size) : m_file(path), m_first(first), m_size(size)
    {
        if (m_file.open(QIODevice::ReadOnly))
            open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        return m_file.seek(m_first + pos()) ? m_file.read(data, qMin(most, m_size - pos())) : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QFile m_file;
    qint64 m_first;
    qint64 m_size;
};

struct Range {
    qint64 first = 0;
    qint64 last = 0;
};

/// The one range of a `Range: bytes=...` header (RFC 9110, 14.1.2). Several at once are answered with the whole file,
/// which is allowed; nullopt means just that. A range beyond the file comes back with last < first.
std::optional<Range> parseRange(QByteArrayView header, qint64 size)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return std::nullopt;
    const QByteArray spec = header.sliced(6).trimmed().toByteArray();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    bool firstGood = false;
    bool lastGood = false;
    const qint64 first = spec.first(dash).toLongLong(&firstGood);
    const qint64 last = spec.sliced(dash + 1).toLongLong(&lastGood);
    if (dash == 0)
        return lastGood ? std::optional(Range{qMax<qint64>(0, size - last), size - 1}) : std::nullopt;
    if (!firstGood || (!lastGood && dash + 1 < spec.size()))
        return std::nullopt;
    return first >= size ? Range{0, -1} : Range{first, lastGood ? qMin(last, size - 1) : size - 1};
}

QByteArray mimeType(const QString &path)
{
    static const QMimeDatabase database;
    // Browsers refuse modules and styles of any other type, whatever this machine's database says.
    static const QMap<QString, QByteArray> fixed = {
        {QStringLiteral("html"), "text/html; charset=utf-8"},
        {QStringLiteral("htm"), "text/html; charset=utf-8"},
        {QStringLiteral("js"), "text/javascript; charset=utf-8"},
        {QStringLiteral("mjs"), "text/javascript; charset=utf-8"},
        {QStringLiteral("css"), "text/css; charset=utf-8"},
        {QStringLiteral("json"), "application/json"},
        {QStringLiteral("wasm"), "application/wasm"},
        {QStringLiteral("svg"), "image/svg+xml"},
        {QStringLiteral("txt"), "text/plain; charset=utf-8"},
        {QStringLiteral("md"), "text/markdown; charset=utf-8"},
    };
    const auto known = fixed.find(QFileInfo(path).suffix().toLower());
    return known != fixed.end() ? *known
                                : database.mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().toLatin1();
}

/// The file that a request path names, or empty if it names none that may be served.
QString resolve(const StaticServer::Content &content, const QString &requested)
{
    QString relative = QDir::cleanPath(QLatin1Char('/') + requested).sliced(1);
    for (const QString &part : relative.split(QLatin1Char('/'))) {
        if (part == QLatin1StringView(".git") || part == QLatin1StringView(".."))
            return {};
    }
    QString path = QFileInfo(content.folder + QLatin1Char('/') + relative).canonicalFilePath();
    if (!path.isEmpty() && QFileInfo(path).isDir())
        path = QFileInfo(path + QStringLiteral("/index.html")).canonicalFilePath();
    return path.startsWith(content.folder + QLatin1Char('/')) && QFileInfo(path).isFile() ? path : QString();
}

/// Puts the Space's variables where the Hub puts them in a static Space's pages.
QByteArray withVariables(const QByteArray &page, const QMap<QString, QString> &variables)
{
    QJsonObject object;
    for (const auto &[name, value] : variables.asKeyValueRange())
        object.insert(name, value);
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    json.replace("</", "<\\/"); // A value must not end the script.
    const QByteArray script = "<script>window.huggingface={variables:" + json + "};</script>";
    const qsizetype head = page.toLower().indexOf("<head>");
    return head < 0 ? script + page : page.first(head + 6) + script + page.sliced(head + 6);
}

void answerFile(const StaticServer::Content &content, const QString &path, const QHttpServerRequest &request,
                QHttpServerResponder &responder, QHttpHeaders headers)
{
    const QByteArray type = mimeType(path);
    headers.append(Header::ContentType, type);
    headers.append(Header::AcceptRanges, "bytes");
    const qint64 size = QFileInfo(path).size();
    const bool isPage = type.startsWith("text/html");
    if (isPage && !content.variables.isEmpty() && size <= pageLimit) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            responder.write(withVariables(file.readAll(), content.variables), headers, Status::Ok);
            return;
        }
    }
    const std::optional<Range> range = parseRange(request.headers().value(Header::Range), size);
    if (range && range->last < range->first) {
        headers.append(Header::ContentRange, "bytes */" + QByteArray::number(size));
        responder.write(headers, Status::RequestRangeNotSatisfiable);
        return;
    }
    if (range) {
        const QByteArray bounds = QByteArray::number(range->first) + '-' + QByteArray::number(range->last);
        headers.append(Header::ContentRange, "bytes " + bounds + '/' + QByteArray::number(size));
        responder.write(new FileSlice(path, range->first, range->last - range->first + 1), headers,
                        Status::PartialContent);
        return;
    }
    if (request.method() == QHttpServerRequest::Method::Head) {
        headers.append(Header::ContentLength, QByteArray::number(size));
        responder.write(headers, Status::Ok);
        return;
    }
    responder.write(new QFile(path), headers, Status::Ok);
}

void answer(const StaticServer::Content &content, const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    QHttpHeaders headers;
    for (const auto &[name, value] : content.headers.asKeyValueRange())
        headers.append(name.toLatin1(), value.toLatin1());
    // What was saved a moment ago must be seen now.
    headers.append(Header::CacheControl, "no-cache");
    if (request.method() != QHttpServerRequest::Method::Get && request.method() != QHttpServerRequest::Method::Head) {
        responder.write("Method not allowed\n", headers, Status::MethodNotAllowed);
        return;
    }
    const QString requested = request.url().path();
    if (requested == QLatin1StringView("/") && content.appFile.contains(QLatin1Char('/'))) {
        // Relative links of a page in a sub-folder need its own address.
        headers.append(Header::Location, '/' + content.appFile.toUtf8().toPercentEncoding("/"));
        responder.write(headers, Status::Found);
        return;
    }
    const QString path = resolve(content, requested == QLatin1StringView("/") ? content.appFile : requested);
    if (path.isEmpty()) {
        headers.append(Header::ContentType, "text/plain; charset=utf-8");
        responder.write("There is no such file in this Space.\n", headers, Status::NotFound);
        return;
    }
    answerFile(content, path, request, responder, headers);
}

} // namespace

StaticServer::StaticServer(Content content, QObject *parent)
    : QObject(parent), m_content(std::move(content)), m_server(std::make_unique<QHttpServer>())
{
    m_server->setMissingHandler(this, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        answer(m_content, request, responder);
    });
}

StaticServer::~StaticServer() = default;

quint16 StaticServer::listen(quint16 wanted)
{
    auto socket = std::make_unique<QTcpServer>();
    if (!socket->listen(QHostAddress::LocalHost, wanted) && !socket->listen(QHostAddress::LocalHost, 0)) {
        qCWarning(logRun) << "The static server cannot listen:" << socket->errorString();
        return 0;
    }
    const quint16 port = socket->serverPort();
    if (!m_server->bind(socket.get()))
        return 0;
    std::ignore = socket.release(); // The server owns it now.
    return port;
}

} // namespace spacewright::run
