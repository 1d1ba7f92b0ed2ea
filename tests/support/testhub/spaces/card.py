# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the block of settings at the top of a README.md (https://huggingface.co/docs/hub/spaces-config-reference): as much
of YAML as such blocks hold."""

import json
import re

SDKS = ("gradio", "docker", "static", "streamlit")
COLOURS = ("red", "yellow", "green", "blue", "indigo", "purple", "pink", "gray")
BLOCK = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"^(\s*)(?:(- ?)|([\w.-]+):)\s*(.*?)\s*$")
FULL_VERSION = re.compile(r"\d+\.\d+\.\d+\w*$")


class CardError(Exception):
    pass


def scalar(text):
    if text[:1] in "\"'" and text[-1:] == text[:1] and len(text) > 1:
        return text[1:-1]
    if text.startswith("["):
        return [scalar(part.strip()) for part in text.strip("[]").split(",") if part.strip()]
    text = re.sub(r"\s+#.*$", "", text)
    if text in ("true", "false"):
        return text == "true"
    try:
        return json.loads(text) if re.match(r"-?\d+(\.\d+)?$", text) else text
    except ValueError:
        return text


def parse(readme):
    """The settings of a README; none if it has no block."""
    block = BLOCK.match(readme or "")
    card, key = {}, None
    for line in block[1].splitlines() if block else []:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = LINE.match(line)
        if not found:
            raise CardError(f"bad indentation or missing colon: {line.strip()}")
        indent, dash, name, value = found.groups()
        if dash is not None:
            card[key] = [*(card.get(key) or []), scalar(value)]
        elif indent and isinstance(card.get(key) or {}, dict):
            card[key] = {**(card.get(key) or {}), name: scalar(value)}
        elif name in card:
            raise CardError(f"duplicated mapping key: {name}")
        else:
            key = name
            card[key] = scalar(value) if value else None
    return card


def problems(readme):
    """Errors and warnings of the Hub's validator, as far as this one knows them."""
    try:
        card = parse(readme)
    except CardError as error:
        return [f"Invalid YAML: {error}"], []
    errors, warnings = [], []
    if "sdk" in card and card["sdk"] not in SDKS:
        errors.append(f'"sdk" must be one of [{", ".join(SDKS)}]')
    for key in ("colorFrom", "colorTo"):
        if key in card and card[key] not in COLOURS:
            errors.append(f'"{key}" must be one of [{", ".join(COLOURS)}]')
    if len(str(card.get("short_description") or "")) > 60:
        errors.append('"short_description" length must be less than or equal to 60 characters long')
    if not card:
        warnings.append("empty or missing yaml metadata in repo card")
    return errors, warnings


def config_error(card):
    """Why a Space with this card cannot be built, or None."""
    if card.get("sdk") == "gradio" and "sdk_version" in card and not FULL_VERSION.match(str(card["sdk_version"])):
        return f'Invalid sdk_version "{card["sdk_version"]}": a full version is needed'
    if card.get("sdk") not in SDKS:
        return "Missing configuration in README"
    return None
