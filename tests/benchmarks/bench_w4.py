# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""W4: a file of 1,000,000 lines: from start to painted, and from a key to its letter on the screen, against Kate."""

import ctypes
import signal
import statistics
import time

from bench import Figure, Running, Turn, Workplace, measure, options, pss, wait
from bench_w1 import file_paint, peer_letters, restored_letters
from screen import HEIGHT, WIDTH, Screen
from windows import kate_command, spacewright_command, warm_up

LINES = 1_000_000
KEYS = 40
# More than a cursor that blinks, less than a letter at the left of a line, in bytes of one row of pixels.
LETTER = 12


class Keyboard:
    def __init__(self, screen):
        self.screen = screen
        self.test = ctypes.CDLL("libXtst.so.6")
        self.code = screen.x.XKeysymToKeycode(screen.display, ctypes.c_ulong(ord("x")))

    def click(self, x, y):
        self.test.XTestFakeMotionEvent(self.screen.display, -1, x, y, ctypes.c_ulong(0))
        for down in (1, 0):
            self.test.XTestFakeButtonEvent(self.screen.display, 1, down, ctypes.c_ulong(0))
        self.screen.x.XFlush(self.screen.display)

    def press(self):
        for down in (1, 0):
            self.test.XTestFakeKeyEvent(self.screen.display, ctypes.c_uint(self.code), down, ctypes.c_ulong(0))
        self.screen.x.XFlush(self.screen.display)


def write_lines(path):
    """Large letters at the top, so that it shows when the file is painted; then lines of code."""
    head = "".join(f"# {'█' * 90} {number}\n" for number in range(100))
    path.write_text(head + "".join(f"value_{number} = compute({number})\n" for number in range(LINES - 100)))


def text_rows(screen):
    return [screen.row(0, y, WIDTH) for y in range(60, HEIGHT // 2, 6)]


def differs(one, other):
    return any(
        sum(a != b for a, b in zip(left, right)) > LETTER for left, right in zip(one, other) if left != right
    )


def key_to_paint(command, environment, screen, folder):
    """The median of some keys near the start of the file."""
    for left in folder.glob(".*.kate-swp"):
        left.unlink()
    with Running(command, environment) as running:
        wait(lambda: running.check() or screen.is_painted(), 60, "window")
        screen.settled_picture()
        screen.focus()
        keyboard = Keyboard(screen)
        keyboard.click(WIDTH // 2, HEIGHT // 4)
        time.sleep(1)
        times = []
        for _ in range(KEYS):
            before = text_rows(screen)
            begin = time.perf_counter()
            keyboard.press()
            wait(lambda: differs(before, text_rows(screen)), 10, "painted key", pause=0)
            times.append(time.perf_counter() - begin)
            time.sleep(0.12)
        memory = pss([running.pid])
        # Asked to end, it would ask what to do with the text.
        running.end(signal.SIGKILL)
        return Turn(statistics.median(times), memory)


def main():
    chosen = options(__doc__, rounds=5)
    if not kate_command():
        raise SystemExit("Kate is missing, and nothing else opens such a file the same way")
    with Workplace() as workplace, Screen() as screen:
        environment = workplace.environment(**screen.environment())
        space = workplace.new_space("gradio-image")
        file = space / "app.py"
        write_lines(file)
        ours = restored_letters(space, environment, screen)
        # The first time it also says hello.
        warm_up(kate_command(file), environment, screen)
        picture = peer_letters(kate_command, file, environment, screen)
        measure(
            Figure("W4-open", 1.0),
            chosen.rounds,
            lambda: file_paint(spacewright_command(), environment, screen, ours),
            lambda: file_paint(kate_command(file), environment, screen, picture),
        ).print(chosen.json)
        measure(
            Figure("W4-key", 1.0),
            chosen.rounds,
            lambda: key_to_paint(spacewright_command(), environment, screen, space),
            lambda: key_to_paint(kate_command(file), environment, screen, space),
        ).print(chosen.json)


if __name__ == "__main__":
    main()
