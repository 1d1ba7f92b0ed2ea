// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "causerule.h"

namespace spacewright::log
{

using namespace Qt::StringLiterals;
using enum CauseFamily;
using enum CauseWeight;
using enum Verdict;

// What serves the page: Gradio (https://www.gradio.app/docs), Streamlit (https://docs.streamlit.io), uvicorn, gunicorn.
CauseRules appRules()
{
    return {
        {.id = "streamlit.no-file"_L1,
         .needle = "File does not exist:"_L1,
         .pattern = expression(R"(Invalid value: File does not exist: (?<what>\S+))"),
         .family = Python,
         //: The cause of a failed run. %1 is the path of a file
         .text = QT_TRANSLATE_NOOP("CauseRules", "There is no file %1. Check app_file in README.md."),
         .file = cardFile},
        {.id = "streamlit.page-config"_L1,
         .needle = "set_page_config()"_L1,
         .pattern =
             expression(R"(set_page_config\(\)` can only be called once|set_page_config\(\) can only be called once)"),
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "st.set_page_config() has to be the first call of Streamlit, once for each "
                                   "page.")},
        {.id = "streamlit.secrets"_L1,
         .needle = "o secrets found"_L1,
         .family = Python,
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The app reads st.secrets, but there is no secrets.toml. Read os.environ, "
                                             "where secrets of a Space stand.")},
        {.id = "gradio.removed"_L1,
         .needle = "has no attribute"_L1,
         .pattern = expression(R"(module 'gradio(?:\.\w+)*' has no attribute '(?<what>\w+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is a name in Gradio, e.g. inputs
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "This Gradio has no gr.%1. Change the code, or set the sdk_version it was "
                                             "written for.")},
        {.id = "gradio.localhost"_L1,
         .needle = "localhost is not accessible"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "Gradio could not open its own page. Often an error above is the reason, or "
                                   "a proxy variable that covers localhost.")},
        {.id = "asgi.import"_L1,
         .needle = "Error loading ASGI app"_L1,
         .pattern =
             expression(R"rx(Error loading ASGI app\. (?:Could not import module|Attribute) "(?<what>[^"]+)")rx"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python module or of something in it
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The server did not find %1. Check the start command in the Dockerfile."),
         .file = containerFile},
        {.id = "asgi.import"_L1,
         .needle = "Failed to find attribute"_L1,
         .pattern = expression(R"(Failed to find attribute '(?<what>[^']+)')"),
         .family = Python,
         //: The cause of a failed run. %1 is the name of a Python module or of something in it
         .text =
             QT_TRANSLATE_NOOP("CauseRules", "The server did not find %1. Check the start command in the Dockerfile."),
         .file = containerFile},
        {.id = "gunicorn.timeout"_L1,
         .needle = "WORKER TIMEOUT"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "gunicorn ended a worker that took too long to start or to answer, or had too "
                                   "little memory. Raise --timeout, or load less at the start.")},
        {.id = "flask.app"_L1,
         .needle = "Could not locate a Flask application"_L1,
         .family = Python,
         .text = QT_TRANSLATE_NOOP("CauseRules", "flask run finds no app. Name it with --app in the Dockerfile."),
         .file = containerFile},
        {.id = "nginx.permission"_L1,
         .needle = "nginx: [emerg]"_L1,
         .pattern = expression(R"(nginx: \[emerg\] (?!bind).*\(13: Permission denied\))"),
         .text = QT_TRANSLATE_NOOP("CauseRules",
                                   "nginx cannot write to its folders as user 1000. Give them to that user, or "
                                   "move them to /tmp."),
         .file = containerFile},
    };
}

} // namespace spacewright::log
