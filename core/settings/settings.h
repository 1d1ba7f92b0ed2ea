// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting.h"

#include <QMap>

namespace spacewright::settings
{

/// All settings, each a typed member. Made once, by whoever starts the program, and handed to who needs it.
class Settings final
{
    Q_DISABLE_COPY_MOVE(Settings)

public:
    /// From "spacewrightrc" in the configuration folder, or from @p path.
    explicit Settings(const QString &path = standardPath());

    static QString standardPath();
    const SettingsFile &file() const { return m_file; }

private:
    SettingsFile m_file;

public:
    struct General {
        SettingsFile &file;
        /// Open the Space, files and panels of the last time at start.
        Setting<bool> restoreSession{file, "General", "restoreSession", true};
    } general{m_file};

    struct Editor {
        SettingsFile &file;
        /// Save all changed files before a run starts.
        Setting<bool> saveBeforeRun{file, "Editor", "saveBeforeRun", true};
        /// Format Python files when they are saved by hand.
        Setting<bool> formatOnSave{file, "Editor", "formatOnSave", false};
        /// The language server for Python: a program that is found as others are, with its arguments.
        Setting<QString> languageServer{file, "Editor", "languageServer", QStringLiteral("pylsp")};
    } editor{m_file};

    struct Repository {
        SettingsFile &file;
        /// How often the remote is asked by itself what is new, in minutes; 0 for never.
        Setting<int> fetchMinutes{file, "Repository", "fetchMinutes", 0};
    } repository{m_file};

    struct Run {
        SettingsFile &file;
        /// "auto", "sandbox", "container" or "static"
        Setting<QString> runner{file, "Run", "runner", QStringLiteral("auto")};
        /// "live" or "exact"
        Setting<QString> fidelity{file, "Run", "fidelity", QStringLiteral("live")};
        /// Where containers run: the address of an engine, or the id of one that is found. Empty: the first that works.
        Setting<QString> engine{file, "Run", "engine", QString()};
        /// A name of the Hub's hardware table.
        Setting<QString> flavor{file, "Run", "flavor", QStringLiteral("cpu-basic")};
        /// "all", "none" or how many; empty: as the flavor says.
        Setting<QString> gpus{file, "Run", "gpus", QString()};
        /// Let apps read the user's own Hugging Face cache.
        Setting<bool> shareModelCache{file, "Run", "shareModelCache", false};
        /// Seconds without a visit until a running app sleeps; 0: it never does.
        Setting<int> sleepTime{file, "Run", "sleepTime", 0};
        /// Images to build on in place of the default: for each SDK, and for every flavor with a GPU.
        Setting<QString> baseImageGradio{file, "Run", "baseImageGradio", QString()};
        Setting<QString> baseImageStreamlit{file, "Run", "baseImageStreamlit", QString()};
        Setting<QString> baseImageStatic{file, "Run", "baseImageStatic", QString()};
        Setting<QString> baseImageGpu{file, "Run", "baseImageGpu", QString()};
        /// Those that are set, by "gradio", "streamlit", "static" and "gpu".
        QMap<QString, QString> baseImages() const;
        /// How much room finished environments may take, in gigabytes.
        Setting<int> cacheLimitGb{file, "Run", "cacheLimitGb", 20};
    } run{m_file};

    struct Appearance {
        SettingsFile &file;
        /// "system", "light" or "dark"
        Setting<QString> scheme{file, "Appearance", "scheme", QStringLiteral("system")};
    } appearance{m_file};
};

} // namespace spacewright::settings
