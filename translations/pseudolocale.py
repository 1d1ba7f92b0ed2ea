# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a right-to-left pseudo-translation out of a catalogue's source texts.

Usage: pseudolocale.py SOURCE.ts RESULT.ts

Every text comes out accented, a third longer, in brackets and right to left, and still readable: so a window in this
language shows what was never translated (no accents), what is glued together (brackets in its middle) and what does not
fit or is not mirrored.
"""

import re
import sys
import xml.etree.ElementTree as xml

LANGUAGE = "ar_XB"
RIGHT_TO_LEFT, END = "\u202b", "\u202c"
ACCENTED = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
# Placeholders, access keys and line breaks must stay what they are.
KEPT = re.compile(r"(%L?\d+|%L?n|&\w|\n)")


def pseudo(text):
    parts = [part if KEPT.fullmatch(part) else part.translate(ACCENTED) for part in KEPT.split(text)]
    padding = "·" * (len(text) // 3)
    return f"{RIGHT_TO_LEFT}[{''.join(parts)}{padding}]{END}"


def translate(message):
    translation = message.find("translation")
    if translation is None:
        translation = xml.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    for form in list(translation):
        translation.remove(form)
    text = pseudo(message.findtext("source"))
    if message.get("numerus") == "yes":
        # Arabic has six forms.
        for _ in range(6):
            xml.SubElement(translation, "numerusform").text = text
        translation.text = None
    else:
        translation.text = text


def add_direction(root):
    """Qt turns windows around when this text of its own says so."""
    context = xml.SubElement(root, "context")
    xml.SubElement(context, "name").text = "QGuiApplication"
    message = xml.SubElement(context, "message")
    xml.SubElement(message, "source").text = "QT_LAYOUT_DIRECTION"
    xml.SubElement(message, "translation").text = "RTL"


def main(source, result):
    tree = xml.parse(source)
    root = tree.getroot()
    root.set("language", LANGUAGE)
    for message in root.iter("message"):
        translate(message)
    add_direction(root)
    tree.write(result, encoding="utf-8", xml_declaration=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
