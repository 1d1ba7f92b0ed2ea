# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""W1: from start to first paint, warm: empty, and with the last Space and its file painted; against a minimal Qt window
and Kate."""

from bench import Figure, Running, Turn, Workplace, measure, options, pss, wait
from screen import Screen, letters, maps_library, shows
from windows import (
    kate_command,
    minimal_command,
    spacewright_command,
    warm_up,
    write_large_letters,
)


def first_paint(command, environment, screen):
    with Running(command, environment) as running:
        wait(lambda: running.check() or screen.is_painted(), 60, "window")
        seconds = running.elapsed()
        assert not maps_library(running.pid, "WebEngine"), "the browser engine is loaded before it is needed"
        return Turn(seconds, pss([running.pid]))


def file_paint(command, environment, screen, reference):
    with Running(command, environment) as running:
        wait(lambda: running.check() or screen.is_painted(), 60, "window")
        wait(lambda: shows(screen.picture(), reference), 60, "painted file")
        return Turn(running.elapsed(), pss([running.pid]))


def measure_empty(chosen, environment, screen, name, peer, bar):
    figure = measure(
        Figure(f"W1-empty-{name}", bar),
        chosen.rounds,
        lambda: first_paint(spacewright_command(), environment, screen),
        lambda: first_paint(peer(), environment, screen),
    )
    figure.print(chosen.json)


def measure_restored(chosen, environment, screen, name, peer, bar, file, ours):
    picture = peer_letters(peer, file, environment, screen)
    figure = measure(
        Figure(f"W1-restored-{name}", bar),
        chosen.rounds,
        lambda: file_paint(spacewright_command(), environment, screen, ours),
        lambda: file_paint(peer(file), environment, screen, picture),
    )
    figure.print(chosen.json)


def peer_letters(peer, file, environment, screen):
    """Where a peer shows the letters of the file."""
    picture = warm_up(peer(file), environment, screen)
    return letters(picture, warm_up(peer(), environment, screen))


def restored_letters(space, environment, screen):
    """Where the letters are when the window comes back with its last Space, which opening it once makes it."""
    empty = warm_up(spacewright_command(), environment, screen)
    warm_up(spacewright_command(space), environment, screen)
    return letters(warm_up(spacewright_command(), environment, screen), empty)


def main():
    chosen = options(__doc__, rounds=7)
    peers = [peer for peer in (("minimal", minimal_command, 2.0), ("kate", kate_command, 0.4)) if peer[1]()]
    with Workplace() as workplace, Screen() as screen:
        environment = workplace.environment(**screen.environment())
        for peer in peers:
            measure_empty(chosen, environment, screen, *peer)
        space = workplace.new_space("gradio-image")
        file = space / "app.py"
        write_large_letters(file)
        ours = restored_letters(space, environment, screen)
        for peer in peers:
            measure_restored(chosen, environment, screen, *peer, file, ours)


if __name__ == "__main__":
    main()
