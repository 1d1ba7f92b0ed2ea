# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of hardware (https://huggingface.co/docs/hub/spaces-gpus)."""

ROWS = (
    # name, pretty name, CPU, memory, disk, accelerator (type, model, quantity, memory), dollars an hour
    ("cpu-basic", "CPU basic", "2 vCPU", "16 GB", "50 GB", None, 0),
    ("cpu-upgrade", "CPU upgrade", "8 vCPU", "32 GB", "50 GB", None, 0.03),
    ("zero-a10g", "ZeroGPU", "Dynamic", "Dynamic", None, ("gpu", "RTX PRO 6000", "1", "48 GB"), 0),
    ("t4-small", "Nvidia T4 - small", "4 vCPU", "15 GB", "50 GB", ("gpu", "T4", "1", "16 GB"), 0.4),
    ("t4-medium", "Nvidia T4 - medium", "8 vCPU", "30 GB", "100 GB", ("gpu", "T4", "1", "16 GB"), 0.6),
    ("l4x1", "1x Nvidia L4", "8 vCPU", "30 GB", "400 GB", ("gpu", "L4", "1", "24 GB"), 0.8),
    ("l40sx1", "1x Nvidia L40S", "8 vCPU", "62 GB", "380 GB", ("gpu", "L40S", "1", "48 GB"), 1.8),
    ("a10g-small", "Nvidia A10G - small", "4 vCPU", "15 GB", "110 GB", ("gpu", "A10G", "1", "24 GB"), 1.0),
    ("a100-large", "Nvidia A100 - large", "12 vCPU", "142 GB", "1000 GB", ("gpu", "A100", "1", "80 GB"), 2.5),
)
PRICES = {row[0]: row[6] for row in ROWS}
NAMES = {row[0]: row[1] for row in ROWS}


def accelerator(facts):
    if not facts:
        return None
    return dict(zip(("type", "model", "quantity", "vram"), facts), manufacturer="Nvidia")


def table():
    return [
        {
            "name": name,
            "prettyName": pretty,
            "cpu": cpu,
            "ram": memory,
            "ephemeralStorage": disk,
            "accelerator": accelerator(facts),
            "unitCostMicroUSD": round(price * 1_000_000 / 60),
            "unitCostUSD": price / 60,
            "unitLabel": "minute",
        }
        for name, pretty, cpu, memory, disk, facts, price in ROWS
    ]
