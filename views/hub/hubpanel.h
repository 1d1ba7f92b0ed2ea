// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubworker.h"

#include <core/hub/client/identity.h>
#include <core/hub/space/spacesearch.h>

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QStackedWidget;

namespace spacewright::views
{

class EmptyState;
class HubFilter;
class SpaceListModel;

/// Spaces on the Hub: one's own, those of one's organisations, and all others, to be found and got. Asks the Hub only
/// while it is seen.
class HubPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HubPanel)

public:
    /// @p signIn is offered where nobody is signed in. Both must outlive this.
    HubPanel(HubWorker *worker, QAction *signIn, QWidget *parent = nullptr);

    /// Somebody else is signed in, or nobody: an identity without a name.
    void setIdentity(const hub::Identity &identity);
    /// Whether the Hub cannot be reached. What was shown stays, and says so.
    void setAway(bool isAway);
    /// The Space that is chosen in the list.
    std::optional<hub::SpaceInfo> chosen() const;
    void focusSearch();

Q_SIGNALS:
    void getRequested(const spacewright::hub::SpaceId &space);
    void runRequested(const spacewright::hub::SpaceId &space);
    /// A Space of the list, the user's own or of an organisation, worked a moment ago and fails now.
    void spaceFailed(const spacewright::hub::SpaceInfo &space);
    /// All about a Space shall be shown.
    void spaceRequested(const spacewright::hub::SpaceId &space);
    void pageRequested(const QUrl &page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *makeButtons();
    void addAction(const QString &name, const QString &icon, const QString &text, const QString &accessible,
                   void (HubPanel::*signal)(const hub::SpaceId &));
    void fillScopes();
    hub::SpaceSearch search() const;
    bool needsAccount() const;
    /// Asks anew, from the start of the list.
    void load();
    /// Asks again how what is listed runs.
    void look();
    void refresh(const QList<hub::SpaceInfo> &spaces);
    void askForColours();
    void take(int generation, const QList<hub::SpaceInfo> &page);
    void showEnd(const Result<> &end);
    void showNote(const QString &text);
    void showEmpty(const QString &icon, const QString &title, const QString &text);
    void openPage();
    void updateActions();

    HubWorker *m_worker;
    hub::Identity m_identity;
    SpaceListModel *m_model;
    QLineEdit *m_text;
    QComboBox *m_scope;
    HubFilter *m_filter;
    QListView *m_list;
    QProgressBar *m_busy;
    QLabel *m_note;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_signIn;
    QAction *m_retry;
    QList<QAction *> m_spaceActions;
    QTimer m_pause;
    QTimer m_again;
    HubWorker::Ticket m_ticket = 0;
    int m_generation = 0;
    /// How often nobody saw the list when it was time to ask again.
    int m_unseen = 0;
    bool m_isStale = true;
    bool m_isAway = false;
    /// What the note says while the Hub is there.
    QString m_remark;
    /// Whether it is known who is signed in, if anybody.
    bool m_isReady = false;
};

} // namespace spacewright::views
