# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""R3: from a save to the changed page, our run against `gradio app.py` in the same environment.

Both apps stay up and are saved in turn, the way editors save: a new file takes the old one's place. A change shows when
/config holds the new text.
"""

import os
import random
import shutil
import time

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
    wait,
)

MARK = "Drop in a picture, choose a filter, see what it does."


def save(space, number):
    """Saves a change that shows, and returns the text to look for."""
    app = space / "app.py"
    text = f"Change {number} of this page."
    source = (space / "original.txt").read_text().replace(MARK, text)
    assert text in source
    fresh = space / ".app.py.new"
    fresh.write_text(source)
    os.replace(fresh, app)
    return text.encode()


def main():
    chosen = options(__doc__, rounds=9)
    rhythm = random.Random(3)
    counter = iter(range(1, 1000))
    with Workplace() as workplace:
        space, python = workplace.ready_space("gradio-image")
        shutil.copy(space / "app.py", space / "original.txt")
        other = workplace.folder / "other"
        shutil.copytree(space, other)
        port = free_port()
        peer_url = f"http://127.0.0.1:{port}/"

        def turn(folder, url):
            # Saves fall anywhere between two looks of a watcher.
            time.sleep(1 + rhythm.random() / 2)
            before = get(url + "config")
            number = next(counter)
            started = time.monotonic()
            text = save(folder, number)
            assert text not in before
            wait(lambda: text in (get(url + "config") or b""), 30, "change on the page", pause=0.015)
            return Turn(time.monotonic() - started)

        with (
            Run(space, workplace.environment()) as run,
            Running([python.parent / "gradio", "app.py"], workplace.app_environment(port), other) as peer,
        ):
            wait(lambda: peer.check() or answers(peer_url), 120, "page")
            measure(
                Figure("R3", bar=1.0, slack=0.030),
                chosen.rounds,
                lambda: turn(space, run.url),
                lambda: turn(other, peer_url),
            ).print(chosen.json)


if __name__ == "__main__":
    main()
