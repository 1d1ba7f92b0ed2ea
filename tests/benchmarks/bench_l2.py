# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""L2: lines of a log of 10,000,000 that match: a literal, a regular expression, one that minds no case, one without a
hit; `spacewright-cli log --grep --count` against `rg -c`, each a process. Ours matches across colours as well."""

import json

from bench import PROGRAMS, Figure, Turn, measure, options, program
from largelog import OURS, large_log, measured

PATTERNS = {
    "literal": (["ERROR"], "ERROR"),
    "expression": ([r"found for \w+==\d\.\d"], r"found for \w+==\d\.\d"),
    "any-case": (["-i", "warning|error"], "(?i)warning|error"),
    "no-hit": (["Segmentation fault"], "Segmentation fault"),
}


def main():
    chosen = options(__doc__, rounds=7)
    log = large_log()
    cli = PROGRAMS / "spacewright-cli"
    for name, (peer_arguments, pattern) in PATTERNS.items():
        ours, peer = [], []
        figure = Figure(f"L2-{name}", bar=1.5)
        turn = measured([cli, "log", log, "--grep", pattern, "--count"], ours)
        other = measured(["rg", "-c", *peer_arguments, log], peer) if program("rg") else None
        measure(figure, chosen.rounds, turn, other)
        counts = {int(output) for output in ours} | {int(output or 0) for output in peer}
        # Two counts at most, and the larger one ours: where a colour stands within a match ripgrep does not see it.
        assert len(counts) == 1 or min(int(output) for output in ours) == max(counts), counts
        figure.print(chosen.json)
        if len(counts) > 1:
            print(f"  {name}: {max(counts) - min(counts)} lines more than ripgrep, in which a colour stands in the match")
    hits = []
    hit = measured([OURS, "hit", log, "ERROR"], hits)

    def first():
        hit()
        return Turn(json.loads(hits[-1])["first"] / 1000)

    measure(Figure("L2-first-hit", bar=0.05), chosen.rounds, first).print(chosen.json)


if __name__ == "__main__":
    main()
