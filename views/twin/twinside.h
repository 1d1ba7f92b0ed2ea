// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;

namespace spacewright::views
{

class PreviewPanel;

/// One of the two pages, with its name above it.
class TwinSide final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwinSide)

public:
    /// Takes over @p panel.
    TwinSide(const QString &title, PreviewPanel *panel, QWidget *parent = nullptr);

    PreviewPanel *panel() const { return m_panel; }
    /// What is known about it: its stage, how long its build took.
    void setNote(const QString &note);

private:
    QLabel *m_title;
    QLabel *m_note;
    PreviewPanel *m_panel;
};

} // namespace spacewright::views
