# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The windows that are compared, and the file that they show."""

import time

from bench import PROGRAMS, Running, program, wait
from screen import Screen

SETTLE = 3  # seconds after the first paint in which a program may finish what it put off


def write_large_letters(path):
    """A source file that is seen from afar: whether it is painted must show in many pixels."""
    path.write_text("".join(f"# {'█' * 90} {number}\n" for number in range(300)))


def minimal_command(*arguments):
    return [PROGRAMS / "minimalwindow", *arguments]


def kate_command(*arguments):
    """Kate in a window of its own, as large as ours, without a session and in the foreground, or None if it is
    missing."""
    path = program("kate")
    return path and [path, "--block", "--new", "--startanon", "-qwindowgeometry", "1440x900+0+0", *arguments]


def spacewright_command(*arguments):
    return [PROGRAMS / "spacewright", *arguments]


def warm_up(command, environment, screen: Screen):
    """Lets a program make its caches, and returns what it looks like at the end."""
    with Running(command, environment) as running:
        wait(lambda: running.check() or screen.is_painted(), 60, "window")
        time.sleep(SETTLE)
        return screen.settled_picture()
