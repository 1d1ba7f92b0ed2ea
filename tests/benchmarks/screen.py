# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen and a session bus of our own, and eyes for what is painted on it.

"Painted" means the same for every program: the first moment at which the pixels inside its mapped window are not all
alike, or at which they are those of a picture taken earlier.
"""

import ctypes
import os
import subprocess
import time
from collections import Counter
from pathlib import Path

WIDTH, HEIGHT = 1600, 1000
SMALLEST_WINDOW = 300  # smaller ones are helpers, tool tips, splash screens
ROWS = range(2, HEIGHT, 22)
COLUMN_STEP = 7
SAME = 0.97
Z_PIXMAP = 2
VIEWABLE = 2


class Image(ctypes.Structure):
    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)),
        ("byte_order", ctypes.c_int),
        ("unit", ctypes.c_int),
        ("bit_order", ctypes.c_int),
        ("pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    ]


class Attributes(ctypes.Structure):
    # XWindowAttributes of Xlib.h
    _fields_ = [
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("window_class", ctypes.c_int),
        ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    ]


def started(command, option):
    """Starts a server that writes its address to a descriptor, and returns it with the address."""
    read, write = os.pipe()
    process = subprocess.Popen(
        [
            *command,
            f"{option}{write}" if option.endswith("=") else option,
            *([] if option.endswith("=") else [str(write)]),
        ],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        address = pipe.readline().strip()
    if not address:
        raise RuntimeError(f"{command[0]} does not start")
    return process, address


class Screen:
    def __init__(self):
        self.server, number = started(
            ["Xvfb", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"], "-displayfd"
        )
        self.bus, self.bus_address = started(
            ["dbus-daemon", "--session", "--nofork", "--nopidfile"], "--print-address="
        )
        self.name = f":{number}"
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XGetImage.restype = ctypes.POINTER(Image)
        self.x.XGetImage.argtypes = [
            ctypes.c_void_p,
            ctypes.c_ulong,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_ulong,
            ctypes.c_int,
        ]
        self.x.XDestroyImage.argtypes = [ctypes.POINTER(Image)]
        # A window may be gone before it was looked at, which would end us.
        self.on_error = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self.x.XSetErrorHandler(self.on_error)
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(self.name.encode()))
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.x.XCloseDisplay(self.display)
        for process in (self.bus, self.server):
            process.terminate()
            process.wait()

    def environment(self):
        return {"DISPLAY": self.name, "DBUS_SESSION_BUS_ADDRESS": self.bus_address, "QT_QPA_PLATFORM": "xcb"}

    def focus(self):
        """Gives the keys to the window that is shown: there is no window manager to do so."""
        self.window()
        self.x.XSetInputFocus(self.display, ctypes.c_ulong(self.shown), 1, ctypes.c_ulong(0))
        self.x.XFlush(self.display)

    def row(self, x, y, width):
        image = self.x.XGetImage(self.display, self.root, x, y, width, 1, 0xFFFFFFFF, Z_PIXMAP)
        pixels = ctypes.string_at(image.contents.data, width * 4)
        self.x.XDestroyImage(image)
        return pixels

    def window(self):
        """Place and size of the first window worth the name, or None."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.x.XQueryTree(
            self.display,
            self.root,
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(children),
            ctypes.byref(count),
        )
        windows = [children[index] for index in range(count.value)]
        if children:
            self.x.XFree(children)
        for window in windows:
            found = Attributes()
            if (
                self.x.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(found))
                and found.map_state == VIEWABLE
                and min(found.width, found.height) >= SMALLEST_WINDOW
            ):
                self.shown = window
                return found
        return None

    def is_painted(self):
        """Whether there is a window with more than one colour inside."""
        place = self.window()
        if place is None:
            return False
        left, width = max(place.x, 0), min(place.x + place.width, WIDTH) - max(place.x, 0)
        rows = [self.row(left, y, width) for y in ROWS if place.y <= y < place.y + place.height]
        return any(row != rows[0][:4] * width for row in rows)

    def picture(self):
        """Some of the pixels of the screen: looking must not cost what the programs need."""
        return [memoryview(self.row(0, y, WIDTH)).cast("I")[::COLUMN_STEP].tolist() for y in ROWS]

    def settled_picture(self, quiet=1.0, limit=30):
        """What is to be seen once nothing but a cursor changes any more."""
        deadline = time.monotonic() + limit
        last, since = self.picture(), time.monotonic()
        while time.monotonic() < deadline and time.monotonic() - since < quiet:
            time.sleep(0.1)
            now = self.picture()
            if likeness(now, last) < 0.999:
                last, since = now, time.monotonic()
        return last


def likeness(one, other):
    """The share of pixels that are the same in two pictures."""
    same = sum(a == b for left, right in zip(one, other) for a, b in zip(left, right))
    return same / sum(len(row) for row in one)


def letters(picture, empty):
    """Where the large letters of a file are in a picture, and their colour: the most frequent one that is not to be seen
    without the file."""
    others = {colour for row in empty for colour in row}
    colours = Counter(colour for row in picture for colour in row if colour not in others)
    colour, _ = colours.most_common(1)[0]
    return [(y, x) for y, row in enumerate(picture) for x, one in enumerate(row) if one == colour], colour


def shows(picture, reference):
    """Whether nearly all letters are where they are in the reference, whatever panels beside them still lack."""
    places, colour = reference
    return sum(picture[y][x] == colour for y, x in places) >= SAME * len(places)


def maps_library(pid, name):
    return name in Path(f"/proc/{pid}/maps").read_text()
