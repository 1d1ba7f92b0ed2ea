# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks share: rounds against a peer, figures and bars, processes, folders.

A figure is a ratio to a peer in the same run: machines are shared and noisy, seconds alone say little. Ours and the
peer's turns alternate after a warm-up; a bar holds if the ratio of the minima is within it and the ratio of the medians
within 1.25 times it, and may be tried once more if not.
"""

import argparse
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(os.environ.get("SPACEWRIGHT_PROGRAMS", ROOT / "build" / "release" / "bin"))
# Packages are kept between runs: what is measured is never the network.
CACHE = Path(os.environ.get("SPACEWRIGHT_BENCHMARK_CACHE", Path.home() / ".cache" / "spacewright-benchmarks"))

MEDIAN_TOLERANCE = 1.25
POLL = 0.005


def say(text):
    print(text, file=sys.stderr, flush=True)


def options(description, rounds=5):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.add_argument("--rounds", type=int, default=rounds, help="rounds after the warm-up (%(default)s)")
    return parser.parse_args()


@dataclass
class Figure:
    """The turns of one row: seconds or MiB, ours and the peer's, and the bar that the ratio must keep."""

    name: str
    bar: float | None
    unit: str = "s"
    slack: float = 0  # what ours may take beside the ratio, e.g. 30 ms for the way into the page
    ours: list = field(default_factory=list)
    peer: list = field(default_factory=list)
    memory: list = field(default_factory=list)

    def ratio(self):
        return statistics.median(ours / peer for ours, peer in zip(self.ours, self.peer))

    def minima_ratio(self):
        return min(self.ours) / min(self.peer)

    def holds(self):
        if not self.peer:
            return statistics.median(self.ours) <= self.bar
        return min(self.ours) - self.slack <= self.bar * min(self.peer) and statistics.median(
            self.ours
        ) - self.slack <= MEDIAN_TOLERANCE * self.bar * statistics.median(self.peer)

    def text(self, values):
        if not values:
            return "-"
        middle = statistics.median(values)
        if self.unit == "s" and middle < 1:
            return f"{middle * 1000:.0f} ms"
        return f"{middle:.2f} s" if self.unit == "s" else f"{middle:.0f} {self.unit}"

    def print(self, as_json):
        load = os.getloadavg()[0]
        result = None if self.bar is None else "held" if self.holds() else "MISSED"
        if as_json:
            print(
                json.dumps(
                    {
                        "name": self.name,
                        "unit": self.unit,
                        "bar": self.bar,
                        "slack": self.slack,
                        "result": result,
                        "ours": self.ours,
                        "peer": self.peer,
                        "memory": self.memory,
                        "ratio": self.ratio() if self.peer else None,
                        "minima_ratio": self.minima_ratio() if self.peer else None,
                        "load": load,
                    }
                ),
                flush=True,
            )
            return
        ratio = f"{self.ratio():.2f}" if self.peer else "-"
        memory = f"{statistics.median(self.memory):.0f} MiB" if self.memory else "-"
        beside = (
            f"minima {self.minima_ratio():.2f}"
            if self.peer
            else f"least {min(self.ours) * 1000:.0f} ms"
            if self.unit == "s"
            else f"least {min(self.ours):.0f}"
        )
        slack = f" + {self.slack * 1000:.0f} ms" if self.slack else ""
        bar = "" if self.bar is None else f", bar {self.bar:g}{slack if self.peer else ' s'} {result}"
        print(
            f"{self.name} {ratio} {self.text(self.ours)} {self.text(self.peer)} {memory}"
            f"  ({beside}{bar}, load {load:.1f})",
            flush=True,
        )


@dataclass
class Turn:
    value: float
    memory: float | None = None


def measure(figure, rounds, ours, peer=None):
    """Fills the figure: one warm-up each, then ours and the peer's turns one after the other; once more if the bar is
    missed. Each turn is a function that returns a Turn."""
    for attempt in range(2):
        figure.ours, figure.peer, figure.memory = [], [], []
        for number in range(rounds + 1):
            own = ours()
            other = peer() if peer else None
            if number == 0:
                continue
            figure.ours.append(own.value)
            if own.memory is not None:
                figure.memory.append(own.memory)
            if other:
                figure.peer.append(other.value)
        if figure.bar is None or figure.holds() or attempt == 1:
            break
        say(f"{figure.name}: beyond the bar, measured once more")
    return figure


