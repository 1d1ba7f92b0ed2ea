// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QWebEngineFrame;
class QWebEnginePage;

namespace spacewright::views
{

/// Tells what the user does in a page, and does the same in another one that is like it: scrolls, clicks, entered
/// values. Its script lives in a world of its own that the page's scripts do not see, and speaks through a word that
/// they do not know.
class PageMirror final
{
public:
    PageMirror();

    bool isActive() const { return m_isActive; }
    void setActive(bool isActive) { m_isActive = isActive; }
    /// For what @p page loads from now on, and for what it shows.
    void applyTo(QWebEnginePage &page) const;
    /// What a line of the console tells, if it is one of ours.
    std::optional<QString> read(const QString &line) const;
    /// Does it in a page.
    void repeat(QWebEnginePage &page, const QString &act) const;

private:
    QString script() const;

    QString m_word;
    bool m_isActive = false;
};

} // namespace spacewright::views
