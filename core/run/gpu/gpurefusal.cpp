// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gpurefusal.h"

#include "gpuchoice.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace spacewright::run
{

namespace
{

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(GpuChoice)
};

struct Refusal {
    /// What engines say, and libnvidia-container for them.
    const char *words;
    //: %1 is the name of a machine, or "this machine"
    const char *sentence;
    const char *remedy;
};

constexpr auto makeSpecification = "sudo nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml";
constexpr auto installToolkit = "sudo apt-get install nvidia-container-toolkit && sudo nvidia-ctk cdi generate "
                                "--output=/etc/cdi/nvidia.yaml";
constexpr auto installForDocker = "sudo apt-get install nvidia-container-toolkit && sudo systemctl restart docker";

// The first that fits counts.
constexpr auto refusals = std::to_array<Refusal>({
    {"version mismatch",
     //: %1 is the name of a machine, or "this machine"
     QT_TRANSLATE_NOOP("GpuChoice", "The NVIDIA driver in the kernel of %1 is not the one that programs there use, so "
                                    "no program can use its GPUs until it is started again."),
     "sudo systemctl reboot"},
    {"libnvidia-ml\\.so|driver not loaded",
     //: %1 is the name of a machine, or "this machine"
     QT_TRANSLATE_NOOP("GpuChoice", "The NVIDIA driver of %1 is not installed or not loaded."),
     "sudo apt-get install nvidia-driver"},
    {"lib(?:cuda|nvidia-)\\S*.*no such file",
     //: %1 is the name of a machine, or "this machine"
     QT_TRANSLATE_NOOP("GpuChoice", "The CDI file that describes the NVIDIA GPUs of %1 to containers is of another "
                                    "driver."),
     makeSpecification},
    {"unresolvable cdi device",
     //: %1 is the name of a machine, or "this machine"
     QT_TRANSLATE_NOOP("GpuChoice", "No CDI file describes such NVIDIA GPUs of %1 to containers."), installToolkit},
    {"could not select device driver",
     //: %1 is the name of a machine, or "this machine"
     QT_TRANSLATE_NOOP("GpuChoice", "The NVIDIA Container Toolkit, which gives GPUs to containers, is not installed on "
                                    "%1."),
     installForDocker},
});

} // namespace

Error gpuRefusal(const container::EngineAddress &address, const Error &error)
{
    const QString said = error.message + QLatin1Char('\n') + error.detail;
    const QString host = address.host().isEmpty() ? Tr::tr("this machine") : address.host();
    for (const Refusal &refusal : refusals) {
        const QRegularExpression words(QLatin1StringView(refusal.words), QRegularExpression::CaseInsensitiveOption);
        if (words.match(said).hasMatch())
            return withoutGpus(
                //: %1 is a sentence on what is wrong, %2 the name of a machine, %3 a command
                Tr::tr("%1 This mends it on %2: %3")
                    .arg(Tr::tr(refusal.sentence).arg(host), host, QLatin1StringView(refusal.remedy)),
                said);
    }
    return error;
}

} // namespace spacewright::run
