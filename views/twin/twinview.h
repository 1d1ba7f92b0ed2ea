// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <array>

class QAction;
class QLabel;
class QScrollArea;
class QSplitter;
class QToolBar;

namespace spacewright::views
{

struct PageAppearance;
class PreviewPlugin;
class TwinSide;

/// Two pages side by side: what is chosen about the size, theme, zoom or frame of one holds for the other, what the
/// user does in one is done in the other on request, and where their pictures differ is shown.
class TwinView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwinView)

public:
    enum Side { Left, Right };

    /// @p key names what is shown, for the pages' cookies and storage.
    TwinView(PreviewPlugin &plugin, const QString &key, const QString &left, const QString &right,
             QWidget *parent = nullptr);

    /// Empty: nothing runs on that side.
    void setUrl(Side side, const QUrl &url);
    void setNote(Side side, const QString &note);
    /// What else differs, below the pages; taken over.
    void setDetails(QWidget *details);
    /// For what else can be done; at the end of the bar.
    void addAction(QAction *action);

private:
    void build();
    void connectSide(Side side);
    void setMirrored(bool isMirrored);
    void setFramed(bool isFramed);
    void follow(Side side, const PageAppearance &appearance);
    void setDifferenceShown(bool isShown);
    void showDifference();

    std::array<TwinSide *, 2> m_sides;
    QToolBar *m_bar;
    QSplitter *m_pages;
    QSplitter *m_whole;
    QAction *m_mirror;
    QAction *m_framed;
    QAction *m_difference;
    QLabel *m_share;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    QTimer m_again;
};

} // namespace spacewright::views
