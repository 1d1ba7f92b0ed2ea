# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""R2: from Run to RUNNING from nothing, against `python -m venv`, `pip install` and `python app.py`.

Both have their packages in a warm cache; the peer installs what the recipe's steps name.
"""

import json
import shlex
import shutil
import subprocess

from bench import (
    CACHE,
    PROGRAMS,
    Figure,
    Run,
    Turn,
    Workplace,
    gradio_config,
    measure,
    options,
    start_by_hand,
)


def install_steps(space, environment):
    """The arguments of each `RUN pip install` of the recipe."""
    recipe = subprocess.run(
        [PROGRAMS / "spacewright-cli", "recipe", "--json", space],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    events = [json.loads(line) for line in recipe.splitlines()]
    lines = [step["instruction"] for event in events for step in event.get("steps", [event]) if "instruction" in step]
    return [shlex.split(line.removeprefix("RUN pip install ")) for line in lines if line.startswith("RUN pip install ")]


def main():
    chosen = options(__doc__, rounds=3)
    with Workplace() as workplace:
        environment = workplace.environment()
        space = workplace.new_space("gradio-image")
        steps = install_steps(space, environment)
        assert steps, "the recipe installs nothing"
        seen = {}

        def ours():
            shutil.rmtree(CACHE / "spacewright" / "python" / "environments", ignore_errors=True)
            with Run(space, environment) as run:
                seen["ours"] = gradio_config(run.url)
                return Turn(run.seconds)

        def peer():
            place = workplace.folder / "venv"
            shutil.rmtree(place, ignore_errors=True)
            install = " && ".join(f"{place}/bin/pip install --quiet {shlex.join(step)}" for step in steps)
            command = f"python3 -m venv {place} && {install} && exec {place}/bin/python app.py"
            seconds, seen["peer"] = start_by_hand(["sh", "-c", command], workplace, space, 600, pause=0.01)
            assert seen["ours"] == seen["peer"] and seen["peer"][1], "not the same app"
            return Turn(seconds)

        measure(Figure("R2", bar=0.3), chosen.rounds, ours, peer).print(chosen.json)


if __name__ == "__main__":
    main()
