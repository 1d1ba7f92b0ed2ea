// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dockerfilerules.h"

#include "dockerfile.h"

#include <core/manifest/findings.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace spacewright::manifest
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DockerfileRules)
};

const QStringList &knownInstructions()
{
    static const QStringList known =
        QStringLiteral("ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL "
                       "STOPSIGNAL USER VOLUME WORKDIR")
            .split(u' ');
    return known;
}

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host.startsWith(u"127.");
}

/// Where a start command makes its server listen, as far as its words say.
struct Listening {
    QString host;
    std::optional<int> port;
};

/// What the servers do that are not told: https://www.uvicorn.org/settings,
/// https://docs.gunicorn.org/en/stable/settings.html,
/// https://docs.streamlit.io/develop/api-reference/configuration/config.toml,
/// https://flask.palletsprojects.com/en/stable/cli, https://fastapi.tiangolo.com/fastapi-cli
Listening defaultsOf(const QString &command)
{
    static const QRegularExpression server(
        QStringLiteral("(?:^|[\\s/\"';&])(uvicorn|gunicorn|hypercorn|streamlit run|flask(?: .*)? run|"
                       "fastapi (?:dev|run))(?=\\s)"));
    const QString name = server.match(command).captured(1);
    if (name == u"uvicorn" || name == u"gunicorn" || name == u"hypercorn" || name == u"fastapi dev")
        return {QStringLiteral("127.0.0.1"), 8000};
    if (name.startsWith(u"flask"))
        return {QStringLiteral("127.0.0.1"), 5000};
    if (name.startsWith(u"streamlit"))
        return {{}, 8501};
    if (name == u"fastapi run")
        return {{}, 8000};
    return {};
}

/// The value behind the last of an option's @p names, e.g. "--port 80" or "--port=80"; empty if there is none.
QString optionValue(const QString &command, const QString &names)
{
    const QRegularExpression option(QStringLiteral("(?:^|\\s)(?:%1)[= ]\\s*[\"']?([^\\s\"']+)").arg(names));
    QString value;
    for (const QRegularExpressionMatch &match : option.globalMatch(command))
        value = match.captured(1);
    return value;
}

Listening listeningOf(const QString &command)
{
    Listening listening = defaultsOf(command);
    const QString host =
        optionValue(command, QStringLiteral("--host|--server-name|--server\\.address|--address|--ip|--listen-address"));
    if (!host.isEmpty())
        listening.host = host;
    bool isNumber = false;
    const int port = optionValue(command, QStringLiteral("--port|--server-port|--server\\.port")).toInt(&isNumber);
    if (isNumber)
        listening.port = port;
    // gunicorn and hypercorn: "0.0.0.0:7860"
    const QString bound = optionValue(command, QStringLiteral("--bind|-b"));
    if (!bound.isEmpty()) {
        listening.host = bound.section(u':', 0, -2);
        listening.port.reset();
        const int boundPort = bound.section(u':', -1).toInt(&isNumber);
        if (isNumber)
            listening.port = boundPort;
    }
    // A variable says nothing that can be read here.
    if (command.contains(u"PORT"))
        listening.port.reset();
    return listening;
}

class Checker final
{
public:
    Checker(const QByteArray &text, int appPort)
        : m_source(text), m_instructions(dockerfileInstructions(text)), m_appPort(appPort),
          m_findings(m_source, QStringLiteral("Dockerfile"),
                     QStringLiteral("https://huggingface.co/docs/hub/spaces-sdks-docker"))
    {
    }

    QList<Diagnostic> check()
    {
        checkFirst();
        for (const Instruction &instruction : m_instructions) {
            checkKeyword(instruction);
            if (instruction.keyword == u"RUN")
                checkRun(instruction);
            else if (instruction.keyword == u"ENV" || instruction.keyword == u"ARG")
                checkSecret(instruction);
        }
        checkCommand();
        checkUser();
        return m_findings.diagnostics();
    }

private:
    TextRange rangeOf(const Instruction &instruction) const
    {
        const qsizetype begin = m_source.offset(int(instruction.firstLine) + 1, 1);
        qsizetype end = m_source.offset(int(instruction.lastLine) + 2, 1);
        while (end > begin && (m_source.bytes().at(end - 1) == '\n' || m_source.bytes().at(end - 1) == '\r'))
            --end;
        return m_source.range(begin, end);
    }

