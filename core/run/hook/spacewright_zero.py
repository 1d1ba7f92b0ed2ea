# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says of each call of a function with @spaces.GPU how long it took, in a line of the app's log.

For a run on the flavor ZeroGPU. Off the Hub that decorator does nothing at all, so the functions run as they are.
"""

import functools
import importlib.util
import inspect
import sys
import time

DURATION = 60  # seconds, where the decorator does not say (https://huggingface.co/docs/hub/spaces-zerogpu)


def tell(task, begin, duration, arguments, options):
    asked = duration(*arguments, **options) if callable(duration) else duration
    name = getattr(task, "__name__", "a function")
    print(f"ZeroGPU: {name} took {time.monotonic() - begin:.3f} s of {float(asked):g} s", file=sys.stderr, flush=True)


def timed(task, duration):
    if inspect.isgeneratorfunction(task):

        @functools.wraps(task)
        def call(*arguments, **options):
            begin = time.monotonic()
            try:
                yield from task(*arguments, **options)
            finally:
                tell(task, begin, duration, arguments, options)

    else:

        @functools.wraps(task)
        def call(*arguments, **options):
            begin = time.monotonic()
            try:
                return task(*arguments, **options)
            finally:
                tell(task, begin, duration, arguments, options)

    return call


def timing(decorator):
    @functools.wraps(decorator)
    def GPU(task=None, **options):
        if task is None:
            return lambda function: GPU(function, **options)
        return decorator(timed(task, options.get("duration", DURATION)), **options)

    return GPU


class Finder:
    """Lets the package spaces be found as ever, and changes it once it is there.

    It may refuse to be imported at first, while Gradio is (spaces, __init__.py), and is there the next time.
    """

    searching = False

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name != "spaces" or cls.searching:
            return None
        cls.searching = True
        try:
            spec = importlib.util.find_spec(name)
        finally:
            cls.searching = False
        if spec and spec.loader:
            execute = spec.loader.exec_module

            def exec_module(module):
                execute(module)
                if hasattr(module, "GPU"):
                    module.GPU = timing(module.GPU)

            spec.loader.exec_module = exec_module
        return spec


def start():
    sys.meta_path.insert(0, Finder)
