# SPDX-FileCopyrightText: 2026 The Spacewright authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants faults and sees that the checks of this folder find each of them, with its file and line.

Usage: test_checks.py QT_HEADERS
"""

import sys
import tempfile
import unittest
from pathlib import Path

import arrows
import house

QT_HEADERS = sys.argv.pop(1)
HEAD = "// SPDX-FileCopyrightText: 2026 The Spacewright authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


class PlantedFaults(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.write("core/log/ansi.cpp", '#include "ansi.h"\n#include <core/base/result.h>\n#include <QString>\n')
        self.write("core/log/CMakeLists.txt", "spacewright_library(core/log\n    LINK core_base\n    PRIVATE_LINK Qt6::Core)\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def assert_found(self, name, line):
        found = arrows.problems(self.root, QT_HEADERS)
        self.assertEqual(1, len(found), found)
        self.assertTrue(found[0].startswith(f"{self.root / name}:{line}: "), found)

    def test_good_sources_pass(self):
        self.write("views/log/logview.h", "#include <core/log/ansi.h>\n#include <views/common/x.h>\n#include <QWidget>\n")
        self.write("app/main.cpp", '#include "mainwindow.h"\n#include <views/log/logview.h>\n')
        self.write("app/cli/main.cpp", "#include <core/run/session.h>\n")
        self.write("core/git/tree.cpp", "#include <git2.h>\n#include <core/http/client.h>\n")
        self.assertEqual([], arrows.problems(self.root, QT_HEADERS))

    def test_wrong_includes(self):
        for name, include in {
            "core/log/x.cpp": "<core/run/session.h>",
            "core/base/x.h": "<core/log/ansi.h>",
            "core/run/x.cpp": "<views/run/runcontroller.h>",
            "core/space/x.cpp": "<core/run/session.h>",
            "core/manifest/x.cpp": '"../log/ansi.h"',
            "core/settings/x.h": "<QWidget>",
            "core/http/x.cpp": "<QtGui/QImage>",
            "core/run/y.cpp": "<QPixmap>",
            "core/git/x.h": "<git2.h>",
            "core/run/z.cpp": "<curl/curl.h>",
            "views/log/x.h": "<views/build/buildview.h>",
            "views/log/y.h": "<app/mainwindow.h>",
            "views/log/z.cpp": "<QWebEngineView>",
            "app/main.cpp": "<QWebEnginePage>",
            "app/cli/x.cpp": "<views/log/logview.h>",
            "app/cli/y.cpp": "<QApplication>",
        }.items():
            with self.subTest(name=name, include=include):
                self.write(name, f"\n#include {include}\n")
                self.assert_found(name, 2)
                (self.root / name).unlink()

    def test_wrong_links(self):
        for name, token in {
            "core/base/CMakeLists.txt": "core_log",
            "core/log/x/CMakeLists.txt": "core_run",
            "core/run/CMakeLists.txt": "Qt6::Widgets",
            "core/settings/CMakeLists.txt": "KF6::ConfigWidgets",
            "views/log/CMakeLists.txt": "views_build",
            "views/run/CMakeLists.txt": "Qt6::WebEngineWidgets",
            "app/CMakeLists.txt": "Qt6::WebEngineCore",
            "app/cli/CMakeLists.txt": "views_common",
        }.items():
            with self.subTest(name=name, token=token):
                self.write(name, f"target_link_libraries(x PRIVATE core_base\n    {token})\n")
                self.assert_found(name, 2)
                (self.root / name).unlink()

    def test_window_in_a_test_of_core(self):
        self.write("tests/core/log/CMakeLists.txt", "\nspacewright_test(tests/core/log/tst_x.cpp LINK core_log Qt6::Widgets)\n")
        self.assert_found("tests/core/log/CMakeLists.txt", 2)

    def test_module_without_arrows(self):
        self.write("core/newcomer/x.h", "")
        self.assert_found("core/newcomer/CMakeLists.txt", 1)

    def test_left_behind_in_root(self):
        self.assertNotIn("left behind", "".join(house.problems(self.root)))
        self.write("tool-1.0.whl", "")
        self.assertIn(f"{self.root / 'tool-1.0.whl'}:1:", "".join(house.problems(self.root)))

    def test_house(self):
        self.write("core/log/ansi.cpp", HEAD)
        self.write("core/log/CMakeLists.txt", HEAD.replace("//", "#"))
        self.assertEqual([], list(house.problems(self.root)))
        for text, line in {"": 1, "// nothing\n": 1, HEAD + "// TO" + "DO: more\n": 3, HEAD + "\n" * 149: 151}.items():
            with self.subTest(text=text[:150]):
                self.write("views/log/x.h", text)
                found = list(house.problems(self.root))
                self.assertEqual(1, len(found), found)
                self.assertTrue(found[0].startswith(f"{self.root / 'views/log/x.h'}:{line}: "), found)


if __name__ == "__main__":
    unittest.main()
