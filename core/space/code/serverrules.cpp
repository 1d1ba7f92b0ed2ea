// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serverrules.h"

#include <core/manifest/findings.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Findings;
using manifest::Sdk;
using manifest::Severity;
using python::Argument;
using python::Call;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ServerRules)
};

/// How a call that starts a server names what it listens on.
struct ServerCall {
    QStringView host;
    QStringView port;
    /// Listens on loopback unless told otherwise.
    bool isLoopbackByDefault = false;
    /// Where it listens unless told otherwise; 0: not known, or where it should.
    int defaultPort = 0;
};

/// Gradio, uvicorn and hypercorn, Flask and others with app.run(); https://www.gradio.app/docs/gradio/blocks,
/// https://www.uvicorn.org/settings, https://flask.palletsprojects.com/en/stable/api
std::optional<ServerCall> serverCall(const Call &call, const CodeFile &file)
{
    if (call.lastName() == u"launch")
        return ServerCall{u"server_name", u"server_port", false};
    if (call.name == u"uvicorn.run")
        return ServerCall{u"host", u"port", true};
    const bool isFlask = std::ranges::any_of(file.source.imports, [](const python::Import &import) {
        return import.module == u"flask" || import.module == u"quart";
    });
    if (call.name == u"app.run")
        return ServerCall{u"host", u"port", isFlask, isFlask ? 5000 : 0};
    return {};
}

class Checker final
{
public:
    Checker(const CodeFile &file, int port)
        : m_file(file), m_port(QString::number(port)),
          m_findings(file.text, file.path, QStringLiteral("https://huggingface.co/docs/hub/spaces-overview"))
    {
    }

    QList<Diagnostic> check(bool isGradio)
    {
        for (const Call &call : m_file.source.calls) {
            const std::optional<ServerCall> server = serverCall(call, m_file);
            if (!server)
                continue;
            checkHost(call, *server);
            checkPort(call, *server);
            if (isGradio && call.lastName() == u"launch")
                checkShare(call);
        }
        return m_findings.diagnostics();
    }

private:
    void checkHost(const Call &call, const ServerCall &server)
    {
        const Argument *host = call.argument(server.host);
        if (!host && server.isLoopbackByDefault)
            m_findings.add(Severity::Error, QStringLiteral("code.server.host"), m_file.rangeOf(call.extent),
                           //: %1 is the name of a function
                           Tr::tr("%1 listens on 127.0.0.1 unless it is told otherwise, and nothing outside reaches "
                                  "that. Add host=\"0.0.0.0\".")
                               .arg(call.name));
        else if (host && host->kind == u"str" && (host->text == u"localhost" || host->text.startsWith(u"127.")))
            m_findings.add(Severity::Error, QStringLiteral("code.server.host"), m_file.rangeOf(host->extent),
                           //: %1 is an address
                           Tr::tr("The app listens on %1, where the Hub does not reach it.").arg(host->text),
                           Tr::tr("Listen on 0.0.0.0"), QStringLiteral("\"0.0.0.0\""));
    }

    void checkPort(const Call &call, const ServerCall &server)
    {
        const Argument *port = call.argument(server.port);
        if (!port && server.defaultPort > 0 && QString::number(server.defaultPort) != m_port)
            m_findings.add(Severity::Error, QStringLiteral("code.server.port"), m_file.rangeOf(call.extent),
                           //: %1 and %2 are port numbers
                           Tr::tr("The app listens on port %1, but the Hub asks at %2.")
                               .arg(QString::number(server.defaultPort), m_port));
        if (port && port->kind == u"int" && port->text != m_port)
            m_findings.add(Severity::Error, QStringLiteral("code.server.port"), m_file.rangeOf(port->extent),
                           //: %1 and %2 are port numbers
                           Tr::tr("The app listens on port %1, but the Hub asks at %2.").arg(port->text, m_port),
                           //: %1 is a port number
                           Tr::tr("Listen on %1").arg(m_port), m_port);
    }

    void checkShare(const Call &call)
    {
        const Argument *share = call.argument(u"share");
        if (share && share->kind == u"bool" && share->text == u"True")
            m_findings.add(Severity::Info, QStringLiteral("code.server.share"), m_file.rangeOf(share->extent),
                           Tr::tr("A Space has its address already: share=True does nothing there."),
                           Tr::tr("Write %1").arg(QStringLiteral("False")), QStringLiteral("False"));
    }

    const CodeFile &m_file;
    const QString m_port;
    Findings m_findings;
};

/// An app that makes an interface and never starts it ends at once, and the Hub calls that a runtime error.
QList<Diagnostic> checkStart(const Code &code)
{
    static const QStringList interfaces = {QStringLiteral("Blocks"), QStringLiteral("Interface"),
                                           QStringLiteral("ChatInterface"), QStringLiteral("TabbedInterface")};
    static const QStringList starts = {QStringLiteral("launch"), QStringLiteral("run"), QStringLiteral("serve"),
                                       QStringLiteral("main"), QStringLiteral("start"), QStringLiteral("run_app"),
                                       // Its result belongs to an app that something else serves.
                                       QStringLiteral("mount_gradio_app"), QStringLiteral("exec")};
    if (!code.calls(interfaces) || code.calls(starts))
        return {};
    const CodeFile &app = code.files.constFirst();
    Findings findings(app.text, app.path, QStringLiteral("https://www.gradio.app/docs/gradio/blocks"));
    findings.add(Severity::Error, QStringLiteral("code.server.missing"), app.text.range(0, 0),
                 Tr::tr("Nothing calls launch(), so the app ends before anyone can see it."));
    return findings.diagnostics();
}

} // namespace

QList<Diagnostic> checkServer(const Space &space, const Code &code)
{
    QList<Diagnostic> diagnostics;
    if (space.card.sdk != Sdk::Gradio && space.card.sdk != Sdk::Docker)
        return diagnostics;
    const bool isGradio = space.card.sdk == Sdk::Gradio;
    bool isWhole = !code.files.isEmpty();
    for (const CodeFile &file : code.files) {
        diagnostics += Checker(file, space.card.appPort).check(isGradio);
        isWhole = isWhole && !file.source.fault;
    }
    if (isGradio && isWhole)
        diagnostics += checkStart(code);
    return diagnostics;
}

} // namespace spacewright::space
