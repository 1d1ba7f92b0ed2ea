# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""G6: find in 50,000 files against ripgrep, and quick open over 100,000 names per key, no peer."""

import json
import random
import re
import subprocess

from bench import PROGRAMS, Figure, Running, Turn, Workplace, measure, options, program, say

FILES = 50_000
NEEDLE = "needle_in_a_haystack"
WORDS = (
    "def return self import value model tensor gradio state load cache error name list items index result handler "
    "config token space build image batch layer data"
).split()
# Our options and the same for ripgrep: a word that is rare, an expression, and one without regard to case.
SEARCHES = {
    "literal": ([NEEDLE, "--case"], ["--fixed-strings", NEEDLE]),
    "expression": (["toke[nm] sp\\w+ build", "--case", "--regex"], ["toke[nm] sp\\w+ build"]),
    "any case": (["GRADIO STATE LOAD"], ["--fixed-strings", "--ignore-case", "GRADIO STATE LOAD"]),
}
KEYS = ["m", "mo", "mod", "modf", "mod7fi", "module_31/file_77"]
SIZES = (1_000, 10_000, 100_000)


def write_files(folder):
    chance = random.Random(6)
    for number in range(FILES):
        place = folder / f"package{number % 250}" / f"module{number % 37}"
        place.mkdir(parents=True, exist_ok=True)
        lines = [" ".join(chance.choices(WORDS, k=chance.randint(2, 9))) for _ in range(chance.randint(5, 80))]
        if number % 500 == 0:
            lines.append(f"a {NEEDLE} here")
        (place / f"file_{number}.py").write_text("\n".join(lines) + "\n")
    (folder / ".gitignore").write_text("*.log\nbuild/\n__pycache__/\n")
    subprocess.run(["git", "init", "--quiet", folder], check=True)


def run(command, folder, environment):
    with Running(command, environment, folder, subprocess.PIPE) as running:
        output = running.process.stdout.read()
        running.process.wait()
        return running.elapsed(), output


def places(output):
    """Which lines of which files: both print them as path:line:..., in any order."""
    return sorted(re.findall(rb"^(?:\./)?([^:\n]+:\d+):", output, re.MULTILINE))


def measure_search(name, folder, environment, peer, chosen):
    own, theirs = SEARCHES[name]
    answers = {}

    def ours():
        seconds, answers["ours"] = run([PROGRAMS / "spacewright-cli", "search", *own, folder], folder, environment)
        return Turn(seconds)

    def ripgrep():
        command = [peer, "--no-config", "--hidden", "--glob", "!.git", "--line-number", *theirs, "."]
        seconds, answers["theirs"] = run(command, folder, environment)
        return Turn(seconds)

    figure = measure(Figure(f"G6 {name}", bar=1.2), chosen.rounds, ours, ripgrep if peer else None)
    if peer:
        # Ripgrep prints a line once, however often it matches.
        assert sorted(set(places(answers["ours"]))) == places(answers["theirs"]), "not the same lines"
    figure.print(chosen.json)


def measure_quick_open(size, chosen):
    with subprocess.Popen(
        [PROGRAMS / "quickopenturns", str(size)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as turns:

        def slowest():
            seconds = 0
            for key in KEYS:
                turns.stdin.write(key + "\n")
                turns.stdin.flush()
                answer = json.loads(turns.stdout.readline())
                assert answer["count"] > 0, key
                seconds = max(seconds, answer["seconds"])
            return Turn(seconds)

        bar = 0.016 if size == max(SIZES) else None
        measure(Figure(f"G6 quick open {size}", bar=bar), chosen.rounds, slowest).print(chosen.json)


def main():
    chosen = options(__doc__)
    with Workplace() as workplace:
        folder = workplace.folder / "files"
        say(f"writing {FILES} files")
        write_files(folder)
        for name in SEARCHES:
            measure_search(name, folder, workplace.environment(), program("rg"), chosen)
        for size in SIZES:
            measure_quick_open(size, chosen)


if __name__ == "__main__":
    main()
