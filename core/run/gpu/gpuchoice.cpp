// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpuchoice.h"

#include <core/run/runoptions.h>
#include <core/run/sandbox/sandbox.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GpuChoice)
};

const QString allWord = QStringLiteral("all");
const QString noneWord = QStringLiteral("none");
constexpr int mostGpus = 64;

/// What of the machine stands in the way, and what mends it.
QString reasonText(const GpuMachine &machine, const GpuProblem *problem)
{
    if (problem != nullptr)
        //: %1 is a sentence on what is wrong, %2 a command
        return Tr::tr("%1 This mends it: %2").arg(problem->text, problem->remedy);
    if (machine.gpus.isEmpty())
        return Tr::tr("This machine has no GPU that programs can compute on.");
    return Tr::tr("This machine has only %n GPU(s).", nullptr, int(machine.gpus.size()));
}

/// What was chosen in so many words.
Result<GpuGrant> explicitGrant(const QString &choice, const GpuMachine &machine)
{
    const bool isAll = choice == allWord;
    const int wanted = isAll ? qMax(1, int(machine.gpus.size())) : choice.toInt();
    if (wanted > machine.gpus.size())
        return std::unexpected(withoutGpus(reasonText(machine, machine.problem(false))));
    return GpuGrant{.gpus = machine.gpus.first(wanted), .note = {}};
}

/// The names of @p gpus in specifications; empty if one has none.
QStringList cdiNames(const CdiDevices &cdi, const QList<Gpu> &gpus)
{
    QStringList names;
    for (const Gpu &gpu : gpus) {
        const QString vendor =
            gpu.maker == Gpu::Maker::Nvidia ? QStringLiteral("nvidia.com") : QStringLiteral("amd.com");
        const QString ending = QStringLiteral("=%1").arg(gpu.index);
        const QStringList own = cdi.ofVendor(vendor);
        const auto name = std::ranges::find_if(own, [&ending](const QString &each) { return each.endsWith(ending); });
        if (name == own.end())
            return {};
        names += *name;
    }
    return names;
}

/// Whoever may open a device beside its owner: its group, as a number, since names differ between images.
QString groupOf(const QString &device)
{
    return QString::number(QFileInfo(device).groupId());
}

void addNodes(container::GpuRequest &request, const QList<Gpu> &gpus)
{
    request.devices += QStringLiteral("/dev/kfd");
    for (const Gpu &gpu : gpus)
        request.devices += gpu.devices;
    for (const QString &device : std::as_const(request.devices))
        request.groups += groupOf(device);
    request.groups.removeDuplicates();
}

Error problemError(const GpuMachine &machine, GpuProblem::Kind kind)
{
    const auto problem =
        std::ranges::find_if(machine.problems, [kind](const GpuProblem &each) { return each.kind == kind; });
    return withoutGpus(reasonText(machine, problem == machine.problems.end() ? machine.problem(true) : &*problem));
}

Result<> addNvidia(container::GpuRequest &request, const container::Engine &engine, const container::EngineInfo &info,
                   const GpuMachine &machine, const QList<Gpu> &gpus)
{
    const bool isStale = std::ranges::any_of(machine.problems, [](const GpuProblem &problem) {
        return problem.kind == GpuProblem::Kind::StaleSpecification;
    });
    const QStringList names = cdiNames(machine.cdi, gpus);
    const bool canName = engine.isPodman() || info.knowsCdi;
    if (canName && isStale)
        return std::unexpected(problemError(machine, GpuProblem::Kind::StaleSpecification));
    if (canName && !names.isEmpty()) {
        request.cdiNames += names;
        return {};
    }
    if (engine.isPodman())
        return std::unexpected(problemError(machine, machine.hasToolkit ? GpuProblem::Kind::NoSpecification
                                                                        : GpuProblem::Kind::NoToolkit));
    if (!machine.hasToolkit)
        return std::unexpected(problemError(machine, GpuProblem::Kind::NoToolkit));
    for (const Gpu &gpu : gpus)
        request.nvidiaIds += QString::number(gpu.index);
    return {};
}

} // namespace

Error withoutGpus(const QString &reason, const QString &detail)
{
    return {ErrorCode::GpuUnavailable,
            //: %1 is a sentence on why there is no GPU
            Tr::tr("%1 Without GPUs (--gpus none) the app runs on the processor.").arg(reason), detail};
}

bool isGpuChoice(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("^\\d{1,2}$"));
    return text.isEmpty() || text == allWord || text == noneWord ||
           (number.match(text).hasMatch() && text.toInt() <= mostGpus);
}

bool wantsGpus(const QString &choice, const Flavor &flavor)
{
    return choice.isEmpty() ? !flavor.accelerator.isEmpty() : choice != noneWord && choice != QLatin1StringView("0");
}

