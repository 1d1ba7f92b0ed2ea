# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks every #include and every link line against the arrows between the modules.

Usage: arrows.py SOURCES QT_HEADERS
"""

import re
import sys
from pathlib import Path

from sources import files, numbered_lines, report, root_from_arguments

# What each module of core may use besides core/base, which all may.
ARROWS = {
    "core/base": [],
    "core/http": [],
    "core/proxy": [],
    "core/content": [],
    "core/get": ["core/git", "core/hub"],
    "core/git": ["core/http"],
    "core/manifest": [],
    "core/python": [],
    "core/container": ["core/http"],
    "core/language": [],
    "core/log": [],
    "core/run": ["core/manifest", "core/container", "core/http", "core/secrets", "core/log"],
    "core/hub": ["core/http"],
    "core/search": [],
    "core/secrets": [],
    "core/settings": [],
    "core/space": ["core/git", "core/manifest", "core/python"],
    "core/publish": ["core/space", "core/hub", "core/run", "core/log", "core/git", "core/http", "core/manifest"],
}

# Who knows a library, and only inside its .cpp files.
LIBRARY_OWNERS = {"git2": "core/git", "curl": "core/http", "libfyaml": "core/manifest",
                  "archive": ("core/container", "core/run"), "openssl": "core/base", "pcre2": "core/base",
                  "qt6keychain": "core/secrets", "vterm": "views/terminal", "hs": "core/log",
                  "roaring": "core/log"}

HEADLESS_QT = {"QtCore", "QtConcurrent", "QtNetwork", "QtHttpServer", "QtDBus"}
HEADLESS_KF = {"ConfigCore", "CoreAddons"}
WINDOW_LINKS = re.compile(r"^(Qt6::(Gui|Widgets|Svg|OpenGL|PrintSupport|Pdf|Quick|Qml|WebEngine)\w*|KF6::(?!(%s)$)\w+)$"
                          % "|".join(sorted(HEADLESS_KF)))
WEB_ENGINE = re.compile(r"^(Qt6::|Qt)?WebEngine\w*$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
OUR_TARGET = re.compile(r"^(core|views)_([a-z]+)$")


def module_of(path, root):
    """core/log for core/log/ansi.cpp, app/cli for app/cli/main.cpp, app for app/main.cpp."""
    parts = path.relative_to(root).parent.parts
    if parts[:2] == ("app", "cli"):
        return "app/cli"
    return "app" if parts[0] == "app" else "/".join(parts[:2])


def may_use(user, used):
    if user == used or (used == "core/base" and not user == "core/base"):
        return True
    if user in ARROWS:
        return used in ARROWS[user]
    if user == "app/cli":
        return used.startswith("core/")
    if user == "app":
        return True
    return used.startswith("core/") or used == "views/common"


def qt_modules(headers):
    """Which Qt module each header is of: QWidget -> QtWidgets."""
    return {header.name: folder.name for folder in sorted(Path(headers).glob("Qt*")) for header in folder.iterdir()
            if header.is_file()}


def included_qt_module(name, modules):
    first, _, rest = name.partition("/")
    return first if rest and first.startswith("Qt") else modules.get(name)


def check_own_include(path, user, quote, name):
    if quote == '"':
        return None if "/" not in name else f'"{name}" is of another folder: write it from the top, in angle brackets'
    parts = name.split("/")
    if parts[0] not in ("core", "views", "app") or len(parts) < 3 and parts[0] != "app":
        return None
    used = "/".join(parts[:2]) if parts[0] != "app" or parts[1] == "cli" else "app"
    return None if may_use(user, used) else f"{user} may not use {used}"


def check_foreign_include(path, user, name, modules):
    library = name.split("/")[0].removesuffix(".h")
    owner = LIBRARY_OWNERS.get(library)
    owners = (owner,) if isinstance(owner, str) else owner
    if owners and (user not in owners or path.suffix == ".h"):
        return f"<{name}> belongs into the .cpp files of {' or '.join(owners)}"
    module = included_qt_module(name, modules)
    if module is None:
        return None
    if module.startswith("QtWebEngine") and user != "views/preview":
        return f"<{name}> is of Qt WebEngine, which only views/preview uses"
    if user.startswith(("core/", "app/cli")) and module not in HEADLESS_QT:
        return f"<{name}> is of {module}: {user} has no window"
    return None


def include_problems(root, modules):
    for path in files(root, ("core", "views", "app"), "*.h", "*.cpp"):
        user = module_of(path, root)
        for number, line in numbered_lines(path):
            match = INCLUDE.match(line)
            if not match:
                continue
            quote, name = match.groups()
            problem = check_own_include(path, user, quote, name)
            if not problem and quote == "<":
                problem = check_foreign_include(path, user, name, modules)
            if problem:
                yield f"{path}:{number}: {problem}"


def check_link(user, token):
    ours = OUR_TARGET.match(token)
    if ours and not may_use(user, "/".join(ours.groups())):
        return f"{user} may not link {token}"
    if WEB_ENGINE.match(token) and user != "views/preview":
        return f"only views/preview links {token}"
    if user.startswith(("core/", "app/cli")) and WINDOW_LINKS.match(token):
        return f"{token} has windows: {user} has none"
    return None


def link_tokens(path):
    """The words of each spacewright_library and target_link_libraries, with their lines."""
    depth = 0
    for number, line in numbered_lines(path):
        text = line.split("#")[0]
        if re.match(r"\s*(spacewright_library|target_link_libraries)\s*\(", text):
            depth = 1
            text = text.split("(", 1)[1]
        if depth:
            for token in re.findall(r"[^\s()]+", text):
                yield number, token
            if ")" in text:
                depth = 0


def link_problems(root):
    for path in files(root, ("core", "views", "app"), "CMakeLists.txt"):
        user = module_of(path, root)
        if user.count("/") == 0 and user != "app":
            continue
        for number, token in link_tokens(path):
            problem = check_link(user, token)
            if problem:
                yield f"{path}:{number}: {problem}"
    # The tests of core prove that it needs no window.
    for path in files(root, ("tests/core",), "CMakeLists.txt"):
        for number, line in numbered_lines(path):
            for token in re.findall(r"[\w:]+", line.split("#")[0]):
                if WINDOW_LINKS.match(token) or token.startswith("views_"):
                    yield f"{path}:{number}: tests of core link no window: {token}"


def unknown_modules(root):
    for path in sorted((root / "core").iterdir()):
        if path.is_dir() and f"core/{path.name}" not in ARROWS:
            yield f"{path}/CMakeLists.txt:1: core/{path.name} has no arrows in {Path(__file__).name}"


def problems(root, qt_headers):
    modules = qt_modules(qt_headers)
    if "QWidget" not in modules:
        return [f"{qt_headers}:1: these are not Qt's headers"]
    return [*unknown_modules(root), *include_problems(root, modules), *link_problems(root)]


if __name__ == "__main__":
    sys.exit(report(problems(root_from_arguments(), sys.argv[2])))
