# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A log as builds and trainings write it, the same each time: 10,000,000 lines, some 1.13 GB, a third of them with
colours, one in a hundred an error."""

import os
import random
import subprocess
import time
from pathlib import Path

from bench import CACHE, PROGRAMS, Turn, say

LINES = 10_000_000
VARIANTS = 40_000
# Part of the file's name: another generator is another log.
VERSION = 1

OURS = PROGRAMS / "logturns"

PACKAGES = "torch transformers accelerate gradio numpy pandas scipy pillow datasets diffusers safetensors einops".split()

RULES = [
    r"ERROR",
    r"WARNING",
    r"Traceback",
    r"CUDA out of memory",
    r"ModuleNotFoundError",
    r"found for \w+==\d\.\d",
    r"loss=0\.0\d+",
    r"loss=[5-9]\.",
    r"epoch 9\d",
    r"lr=\d\.\d+e-0[67]",
    r"step \d+00 ",
    r"DONE \d\d\.\ds",
    r"#2[0-9] ",
    r"CACHED",
    r"Downloading \S+\.whl",
    r"Collecting torch",
    r"Collecting (numpy|pandas)",
    r"Installing collected",
    r"\d{3,4}\.\d MB",
    r"eta 0:0[0-2]",
    r"HTTP/1\.1\" 50\d",
    r"HTTP/1\.1\" 404",
    r"GET /gradio_api",
    r"POST /queue/join",
    r"took 9\d\dms",
    r"worker-1[0-5]",
    r"retry(ing)? \d",
    r"timed? ?out",
    r"disk usage 9\d%",
    r"checkpoint-\d+000",
    r"tokens/s=1\d\d\d",
    r"Killed process",
]


def variant(random):
    """One line, without its end."""
    package = random.choice(PACKAGES)
    version = f"{random.randint(0, 9)}.{random.randint(0, 30)}.{random.randint(0, 9)}"
    n = random.randint(1, 99_999)
    roll = random.random()
    if roll < 0.01:
        reason = random.choice(
            ["CUDA out of memory", "connection timed out", "disk usage 97%", "Killed process", "ModuleNotFoundError"]
        )
        return f"2026-03-04 05:{n % 60:02}:{n % 59:02},{n % 1000:03} ERROR worker-{n % 32}: {reason} while loading {package}, retry {n % 5}"
    if roll < 0.04:
        return f"2026-03-04 05:{n % 60:02}:{n % 59:02},{n % 1000:03} WARNING {package}.utils: slow batch, took {n % 1000}ms (expected 200ms)"
    if roll < 0.25:
        return f"#{n % 30} {n % 600}.{n % 10} Collecting {package}=={version} (from -r /tmp/requirements.txt (line {n % 40}))"
    if roll < 0.40:
        return f"#{n % 30} {n % 600}.{n % 10}   Downloading {package}-{version}-cp312-cp312-manylinux_2_28_x86_64.whl ({n % 3000}.{n % 10} MB) eta 0:{n % 60:02}"
    if roll < 0.50:
        return f"  Cached wheel found for {package}=={version} in /home/user/.cache/pip/wheels/{n:05x}{n * 7:06x}"
    if roll < 0.62:
        return f'INFO:     10.0.{n % 256}.{n % 251}:{40000 + n % 9999} - "GET /gradio_api/queue/data?session_hash={n:x} HTTP/1.1" {random.choice([200, 200, 200, 304, 404, 503])}'
    if roll < 0.65:
        return f"#{n % 30} [{n % 9}/9] RUN pip install -r requirements.txt   {random.choice(['CACHED', f'DONE {n % 100}.{n % 10}s'])}"
    return (
        f"epoch {n % 100} step {n} loss={n % 10}.{n % 9973:04} lr={n % 10}.{n % 89}e-0{4 + n % 4} "
        f"tokens/s={800 + n % 900} gpu={n % 100}% mem={n % 80}.{n % 10}GiB checkpoint-{n // 500 * 500}"
    )


def coloured(random, line):
    words = line.split(" ")
    at = random.randrange(len(words))
    words[at] = f"\x1b[{random.choice(['31', '32', '1;33', '36', '90'])}m{words[at]}\x1b[0m"
    return " ".join(words)


def padded(random, line):
    """Longer, so that a line has 113 bytes in the middle."""
    return line + "".join(random.choice(" .:-=abcdef0123456789") for _ in range(random.randint(13, 30)))


def large_log(lines=LINES):
    """Its path."""
    place = CACHE / f"log-{VERSION}-{lines}.log"
    if not place.exists():
        say(f"making a log of {lines:,} lines (once)")
        CACHE.mkdir(parents=True, exist_ok=True)
        chance = random.Random(20_260)
        variants = []
        for number in range(VARIANTS):
            line = padded(chance, variant(chance))
            variants.append(((coloured(chance, line) if number % 3 == 0 else line) + "\n").encode())
        fresh = Path(f"{place}.{os.getpid()}")
        with fresh.open("wb") as file:
            for start in range(0, lines, 100_000):
                file.write(b"".join(chance.choices(variants, k=min(100_000, lines - start))))
        fresh.rename(place)
    warm(place)
    return place


def warm(place):
    """A file that was just written is read more slowly until the system has put its pages together."""
    for _ in range(2):
        with place.open("rb", buffering=0) as file:
            while file.read(8 << 20):
                pass


def rules_file():
    place = CACHE / f"rules-{VERSION}.txt"
    place.write_text("\n".join(RULES) + "\n")
    return place


def measured(command, outputs, environment=None):
    """A turn: a process, its seconds, and what it printed. To a file, since programs that write nowhere may stop early."""

    def turn():
        place = CACHE / f"output.{os.getpid()}"
        with place.open("wb") as file:
            started = time.monotonic()
            subprocess.run([str(part) for part in command], stdout=file, env=environment, check=False)
            seconds = time.monotonic() - started
        outputs.append(place.read_bytes())
        place.unlink()
        return Turn(seconds)

    return turn
