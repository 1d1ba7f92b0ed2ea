// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/support/temporaryhome.h>

namespace spacewright::tests
{

/// Lays out what the kernel and the drivers of a machine with GPUs would show, below "machine/" of a folder.
class GpuMachines final
{
public:
    explicit GpuMachines(const TemporaryHome &home) : m_home(home) {}

    QString root() const { return m_home.path(QStringLiteral("machine")); }
    void write(const QByteArray &path, const QByteArray &content) const
    {
        m_home.write(QStringLiteral("machine/") + QString::fromUtf8(path), content);
    }

    /// A card on the bus.
    void addCard(const QByteArray &place, const QByteArray &vendor) const
    {
        write("sys/bus/pci/devices/" + place + "/class", "0x030200\n");
        write("sys/bus/pci/devices/" + place + "/vendor", vendor + '\n');
    }

    /// @p count cards with NVIDIA's driver of that version and all that belongs to it.
    void addNvidia(int count, const QByteArray &version = "550.54.15") const
    {
        write("proc/driver/nvidia/version",
              "NVRM version: NVIDIA UNIX x86_64 Kernel Module  " + version +
                  "  Tue Mar  5 22:23:56 UTC 2024\nGCC version:  gcc version 12.2.0 (Debian 12.2.0-14)\n");
        write("usr/lib/x86_64-linux-gnu/libcuda.so." + version, "x");
        write("dev/nvidiactl", {});
        for (int i = 0; i < count; ++i) {
            const QByteArray place = "0000:0" + QByteArray::number(i + 1) + ":00.0";
            addCard(place, "0x10de");
            write("proc/driver/nvidia/gpus/" + place + "/information",
                  "Model: \t\t NVIDIA L4\nIRQ:   \t\t 38\nGPU UUID: \t GPU-1\nDevice Minor: \t " +
                      QByteArray::number(i) + '\n');
            write("dev/nvidia" + QByteArray::number(i), {});
        }
    }

    /// As `nvidia-ctk cdi generate` writes it.
    void addNvidiaCdi(int count, const QByteArray &version = "550.54.15") const
    {
        QByteArray text = "cdiVersion: 0.5.0\ncontainerEdits:\n  env:\n  - NVIDIA_VISIBLE_DEVICES=void\n  mounts:\n"
                          "  - containerPath: /usr/lib/x86_64-linux-gnu/libcuda.so." +
                          version + "\n    hostPath: /usr/lib/x86_64-linux-gnu/libcuda.so." + version +
                          "\n    options: [ro, nosuid, nodev, bind]\ndevices:\n";
        for (int i = 0; i < count; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "- containerEdits:\n    deviceNodes:\n    - path: /dev/nvidia" + number + "\n  name: \"" + number +
                    "\"\n";
        }
        write("etc/cdi/nvidia.yaml", text + "- containerEdits: {}\n  name: all\nkind: nvidia.com/gpu\n");
    }

    void addAmd() const
    {
        addCard("0000:03:00.0", "0x1002");
        write("sys/module/amdgpu/version", "6.3.6\n");
        write("dev/kfd", {});
        for (const auto &[name, value] : {std::pair<QByteArray, QByteArray>{"vendor", "0x1002"},
                                          {"product_name", "AMD Instinct MI210"},
                                          {"mem_info_vram_total", "68702699520"},
                                          {"mem_info_vram_used", "1073741824"},
                                          {"gpu_busy_percent", "40"}})
            write("sys/class/drm/renderD128/device/" + name, value + '\n');
    }

private:
    const TemporaryHome &m_home;
};

} // namespace spacewright::tests
