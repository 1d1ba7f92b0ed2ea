# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""R1: from Run to RUNNING with a ready environment, against `python app.py` by hand until the first 200.

The peer uses the same environment's Python. Memory is the command line's own, beside the app.
"""

from bench import (
    Figure,
    Run,
    Turn,
    Workplace,
    get,
    gradio_config,
    measure,
    options,
    pss,
    start_by_hand,
)


def main():
    chosen = options(__doc__)
    with Workplace() as workplace:
        space, python = workplace.ready_space("gradio-image")
        seen = {}

        def ours():
            with Run(space, workplace.environment()) as run:
                assert get(run.url), "RUNNING, but the page does not answer"
                seen["ours"] = gradio_config(run.url)
                return Turn(run.seconds, pss([run.running.pid]))

        def peer():
            seconds, seen["peer"] = start_by_hand([python, "app.py"], workplace, space, 120)
            assert seen["ours"] == seen["peer"] and seen["peer"][1], "not the same app"
            return Turn(seconds)

        measure(Figure("R1", bar=1.1), chosen.rounds, ours, peer).print(chosen.json)


if __name__ == "__main__":
    main()
