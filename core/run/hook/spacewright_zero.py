# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says of each call of a function with @spaces.GPU how long it took, in a line of the app's log, and what the Hub would
end the app for at its start.

For a run on the flavor ZeroGPU. Off the Hub that decorator does nothing at all, so the functions run as they are.
"""

import functools
import importlib.machinery
import inspect
import os
import sys
import time

DURATION = 60  # seconds, where the decorator does not say (https://huggingface.co/docs/hub/spaces-zerogpu)

decorated = 0


def say(text):
    print(f"ZeroGPU: {text}", file=sys.stderr, flush=True)


def tell(task, begin, duration, arguments, options):
    asked = duration(*arguments, **options) if callable(duration) else duration
    name = getattr(task, "__name__", "a function")
    say(f"{name} took {time.monotonic() - begin:.3f} s of {float(asked):g} s")


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
        global decorated
        decorated += 1
        return decorator(timed(task, options.get("duration", DURATION)), **options)

    return GPU


def own_place():
    """The line of the app itself that is at work, as "app.py:3"."""
    folder = os.getcwd() + os.sep
    frame = sys._getframe()
    while frame and not frame.f_code.co_filename.startswith(folder):
        frame = frame.f_back
    return f"{frame.f_code.co_filename.removeprefix(folder)}:{frame.f_lineno}" if frame else "an unknown place"


def change_spaces(module):
    if hasattr(module, "GPU"):
        module.GPU = timing(module.GPU)


def change_gradio(module):
    launch = module.Blocks.launch

    @functools.wraps(launch)
    def checked(*arguments, **options):
        if not decorated:
            say("no function has the decorator @spaces.GPU; the Hub ends such an app at its start")
        return launch(*arguments, **options)

    module.Blocks.launch = checked


def change_cuda(module):
    begin = module._lazy_init

    @functools.wraps(begin)
    def checked(*arguments, **options):
        if "spaces" not in sys.modules:
            say(f"CUDA is used at {own_place()} before spaces is imported; the Hub ends such an app at its start")
        return begin(*arguments, **options)

    module._lazy_init = checked


class Finder:
    """Lets packages be found as ever, and changes them once they are there.

    Spaces may refuse to be imported at first, while Gradio is (spaces, __init__.py), and is there the next time.
    """

    changes = {"spaces": change_spaces, "gradio.blocks": change_gradio, "torch.cuda": change_cuda}

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        change = cls.changes.get(name)
        spec = importlib.machinery.PathFinder.find_spec(name, path, target) if change else None
        if spec and spec.loader:
            execute = spec.loader.exec_module

            def exec_module(module):
                execute(module)
                try:
                    change(module)
                except AttributeError:
                    pass  # a version that is made in another way

            spec.loader.exec_module = exec_module
        return spec


def start():
    sys.meta_path.insert(0, Finder)