    Diagnostic &add(Severity severity, const char *rule, const Instruction &instruction, const QString &message)
    {
        return m_findings.add(severity, QString::fromLatin1(rule), rangeOf(instruction), message);
    }

    void checkFirst()
    {
        const auto first = std::ranges::find_if(
            m_instructions, [](const Instruction &instruction) { return instruction.keyword != u"ARG"; });
        if (first == m_instructions.end())
            m_findings.add(Severity::Error, QStringLiteral("dockerfile.from.missing"), {1, 1, 1, 1},
                           Tr::tr("The Dockerfile has no FROM. It begins with one that names a base image."));
        else if (first->keyword != u"FROM" && knownInstructions().contains(first->keyword))
            add(Severity::Error, "dockerfile.from.missing", *first,
                Tr::tr("Before the first FROM only ARG may stand."));
    }

    void checkKeyword(const Instruction &instruction)
    {
        if (knownInstructions().contains(instruction.keyword)) {
            if (instruction.text.isEmpty())
                add(Severity::Error, "dockerfile.instruction.empty", instruction,
                    //: %1 is an instruction of a Dockerfile
                    Tr::tr("%1 needs something behind it.").arg(instruction.keyword));
            return;
        }
        const QString nearest = nearestWord(instruction.keyword, knownInstructions());
        //: %1 is a word
        QString message = Tr::tr("Dockerfiles know no instruction %1.").arg(instruction.keyword.left(40));
        if (!nearest.isEmpty())
            //: %1 is a word
            message += u' ' + Tr::tr("Is %1 meant?").arg(nearest);
        else
            message += u' ' + Tr::tr("If the line before goes on here, it must end with a backslash.");
        add(Severity::Error, "dockerfile.instruction.unknown", instruction, message);
    }

    void checkRun(const Instruction &instruction)
    {
        static const QRegularExpression data(QStringLiteral("(?:^|[\\s\"'=])/data(?:/|\\s|$)"));
        static const QRegularExpression gpu(QStringLiteral("nvidia-smi|torch\\.cuda\\.(?:is_available|get_device)"));
        if (data.match(instruction.text).hasMatch())
            add(Severity::Warning, "dockerfile.build.data", instruction,
                Tr::tr("/data is not there while the image is built, only while the Space runs."));
        if (gpu.match(instruction.text).hasMatch())
            add(Severity::Warning, "dockerfile.build.gpu", instruction,
                Tr::tr("There is no GPU while the image is built, only while the Space runs."));
        if (instruction.text.contains(u"sudo "))
            add(Severity::Warning, "dockerfile.run.sudo", instruction,
                Tr::tr("Most images have no sudo, and none is needed before the first USER."));
        static const QRegularExpression install(QStringLiteral("apt(?:-get)?(?:\\s+-\\S+)*\\s+install\\b"));
        static const QRegularExpression yes(QStringLiteral("\\s(?:-\\w*y\\w*|--yes|--assume-yes)\\b|-qq\\b"));
        if (install.match(instruction.text).hasMatch() && !yes.match(instruction.text).hasMatch() &&
            !instruction.text.contains(u"yes |"))
            add(Severity::Error, "dockerfile.apt.question", instruction,
                Tr::tr("apt-get asks here before it installs, and nobody answers. Add -y."));
    }

    void checkSecret(const Instruction &instruction)
    {
        static const QRegularExpression assignment(QStringLiteral(
            "\\b([A-Z0-9_]*(?:TOKEN|SECRET|PASSWORD|API_KEY|APIKEY)[A-Z0-9_]*)[= ]\\s*[\"']?([^\\s\"'$]{8,})"));
        const QRegularExpressionMatch match = assignment.match(instruction.text);
        if (match.hasMatch())
            add(Severity::Warning, "dockerfile.secret", instruction,
                //: %1 is the name of a variable
                Tr::tr("%1 stands in the image for everyone who has it. Make it a secret of the Space instead.")
                    .arg(match.captured(1)));
    }

