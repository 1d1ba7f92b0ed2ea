// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace spacewright::tests
{

/// The card of a Gradio Space that the Hub accepts as it is, and an app for it.
inline const QByteArray fruitCard("---\ntitle: Fruit\nemoji: 🍎\ncolorFrom: red\ncolorTo: green\nsdk: gradio\n"
                                  "sdk_version: \"6.31.0\"\npython_version: \"3.12\"\napp_file: app.py\n---\n");
inline const QByteArray fruitApp("import gradio as gr\ngr.Interface(print, \"text\", \"text\").launch()\n");

} // namespace spacewright::tests
