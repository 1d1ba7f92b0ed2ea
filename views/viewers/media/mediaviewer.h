// SPDX-FileCopyrightText: 2026 The Spacewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <views/common/fileviewer.h>

class QAudioOutput;
class QLabel;
class QMediaPlayer;
class QSlider;
class QToolButton;
class QVideoWidget;

namespace spacewright::views
{

/// Plays sound and film; nothing plays before somebody wants it.
class MediaViewer final : public FileViewer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MediaViewer)

public:
    explicit MediaViewer(const QString &path, QWidget *parent = nullptr);
    ~MediaViewer() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeControls();
    void connectPlayer();
    void showTime();

    QMediaPlayer *m_player;
    QAudioOutput *m_audio;
    QVideoWidget *m_video;
    QToolButton *m_play;
    QSlider *m_position;
    QSlider *m_volume;
    QLabel *m_time;
};

} // namespace spacewright::views
