// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/settings/settings.h>

#include <KPageDialog>

namespace spacewright::views
{

/// All settings, in pages. Each takes effect when it is changed; the pages of the editor, which are KTextEditor's own,
/// when the dialog is closed with OK or Apply.
class SettingsDialog final : public KPageDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    explicit SettingsDialog(settings::Settings *settings, QWidget *parent = nullptr);

    /// Shows the dialog of @p window, or the one that it shows already.
    static SettingsDialog *open(settings::Settings *settings, QWidget *window);
    /// Turns to the page of the container engines.
    void showEngines();

private:
    KPageWidgetItem *addPage(QWidget *page, const QString &name, const QString &icon);
    void addEditorPages();

    KPageWidgetItem *m_engines;
};

} // namespace spacewright::views
