# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""R6: a visit to a sleeping Space until its page answers, against `python app.py` by hand until the first 200.

The visitor asks for data, so that the request itself waits for the app. Memory is what all of the Space takes asleep.
"""

import json
import subprocess
import time

from bench import (
    Figure,
    PROGRAMS,
    Run,
    Turn,
    Workplace,
    get,
    gradio_config,
    measure,
    options,
    process_tree,
    pss,
    start_by_hand,
    wait,
)


def stage(workplace):
    """Where the only Space that runs stands."""
    listed = subprocess.run(
        [PROGRAMS / "spacewright-cli", "running", "--json"],
        env=workplace.environment(),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return next(event["stage"] for line in listed.splitlines() if (event := json.loads(line))["event"] == "running")


def tell(workplace, wish, space):
    subprocess.run([PROGRAMS / "spacewright-cli", "running", wish, space], env=workplace.environment(), check=True)


def main():
    chosen = options(__doc__)
    with Workplace() as workplace:
        space, python = workplace.ready_space("gradio-image")
        seen = {}
        with Run(space, workplace.environment(), "--sleep-time", "1h") as run:

            def ours():
                tell(workplace, "sleep", space)
                wait(lambda: stage(workplace) == "SLEEPING", 30, "sleep", pause=0.1)
                memory = pss(process_tree(run.running.pid))
                begun = time.monotonic()
                assert get(run.url), "no answer"
                seconds = time.monotonic() - begun
                seen["ours"] = gradio_config(run.url)
                return Turn(seconds, memory)

            def peer():
                seconds, seen["peer"] = start_by_hand([python, "app.py"], workplace, space, 120)
                assert seen["ours"] == seen["peer"] and seen["peer"][1], "not the same app"
                return Turn(seconds)

            measure(Figure("R6", bar=1.1), chosen.rounds, ours, peer).print(chosen.json)


if __name__ == "__main__":
    main()
