// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "containerfile.h"

#include <core/manifest/dockerfile/dockerfile.h>

#include <QCoreApplication>
#include <QStringList>

namespace spacewright::run
{

namespace
{

using Kind = RecipeStep::Kind;
using manifest::Sdk;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Containerfile)
};

const QString dockerPage = QStringLiteral("https://huggingface.co/docs/hub/spaces-sdks-docker");
const QString overviewPage = QStringLiteral("https://huggingface.co/docs/hub/spaces-overview");
const QString referencePage = QStringLiteral("https://docs.docker.com/reference/dockerfile/#");
const QString gradioPage = QStringLiteral("https://www.gradio.app/guides/environment-variables");

/// Brackets and comparison signs mean something to a shell, options do not.
QStringList quoted(const QStringList &packages)
{
    QStringList all;
    for (const QString &package : packages)
        all += package.startsWith(u'-') ? package : u'"' + package + u'"';
    return all;
}

/// Writes the lines of a recipe that is not a Dockerfile's own.
class Writer final
{
public:
    explicit Writer(const Recipe &recipe) : m_recipe(recipe) {}

    QList<ContainerfileLine> write()
    {
        for (const RecipeStep &step : m_recipe.steps)
            add(step);
        return m_lines;
    }

private:
    /// The reason of a step ends in its source.
    void add(const RecipeStep &step, const QString &text)
    {
        const qsizetype at = step.reason.indexOf(QLatin1StringView(": https://"));
        m_lines.append(
            {text, at < 0 ? step.reason : step.reason.first(at), at < 0 ? QString() : step.reason.sliced(at + 2)});
    }

    void add(const RecipeStep &step)
    {
        switch (step.kind) {
        case Kind::Base:
            addBase(step);
            break;
        case Kind::BaseSystem:
            addInstall(step, baseSystemPackages());
            break;
        case Kind::SystemPackages:
            addInstall(step, m_recipe.systemPackages);
            break;
        case Kind::BasePackages:
            add(step, QStringLiteral("RUN pip install --no-cache-dir ") + quoted(basePackages()).join(u' '));
            break;
        case Kind::PreRequirements:
            addCopy(QStringLiteral("pre-requirements.txt"));
            add(step, step.instruction);
            break;
        case Kind::Requirements:
            addRequirements(step);
            break;
        case Kind::BuildCommand:
            m_lines.append({QStringLiteral("COPY . ."), Tr::tr("The command finds the Space's files."), dockerPage});
            add(step, step.instruction);
            break;
        case Kind::Source:
            add(step, step.instruction);
            m_lines.append(
                {QStringLiteral("USER user"), Tr::tr("The app runs as user 1000, not as root."), dockerPage});
            break;
        case Kind::Start:
            addStart(step);
            break;
        case Kind::Preload:
        case Kind::Instruction:
            add(step, step.instruction);
            break;
        }
    }

    void addBase(const RecipeStep &step)
    {
        add(step, step.instruction);
        if (!m_recipe.publishedImage.isEmpty())
            return;
        // An image with Node.js has a user 1000.
        if (m_recipe.card.sdk != Sdk::Static)
            m_lines.append({QStringLiteral("RUN useradd --create-home --uid 1000 user"),
                            Tr::tr("The Hub runs every Space as user 1000."), dockerPage});
        m_lines.append({QStringLiteral("WORKDIR /home/user/app"),
                        Tr::tr("Where the Space's files are, and where the app is started."), dockerPage});
    }

    void addInstall(const RecipeStep &step, const QStringList &packages)
    {
        add(step, QStringLiteral("RUN apt-get update && apt-get install --yes --no-install-recommends %1 && rm -rf "
                                 "/var/lib/apt/lists/*")
                      .arg(packages.join(u' ')));
    }

    void addCopy(const QString &file)
    {
        m_lines.append({QStringLiteral("COPY %1 .").arg(file),
                        //: %1 is the name of a file
                        Tr::tr("%1 alone, so that a change of other files installs nothing anew.").arg(file),
                        referencePage + QStringLiteral("copy")});
    }

    void addRequirements(const RecipeStep &step)
    {
        if (m_recipe.isLocked()) {
            addCopy(QStringLiteral("pylock.toml"));
            add(step, QStringLiteral("RUN pip install --no-cache-dir uv && uv pip install --system -r pylock.toml"));
            return;
        }
        QStringList packages;
        if (!m_recipe.requirements.isNull()) {
            addCopy(QStringLiteral("requirements.txt"));
            packages += QStringLiteral("-r requirements.txt");
        }
        packages += quoted(m_recipe.sdkRequirements);
        add(step, QStringLiteral("RUN pip install --no-cache-dir ") + packages.join(u' '));
    }

