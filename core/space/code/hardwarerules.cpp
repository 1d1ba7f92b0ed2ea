// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardwarerules.h"

#include <core/manifest/findings.h>

#include <QCoreApplication>

#include <algorithm>

namespace spacewright::space
{

namespace
{

using manifest::CardEntry;
using manifest::Diagnostic;
using manifest::Findings;
using manifest::Sdk;
using manifest::Severity;
using python::Argument;
using python::Call;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HardwareRules)
};

QString zeroPage()
{
    return QStringLiteral("https://huggingface.co/docs/hub/spaces-zerogpu");
}

bool isZero(const Space &space)
{
    return space.card.suggestedHardware.startsWith(u"zero");
}

bool hasGpuFunction(const Code &code)
{
    return std::ranges::any_of(code.files, [](const CodeFile &file) {
        const auto isGpu = [](const QString &name) { return name == u"spaces.GPU" || name == u"GPU"; };
        return std::ranges::any_of(file.source.decorators,
                                   [&](const python::Word &decorator) { return isGpu(decorator.text); }) ||
               // Also written as a call: run = spaces.GPU(run)
               std::ranges::any_of(file.source.calls, [&](const Call &call) { return isGpu(call.name); });
    });
}

/// At the value of a key of the card.
Diagnostic inCard(const CardEntry &entry, const char *rule, const QString &message)
{
    return {Severity::Error, QString::fromLatin1(rule), message, QStringLiteral("README.md"), entry.valueRange,
            zeroPage()};
}

QList<Diagnostic> checkZero(const Space &space, const Code &code)
{
    QList<Diagnostic> diagnostics;
    const CardEntry *hardware = space.card.find(u"suggested_hardware");
    const CardEntry *python = space.card.find(u"python_version");
    if (isZero(space) && hardware && space.card.sdk != Sdk::Gradio)
        diagnostics += inCard(*hardware, "card.zeroGpu.sdk", Tr::tr("ZeroGPU runs Spaces with sdk gradio only."));
    const QString version = space.card.pythonVersion.section(u'.', 0, 1);
    if (isZero(space) && python && version != u"3.10" && version != u"3.12")
        diagnostics += inCard(*python, "card.zeroGpu.python",
                              //: %1 is a version of Python
                              Tr::tr("ZeroGPU has Python 3.12.12 and 3.10.13, not %1.").arg(space.card.pythonVersion));
    const bool isWhole =
        std::ranges::none_of(code.files, [](const CodeFile &file) { return file.source.fault.has_value(); });
    if (code.files.isEmpty() || !isWhole || hasGpuFunction(code) || !(isZero(space) || code.imports(u"spaces")))
        return diagnostics;
    const CodeFile &app = code.files.constFirst();
    Findings findings(app.text, app.path, zeroPage());
    findings.add(isZero(space) ? Severity::Error : Severity::Warning, QStringLiteral("code.zeroGpu.function"),
                 app.text.range(0, 0),
                 Tr::tr("No function has the decorator @spaces.GPU, and ZeroGPU ends such an app at its start."));
    return diagnostics + findings.diagnostics();
}

bool isCuda(const Argument &argument)
{
    return argument.kind == u"str" && (argument.text == u"cuda" || argument.text.startsWith(u"cuda:"));
}

/// The place where the call asks for a GPU, if it does.
std::optional<python::Extent> cudaPlace(const Call &call)
{
    if (call.name != u"cuda" && call.lastName() == u"cuda" && call.arguments.isEmpty())
        return call.extent;
    static const QStringList movers = {QStringLiteral("to"),         QStringLiteral("device"),
                                       QStringLiteral("pipeline"),   QStringLiteral("from_pretrained"),
                                       QStringLiteral("load_model"), QStringLiteral("SentenceTransformer")};
    if (!movers.contains(call.lastName()))
        return {};
    for (const Argument &argument : call.arguments) {
        if (isCuda(argument) && (argument.keyword.isEmpty() || argument.keyword.startsWith(u"device")))
            return argument.extent;
    }
    return {};
}

/// Code that asks for a GPU without looking whether there is one, on hardware that has none.
QList<Diagnostic> checkCuda(const Space &space, const Code &code)
{
    QList<Diagnostic> diagnostics;
    const QString hardware = space.card.suggestedHardware;
    const bool isCpu = hardware.startsWith(u"cpu");
    if ((!hardware.isEmpty() && !isCpu) || code.imports(u"spaces") || code.calls({QStringLiteral("is_available")}))
        return diagnostics;
    for (const CodeFile &file : code.files) {
        Findings findings(file.text, file.path, QStringLiteral("https://huggingface.co/docs/hub/spaces-gpus"));
        for (const Call &call : file.source.calls) {
            if (const std::optional<python::Extent> place = cudaPlace(call))
                findings.add(isCpu ? Severity::Warning : Severity::Info, QStringLiteral("code.cuda"),
                             file.rangeOf(*place),
                             Tr::tr("This needs a GPU, and a Space has none unless its hardware is changed. Ask "
                                    "torch.cuda.is_available() first."));
        }
        diagnostics += findings.diagnostics();
    }
    return diagnostics;
}

} // namespace

QList<Diagnostic> checkHardware(const Space &space, const Code &code)
{
    return checkZero(space, code) + checkCuda(space, code);
}

} // namespace spacewright::space