    /// The last command of the last stage, with the port and the host that it listens on.
    void checkCommand()
    {
        const Instruction *command = nullptr;
        QString words;
        for (const Instruction &instruction : m_instructions) {
            if (instruction.keyword == u"FROM") {
                command = nullptr;
                words.clear();
            } else if (instruction.keyword == u"CMD" || instruction.keyword == u"ENTRYPOINT") {
                command = &instruction;
                words += u' ' + instruction.words().join(u' ');
            }
        }
        if (!command)
            return;
        const Listening listening = listeningOf(words + u' ');
        if (isLoopback(listening.host) && !hasVariable(QStringLiteral("HOST|ADDRESS|BIND")))
            add(Severity::Error, "dockerfile.command.host", *command,
                //: %1 is an address such as 127.0.0.1
                Tr::tr("The server listens on %1, where nothing outside the container reaches it. Let it listen on "
                       "0.0.0.0.")
                    .arg(listening.host));
        if (listening.port && *listening.port != m_appPort && !hasVariable(QStringLiteral("PORT")))
            add(Severity::Error, "dockerfile.command.port", *command,
                //: %1 and %2 are port numbers
                Tr::tr("The server listens on port %1, but the Hub asks at %2. Write app_port: %1 into the card, or "
                       "let the server listen on %2.")
                    .arg(QString::number(*listening.port), QString::number(m_appPort)));
        else if (!listening.port)
            checkExposed();
    }

    /// Without another word about the port, EXPOSE is the only one.
    void checkExposed()
    {
        QList<int> ports;
        const Instruction *last = nullptr;
        for (const Instruction &instruction : m_instructions) {
            if (instruction.keyword != u"EXPOSE")
                continue;
            last = &instruction;
            for (const QString &word : instruction.words())
                ports.append(word.section(u'/', 0, 0).toInt());
        }
        if (last && !ports.isEmpty() && !ports.contains(m_appPort) && !ports.contains(0))
            add(Severity::Warning, "dockerfile.expose", *last,
                //: %1 and %2 are port numbers
                Tr::tr("Port %1 is exposed, but the Hub asks at %2, the card's app_port.")
                    .arg(QString::number(ports.constLast()), QString::number(m_appPort)));
    }

    bool hasVariable(const QString &names) const
    {
        const QRegularExpression pattern(QStringLiteral("(?:%1)[A-Z_]*[= ]").arg(names));
        return std::ranges::any_of(m_instructions, [&](const Instruction &instruction) {
            return instruction.keyword == u"ENV" && pattern.match(instruction.text).hasMatch();
        });
    }

    void checkUser()
    {
        const Instruction *from = nullptr;
        bool hasUser = false;
        for (const Instruction &instruction : m_instructions) {
            if (instruction.keyword == u"FROM") {
                from = &instruction;
                hasUser = false;
            }
            hasUser = hasUser || instruction.keyword == u"USER" || instruction.text.contains(u"chmod") ||
                      instruction.text.contains(u"chown");
        }
        if (from && !hasUser)
            add(Severity::Info, "dockerfile.user", *from,
                Tr::tr("The Hub runs the container as user 1000. What root made in the image cannot be written: add a "
                       "user with id 1000, USER, and --chown to COPY."));
    }

    const SourceText m_source;
    const QList<Instruction> m_instructions;
    const int m_appPort;
    Findings m_findings;
};

/// A zero, or the begin of the first line that is not UTF-8.
std::optional<qsizetype> firstUnreadableByte(const QByteArray &text)
{
    if (const qsizetype zero = text.indexOf('\0'); zero >= 0)
        return zero;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype lineEnd = text.indexOf('\n', begin);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
        if (!QUtf8StringView(text.constData() + begin, end - begin).isValidUtf8())
            return begin;
        begin = end;
    }
    return {};
}

} // namespace

QList<Diagnostic> checkDockerfile(const QByteArray &text, int appPort)
{
    if (const auto broken = firstUnreadableByte(text)) {
        const SourceText source(text);
        Findings findings(source, QStringLiteral("Dockerfile"),
                          QStringLiteral("https://docs.docker.com/reference/dockerfile/"));
        findings.add(Severity::Error, QStringLiteral("dockerfile.encoding"), source.range(*broken, *broken + 1),
                     Tr::tr("This byte is no text. Save the file as UTF-8."));
        return findings.diagnostics();
    }
    return Checker(text, appPort).check();
}

} // namespace spacewright::manifest