    void addStart(const RecipeStep &step)
    {
        if (m_recipe.card.sdk == Sdk::Static) {
            add(step, QStringLiteral("# Static files: served as they are, no container needed."));
            return;
        }
        const bool isGradio = m_recipe.card.sdk == Sdk::Gradio;
        m_lines.append({QStringLiteral("ENV PYTHONUNBUFFERED=1"), Tr::tr("What the app prints is in its log at once."),
                        QStringLiteral("https://docs.python.org/3/using/cmdline.html")});
        if (isGradio)
            m_lines.append({QStringLiteral("ENV GRADIO_SERVER_NAME=0.0.0.0 GRADIO_SERVER_PORT=7860 GRADIO_NUM_PORTS=1"),
                            Tr::tr("Gradio listens where the Hub looks for it."), gradioPage});
        if (isGradio)
            m_lines.append({QStringLiteral("ENV PYTHONPATH=/home/user/app"),
                            Tr::tr("An app in a folder finds the modules of the Space too."), overviewPage});
        if (isGradio && m_recipe.fidelity == Fidelity::Exact) {
            m_lines.append({QStringLiteral("ENV SYSTEM=spaces GRADIO_THEME=huggingface GRADIO_ALLOW_FLAGGING=never"),
                            Tr::tr("By this libraries know that they run on the Hub."), overviewPage});
            // A base image of the user's own may have no Node.js for it.
            if (m_recipe.baseImage.isEmpty())
                m_lines.append({QStringLiteral("ENV GRADIO_SSR_MODE=true"),
                                Tr::tr("Gradio's pages are rendered on the server, as on the Hub."),
                                QStringLiteral("https://www.gradio.app/guides/server-side-rendering")});
        }
        m_lines.append(
            {QStringLiteral("EXPOSE %1").arg(isGradio ? 7860 : 8501), Tr::tr("The port of the SDK."), overviewPage});
        add(step, step.instruction);
    }

    const Recipe &m_recipe;
    QList<ContainerfileLine> m_lines;
};

/// What an instruction is to the Hub, and else to every builder.
ContainerfileLine explained(const QString &keyword)
{
    const QString word = keyword.toUpper();
    if (word == u"FROM")
        return {{}, Tr::tr("The image that all that follows is put on."), referencePage + QStringLiteral("from")};
    if (word == u"ARG")
        return {{}, Tr::tr("A variable of the Space's settings reaches the build only by this."), dockerPage};
    if (word == u"ENV")
        return {
            {}, Tr::tr("A variable for the rest of the build and for the app."), referencePage + QStringLiteral("env")};
    if (word == u"USER")
        return {{}, Tr::tr("Who runs what follows; the Hub starts the app as user 1000 in any case."), dockerPage};
    if (word == u"EXPOSE")
        return {{}, Tr::tr("Only a note: the Hub asks the port that the card names as app_port."), dockerPage};
    if (word == u"COPY" || word == u"ADD")
        return {
            {}, Tr::tr("Files of the Space for the image; with --chown they belong to the app's user."), dockerPage};
    if (word == u"RUN")
        return {
            {}, Tr::tr("A command of the build; it sees secrets only where it mounts them, and no GPU."), dockerPage};
    if (word == u"CMD" || word == u"ENTRYPOINT")
        return {{}, Tr::tr("What starts the app."), referencePage + word.toLower()};
    if (word == u"WORKDIR")
        return {{}, Tr::tr("The folder in which what follows works."), referencePage + QStringLiteral("workdir")};
    return {{}, Tr::tr("An instruction of the Space's Dockerfile."), referencePage + word.toLower()};
}

QList<ContainerfileLine> ownLines(const QByteArray &dockerfile)
{
    QList<ContainerfileLine> lines;
    const bool isClosed = dockerfile.endsWith('\n');
    for (const QByteArray &line : (isClosed ? dockerfile.chopped(1) : dockerfile).split('\n'))
        lines.append({QString::fromUtf8(line), {}, {}});
    for (const manifest::Instruction &instruction : manifest::dockerfileInstructions(dockerfile)) {
        const ContainerfileLine why = explained(instruction.keyword);
        for (qsizetype line = instruction.firstLine; line <= instruction.lastLine && line < lines.size(); ++line) {
            lines[line].reason = why.reason;
            lines[line].source = why.source;
        }
    }
    return lines;
}

/// Each with its reason above itself.
QList<ContainerfileLine> commented(const QList<ContainerfileLine> &lines)
{
    QList<ContainerfileLine> all;
    for (const ContainerfileLine &line : lines) {
        QString why = line.reason;
        if (!line.source.isEmpty()) {
            if (why.endsWith(u'.'))
                why.chop(1);
            why += QLatin1StringView(": ") + line.source;
        }
        all.append({QStringLiteral("# ") + why, line.reason, line.source});
        all.append(line);
    }
    return all;
}

bool isOfTheSpace(const Recipe &recipe)
{
    return recipe.card.sdk == Sdk::Docker && recipe.publishedImage.isEmpty();
}

} // namespace

QList<ContainerfileLine> containerfileLines(const Recipe &recipe)
{
    return isOfTheSpace(recipe) ? ownLines(recipe.dockerfile) : commented(Writer(recipe).write());
}

QString containerfile(const Recipe &recipe)
{
    if (isOfTheSpace(recipe))
        return QString::fromUtf8(recipe.dockerfile);
    QString text;
    for (const ContainerfileLine &line : containerfileLines(recipe))
        text += line.text + u'\n';
    return text;
}

} // namespace spacewright::run
