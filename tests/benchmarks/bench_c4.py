# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""C4: from a save to the changed page in a container, against the same Space in our sandbox (R3 compares that one).

Both runs stay up and are saved in turn. A change shows when /config holds the new text.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import time

from bench import PROGRAMS, Figure, Turn, Workplace, get, measure, options, wait
from bench_r3 import save
from engines import ENVIRONMENT, IMAGE, engines, programs_below


class Run:
    """Our own run of a Space in the environment, up to RUNNING."""

    def __init__(self, space, environment, *more):
        settings = [f"{name}={value}" for name, value in environment.items() if name.startswith(("XDG_", "HOME", "SPACE"))]
        command = [PROGRAMS / "spacewright-cli", "run", space, "--trust", "--json", *more]
        self.process = subprocess.Popen([ENVIRONMENT, "env", *settings, *command], stdout=subprocess.PIPE)
        self.url = None
        for line in self.process.stdout:
            event = json.loads(line)
            self.url = event.get("url") or self.url
            if event.get("stage") == "RUNNING":
                return
        raise RuntimeError("the run ended before it was RUNNING")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # What leads into the environment keeps signals to itself.
        for pid in programs_below(self.process.pid, "spacewright-cli"):
            os.kill(pid, signal.SIGINT)
        self.process.communicate(timeout=60)


def new_space(folder, environment):
    settings = [f"{name}={value}" for name, value in environment.items() if name.startswith(("XDG_", "HOME"))]
    command = [PROGRAMS / "spacewright-cli", "new", folder, "--template", "gradio-image", "--title", "Benchmark"]
    subprocess.run([ENVIRONMENT, "env", *settings, *command], check=True, stdout=subprocess.DEVNULL)
    # The app is user 1000 in its container: what everybody may write can be mounted there.
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    shutil.copy(folder / "app.py", folder / "original.txt")
    return folder


def measure_engine(engine, workplace, environment, chosen):
    rhythm = random.Random(3)
    counter = iter(range(1, 1000))
    spaces = [new_space(workplace.folder / f"{engine.name}-{kind}", environment) for kind in ("container", "sandbox")]

    def turn(space, url):
        # Saves fall anywhere between two looks of a watcher.
        time.sleep(1 + rhythm.random() / 2)
        started = time.monotonic()
        text = save(space, next(counter))
        wait(lambda: text in (get(url + "config") or b""), 30, "change on the page", pause=0.015)
        return Turn(time.monotonic() - started)

    with (
        Run(spaces[0], environment, "--runner", "container", "--engine", engine.socket) as ours,
        Run(spaces[1], environment, "--runner", "sandbox") as peer,
    ):
        # A save before the reloader watches is answered with a restart, which is another thing.
        time.sleep(5)
        figure = Figure(f"C4 {engine.name}", bar=1.0, slack=0.030)
        measure(figure, chosen.rounds, lambda: turn(spaces[0], ours.url), lambda: turn(spaces[1], peer.url))
        figure.print(chosen.json)


def main():
    chosen = options(__doc__, rounds=7)
    with Workplace() as workplace:
        os.chmod(workplace.folder, 0o777)
        environment = workplace.environment(SPACEWRIGHT_BASE_IMAGE=IMAGE)
        for engine in engines():
            measure_engine(engine, workplace, environment, chosen)


if __name__ == "__main__":
    main()
