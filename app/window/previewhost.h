// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/run/stage.h>
#include <views/common/consolemessage.h>

#include <QStackedWidget>

namespace spacewright
{

namespace views
{
class EmptyState;
class PreviewPanel;
} // namespace views

/// The place of the preview. The browser engine is loaded when the first Space runs, and not before: unused it would
/// cost more memory than all the rest.
class PreviewHost final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewHost)

public:
    explicit PreviewHost(QWidget *parent = nullptr);

    /// Whose cookies and storage a page sees; another Space clears the page.
    void setSpaceFolder(const QString &folder);
    /// Offered where no page is shown, while it can be used; must outlive this.
    void offer(QAction *action);
    /// Says what is to be expected here as long as there is no page.
    void setStage(run::Stage stage);
    /// The same for the Space on the Hub, once it is being followed.
    void setStageOnHub(run::Stage stage);
    /// Empty: nothing runs.
    void setUrl(const QUrl &url);
    void reload();

Q_SIGNALS:
    void consoleMessage(const spacewright::views::ConsoleMessage &message);
    /// The page asked its Space for something.
    void requested();
    /// A page is about to be shown.
    void shown();

private:
    bool load();
    void showNothing();

    QString m_folder;
    views::EmptyState *m_empty;
    views::PreviewPanel *m_panel = nullptr;
};

} // namespace spacewright
