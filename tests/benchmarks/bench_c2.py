# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C2: all lines of a container that prints 300,000 and ends, against the client's `run` and `logs --follow`.

Ours counts from the creation of the container to its last line. The peer may lose lines, which is said.
"""

from bench import Figure, Turn, measure, options, say
from engines import IMAGE, Turns, engines

LINES = 300_000


def measure_engine(engine, chosen):
    lost = []

    def peer():
        name, started = engine.call("run", "--detach", "--network", "none", IMAGE, "seq", LINES)
        output, followed = engine.call("logs", "--follow", name.decode().strip())
        engine.call("rm", "--force", name.decode().strip())
        lost.append(LINES - output.count(b"\n"))
        return Turn(started + followed)

    with Turns("lines", engine, LINES) as turns:
        figure = measure(Figure(f"C2 {engine.name}", bar=1.0), chosen.rounds, lambda: Turn(turns.seconds()), peer)
    figure.print(chosen.json)
    say(f"C2 {engine.name}: {LINES / min(figure.ours):,.0f} lines/s with the start, the peer lost up to {max(lost):,}")


def main():
    chosen = options(__doc__)
    for engine in engines():
        measure_engine(engine, chosen)


if __name__ == "__main__":
    main()
