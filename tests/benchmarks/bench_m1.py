# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""M1: `spacewright-cli check` of a Space, the whole process; and the same check again after each key that is typed in
its requirements, as the window does it. No peer."""

import json
import subprocess

from bench import PROGRAMS, Figure, Running, Turn, Workplace, measure, options

FAULT = "numpy=>2.1\n"


def check_keys(space, chosen):
    with subprocess.Popen(
        [PROGRAMS / "checkturns", space], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as turns:
        text = (space / "requirements.txt").read_text()
        word = "transformers>=5,<6"
        count = 0

        def check():
            nonlocal count
            count += 1
            typed = text + word[: count % len(word) + 1] + "\n"
            turns.stdin.write(typed.replace("\n", "\\n") + "\n")
            turns.stdin.flush()
            answer = json.loads(turns.stdout.readline())
            assert answer["errors"] >= 1, answer
            return Turn(answer["seconds"])

        measure(Figure("M1-key", bar=0.005), chosen.rounds, check).print(chosen.json)
        turns.stdin.close()


def main():
    chosen = options(__doc__, rounds=20)
    with Workplace() as workplace:
        space = workplace.new_space("gradio-image")
        # Something to find: an empty answer could come from a program that does nothing.
        with (space / "requirements.txt").open("a") as requirements:
            requirements.write(FAULT)

        def check():
            with Running(
                [PROGRAMS / "spacewright-cli", "check", "--json", space],
                workplace.environment(),
                output=subprocess.PIPE,
            ) as running:
                output = running.process.stdout.read()
                running.process.wait()
                seconds = running.elapsed()
            events = [json.loads(line) for line in output.splitlines()]
            assert events[-1]["event"] == "result" and not events[-1]["ok"], output
            assert any(event.get("file") == "requirements.txt" and event["severity"] == "error" for event in events)
            return Turn(seconds)

        measure(Figure("M1", bar=0.050), chosen.rounds, check).print(chosen.json)
        check_keys(space, chosen)


if __name__ == "__main__":
    main()