class Running:
    """A program that we started, and that ends with us."""

    def __init__(self, command, environment, folder=None, output=subprocess.DEVNULL):
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [str(part) for part in command],
            env=environment,
            cwd=folder,
            stdout=output,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    @property
    def pid(self):
        return self.process.pid

    def elapsed(self):
        return time.monotonic() - self.started

    def check(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"{self.process.args[0]} ended by itself with {self.process.returncode}")

    def end(self, gentle=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(gentle)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                say(f"{self.process.args[0]} did not end when asked")
        # What outlived its leader; the group is ours alone.
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


class Run:
    """`spacewright-cli run` of a Space, up to RUNNING."""

    def __init__(self, folder, environment, *more):
        self.running = Running(
            [PROGRAMS / "spacewright-cli", "run", "--json", "--trust", folder, *more],
            environment,
            output=subprocess.PIPE,
        )
        self.url = None
        self.seconds = None
        try:
            self._follow()
        except BaseException:
            self.running.end()
            raise

    def _follow(self):
        for line in self.running.process.stdout:
            event = json.loads(line)
            if event["event"] == "url":
                self.url = event["url"]
            if event["event"] == "error":
                raise RuntimeError(f"the run failed: {event['message']}")
            if event["event"] == "stage" and event["stage"] == "RUNNING":
                self.seconds = self.running.elapsed()
                return
        raise RuntimeError("the run ended before it was RUNNING")

    def python(self):
        """The interpreter of its environment, which the peers use as well."""
        for pid in process_tree(self.running.pid):
            program = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0].decode()
            if "/environments/" in program:
                return Path(program)
        raise RuntimeError("the app's interpreter was not found")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.running.end(signal.SIGINT)
        self.running.process.stdout.close()


class Workplace:
    """A user's folders of our own, so that nobody's settings count; caches of packages are kept."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="spacewright-bench-"))
        for name in ("home", "config", "data", "state", "runtime"):
            (self.folder / name).mkdir(mode=0o700)
        CACHE.mkdir(parents=True, exist_ok=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self, **more):
        kept = {
            name: value
            for name, value in os.environ.items()
            if name.startswith(("PIP_", "UV_")) or name in ("PATH", "LANG", "LC_ALL", "SSL_CERT_FILE")
        }
        return (
            kept
            | {
                "HOME": str(self.folder / "home"),
                "XDG_CONFIG_HOME": str(self.folder / "config"),
                "XDG_DATA_HOME": str(self.folder / "data"),
                "XDG_STATE_HOME": str(self.folder / "state"),
                "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
                "XDG_CACHE_HOME": str(CACHE),
                "PIP_CACHE_DIR": str(CACHE / "pip"),
            }
            | more
        )

    def new_space(self, template, name="space"):
        space = self.folder / name
        subprocess.run(
            [PROGRAMS / "spacewright-cli", "new", space, "--template", template, "--title", "Benchmark"],
            env=self.environment(),
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return space

    def ready_space(self, template):
        """A Space whose environment is whole, its bytecode included, and that environment's Python."""
        space = self.new_space(template)
        with Run(space, self.environment()) as run:
            python = run.python()
            wait(lambda: (python.parents[1] / "spacewright-compiled").exists(), 180, "compiled bytecode", pause=0.2)
        return space, python

    def app_environment(self, port):
        """What an app by hand gets: the same settings that ours has and that cost time."""
        return self.environment(GRADIO_SERVER_PORT=str(port), GRADIO_ANALYTICS_ENABLED="False", PYTHONUNBUFFERED="1")


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return place.getsockname()[1]


def wait(condition, seconds, what, pause=POLL):
    deadline = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"no {what} after {seconds} s")
        time.sleep(pause)
    return result


_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def answers(url):
    """Whether a page answers with 200. As long as nobody listens this costs next to nothing: a watcher that polls hard
    would slow down what it waits for."""
    place = urllib.parse.urlsplit(url)
    try:
        socket.create_connection((place.hostname, place.port), timeout=5).close()
    except OSError:
        return False
    return get(url) is not None


def get(url):
    """The body of a page, or None while nobody answers with 200."""
    try:
        with _direct.open(url, timeout=30) as answer:
            return answer.read() if answer.status == 200 else None
    except (urllib.error.URLError, OSError):
        return None


def gradio_config(url):
    """What a Gradio app says it consists of, without what differs from start to start."""
    config = json.loads(get(url.rstrip("/") + "/config") or "{}")
    parts = [(part["type"], part["props"].get("label")) for part in config.get("components", [])]
    return config.get("title"), parts


def start_by_hand(command, workplace, space, limit, pause=POLL):
    """Starts an app without us: the seconds until its page answered, and what Gradio says it consists of."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    with Running(command, workplace.app_environment(port), space) as running:
        wait(lambda: running.check() or answers(url), limit, "page", pause)
        return running.elapsed(), gradio_config(url)


def process_tree(root):
    """The process and all below it."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError):
                continue
    tree = [root]
    for pid in tree:
        tree += [child for child, parent in parents.items() if parent == pid]
    return tree


def pss(pids):
    """Memory in MiB, with shared pages divided among those who share them."""
    total = 0
    for pid in pids:
        try:
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        except PermissionError:
            say(f"the memory of process {pid} may not be read and is not counted")
    return total / 1024


def program(name):
    """The path of a peer; says so when it is missing."""
    path = shutil.which(name)
    if path is None:
        say(f"PEER MISSING: {name} is not installed, its figures are left out")
    return path
