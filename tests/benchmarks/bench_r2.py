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
    Running,
    Turn,
    Workplace,
    answers,
    free_port,
    gradio_config,
    measure,
    options,
    wait,
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
            port = free_port()
            url = f"http://127.0.0.1:{port}/"
            install = " && ".join(f"{place}/bin/pip install --quiet {shlex.join(step)}" for step in steps)
            command = f"python3 -m venv {place} && {install} && exec {place}/bin/python app.py"
            with Running(["sh", "-c", command], workplace.app_environment(port), space) as running:
                wait(lambda: running.check() or answers(url), 600, "page", pause=0.01)
                seconds = running.elapsed()
                seen["peer"] = gradio_config(url)
                assert seen["ours"] == seen["peer"] and seen["peer"][1], "not the same app"
                return Turn(seconds)

        measure(Figure("R2", bar=0.3), chosen.rounds, ours, peer).print(chosen.json)


if __name__ == "__main__":
    main()
