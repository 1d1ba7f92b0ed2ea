// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QString>

#include <chrono>

namespace spacewright::run
{

/// Gradio's reloader sees only what is saved after it has read the app a second time, a while after the page is there
/// (gradio, utils.watchfn). What is saved earlier would never show: then the app has to start again. Used by one
/// thread.
class ReloadStart final
{
public:
    /// @p appFile: the path of the app's file on this machine.
    explicit ReloadStart(const QString &appFile) : m_appFile(appFile) {}

    /// The app starts, for the first time or again.
    void begin();
    /// Its page is there.
    void ready();
    /// Whether the app's file was saved since begin() and before the reloader can be trusted to watch.
    [[nodiscard]] bool wasMissed() const;

private:
    QDateTime savedAt() const;

    QString m_appFile;
    QDateTime m_savedAt;
    QElapsedTimer m_clock;
    /// Unknown until the page is there: reading the app again takes at most as long as its start.
    std::chrono::milliseconds m_watchesAfter{-1};
};

} // namespace spacewright::run
