# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""R5: ten Spaces started in the same moment until the last one serves, against ten times `python app.py` by hand.

Each is a template with Gradio in a folder and at a port of its own. Memory is that of the ten command lines, beside the
apps.
"""

import threading
from contextlib import ExitStack

from bench import (
    Figure,
    Run,
    Running,
    Turn,
    Workplace,
    answers,
    free_port,
    get,
    measure,
    options,
    pss,
    wait,
)

SPACES = 10
LIMIT = 300


def started_together(start):
    """Calls start(number) for each Space on a thread of its own, and hands on what failed."""
    results, failures = [None] * SPACES, []

    def call(number):
        try:
            results[number] = start(number)
        except Exception as failure:
            failures.append(failure)

    threads = [threading.Thread(target=call, args=(number,)) for number in range(SPACES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return results


def main():
    chosen = options(__doc__, rounds=2)
    with Workplace() as workplace:
        first, python = workplace.ready_space("gradio-image")
        spaces = [first] + [workplace.new_space("gradio-image", f"space{number}") for number in range(1, SPACES)]

        def ours():
            with ExitStack() as stack:
                runs = started_together(lambda number: Run(spaces[number], workplace.environment()))
                for run in runs:
                    stack.enter_context(run)
                assert all(get(run.url) for run in runs), "RUNNING, but a page does not answer"
                assert len({run.url for run in runs}) == SPACES, "two have the same address"
                return Turn(max(run.seconds for run in runs), pss([run.running.pid for run in runs]))

        def peer():
            with ExitStack() as stack:
                ports = set()
                while len(ports) < SPACES:
                    ports.add(free_port())
                apps = [
                    stack.enter_context(Running([python, "app.py"], workplace.app_environment(port), space))
                    for port, space in zip(ports, spaces)
                ]
                for port, app in zip(ports, apps):
                    wait(lambda: app.check() or answers(f"http://127.0.0.1:{port}/"), LIMIT, "page", pause=0.02)
                return Turn(apps[0].elapsed())

        measure(Figure("R5", bar=1.1), chosen.rounds, ours, peer).print(chosen.json)


if __name__ == "__main__":
    main()
