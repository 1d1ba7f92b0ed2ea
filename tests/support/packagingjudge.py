# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Python's packaging and pip say about versions, specifiers, markers and requirement files.

Reads a JSON list of cases from standard input, each {"kind": ..., "text": ..., ...}, and writes a JSON list of strings:
one verdict for each case, "no" where the text is refused.
"""

import json
import sys

from packaging.markers import Marker
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version
from pip._internal.req.req_file import break_args_options, preprocess


def order(case):
    first, second = Version(case["text"]), Version(case["other"])
    return f"{first} {'<' if first < second else '>' if first > second else '='} {second}"


def contained(case):
    specifier = SpecifierSet(case["text"])
    version = Version(case["other"])
    try:
        # packaging asks the clauses in no fixed order until one names a pre-release, and throws at "===" and a word that is
        # no version if it comes to it: so each is asked.
        for clause in specifier:
            _ = clause.prereleases
        answer = specifier.contains(version)
    except InvalidVersion:
        answer = None
    return f"{specifier} {answer} {specifier.contains(version, prereleases=True)}"


def marker(case):
    parsed = Marker(case["text"])
    environment = {name: value for name, value in case["environment"].items()}
    try:
        # Whole: nothing of the Python that this runs in.
        answer = str(parsed.evaluate(environment))
    except (ValueError, KeyError):
        answer = "None"
    return f"{parsed} {answer}"


def requirement(text):
    return str(Requirement(text))


def line_verdict(line):
    arguments, options = break_args_options(line)
    if not arguments.strip():
        name = options.split("=")[0].split(" ")[0]
        # "-rfile" is "-r file".
        return "option " + (name if name.startswith("--") else name[:2])
    if "://" in arguments.split(" ")[0].split("@")[0] or arguments.startswith("."):
        return "location"
    try:
        return requirement(arguments)
    except (InvalidRequirement, InvalidSpecifier):
        return "no"


def file(case):
    return "\n".join(line_verdict(line) for _, line in preprocess(case["text"]))


KINDS = {"order": order, "contained": contained, "marker": marker, "requirement": lambda case: requirement(case["text"]),
         "file": file}


def verdict(case):
    try:
        return KINDS[case["kind"]](case)
    except (ValueError, SyntaxError, InvalidVersion, InvalidSpecifier):
        return "no"


if __name__ == "__main__":
    json.dump([verdict(case) for case in json.load(sys.stdin)], sys.stdout)
