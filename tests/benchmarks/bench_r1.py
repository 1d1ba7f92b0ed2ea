# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""R1: from Run to RUNNING with a ready environment, against `python app.py` by hand until the first 200.

The peer uses the same environment's Python. Memory is the command line's own, beside the app.
"""

from bench import (
    Figure,
    Run,
    Running,
    Turn,
    Workplace,
    answers,
    free_port,
    get,
    gradio_config,
    measure,
    options,
    pss,
    wait,
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
            port = free_port()
            url = f"http://127.0.0.1:{port}/"
            with Running([python, "app.py"], workplace.app_environment(port), space) as running:
                wait(lambda: running.check() or answers(url), 120, "page")
                seconds = running.elapsed()
                seen["peer"] = gradio_config(url)
                assert seen["ours"] == seen["peer"] and seen["peer"][1], "not the same app"
                return Turn(seconds)

        measure(Figure("R1", bar=1.1), chosen.rounds, ours, peer).print(chosen.json)


if __name__ == "__main__":
    main()
