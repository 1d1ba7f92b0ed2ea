# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""M3: 20,000 requirement lines parsed and checked, against Python's packaging, which only parses them."""

import json
import random
import subprocess
import time

from packaging.requirements import InvalidRequirement, Requirement

from bench import PROGRAMS, Figure, Turn, Workplace, measure, options

SIZES = (200, 2_000, 20_000)
NAMES = "numpy torch gradio transformers Pillow scikit-learn huggingface_hub zope.interface datasets pandas".split()
SPECIFIERS = ["", "==1.2.3", ">=2,<3", "~=1.4.2", ">=1.0rc1", "!=1.5.*,>=1", "==2.4.0+cu121", "<2,>=1.17,!=1.19.4"]
MARKERS = ["", "", "", '; python_version >= "3.9"', "; sys_platform == 'linux' and python_version < '3.13'"]


def write_lines(path, count):
    chance = random.Random(count)
    lines = []
    for number in range(count):
        extras = chance.choice(["", "", "", "[oauth]", "[mcp,oauth]"])
        line = f"{chance.choice(NAMES)}-{number}{extras}{chance.choice(SPECIFIERS)}"
        lines.append(line + (chance.choice(MARKERS) if number % 500 else " = broken"))
    path.write_text("\n".join(lines) + "\n")


def judge(path):
    """What packaging makes of the file: the time, how many lines are refused, and the packages."""
    lines = path.read_text().splitlines()
    begin = time.perf_counter()
    parsed = []
    for line in lines:
        try:
            parsed.append(Requirement(line))
        except InvalidRequirement:
            parsed.append(None)
    seconds = time.perf_counter() - begin
    return seconds, parsed.count(None), [requirement for requirement in parsed if requirement]


def measure_size(turns, path, size, chosen):
    def ours():
        turns.stdin.write(f"{path}\n")
        turns.stdin.flush()
        answer = json.loads(turns.stdout.readline())
        assert answer["count"] == size, answer
        ours.answer = answer
        return Turn(answer["seconds"])

    def packaging():
        seconds, refused, parsed = judge(path)
        assert refused == ours.answer["faults"], f"{refused} lines refused, ours {ours.answer['faults']}"
        assert len(parsed) == size - refused
        return Turn(seconds)

    measure(Figure(f"M3 {size}", bar=0.02 if size == max(SIZES) else None), chosen.rounds, ours, packaging).print(
        chosen.json
    )


def main():
    chosen = options(__doc__)
    with Workplace() as workplace:
        with subprocess.Popen(
            [PROGRAMS / "requirementturns"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as turns:
            for size in SIZES:
                path = workplace.folder / f"requirements-{size}.txt"
                write_lines(path, size)
                measure_size(turns, path, size, chosen)


if __name__ == "__main__":
    main()
