# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""W2: idle memory (PSS of the process tree): the empty window, one Space open, one Space running with its preview.

The running app itself is not counted: it is the Space's, not the window's.
"""

import time
from functools import partial

from bench import (
    Figure,
    Running,
    Turn,
    Workplace,
    measure,
    options,
    process_tree,
    pss,
    wait,
)
from screen import Screen, maps_library
from windows import SETTLE, kate_command, minimal_command, spacewright_command, warm_up


def is_app(pid):
    with open(f"/proc/{pid}/cmdline", "rb") as command:
        return b"/environments/" in command.read().split(b"\0")[0]


def idle(command, environment, screen):
    with Running(command, environment) as running:
        wait(lambda: running.check() or screen.is_painted(), 60, "window")
        time.sleep(SETTLE)
        memory = pss(process_tree(running.pid))
        return Turn(memory, memory)


def previewing(command, environment, screen):
    with Running(command, environment) as running:
        wait(lambda: running.check() or screen.is_painted(), 60, "window")
        wait(lambda: maps_library(running.pid, "WebEngine"), 120, "preview", pause=0.1)
        screen.settled_picture(quiet=3)
        time.sleep(SETTLE)
        tree = process_tree(running.pid)
        assert any(is_app(pid) for pid in tree), "nothing runs"
        memory = pss(pid for pid in tree if not is_app(pid))
        return Turn(memory, memory)


def measure_state(chosen, name, bar, ours, peer):
    measure(Figure(name, bar, unit="MiB"), chosen.rounds, ours, peer).print(chosen.json)


def main():
    chosen = options(__doc__, rounds=2)
    peers = [peer for peer in (("minimal", minimal_command, None), ("kate", kate_command, 1.0)) if peer[1]()]
    with Workplace() as workplace, Screen() as screen:
        environment = workplace.environment(**screen.environment())
        nothing = environment | {"XDG_DATA_HOME": str(workplace.folder / "nothing")}
        space, _ = workplace.ready_space("gradio-image")
        file = space / "app.py"
        warm_up(spacewright_command(), environment, screen)

        def empty():
            return idle(spacewright_command(), nothing, screen)

        def opened():
            return idle(spacewright_command(space), environment, screen)

        def running():
            return previewing(spacewright_command("--run", space), environment, screen)

        for name, command, bar in peers:
            bare, shown = (partial(idle, command(*files), environment, screen) for files in ([], [file]))
            measure_state(chosen, f"W2-empty-{name}", bar, empty, bare)
            measure_state(chosen, f"W2-space-{name}", bar, opened, shown)
            measure_state(chosen, f"W2-preview-{name}", None, running, shown)


if __name__ == "__main__":
    main()
