# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the functions marked as checks, in the order they stand in, and says which passed."""

import json
import os
import sys
import time
import traceback
import urllib.request

CONTROL = os.environ["TESTHUB_CONTROL"]
checks = []


def check(function):
    checks.append(function)
    return function


def run():
    failed = 0
    for function in checks:
        try:
            function()
            print("ok", function.__name__, flush=True)
        except Exception:
            failed += 1
            print("FAILED", function.__name__, flush=True)
            traceback.print_exc()
    sys.exit(1 if failed else 0)


def control(method, path, body=None):
    """Speaks to the test Hub itself."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(CONTROL + path, data, {"Content-Type": "application/json"}, method=method)
    with urllib.request.urlopen(request) as answer:
        return json.loads(answer.read() or b"null")


def raises(kind, call, *words):
    """The error of a call that must fail, with these words in it."""
    try:
        call()
    except kind as error:
        assert all(word in str(error) for word in words), str(error)
        return error
    raise AssertionError(f"no {kind.__name__}")


def wait_for(condition):
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, "it does not happen"
        time.sleep(0.01)
