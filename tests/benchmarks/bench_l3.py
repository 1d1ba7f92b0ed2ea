# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""L3: 32 rules over a log of 10,000,000 lines in one scan, to a set of lines for each, against `rg -c -f rules`, which
only counts lines that match any; then any combination of filters, without another scan."""

import json

from bench import Figure, Turn, measure, options, program
from largelog import OURS, large_log, measured, rules_file


def main():
    chosen = options(__doc__)
    log = large_log()
    rules = rules_file()
    ours, peer = [], []
    figure = Figure("L3-rules", bar=0.8)
    run = measured([OURS, "rules", log, rules], ours)

    def turn():
        seconds = run().value
        return Turn(seconds, json.loads(ours[-1])["memory"] / 1024)

    other = measured(["rg", "-c", "-f", rules, log], peer) if program("rg") else None
    measure(figure, chosen.rounds, turn, other)
    found = {json.loads(output)["count"] for output in ours}
    others = {int(output) for output in peer}
    assert len(found) == 1 and all(count <= min(found) for count in others), (found, others)
    figure.print(chosen.json)
    if others and others != found:
        print(f"  {min(found) - max(others)} lines more than ripgrep, in which a colour stands in the match")
    filtered = []
    filters = measured([OURS, "filters", log, rules], filtered)

    def toggle():
        filters()
        return Turn(json.loads(filtered[-1])["toggle"] / 1000)

    measure(Figure("L3-toggle", bar=0.016), chosen.rounds, toggle).print(chosen.json)


if __name__ == "__main__":
    main()
