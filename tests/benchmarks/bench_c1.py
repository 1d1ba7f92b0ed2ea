# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C1: create and start a container, without a network and with a published port, against the engine's client."""

from bench import Figure, Turn, measure, options
from engines import IMAGE, Turns, engines

CASES = {
    "start": (0.4, ["--network", "none"]),
    "publish": (0.5, ["--publish", "127.0.0.1::7860"]),
}


def measure_case(engine, case, chosen):
    bar, network = CASES[case]
    with Turns(case, engine) as turns:
        measure(
            Figure(f"C1 {engine.name} {case}", bar=bar),
            chosen.rounds,
            lambda: Turn(turns.seconds()),
            lambda: Turn(engine.call("run", "--rm", *network, IMAGE, "true")[1]),
        ).print(chosen.json)


def main():
    chosen = options(__doc__)
    for engine in engines():
        for case in CASES:
            measure_case(engine, case, chosen)


if __name__ == "__main__":
    main()
