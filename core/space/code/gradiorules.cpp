// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gradiorules.h"

#include <core/manifest/edit/lines.h>
#include <core/manifest/findings.h>
#include <core/manifest/requirements/specifier.h>
#include <core/space/manifestfile.h>

#include <QCoreApplication>
#include <QVersionNumber>

#include <algorithm>

namespace spacewright::space
{

namespace
{

using manifest::Diagnostic;
using manifest::Findings;
using manifest::Severity;
using python::Argument;
using python::Call;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GradioRules)
};

QString changes()
{
    return QStringLiteral("https://www.gradio.app/changelog");
}

/// What Gradio 4 took away: the last name of a call, an argument of it, and what to write instead.
struct GoneArgument {
    QStringView call;
    QStringView argument;
    QStringView instead;
};

constexpr std::array goneArguments = {GoneArgument{u"Audio", u"source", u"sources=[...]"},
                                      GoneArgument{u"Image", u"source", u"sources=[...]"},
                                      GoneArgument{u"Video", u"source", u"sources=[...]"},
                                      GoneArgument{u"Image", u"tool", u"gr.ImageEditor"},
                                      GoneArgument{u"queue", u"concurrency_count", u"default_concurrency_limit"},
                                      GoneArgument{u"launch", u"enable_queue", u"queue()"},
                                      GoneArgument{u"Interface", u"enable_queue", u"queue()"}};

bool isGradios(const QString &name)
{
    const QString module = name.section(u'.', 0, 0);
    return module == u"gr" || module == u"gradio";
}

void checkCall(const Call &call, const CodeFile &file, Findings &findings)
{
    const QString part = call.name.section(u'.', 1, 1);
    const bool isOldModule = isGradios(call.name) && (part == u"inputs" || part == u"outputs");
    if (isOldModule || (isGradios(call.name) && part == u"Box"))
        findings.add(
            Severity::Error, QStringLiteral("code.gradio.removed"), file.rangeOf(call.extent),
            //: %1 is a name in code, %2 what to write instead
            Tr::tr("Gradio has no %1 since version 4. Write %2.")
                .arg(call.name, isOldModule ? QStringLiteral("gr.") + call.lastName() : QStringLiteral("gr.Group")));
    for (const GoneArgument &gone : goneArguments) {
        // queue() and launch() belong to whatever the app called its interface.
        const bool isMethod = gone.call == u"queue" || gone.call == u"launch";
        const Argument *argument =
            call.lastName() == gone.call && (isMethod || isGradios(call.name)) ? call.argument(gone.argument) : nullptr;
        if (argument)
            findings.add(Severity::Error, QStringLiteral("code.gradio.removed"), file.rangeOf(argument->extent),
                         //: %1 is the name of a function, %2 of an argument, %3 what to use instead
                         Tr::tr("%1 takes no %2 since Gradio 4, so the app ends with a TypeError. Use %3.")
                             .arg(call.name, gone.argument.toString(), gone.instead.toString()));
    }
}

/// Whether another requirement keeps huggingface_hub below 1, as all these do in their older releases.
bool keepsHubOld(const Dependencies &dependencies)
{
    static const QStringList bounding = {
        QStringLiteral("transformers"), QStringLiteral("tokenizers"),    QStringLiteral("sentence-transformers"),
        QStringLiteral("diffusers"),    QStringLiteral("peft"),          QStringLiteral("accelerate"),
        QStringLiteral("datasets"),     QStringLiteral("gradio-client"), QStringLiteral("timm")};
    return std::ranges::any_of(bounding, [&dependencies](const QString &name) {
        const QString specifier = dependencies.wanted.value(name);
        return specifier.contains(u"==") || specifier.contains(u'<') || specifier.contains(u"~=");
    });
}

/// Gradio 4 imports HfFolder, which huggingface_hub lost in its release 1, and takes any release of that.
QList<Diagnostic> checkHub(const Space &space, const Dependencies &dependencies)
{
    const manifest::CardEntry *version = space.card.find(u"sdk_version");
    const QString hub = QStringLiteral("huggingface-hub");
    const bool isBounded = dependencies.wanted.contains(hub) &&
                           manifest::isAllowed(QStringLiteral("1.0.0"), dependencies.wanted.value(hub)) == false;
    if (!version || isBounded || dependencies.hasUnnamed || keepsHubOld(dependencies))
        return {};
    Diagnostic diagnostic{Severity::Error, QStringLiteral("requirements.gradio.hub"),
                          //: %1 is a version number
                          Tr::tr("Gradio %1 ends with an ImportError beside huggingface_hub 1 or newer, and nothing "
                                 "asks for an older one. Add huggingface_hub<1 to requirements.txt.")
                              .arg(space.card.sdkVersion),
                          QStringLiteral("README.md"), version->valueRange,
                          QStringLiteral("https://github.com/huggingface/huggingface_hub/releases/tag/v1.0.0")};
    constexpr qint64 limit = 1024LL * 1024;
    const QByteArray text = textOf(space, QStringLiteral("requirements.txt"), limit).value_or(QByteArray());
    diagnostic.fix = manifest::Fix{Tr::tr("Add huggingface_hub<1 to requirements.txt"),
                                   QStringLiteral("requirements.txt"),
                                   {manifest::lineAtTheEnd(text, "huggingface_hub<1")}};
    return {diagnostic};
}

} // namespace

QList<Diagnostic> checkGradio(const Space &space, const Code &code, const Dependencies &dependencies)
{
    const int major = QVersionNumber::fromString(space.card.sdkVersion).majorVersion();
    if (space.card.sdk != manifest::Sdk::Gradio || major < 4)
        return {};
    QList<Diagnostic> diagnostics = major == 4 ? checkHub(space, dependencies) : QList<Diagnostic>();
    for (const CodeFile &file : code.files) {
        Findings findings(file.text, file.path, changes());
        for (const Call &call : file.source.calls)
            checkCall(call, file, findings);
        diagnostics += findings.diagnostics();
    }
    return diagnostics;
}

} // namespace spacewright::space