Result<GpuGrant> grantGpus(const QString &choice, const Flavor &flavor, const GpuMachine &machine, GpuGiver giver)
{
    if (!wantsGpus(choice, flavor))
        return GpuGrant();
    if (!choice.isEmpty())
        return explicitGrant(choice, machine);
    GpuGrant grant{.gpus = machine.gpus.first(qMin<qsizetype>(qMax(1, flavor.gpus), machine.gpus.size())), .note = {}};
    const GpuProblem *const problem = machine.problem(giver == GpuGiver::Container);
    if (grant.gpus.isEmpty())
        //: %1 is a flavor such as t4-small, %2 its accelerator such as "T4", %3 a sentence on why there is none here
        grant.note = Tr::tr("%1 has a %2. %3 The app runs on the processor.")
                         .arg(flavor.name, flavor.accelerator, reasonText(machine, problem));
    else
        //: %1 is a flavor such as t4-small, %2 its accelerator such as "T4", %3 names GPUs of this machine
        grant.note = Tr::tr("%1 has a %2; the app gets this machine's %3.")
                         .arg(flavor.name, flavor.accelerator, grant.gpus.first().name);
    return grant;
}

Result<container::GpuRequest> gpuRequest(const container::Engine &engine, const container::EngineInfo &info,
                                         const GpuMachine &machine, const QList<Gpu> &gpus)
{
    container::GpuRequest request;
    QList<Gpu> nvidia = gpus;
    nvidia.removeIf([](const Gpu &gpu) { return gpu.maker != Gpu::Maker::Nvidia; });
    QList<Gpu> amd = gpus;
    amd.removeIf([](const Gpu &gpu) { return gpu.maker != Gpu::Maker::Amd; });
    if (!nvidia.isEmpty()) {
        if (const Result<> added = addNvidia(request, engine, info, machine, nvidia); !added)
            return failure(added);
    }
    const QStringList names = cdiNames(machine.cdi, amd);
    if (!names.isEmpty() && (engine.isPodman() || info.knowsCdi))
        request.cdiNames += names;
    else if (!amd.isEmpty())
        addNodes(request, amd);
    return request;
}

QString remoteGpuNote(const QString &host, const Flavor &flavor)
{
    //: %1 is a flavor such as t4-small, %2 its accelerator such as "T4", %3 the name of a machine
    return Tr::tr("%1 has a %2. Which GPUs %3 has is not seen from here: --gpus all asks it for them. The app runs on "
                  "the processor.")
        .arg(flavor.name, flavor.accelerator, host);
}

container::GpuRequest remoteGpuRequest(const container::Engine &engine, const QString &choice)
{
    container::GpuRequest request;
    const int wanted = choice.toInt();
    QStringList &names = engine.isPodman() ? request.cdiNames : request.nvidiaIds;
    const QString prefix = engine.isPodman() ? QStringLiteral("nvidia.com/gpu=") : QString();
    if (choice == allWord)
        names += prefix + allWord;
    for (int i = 0; i < wanted; ++i)
        names += prefix + QString::number(i);
    return request;
}

void nameAccelerator(QMap<QString, QString> &environment, const Flavor &flavor, const RunOptions &options)
{
    const QString name = QStringLiteral("ACCELERATOR");
    if (!flavor.accelerator.isEmpty() && !options.variables.contains(name) && !options.secrets.contains(name))
        environment.insert(name, flavor.name);
}

void addGpus(SandboxSpec &spec, const QList<Gpu> &gpus)
{
    QStringList nvidia;
    QStringList amd;
    for (const Gpu &gpu : gpus) {
        (gpu.maker == Gpu::Maker::Nvidia ? nvidia : amd) += QString::number(gpu.index);
        spec.devices += gpu.devices;
    }
    if (!nvidia.isEmpty())
        spec.devices += {QStringLiteral("/dev/nvidiactl"), QStringLiteral("/dev/nvidia-uvm"),
                         QStringLiteral("/dev/nvidia-uvm-tools"), QStringLiteral("/dev/nvidia-modeset")};
    if (!amd.isEmpty()) {
        spec.devices += QStringLiteral("/dev/kfd");
        // The runtime learns from there what the cards are.
        for (const QString &path : {QStringLiteral("/sys/class/kfd"), QStringLiteral("/sys/class/drm"),
                                    QStringLiteral("/sys/devices"), QStringLiteral("/sys/module/amdgpu")})
            spec.readOnly += path;
    }
    // Only devices of their own are seen, so programs count these from 0; without any they need not look.
    spec.environment.insert(QStringLiteral("CUDA_VISIBLE_DEVICES"), nvidia.join(QLatin1Char(',')));
    spec.environment.insert(QStringLiteral("HIP_VISIBLE_DEVICES"), amd.join(QLatin1Char(',')));
}

} // namespace spacewright::run
