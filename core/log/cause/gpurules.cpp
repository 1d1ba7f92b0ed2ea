// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// CUDA and ZeroGPU (https://pytorch.org/docs/stable/notes/cuda.html, https://huggingface.co/docs/hub/spaces-zerogpu).
CauseRules gpuRules()
{
    //: The cause of a failed run
    constexpr auto none =
        QT_TRANSLATE_NOOP("CauseRules", "The app wants a GPU, but there is none. Choose a flavor with a GPU, "
                                        "or load to the CPU.");
    //: The cause of a failed run
    constexpr auto mismatch =
        QT_TRANSLATE_NOOP("CauseRules", "The NVIDIA driver in the kernel is not the one that programs use. The machine "
                                        "with the GPU has to be started again.");
    return {
        {.id = "gpu.memory"_L1,
         .needle = "CUDA out of memory"_L1,
         .text = QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory on the GPU. Choose a larger flavor, or a "
                                                 "smaller model.")},
        {.id = "gpu.memory"_L1,
         .needle = "CUDA error: out of memory"_L1,
         .text = QT_TRANSLATE_NOOP("CauseRules", "There was not enough memory on the GPU. Choose a larger flavor, or a "
                                                 "smaller model.")},
        {.id = "gpu.none"_L1, .needle = "Found no NVIDIA driver"_L1, .family = Python, .text = none},
        {.id = "gpu.none"_L1, .needle = "No CUDA GPUs are available"_L1, .family = Python, .text = none},
        {.id = "gpu.none"_L1, .needle = "Torch not compiled with CUDA enabled"_L1, .family = Python, .text = none},
        {.id = "gpu.none"_L1, .needle = "torch.cuda.is_available() is False"_L1, .family = Python, .text = none},
        {.id = "gpu.none"_L1,
         .needle = "libcuda.so"_L1,
         .pattern = expression(R"(libcuda\.so\S*: cannot open shared object file)"),
         .family = Python,
         .text = none},
        {.id = "gpu.library"_L1,
         .needle = "cannot open shared object file"_L1,
         .pattern =
             expression(R"((?<what>lib(?:cud|cub|cuf|cus|cur|cup|nv|nccl)[\w.+-]*\.so[\d.]*): cannot open shared)"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a library of CUDA
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The CUDA library %1 is missing. Take builds of the packages that are made "
                                   "for one CUDA, or for the CPU."),
         .file = requirementsFile},
        {.id = "gpu.driver"_L1,
         .needle = "driver"_L1,
         .pattern =
             expression(R"((?i)(?:CUDA driver version is insufficient|NVIDIA driver on your system is too old))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The GPU's driver is older than this torch needs. Take a torch built for an "
                                   "older CUDA."),
         .file = requirementsFile},
        {.id = "gpu.mismatch"_L1, .needle = "unsupported display driver"_L1, .family = Python, .text = mismatch},
        {.id = "gpu.mismatch"_L1, .needle = "NVMLError_LibRmVersionMismatch"_L1, .family = Python, .text = mismatch},
        {.id = "gpu.kernel"_L1,
         .needle = "no kernel image is available"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "A compiled package has no code for this GPU. Take a version that supports "
                                   "it, or another flavor."),
         .file = requirementsFile},
        {.id = "gpu.assert"_L1,
         .needle = "device-side assert triggered"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "A computation on the GPU failed, often because an index or a token is out "
                                   "of range. Run it on the CPU to see which.")},
        {.id = "zerogpu.decorator"_L1,
         .needle = "No @spaces.GPU function detected"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "ZeroGPU needs a function with the decorator @spaces.GPU. Put it on the one "
                                   "that computes.")},
        {.id = "zerogpu.import"_L1,
         .needle = "CUDA has been initialized before importing"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "The GPU was used before spaces was imported. Import spaces first.")},
        {.id = "zerogpu.fork"_L1,
         .needle = "Cannot re-initialize CUDA in forked subprocess"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The GPU was used outside of a function with @spaces.GPU. Move what computes "
                                   "into it.")},
        {.id = "zerogpu.duration"_L1,
         .needle = "llegal duration"_L1,
         .pattern = expression(R"((?i)ZeroGPU illegal duration|requested GPU duration .* larger than)"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "The duration of a @spaces.GPU function is more than may be asked for. Make "
                                   "it shorter.")},
        {.id = "zerogpu.quota"_L1,
         .needle = "exceeded your"_L1,
         .pattern = expression(R"((?i)exceeded your (?:free |pro |daily )*(?:Zero)?GPU quota)"),
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The minutes of ZeroGPU for today are used up. Sign in, or wait for the "
                                             "next day.")},
        {.id = "zerogpu.aborted"_L1,
         .needle = "GPU task aborted"_L1,
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "A @spaces.GPU call took longer than its duration. Raise duration in the "
                                             "decorator.")},
        {.id = "gpu.bitsandbytes"_L1,
         .needle = "bitsandbytes"_L1,
         .pattern = expression(
             R"((?i)(?:without GPU support|CUDA Setup failed|None of the available devices .* are supported by the bitsandbytes))"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "bitsandbytes needs a GPU. Choose a flavor with one, or load without "
                                                 "quantization.")},
    };
}

} // namespace spacewright::log
